/**
 * The tariff's values and the valuations made with them.
 *
 * The seed's values ship with the application; what officials enter stands in the log `main` and lies
 * over them: a value of the same key, start and act replaces the seed's, an act's confirmed publication
 * dates all of its values. Valuations stand in the log `valuations` and are never changed: each names
 * the version of the values it used, and that version is kept beside it, so that it can be repeated.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deleteRow, rowWrites, type Write } from '../domain/kernel/change.ts';
import { rowId } from '../domain/kernel/row-id.ts';
import type { LaterNote } from '../domain/tariffs/later.ts';
import type { ValueRecord } from '../domain/tariffs/read-value.ts';
import { loadTariffs } from '../seeds/tariffs-schema.ts';
import type { ReadableDb } from './open.ts';
import { textOfSet } from '../domain/tables/hashed.ts';
import { all, get, raw, sql } from './sql.ts';

interface ValueRow {
  readonly key: string;
  readonly appliesFrom: string;
  readonly act: string;
  readonly measure: ValueRecord['measure'] | null;
  readonly value: string | null;
  readonly currency: 'BGN' | 'EUR' | null;
  readonly unit: string | null;
  readonly appliesUntil: string | null;
  readonly inForceFrom: string | null;
  readonly publishedOn: string | null;
  readonly issue: string | null;
  readonly place: string | null;
  readonly row: string | null;
  readonly letter: string | null;
}
export interface ActRow {
  readonly act: string;
  readonly issue: string | null;
  readonly publishedOn: string | null;
}

/** A row whose fields were all taken back (undo) says nothing. */
const recordOfRow = (row: ValueRow): ValueRecord | null => {
  const { key, appliesFrom, act, measure, value } = row;
  if (measure === null || value === null) return null;
  return {
    key,
    measure,
    value,
    ...(row.currency === null ? {} : { currency: row.currency }),
    unit: row.unit ?? '',
    appliesFrom,
    appliesUntil: row.appliesUntil,
    inForceFrom: row.inForceFrom ?? appliesFrom,
    publishedOn: row.publishedOn ?? appliesFrom,
    confirmed: true,
    source: {
      act,
      issue: row.issue ?? '',
      place: row.place ?? '',
      row: row.row ?? '',
      letter: row.letter ?? '',
      at: [],
    },
  };
};

const idOf = ({ key, appliesFrom, source }: ValueRecord): string =>
  rowId(key, appliesFrom, source.act);

/** A confirmed day of publication moves the day of force with it, where that was the same day. */
const dated = (record: ValueRecord, acts: ReadonlyMap<string, ActRow>): ValueRecord => {
  const act = acts.get(record.source.act);
  if (record.confirmed || act === undefined || act.publishedOn === null) return record;
  const { publishedOn } = act;
  return {
    ...record,
    publishedOn,
    inForceFrom: record.inForceFrom === record.publishedOn ? publishedOn : record.inForceFrom,
    confirmed: true,
    source: { ...record.source, issue: act.issue ?? record.source.issue },
  };
};

/** Every value there is, of every time: the seed's with what officials entered over them. */
export const readTariffValues = (db: ReadableDb): ValueRecord[] => {
  const acts = new Map(all<ActRow>(db, sql`SELECT * FROM tariff_act`).map((row) => [row.act, row]));
  const entered = all<ValueRow>(db, sql`SELECT * FROM tariff_value ORDER BY key, appliesFrom, act`)
    .map(recordOfRow)
    .filter((record) => record !== null);
  const replaced = new Set(entered.map(idOf));
  const seeded = loadTariffs().values.filter((record) => !replaced.has(idOf(record)));
  return [...seeded.map((record) => dated(record, acts)), ...entered];
};

/** Acts of the seed whose day of publication is an official's to say, with the day they reach back to. */
export const seededActs = (): ReadonlyMap<string, string> => {
  const acts = new Map<string, string>();
  for (const { confirmed, appliesFrom, source } of loadTariffs().values) {
    const first = acts.get(source.act);
    if (!confirmed && (first === undefined || appliesFrom < first))
      acts.set(source.act, appliesFrom);
  }
  return acts;
};

export const hasEntered = (db: ReadableDb, record: ValueRecord): boolean =>
  readTariffValues(db).some((known) => idOf(known) === idOf(record));

