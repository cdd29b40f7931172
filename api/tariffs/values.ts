/** The tariff's values: what holds on a day, what is unknown, and what officials add with its source. */
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  actWrites,
  hasEntered,
  readLater,
  readTariffValues,
  tariffVersion,
  valueWrites,
} from '../../db/tariffs.ts';
import { parseDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { err, ok, unwrap, type Result } from '../../domain/kernel/result.ts';
import { laterState, unknownRecord } from '../../domain/tariffs/later.ts';
import { unknownKeys } from '../../domain/tariffs/keys.ts';
import {
  readValue,
  readValues,
  recordOf,
  type ValueRecord,
} from '../../domain/tariffs/read-value.ts';
import { makeTariff, valuesOn, type Tariff } from '../../domain/tariffs/snapshot.ts';
import type { TariffValue } from '../../domain/tariffs/value.ts';
import { recordOfInput, type ValueInput } from '../../domain/tariffs/values-input.ts';
import { answer, reader, router, writes } from '../trpc.ts';

const text = z.string().max(500);
const valueInput = z.strictObject({
  key: text.optional(),
  measure: z
    .enum(['amount', 'coefficient', 'percent', 'days', 'months', 'courses', 'codes', 'date'])
    .optional(),
  value: text.optional(),
  amount: text.optional(),
  currency: z.enum(['BGN', 'EUR']).optional(),
  unit: text,
  appliesFrom: text,
  appliesUntil: text.nullable().optional(),
  inForceFrom: text.optional(),
  publishedOn: text.optional(),
  source: z.strictObject({
    act: text,
    issue: text,
    row: text,
    letter: text.optional(),
    place: text.optional(),
  }),
});

export interface KnownTariff {
  readonly records: readonly ValueRecord[];
  readonly values: readonly TariffValue[];
  readonly tariff: Tariff;
  readonly version: string;
}

/** What the store holds was checked when it was entered; anything else is a bug. */
export const knownTariff = (db: ReadableDb): KnownTariff => {
  const known = readTariffValues(db);
  const open = readLater(db).filter((note) => laterState(note, known) !== 'taken');
  const records = [...known, ...open.map(unknownRecord)];
  const values = unwrap(readValues(records));
  return { records, values, tariff: makeTariff(values), version: tariffVersion(records) };
};

const dayOf = (day: string | undefined, now: number): Result<LocalDate, Failure> => {
  const date = day === undefined ? sofiaDay(now) : parseDate(day);
  return date === null ? err(failure('tariff.value.not-a-date', { field: 'on' })) : ok(date);
};

const shaped = (input: unknown): Result<ValueInput, Failure> => {
  const parsed = valueInput.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  const reason = issue?.message ?? '';
  return err(failure('tariff.value.bad-shape', { field, reason }));
};

const checked = (db: ReadableDb, input: unknown): Result<ValueRecord, Failure> => {
  const given = shaped(input);
  if (!given.ok) return given;
  const record = recordOfInput(given.value);
  const value = readValue(record);
  if (!value.ok) return value;
  const { key, appliesFrom } = record;
  if (hasEntered(db, record))
    return err(failure('tariff.value.exists', { key, from: appliesFrom }, key));
  return ok(recordOf(value.value));
};

const sameValue = (a: ValueRecord, b: ValueRecord): boolean =>
  a.key === b.key && a.appliesFrom === b.appliesFrom && a.source.act === b.source.act;

/** All of the records, or the first failure with nothing written. */
const checkedAll = (db: ReadableDb, inputs: readonly unknown[]): Result<ValueRecord[], Failure> => {
  const records: ValueRecord[] = [];
  for (const input of inputs) {
    const record = checked(db, input);
    if (!record.ok) return record;
    const { key, appliesFrom } = record.value;
    if (records.some((one) => sameValue(one, record.value)))
      return err(failure('tariff.value.twice', { key, from: appliesFrom }, key));
    records.push(record.value);
  }
  return ok(records);
};

export const valuesRouter = router({
  /** What holds on a day (today where none is named), and the keys that nothing answers. */
  on: reader.input(z.object({ on: z.string().optional() })).query(({ ctx, input }) => {
    const date = answer(dayOf(input.on, ctx.now()));
    const { tariff, version } = knownTariff(ctx.db);
    const held = [...valuesOn(tariff, date).values()].filter(
      ({ measure }) => measure !== 'unknown',
    );
    return {
      on: date,
      version,
      values: held.map(recordOf),
      unknown: unknownKeys(new Set(held.map(({ key }) => key))),
    };
  }),
  /** Every value of every time, for rules that are worked out in the window. */
  all: reader.query(({ ctx }) => {
    const { records, version } = knownTariff(ctx.db);
    return { records: [...records], version };
  }),
  add: writes('tariff')
    .input(z.object({ values: z.array(z.unknown()).min(1).max(1000) }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const records = answer(checkedAll(db, input.values));
      commitChange(db, deps, {
        log: 'main',
        act: 'tariff.add',
        writes: records.flatMap(valueWrites),
      });
      return records;
    }),
  /** An official confirms when an act of the seed was published. */
  confirmAct: writes('tariff')
    .input(z.object({ act: text, issue: text, publishedOn: z.string() }))
    .mutation(({ ctx: { db, deps }, input: { act, issue, publishedOn } }) => {
      const date = answer(dayOf(publishedOn, 0));
      const writes = actWrites(act, issue, date);
      commitChange(db, deps, { log: 'main', act: 'tariff.confirm-act', writes });
    }),
});
