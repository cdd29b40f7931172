/** Later acts: noted as soon as they are known of, their values entered, then taken over by a person. */
import { MOST } from '../../domain/text/limits.ts';
import { valueName } from '../../domain/tariffs/text/value-names.ts';
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  laterGone,
  laterWrites,
  readLater,
  readTariffValues,
  valueWrites,
} from '../../db/tariffs.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import {
  laterProblem,
  laterState,
  takeable,
  takenRecord,
  tidyLater,
  type LaterNote,
} from '../../domain/tariffs/later.ts';
import { readNumber } from '../../domain/kernel/read/number.ts';
import type { ValueRecord } from '../../domain/tariffs/read-value.ts';
import { answer, reader, router, writes } from '../trpc.ts';

const text = z.string().max(MOST.tariffLine);
const place = z.object({ act: text, key: text });
const noteInput = z.strictObject({
  ...place.shape,
  issue: text,
  inForceFrom: text,
  place: text,
  value: text.optional(),
  currency: z.enum(['BGN', 'EUR']).optional(),
});

/** The unit that the key has had so far. */
const unitOf = (values: readonly ValueRecord[], key: string): string =>
  values.findLast((one) => one.key === key)?.unit ?? '—';

const noted = (db: ReadableDb, act: string, key: string): Result<LaterNote, Failure> => {
  const note = readLater(db).find((one) => one.act === act && one.key === key);
  return note === undefined
    ? err(failure('tariff.later.unknown', { act, key }, valueName(key, 'bg')))
    : ok(note);
};

const numberOf = (typed: string): string => {
  const read = readNumber(typed);
  return read.ok ? read.value : typed;
};

const checked = (db: ReadableDb, given: LaterNote): Result<LaterNote, Failure> => {
  const tidied = tidyLater(given);
  const values = readTariffValues(db);
  const { act, key, value } = tidied;
  const problem = laterProblem(
    value === undefined ? tidied : { ...tidied, value: numberOf(value) },
    values,
  );
  if (problem !== null) return err(problem);
  const taken = laterState(tidied, values) === 'taken';
  if (taken) return err(failure('tariff.later.taken', { act, key }, valueName(key, 'bg')));
  return ok(value === undefined ? tidied : { ...tidied, value: numberOf(value) });
};

export const laterRouter = router({
  list: reader.query(({ ctx: { db } }) => {
    const values = readTariffValues(db);
    return readLater(db).map((note) => ({ ...note, state: laterState(note, values) }));
  }),
  /** The act as it is known; again with the value when that is known, too. */
  note: writes('tariff')
    .input(noteInput)
    .mutation(({ ctx: { db, deps }, input }) => {
      const note = answer(checked(db, input));
      commitChange(db, deps, { log: 'main', act: 'tariff.later', writes: laterWrites(note) });
      return note;
    }),
  take: writes('tariff')
    .input(place)
    .mutation(({ ctx: { db, deps }, input: { act, key } }) => {
      const values = readTariffValues(db);
      const note = answer(noted(db, act, key));
      const ready = answer(takeable(note, laterState(note, values)));
      const record = answer(takenRecord(ready, unitOf(values, key)));
      commitChange(db, deps, {
        log: 'main',
        act: 'tariff.take-over',
        writes: valueWrites(record),
      });
      return record;
    }),
  forget: writes('tariff')
    .input(place)
    .mutation(({ ctx: { db, deps }, input: { act, key } }) => {
      const note = answer(noted(db, act, key));
      commitChange(db, deps, {
        log: 'main',
        act: 'tariff.later-forget',
        writes: [laterGone(note)],
      });
    }),
});