export const valueWrites = (record: ValueRecord): Write[] => {
  const { measure, value, currency = null, unit, appliesUntil, inForceFrom, publishedOn } = record;
  const { issue, place, row, letter } = record.source;
  const dates = { appliesUntil, inForceFrom, publishedOn };
  const fields = { measure, value, currency, unit, ...dates, issue, place, row, letter };
  return rowWrites('tariff_value', idOf(record), fields);
};

export const actWrites = (act: string, issue: string, publishedOn: string): Write[] =>
  rowWrites('tariff_act', rowId(act), { issue, publishedOn });

interface LaterRow {
  readonly act: string;
  readonly key: string;
  readonly value: string | null;
  readonly currency: 'BGN' | 'EUR' | null;
  readonly inForceFrom: string | null;
  readonly issue: string | null;
  readonly place: string | null;
}

/** A row whose fields were all taken back (undo) says nothing. */
const laterOfRow = (row: LaterRow): LaterNote | null => {
  const { act, key, value, currency, inForceFrom, issue, place } = row;
  if (inForceFrom === null) return null;
  const note = { act, key, inForceFrom, issue: issue ?? '', place: place ?? '' };
  if (value === null) return note;
  return { ...note, value, ...(currency === null ? {} : { currency }) };
};

/** Later acts that are known of, in the order of their days. */
export const readLater = (db: ReadableDb): LaterNote[] =>
  all<LaterRow>(db, sql`SELECT * FROM tariff_later ORDER BY inForceFrom, act, key`)
    .map(laterOfRow)
    .filter((note) => note !== null);

export const laterWrites = (note: LaterNote): Write[] => {
  const { act, key, value = null, currency = null, inForceFrom, issue, place } = note;
  const dates = { inForceFrom, appliesFrom: inForceFrom };
  const fields = { value, currency, ...dates, issue, place };
  return rowWrites('tariff_later', rowId(act, key), fields);
};

export const laterGone = ({ act, key }: LaterNote): Write =>
  deleteRow('tariff_later', rowId(act, key));

/** The version of a set of values: the same values in any order have the same one. */
export const tariffVersion = (records: readonly ValueRecord[]): string =>
  createHash('sha256').update(textOfSet(records)).digest('hex');

export interface ValuationRow {
  readonly id: string;
  readonly kind: 'line' | 'batch' | 'difference';
  readonly title: string;
  readonly version: string;
  readonly readings: string;
  /** The line; or the file's name, size and SHA-256, and how its columns were mapped. */
  readonly input: string;
  /** The result line; or totals and the SHA-256 of all results. */
  readonly result: string;
  readonly author: string;
  readonly unit: string;
  readonly madeAt: string;
  /** The edition of the rules (domain/tariffs/editions.ts); null: the first. */
  readonly rules: number | null;
}

/** The valuation, and the values it used where this version was not kept yet. */
export const valuationWrites = (
  { id, rules, ...fields }: ValuationRow,
  records: readonly ValueRecord[],
): Write[] => [
  ...rowWrites('valuation', rowId(id), {
    ...fields,
    rules: rules === null ? undefined : String(rules),
  }),
  ...rowWrites('tariff_version', rowId(fields.version), { records: JSON.stringify(records) }),
];

/** One that cannot be read (its fields do not fit) is not in the list; its cells stay. */
const LEGIBLE = raw(
  'kind IS NOT NULL AND readings IS NOT NULL AND input IS NOT NULL AND result IS NOT NULL',
);

export const readValuations = (db: ReadableDb): ValuationRow[] =>
  all<ValuationRow>(
    db,
    sql`SELECT * FROM valuation WHERE ${LEGIBLE} ORDER BY madeAt DESC, id DESC LIMIT 500`,
  );

export const readValuation = (db: ReadableDb, id: string): ValuationRow | null =>
  get<ValuationRow>(db, sql`SELECT * FROM valuation WHERE id = ${id} AND ${LEGIBLE}`) ?? null;

/** The values of a version, as they were kept with its first valuation. */
export const readVersion = (db: ReadableDb, version: string): ValueRecord[] | null => {
  const row = get<{ records: string | null }>(
    db,
    sql`SELECT records FROM tariff_version WHERE version = ${version}`,
  );
  return row === undefined || row.records === null
    ? null
    : (JSON.parse(row.records) as ValueRecord[]);
};

const ORDINANCE = new URL('../seeds/source/ordinance-3-amendment-2022.txt', import.meta.url);

/** The amendment's text, as it was handed over. */
export const ordinanceText = (): string => readFileSync(ORDINANCE, 'utf8');
