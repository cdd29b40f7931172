/**
 * A row as the grid shows it: the report as stored, and over it what was typed and is not stored yet
 * (being saved, or wrong). Nothing here is ever taken for zero: null is «no data».
 */
import type { GridRow, PeriodGrid } from '../../../../api/progress/grid.ts';
import type { Failure, Language } from '../../../../domain/kernel/failure.ts';
import type { Result } from '../../../../domain/kernel/result.ts';
import { compareDecimals } from '../../../../domain/progress/decimal.ts';
import { MODE_TEXTS } from '../../../../domain/progress/settings.ts';
import {
  formatDegree,
  formatValue,
  readDegree,
  readNote,
  readValue,
} from '../../../../domain/progress/value.ts';
import { FIELDS, type ColumnId, type Field } from './columns.ts';
import type { Drafts } from './unsaved-cells.ts';

export interface Draft {
  /** Where it is kept (core/unsaved). */
  readonly key: string;
  readonly text: string;
  /** Why it is not stored; null while it is being saved. */
  readonly failure: Failure | null;
}
export type RowDraft = Readonly<Partial<Record<Field, Draft>>>;
export type Stored = string | number | null;

/** A report that has only a file yet holds an empty note: no explanation. */
export const storedIn = ({ report }: GridRow, field: Field): Stored =>
  report[field] === '' ? null : report[field];

export const isLocked = (row: GridRow): boolean => row.report.locks.edit !== null;

export const readField = (row: GridRow, field: Field, text: string): Result<Stored, Failure> => {
  switch (field) {
    case 'value':
      return readValue(row.setting.kind, text);
    case 'degree':
      return readDegree(text);
    case 'note':
      return readNote(text);
    default:
      return field satisfies never;
  }
};

const formatted = (row: GridRow, field: Field, stored: Stored, lang: Language): string => {
  if (stored === null) return '';
  if (field === 'value') return formatValue(row.setting.kind, String(stored), lang);
  return field === 'degree' ? formatDegree(Number(stored)) : String(stored);
};

/** What stands in a cell: what is stored, or will be; wrong text stays as it was typed. */
const fieldText = (
  row: GridRow,
  draft: RowDraft | undefined,
  field: Field,
  lang: Language,
): string => {
  const typed = draft?.[field];
  if (typed === undefined) return formatted(row, field, storedIn(row, field), lang);
  const read = typed.failure === null ? readField(row, field, typed.text) : null;
  return read?.ok === true ? formatted(row, field, read.value, lang) : typed.text;
};

/** As a person would type it: without groups and signs. */
export const editText = (row: GridRow, draft: RowDraft | undefined, field: Field): string => {
  const typed = draft?.[field];
  if (typed !== undefined) return typed.text;
  const stored = storedIn(row, field);
  if (stored === null) return '';
  if (field === 'value' && row.setting.kind === 'yes-no')
    return formatValue('yes-no', String(stored), 'bg');
  return field === 'value' ? String(stored).replace('.', ',') : String(stored);
};

/** The value with drafts in place that can be read. */
export const present = (row: GridRow, draft: RowDraft | undefined, field: Field): Stored => {
  const typed = draft?.[field];
  if (typed === undefined || typed.failure !== null) return storedIn(row, field);
  const read: Result<Stored, Failure> = readField(row, field, typed.text);
  return read.ok ? read.value : storedIn(row, field);
};

interface WrongField {
  readonly field: Field;
  readonly key: string;
  readonly failure: Failure;
}

/** The fields of a row whose text is not stored, and why. */
export const wrongFields = (draft: RowDraft | undefined): WrongField[] =>
  FIELDS.flatMap((field) => {
    const typed = draft?.[field];
    return typed === undefined || typed.failure === null
      ? []
      : [{ field, key: typed.key, failure: typed.failure }];
  });

/** Filled in: it says how far the indicator is. */
export const isFilled = (row: GridRow, draft: RowDraft | undefined): boolean =>
  present(row, draft, 'value') !== null || present(row, draft, 'degree') !== null;

/**
 * Rows that somebody waits for and nobody filled in. Before the ministry has set a cycle, and for the
 * periods before it, nothing is due, so nothing is missing.
 */
export const missingRows = ({ due, rows }: PeriodGrid, drafts: Drafts): GridRow[] =>
  due === null
    ? []
    : rows.filter((row) => row.expected && !isFilled(row, drafts.get(row.indicator)));

/** A total below the one of the period before, without a word why; the core checks all periods. */
export const fallOf = (row: GridRow, draft: RowDraft | undefined): string | null => {
  const { setting, previous, report } = row;
  if (setting.kind !== 'count-cumulative' || report.correction !== null) return null;
  const before = previous?.value ?? null;
  const now = present(row, draft, 'value');
  if (before === null || now === null) return null;
  return compareDecimals(String(now), before) < 0 ? before : null;
};

const previousText = ({ previous, setting }: GridRow, lang: Language): string => {
  if (previous === null) return '';
  if (previous.value !== null) return formatValue(setting.kind, previous.value, lang);
  return previous.degree === null ? '' : formatDegree(previous.degree);
};

interface Shown {
  readonly row: GridRow;
  readonly draft: RowDraft | undefined;
  readonly lang: Language;
  readonly stateText: string;
}

/** The plain text of any cell, for copying. */
export const cellText = ({ row, draft, lang, stateText }: Shown, column: ColumnId): string => {
  switch (column) {
    case 'no':
      return row.measure;
    case 'indicator':
      return row.text;
    case 'mode':
      return MODE_TEXTS[row.setting.kind].name[lang];
    case 'baseline':
      return row.baseline;
    case 'target':
      return row.target;
    case 'previous':
      return previousText(row, lang);
    case 'value':
    case 'degree':
    case 'note':
      return fieldText(row, draft, column, lang);
    case 'evidence':
      return String(row.report.evidence.length);
    case 'state':
      return stateText;
    default:
      return column satisfies never;
  }
};

/** Returned ones first, then the plan's order. */
export const inEntryOrder = (rows: readonly GridRow[]): GridRow[] => [
  ...rows.filter(({ report }) => report.state === 'returned'),
  ...rows.filter(({ report }) => report.state !== 'returned'),
];

export type Grade = 'ready' | 'note' | 'missing' | 'wrong' | 'falls' | 'done';

/** How far a row is on its way to being submitted. */
export const gradeOf = (row: GridRow, draft: RowDraft | undefined): Grade => {
  const { state, overAccepted, locks } = row.report;
  if (state === 'submitted' || (state === 'accepted' && !overAccepted)) return 'done';
  // Also what is just being stored: what stood before must not go as if nothing had been typed.
  if (draft !== undefined) return 'wrong';
  if (isFilled(row, draft)) {
    if (fallOf(row, draft) !== null) return 'falls';
    return locks.edit === null ? 'ready' : 'done';
  }
  return present(row, draft, 'note') === null ? 'missing' : 'note';
};
