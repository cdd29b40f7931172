/**
 * What a filled-in table would write, cell by cell, against the reports as they stand and against the
 * values that the file was exported with. What the person did not change in the file never overwrites;
 * what was changed here since, too, stays unless told otherwise. Unlikely values are asked about.
 */
import { cellWriter, type Writer } from '../../db/writers.ts';
import type { ReadableDb } from '../../db/open.ts';
import { readReport, reportRowId } from '../../db/progress/reports.ts';
import type { Write } from '../../domain/kernel/change.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { isNoData } from '../../domain/kernel/table-cell.ts';
import type { Period } from '../../domain/progress/period.ts';
import type { IndicatorMode } from '../../domain/progress/types.ts';
import { readDegree, readNote, readValue } from '../../domain/progress/value.ts';
import { questionsAbout } from './questions.ts';
import {
  prepareEntry,
  readFields,
  refusalOf,
  targetOf,
  type Prepared,
  type Target,
} from './report-entry.ts';
import { BASE_FIELDS, storedText, valuesOf, type Base, type BaseField } from './sheet-base.ts';
import { columnHeader, ENTRY_FIELDS, type EntryField, type SheetField } from './sheet-columns.ts';
import type { CellError } from '../../domain/kernel/cell-error.ts';
import { sheetError, type SheetColumns, type SheetEntry, type SheetReading } from './sheet-read.ts';
import type { Frame } from './state.ts';

export interface SheetChange {
  readonly measure: string;
  readonly indicator: string;
  readonly period: Period;
  readonly field: EntryField;
  /** How the indicator is reported: 1 is «да» of yes or no. */
  readonly mode: IndicatorMode;
  readonly from: string | null;
  readonly to: string | null;
  readonly address: string;
}

/** Changed in the file, and changed here since it was exported. */
export interface NewerHere extends SheetChange {
  readonly field: BaseField;
  /** As the file was exported with it. */
  readonly base: string | null;
  readonly here: Writer;
  /** Told to overwrite what is newer here. */
  readonly overwritten: boolean;
}

/** A value that the file would write and that is possible and unlikely. */
export interface SheetQuestion {
  readonly measure: string;
  readonly address: string;
  readonly text: Failure;
}

export interface Checked {
  readonly errors: readonly CellError[];
  readonly changes: readonly SheetChange[];
  readonly newer: readonly NewerHere[];
  readonly questions: readonly SheetQuestion[];
  readonly writes: readonly Write[];
}

export interface Import {
  readonly db: ReadableDb;
  readonly frame: Frame;
  readonly own: string;
  readonly columns: SheetColumns;
  readonly base: Base | null;
  /** Cells of the file that may overwrite what is newer here. */
  readonly overwrites: (address: string) => boolean;
}

type Wrong = readonly [field: EntryField, reason: Failure];

/** Every field of the entry that cannot be read. */
const wrongFields = (entry: SheetEntry['entry'], { setting }: Target): Wrong[] => {
  const { value, degree, note } = entry;
  const read = [
    ['value', value === undefined ? null : readValue(setting.kind, value ?? '')],
    ['degree', degree === undefined ? null : readDegree(String(degree ?? ''))],
    ['note', note === undefined ? null : readNote(note ?? '')],
  ] as const;
  return read.flatMap(([field, its]): Wrong[] =>
    its === null || its.ok ? [] : [[field, its.error]],
  );
};

const without = (entry: SheetEntry['entry'], fields: ReadonlySet<string>): SheetEntry['entry'] =>
  Object.fromEntries(
    Object.entries(entry).filter(([field]) => !fields.has(field)),
  ) as unknown as SheetEntry['entry'];

const placeOf = ({ columns }: Import, field: SheetField): number =>
  (field === 'id' ? columns.id : columns.fields.get(field)) ?? columns.id;

const errorOf = (
  work: Import,
  { row }: SheetEntry,
  field: SheetField,
  reason: Failure,
): CellError => sheetError(row, placeOf(work, field), columnHeader(field), reason);

const addressOf = (work: Import, row: number, field: SheetField): string =>
  sheetError(row, placeOf(work, field), field, failure('')).address;

const isField = (f: string): f is EntryField => (ENTRY_FIELDS as readonly string[]).includes(f);

/** What the writes change, against the report as it stands. */
const changesOf = (work: Import, row: number, { target, writes }: Prepared): SheetChange[] => {
  const { measure, indicator, period } = target.key;
  return writes.flatMap(({ f, v }) => {
    if (!isField(f)) return [];
    const from = storedText(target.report[f]);
    const to = storedText(v === true || v === false ? null : v);
    const address = addressOf(work, row, f);
    const mode = target.setting.kind;
    return from === to ? [] : [{ measure, indicator, period, field: f, mode, from, to, address }];
  });
};

