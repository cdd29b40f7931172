/** The readings a unit has chosen for the ordinance's open questions, kept as one of its settings. */
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { readSetting, writeSetting } from '../../db/settings.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import {
  isQuestion,
  isReadingOf,
  withReading,
  type Readings,
} from '../../domain/tariffs/questions.ts';
import { answer, reader, router, writer } from '../trpc.ts';

const SETTING = 'tariffs.readings';

export const readingsInput = z.record(z.string(), z.string());

export const checkedReadings = (
  given: Readonly<Record<string, string>>,
): Result<Readings, Failure> => {
  let readings: Readings = {};
  for (const [question, reading] of Object.entries(given)) {
    if (!isQuestion(question) || !isReadingOf(question, reading))
      return err(failure('tariff.reading.unknown', { value: `${question}=${reading}` }));
    readings = withReading(readings, { question, reading });
  }
  return ok(readings);
};

export const unitReadings = (db: ReadableDb): Readings => {
  const setting = readSetting(db, SETTING);
  if (setting === null) return {};
  const readings = checkedReadings(JSON.parse(setting) as Record<string, string>);
  return readings.ok ? readings.value : {};
};

export const readingsRouter = router({
  get: reader.query(({ ctx }) => unitReadings(ctx.db)),
  set: writer.input(z.object({ readings: readingsInput })).mutation(({ ctx, input }) => {
    const readings = answer(checkedReadings(input.readings));
    writeSetting(ctx.db, ctx.deps, SETTING, JSON.stringify(readings));
  }),
});
