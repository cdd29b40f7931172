/**
 * Where the text layer of the adopted document leaves two readings, and which one a person decided by
 * the document itself. A decision is recorded and dated like any change; it is no amendment, because it
 * says what was adopted, not what shall be. A cell that an amendment has written since is in no doubt.
 */
import { rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { actOfSource } from '../../domain/plan/act.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { loadPlan } from '../../seeds/load.ts';
import type { SeedDoubt } from '../../seeds/schema.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';
import { NOBODY, lastWriters, type Writer } from '../writers.ts';
import { MEASURE_FIELDS } from './measure-fields.ts';

export interface DoubtDecision extends Writer {
  readonly reading: string;
  /** The cell's text, where the reading asks for it. */
  readonly value: string | null;
  readonly reason: string | null;
}

export type Doubt = SeedDoubt & { readonly decision: DoubtDecision | null };

interface Row {
  readonly id: string;
  readonly reading: string;
  readonly value: string | null;
  readonly reason: string | null;
}

let known: readonly SeedDoubt[] | null = null;
const seedDoubts = (): readonly SeedDoubt[] => (known ??= loadPlan().doubts);

const isPrinted = (field: string): field is keyof typeof MEASURE_FIELDS =>
  Object.hasOwn(MEASURE_FIELDS, field);

const rows = (db: ReadableDb): Map<string, Row> =>
  new Map(
    all<Row>(
      db,
      sql`SELECT id, reading, value, reason FROM doubt_decision WHERE reading IS NOT NULL`,
    ).map((row) => [row.id, row]),
  );

export const readDoubts = (db: ReadableDb): Doubt[] => {
  const [decided, writers] = [rows(db), lastWriters(db, 'doubt_decision')];
  return seedDoubts().map((doubt) => {
    const row = decided.get(doubt.id);
    const decision =
      row === undefined ? null : { ...row, ...(writers.get(rowId(doubt.id)) ?? NOBODY) };
    return { ...doubt, decision };
  });
};

/** `null` takes the decision back. */
export const doubtDecisionWrites = (
  id: string,
  decision: {
    readonly reading: string;
    readonly value: string | null;
    readonly reason: string;
  } | null,
): Write[] =>
  rowWrites(
    'doubt_decision',
    rowId(id),
    decision === null ? { reading: null, value: null, reason: null } : { ...decision },
  );

/** The fields of a doubt whose text is still the adopted one. */
export const adoptedFields = (measure: Measure, { fields }: SeedDoubt): string[] =>
  fields.filter((field) => (measure.sources[field] ?? []).every((at) => actOfSource(at) === null));

/** The lines of a cell that a reading leaves empty belong to the cell that took its text. */
const sourcesRead = (
  { sources }: Measure,
  cells: Readonly<Record<string, string>>,
  open: ReadonlySet<string>,
): Measure['sources'] => {
  const read = Object.keys(cells).filter((field) => open.has(field));
  const emptied = read.filter((field) => cells[field] === '');
  const filled = read.filter((field) => cells[field] !== '');
  const moved = emptied.flatMap((field) => sources[field] ?? []);
  return {
    ...sources,
    ...Object.fromEntries(filled.map((field) => [field, [...(sources[field] ?? []), ...moved]])),
    ...Object.fromEntries(emptied.map((field) => [field, []])),
  };
};

/** Field by field: what an act has amended is the act's, beside a reading of the rest. */
const asRead = (measure: Measure, doubt: SeedDoubt, { reading, value }: Row): Measure => {
  const chosen = doubt.readings.find(({ key }) => key === reading);
  if (chosen === undefined) return measure;
  const asked = chosen.asks === undefined || value === null ? {} : { [chosen.asks]: value };
  const said = { ...chosen.cells, ...chosen.codes, ...asked };
  const open = new Set(
    adoptedFields(measure, doubt).flatMap((field): readonly string[] =>
      isPrinted(field) ? MEASURE_FIELDS[field] : [],
    ),
  );
  const read = Object.entries(said).filter(([key]) => open.has(key));
  return {
    ...measure,
    ...(Object.fromEntries(read) as Partial<Measure>),
    sources: sourcesRead(measure, chosen.cells, open),
  };
};

/** The measures with the readings that persons decided. */
export const readByDecision = (db: ReadableDb, measures: readonly Measure[]): Measure[] => {
  const decided = rows(db);
  return measures.map((measure) =>
    seedDoubts()
      .filter((doubt) => doubt.measure === measure.code)
      .reduce((read, doubt) => {
        const row = decided.get(doubt.id);
        return row === undefined ? read : asRead(read, doubt, row);
      }, measure),
  );
};
