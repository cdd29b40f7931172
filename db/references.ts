/**
 * What the merge cannot hold, because it merges every row apart (EXCHANGE §7, §8): which rows name
 * others, and which must not be there twice. Two devices that know nothing of each other break both, so
 * nothing is ever refused for it; `db/exchange/reviews.ts` reads from these lists what people should
 * look at, and `removalWithParts` takes what hangs on a row away together with it.
 *
 * What a natural key holds needs no line here: one report a period, one measure a code and edition, one
 * assignment a unit and measure are one row wherever they are written.
 */
import { deleteRow, type Write } from '../domain/kernel/change.ts';
import { rowId, rowIdParts } from '../domain/kernel/row-id.ts';
import { AGENDA_VOTE } from '../domain/council/types.ts';
import type { ReadableDb } from './open.ts';
import { prepare } from './sql.ts';
import { TABLES } from '../domain/tables/registry.ts';
import type { TableSpec } from '../domain/tables/spec.ts';

export interface Reference {
  readonly table: string;
  readonly column: string;
  readonly to: string;
  /** The row is a part of what it names, and goes with it. */
  readonly part: boolean;
  /** A table that lists the same values, for one too large to be read through. */
  readonly among?: string;
}

export interface Identity {
  readonly table: string;
  readonly field: string;
  /** What the field is unique in: fields, or the year of one that is a day. */
  readonly within: readonly (string | { readonly yearOf: string })[];
  /** Only rows of which a field holds one of these; a `bool` as 1 or 0. */
  readonly where?: { readonly field: string; readonly oneOf: readonly (string | number)[] };
}

const names = (table: string, columns: Readonly<Record<string, string>>, among?: string) =>
  Object.entries(columns).map(([column, to]): Reference => ({
    table,
    column,
    to,
    part: false,
    ...(among === undefined ? {} : { among }),
  }));

const partOf = (to: string, column: string, tables: readonly string[]): Reference[] =>
  tables.map((table) => ({ table, column, to, part: true }));

export const REFERENCES: readonly Reference[] = [
  ...names(
    'report',
    { measure: 'measure', indicator: 'indicator', unit: 'unit' },
    'report_standing',
  ),
  ...names('assignment', { measure: 'measure', unit: 'unit' }),
  ...names('milestone', { measure: 'measure', unit: 'unit' }),
  ...names('money_entry', { measure: 'measure', unit: 'unit', source: 'funding_source' }),
  ...names('unit_act', { unit: 'unit', successor: 'unit' }),
  ...names('note', { measure: 'measure' }),
  ...names('link_decision', { maker: 'measure', user: 'measure' }),
  ...names('indicator_setting', { indicator: 'indicator' }),
  ...names('funding_deadline', { source: 'funding_source' }),
  ...names('finding_decision', { amendment: 'amendment' }),
  ...partOf('amendment', 'amendment', ['amendment_item']),
  ...names('sitting', { council: 'council' }),
  ...names('decision', { council: 'council' }),
  ...names('attendance', { member: 'council_member' }),
  ...names('presence_event', { member: 'council_member' }),
  ...names('recusal', { member: 'council_member' }),
  ...names('opinion', { member: 'council_member' }),
  ...names('written_answer', { member: 'council_member' }),
  ...partOf('council', 'council', [
    'council_member',
    'council_rule',
    'council_year',
    'programme_item',
  ]),
  ...partOf('sitting', 'sitting', [
    'agenda_item',
    'attendance',
    'presence_event',
    'recusal',
    'sitting_break',
    'guest',
    'vote',
    'opinion',
    'decision',
    'protocol_block',
    'protocol_amendment',
    'pack_freeze',
    'pack_issue',
    'written_answer',
  ]),
  ...partOf('agenda_item', 'item', [
    'paper',
    'vote',
    'opinion',
    'written_answer',
    'presence_event',
    'recusal',
    'sitting_break',
  ]),
  ...partOf('decision', 'decision', ['decision_step']),
];