/** A dash alone says that there is no note; but where one is kept here, or went out with the file. */
const withoutDash = (work: Import, one: SheetEntry, { key, report }: Target): SheetEntry => {
  const { note } = one.entry;
  if (typeof note !== 'string' || !isNoData({ kind: 'text', text: note })) return one;
  const kept = [report.note, work.base?.get(reportRowId(key))?.note];
  return kept.includes(note) ? one : { ...one, entry: { ...one.entry, note: '' } };
};

interface Met {
  /** The entry without what is not to be written. */
  readonly entry: SheetEntry['entry'];
  readonly newer: readonly NewerHere[];
}

/** Three values in each cell: exported, here, in the file. */
const meet = (work: Import, { entry, row }: SheetEntry, target: Target): Met => {
  const base = work.base?.get(reportRowId(target.key));
  const read = readFields(target.setting, entry);
  if (base === undefined || !read.ok) return { entry, newer: [] };
  const here = valuesOf(target.report);
  const newer: NewerHere[] = [];
  const left = new Set<string>();
  for (const field of BASE_FIELDS) {
    if (entry[field] === undefined) continue;
    const mine = storedText(read.value[field]);
    if (mine === base[field]) left.add(field);
    if (mine === base[field] || here[field] === base[field] || here[field] === mine) continue;
    const address = addressOf(work, row, field);
    const overwritten = work.overwrites(address);
    if (!overwritten) left.add(field);
    const { measure, indicator, period } = target.key;
    newer.push({
      measure,
      indicator,
      period,
      field,
      address,
      overwritten,
      from: here[field],
      to: mine,
      base: base[field],
      mode: target.setting.kind,
      here: cellWriter(work.db, 'report', reportRowId(target.key), field),
    });
  }
  return { entry: without(entry, left), newer };
};

/** What would be asked about the report, were the entry written. */
const askedOf = (work: Import, row: number, { target, writes }: Prepared): SheetQuestion[] => {
  const { key, report } = target;
  if (!writes.some(({ f }) => f === 'value' || f === 'degree')) return [];
  const written = Object.fromEntries(
    writes.map(({ f, v }) => [f, f === 'degree' && v !== null ? Number(v) : v]),
  );
  const stored = readReport(work.db, key) ?? report;
  const field = written['value'] === undefined ? 'degree' : 'value';
  return questionsAbout(work.db, work.frame, { ...stored, ...key, ...written })
    .filter(({ answered }) => !answered)
    .map(({ text }) => ({ measure: key.measure, address: addressOf(work, row, field), text }));
};

/**
 * Everything that is wrong with a row that cannot be taken in: what is told at once needs no second round.
 * `damaged`: some of its cells were refused already.
 */
const errorsOf = (work: Import, one: SheetEntry, damaged: boolean): CellError[] => {
  const target = targetOf(work.db, work.frame, work.own, one.entry);
  if (!target.ok) return [errorOf(work, one, 'id', target.error)];
  const wrong = wrongFields(one.entry, target.value);
  const fields = wrong.map(([field, reason]) => errorOf(work, one, field, reason));
  const refused =
    damaged || wrong.length > 0 ? refusalOf(work.frame, work.own, target.value, one.entry) : null;
  return refused === null ? fields : [errorOf(work, one, 'id', refused), ...fields];
};

export const checkEntries = (
  work: Import,
  { entries, damaged }: Pick<SheetReading, 'entries' | 'damaged'>,
): Checked => {
  const errors = damaged.flatMap((one) => errorsOf(work, one, true));
  const changes: SheetChange[] = [];
  const newer: NewerHere[] = [];
  const questions: SheetQuestion[] = [];
  const writes: Write[] = [];
  for (const one of entries) {
    const target = targetOf(work.db, work.frame, work.own, one.entry);
    const wrong = errorsOf(work, one, false);
    if (!target.ok || wrong.length > 0) {
      errors.push(...wrong);
      continue;
    }
    const met = meet(work, withoutDash(work, one, target.value), target.value);
    newer.push(...met.newer);
    const prepared = prepareEntry(work.db, work.frame, work.own, met.entry);
    if (!prepared.ok) {
      errors.push(errorOf(work, one, 'id', prepared.error));
      continue;
    }
    changes.push(...changesOf(work, one.row, prepared.value));
    questions.push(...askedOf(work, one.row, prepared.value));
    writes.push(...prepared.value.writes);
  }
  return { errors, changes, newer, questions, writes };
};
