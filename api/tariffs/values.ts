/** The tariff's values: what holds on a day, what is unknown, and what officials add with its source. */
import { MOST } from '../../domain/text/limits.ts';
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  actWrites,
  hasEntered,
  readLater,
  readTariffValues,
  seededActs,
  tariffVersion,
  valueWrites,
} from '../../db/tariffs.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import { readDate } from '../../domain/kernel/read/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { err, ok, unwrap, type Result } from '../../domain/kernel/result.ts';
import { publicationProblem, type ActPublication } from '../../domain/tariffs/publication.ts';
import { laterState, unknownRecord } from '../../domain/tariffs/later.ts';
import { unknownKeys } from '../../domain/tariffs/keys.ts';
import { valueName } from '../../domain/tariffs/text/value-names.ts';
import {
  readValue,
  readValues,
  recordOf,
  type ValueRecord,
} from '../../domain/tariffs/read-value.ts';
import { makeTariff, valuesOn, type Tariff } from '../../domain/tariffs/snapshot.ts';
import { ANY_KEY, type TariffValue } from '../../domain/tariffs/value.ts';
import { contractNames } from '../../domain/tariffs/value-words.ts';
import { recordOfInput, type ValueInput } from '../../domain/tariffs/values-input.ts';
import { answer, reader, router, writes } from '../trpc.ts';

const text = z.string().max(MOST.tariffLine);
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

const dayOf = (day: string | undefined, now: number, field = 'on'): Result<LocalDate, Failure> => {
  const date = day === undefined ? ok(sofiaDay(now)) : readDate(day);
  return date.ok ? date : err(failure('tariff.value.not-a-date', { field }));
};

type ShapeIssue = z.core.$ZodIssue | undefined;

const reasonOf = (issue: ShapeIssue): string => {
  switch (issue?.code) {
    case 'unrecognized_keys':
      return 'unknown';
    case 'invalid_value':
      return 'not-choice';
    case 'too_big':
      return 'too-long';
    default:
      return issue?.input === undefined ? 'missing' : 'not-text';
  }
};

const shaped = (input: unknown): Result<ValueInput, Failure> => {
  const parsed = valueInput.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...(issue?.path ?? []), ...unknown.slice(0, 1)].join('.');
  return err(failure('tariff.value.bad-shape', { field, reason: reasonOf(issue) }));
};

/** What an official says of an act's publication, or what cannot be so. */
const publication = (
  { act, issue, publishedOn }: ActPublication,
  today: LocalDate,
): Result<ActPublication, Failure> => {
  const date = dayOf(publishedOn, 0, 'publishedOn');
  if (!date.ok) return date;
  const given = { act: act.normalize('NFC').trim(), issue: issue.normalize('NFC').trim() };
  const problem = publicationProblem({ ...given, publishedOn: date.value }, seededActs(), today);
  return problem === null ? ok({ ...given, publishedOn: date.value }) : err(problem);
};

const checked = (db: ReadableDb, input: unknown): Result<ValueRecord, Failure> => {
  const given = shaped(contractNames(input));
  if (!given.ok) return given;
  const record = recordOfInput(given.value);
  const value = readValue(record);
  if (!value.ok) return value;
  const { key, appliesFrom } = record;
  if (hasEntered(db, record))
    return err(failure('tariff.value.exists', { key, from: appliesFrom }, valueName(key, 'bg')));
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
      return err(failure('tariff.value.twice', { key, from: appliesFrom }, valueName(key, 'bg')));
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
    const waiting = [...valuesOn(tariff, date).values()].filter(
      ({ measure, key }) => measure === 'unknown' && key !== ANY_KEY,
    );
    return {
      on: date,
      version,
      values: held.map(recordOf),
      unknown: unknownKeys(new Set([...held, ...waiting].map(({ key }) => key))),
      /** A later act changes these, and its value is not taken over. */
      waiting: waiting.map(({ key }) => key).toSorted(),
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
    .mutation(({ ctx: { db, deps }, input }) => {
      const given = answer(publication(input, sofiaDay(deps.now())));
      const writes = actWrites(given.act, given.issue, given.publishedOn);
      commitChange(db, deps, { log: 'main', act: 'tariff.confirm-act', writes });
    }),
});