/** Values that name no row: a vote on the agenda itself. */
export const NAMES_NOTHING: readonly string[] = ['', AGENDA_VOTE];

export const IDENTITIES: readonly Identity[] = [
  { table: 'measure', field: 'no', within: ['edition'] },
  { table: 'unit', field: 'name', within: [] },
  {
    table: 'unit_act',
    field: 'unit',
    within: [],
    where: { field: 'kind', oneOf: ['close', 'merge'] },
  },
  {
    table: 'amendment',
    field: 'actNumber',
    within: ['actKind', 'actDate'],
    where: { field: 'state', oneOf: ['adopted'] },
  },
  { table: 'milestone', field: 'title', within: ['measure', 'unit', 'due'] },
  { table: 'council', field: 'title', within: [] },
  {
    table: 'council_member',
    field: 'name',
    within: ['council', 'organisation'],
    where: { field: 'active', oneOf: [1] },
  },
  { table: 'programme_item', field: 'title', within: ['council', 'year', 'quarter'] },
  { table: 'sitting', field: 'number', within: ['council', { yearOf: 'date' }] },
  { table: 'agenda_item', field: 'number', within: ['sitting'] },
  { table: 'guest', field: 'name', within: ['sitting', 'organisation'] },
  { table: 'decision', field: 'number', within: ['sitting'] },
  { table: 'protocol_amendment', field: 'number', within: ['sitting'] },
];

/** The field by which a person knows a row whose id tells nothing. */
export const LABELS: Readonly<Record<string, string>> = {
  amendment: 'title',
  milestone: 'title',
  note: 'text',
  council: 'title',
  council_member: 'name',
  programme_item: 'title',
  sitting: 'title',
  agenda_item: 'title',
  guest: 'name',
  decision: 'text',
  evidence: 'name',
  signed_file: 'name',
  signed_report: 'name',
  signed_valuation: 'name',
  paper: 'title',
};

export const quoted = (name: string): string => `"${name}"`;
const keysOf = (spec: TableSpec): string => Object.keys(spec.key).map(quoted).join(', ');

/** The column that a reference holds: the last of the key (a measure's code, whatever the edition). */
export const keyColumn = (table: string): string =>
  Object.keys(TABLES[table]?.key ?? {}).at(-1) ?? 'id';

export type KeyValue = string | number | null;

/** The ids of a table's rows that satisfy a condition, in the order of its key. */
export const rowsWhere = (
  db: ReadableDb,
  table: string,
  condition: string,
  values: readonly KeyValue[],
  limit = -1,
): string[] => {
  const spec = TABLES[table];
  if (spec === undefined) return [];
  const keys = keysOf(spec);
  const text = `SELECT ${keys} FROM ${quoted(table)} WHERE ${condition} ORDER BY ${keys} LIMIT ?`;
  const rows = prepare(db, text).all(...values, limit) as Record<string, string | number>[];
  return rows.map((row) => rowId(...Object.values(row).map(String)));
};

/** Files beside a row; they name the table of their row, too. */
export const BESIDE = ['evidence', 'signed_file'] as const;

const partsOf = (db: ReadableDb, table: string, r: string): (readonly [string, string])[] => [
  ...REFERENCES.filter(({ to, part }) => part && to === table).flatMap(({ table: from, column }) =>
    rowsWhere(db, from, `${quoted(column)} = ?`, [rowIdParts(r).at(-1) ?? '']).map(
      (row) => [from, row] as const,
    ),
  ),
  ...BESIDE.flatMap((beside) =>
    rowsWhere(db, beside, '"of" = ? AND "row" = ?', [table, r]).map(
      (row) => [beside, row] as const,
    ),
  ),
];

/** Deletes a row with its parts, with theirs, and with the files beside it. */
export const removalWithParts = (db: ReadableDb, table: string, r: string): Write[] => [
  ...partsOf(db, table, r).flatMap(([part, row]) => removalWithParts(db, part, row)),
  deleteRow(table, r),
];
