/**
 * The readings a unit has chosen for the ordinance's open questions, or that it demands a choice each time,
 * kept as one of its settings.
 */
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import {
  ASK,
  ASK_ALL,
  currentReadings,
  isQuestion,
  isReadingOf,
  isSettled,
  ofUnit,
  withReading,
  type Readings,
} from '../../domain/tariffs/questions.ts';
import { answer, reader, router, writes } from '../trpc.ts';

const SETTING = 'tariffs.readings';
/** Instead of a question: all of them, to be refused until a person chooses. */
const ALL = 'all';

export const readingsInput = z.record(z.string(), z.string());

const checkedReading = (question: string, reading: string): Result<Readings, Failure> => {
  if (question === ALL && reading === ASK) return ok(ASK_ALL);
  const value = `${question}=${reading}`;
  if (!isQuestion(question)) return err(failure('tariff.reading.unknown', { value }));
  if (isSettled(question)) return err(failure('tariff.reading.settled', { value }));
  if (reading === ASK) return ok({ [question]: ASK });
  return isReadingOf(question, reading)
    ? ok(withReading({}, { question, reading }))
    : err(failure('tariff.reading.unknown', { value }));
};

export const checkedReadings = (
  given: Readonly<Record<string, string>>,
): Result<Readings, Failure> => {
  let readings: Readings = {};
  const allFirst = Object.entries(given).toSorted(
    ([a], [b]) => Number(b === ALL) - Number(a === ALL),
  );
  for (const [question, reading] of allFirst) {
    const checked = checkedReading(question, reading);
    if (!checked.ok) return checked;
    readings = { ...readings, ...checked.value };
  }
  return ok(readings);
};

/** What was kept before the text settled a question is no choice of the unit any more. */
export const unitReadings = (db: ReadableDb): Readings => {
  const setting = readSetting(db, SETTING);
  if (setting === null) return {};
  const kept = ofUnit(currentReadings(JSON.parse(setting) as Readings));
  const readings = checkedReadings({ ...kept });
  return readings.ok ? readings.value : {};
};

const readingsOfUnit = (given: Readonly<Record<string, string>>): Result<Readings, Failure> => {
  const readings = checkedReadings(given);
  if (!readings.ok) return readings;
  return Object.keys(ofUnit(readings.value)).length === Object.keys(readings.value).length
    ? readings
    : err(failure('tariff.reading.per-line'));
};

export const readingsRouter = router({
  get: reader.query(({ ctx }) => unitReadings(ctx.db)),
  set: writes('here')
    .input(z.object({ readings: readingsInput }))
    .mutation(({ ctx, input }) => {
      const readings = answer(readingsOfUnit(input.readings));
      writeSetting(ctx.db, ctx.deps, SETTING, JSON.stringify(readings));
    }),
});
