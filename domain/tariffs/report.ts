/**
 * The content of a справка, as facts and tables: one calculation with its formula, citations and
 * readings, or the totals of a batch. What makes a PDF or a sheet of it knows nothing of tariffs.
 */
import { formatDate, parseDate, type LocalDate } from '../kernel/date.ts';
import type { Language } from '../kernel/failure.ts';
import {
  decimalAmount,
  formatMoney,
  minor,
  parseAmount,
  type Currency,
  type Minor,
} from '../kernel/money.ts';
import type { Choice } from './questions.ts';
import type { ResultLine, ResultNote, ResultStep } from './result-line.ts';
import { questionText, readingText, statusText } from './sentences.ts';
import { reportWords } from './text/report.ts';
import { fieldLabel } from './text/labels.ts';
import { hospitalText } from './text/results.ts';
import { ROW_TITLES } from './text/rows.ts';
import { isRow } from './fields.ts';
import { isUnknown, type PlainSum, type PlainTotals } from './totals.ts';
import type { Status } from './valuation.ts';

/** What a person reads, and where it is a value, the value: a sheet of numbers can be added up. */
export type ReportCell = string | { readonly shown: string; readonly value: ReportValue };
export type ReportValue =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'money'; readonly text: string; readonly currency: Currency };

export const shownCell = (cell: ReportCell): string =>
  typeof cell === 'string' ? cell : cell.shown;

export interface ReportPart {
  readonly title: string;
  readonly widths: readonly ('auto' | 'fill')[];
  readonly aligns: readonly ('left' | 'right')[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** How many of the last rows are sums. */
  readonly foot: number;
  readonly remarks: readonly string[];
  /** Where a sheet holds more values than the paper shows: its columns in the stead of `head`, `rows`. */
  readonly sheet?: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly ReportCell[])[];
  };
}
export interface Report {
  readonly letterhead: readonly string[];
  /** Where a table is too wide for a page that stands. */
  readonly landscape?: boolean;
  readonly title: string;
  readonly lead: string;
  readonly lang: Language;
  readonly footer: string;
  readonly pageWord: string;
  readonly facts: readonly (readonly [string, ReportCell])[];
  /** What it all comes to, for a sheet; on paper it stands below the tables. */
  readonly totals: readonly (readonly [string, ReportCell])[];
  readonly parts: readonly ReportPart[];
  /** By which a file and its values are known again: one small line at the end. */
  readonly marks: readonly (readonly [string, string])[];
}

/** What makes a report a paper that leaves the house. */
export interface Stamp {
  readonly number: string;
  readonly on: LocalDate;
  /** Empty where nobody had said a name. */
  readonly by: string;
}

export interface Provenance {
  /** Who makes it: the name stands at the head of the paper. */
  readonly unit: { readonly code: string; readonly name: string };
  readonly version: string;
  readonly choices: readonly Choice[];
}

const sum =
  (currency: Currency) =>
  (value: Minor): ReportCell => ({
    shown: formatMoney({ minor: value, currency }),
    value: { kind: 'money', text: decimalAmount(value), currency },
  });
export const bgn = sum('BGN');
export const eur = sum('EUR');
export const count = (value: number): ReportCell => ({
  shown: String(value),
  value: { kind: 'number', text: String(value) },
});
const amount = (text: string | undefined, show: (value: Minor) => ReportCell): ReportCell =>
  text === undefined ? '—' : show(parseAmount(text) ?? minor(0));

export const dateCell = (date: LocalDate): ReportCell => ({
  shown: formatDate(date),
  value: { kind: 'date', date },
});

const shownValue = (value: unknown, language: Language): ReportCell => {
  if (typeof value === 'boolean') return reportWords[language][value ? 'yes' : 'no'];
  if (typeof value === 'number') return count(value);
  const text = String(value);
  const date = parseDate(text);
  return date === null ? text : dateCell(date);
};

const comma = (text: string): string => text.replace('.', ',');

const stepRow = (step: ResultStep): ReportCell[] => [
  step.text,
  `${step.quantity} × ${shownCell(amount(step.unitBgn, bgn))}${step.coefficient === '1' ? '' : ` × ${comma(step.coefficient)}`}`,
  amount(step.bgn, bgn),
  step.cite,
];

const stepValues = (step: ResultStep): ReportCell[] => [
  step.text,
  { shown: step.quantity, value: { kind: 'number', text: step.quantity } },
  amount(step.unitBgn, bgn),
  { shown: comma(step.coefficient), value: { kind: 'number', text: step.coefficient } },
  amount(step.bgn, bgn),
  step.cite,
];

const noteLine = ({ text, cite }: ResultNote): string => `${text} (${cite})`;

export const choiceLine = (choice: Choice, language: Language): string =>
  `${questionText(choice, language)} ${readingText(choice, language)}`;

const inputFacts = (line: Readonly<Record<string, unknown>>, language: Language) =>
  Object.entries(line)
    .filter(([name, value]) => name !== 'row' && name !== 'id' && value !== undefined)
    .map(([name, value]) => [fieldLabel(name, language), shownValue(value, language)] as const);

export const rowTitle = (row: string | null, language: Language): string => {
  if (row === null) return '—';
  return isRow(row) ? `${row}. ${ROW_TITLES[row][language]}` : row;
};

export const frame = (title: string, { unit, version }: Provenance, language: Language) => {
  const text = reportWords[language];
  return {
    letterhead: [text.state, unit.name],
    title,
    lead: text.lead,
    lang: language,
    footer: text.footer(unit.code, version.slice(0, 12)),
    pageWord: text.page,
  };
};

export const marksOf = (
  sha256: string,
  { version }: Provenance,
  language: Language,
): Report['marks'] => {
  const text = reportWords[language];
  return [
    [text.fileHash, sha256],
    [text.version, version],
  ];
};

/** One calculation. */
export const lineReport = (
  line: Readonly<Record<string, unknown>>,
  result: ResultLine,
  provenance: Provenance,
  language: Language = 'bg',
): Report => {
  const text = reportWords[language];
  const total = [text.total, '', amount(result.bgn, bgn), amount(result.eur, eur)];
  return {
    ...frame(text.lineTitle, provenance, language),
    marks: [],
    facts: [
      [text.row, rowTitle(result.row, language)],
      ...inputFacts(line, language),
      [text.verdict, statusText(result.status, language)],
    ],
    totals: [
      [text.totalBgn, amount(result.bgn, bgn)],
      [text.totalEur, amount(result.eur, eur)],
    ],
    parts: [
      {
        title: text.steps,
        widths: ['auto', 'auto', 'auto', 'fill'],
        aligns: ['left', 'left', 'right', 'left'],
        head: [text.step, text.formula, text.amount, text.place],
        rows: result.bgn === undefined ? [] : [...result.steps.map(stepRow), total],
        foot: 1,
        remarks: result.notes.map(noteLine),
        sheet: {
          head: [
            text.step,
            text.quantity,
            text.unitBgn,
            text.coefficient,
            text.amountBgn,
            text.place,
          ],
          rows: result.bgn === undefined ? [] : result.steps.map(stepValues),
        },
      },
    ],
  };
};

const sumRow = (name: string, of: PlainSum): ReportCell[] => [
  name,
  count(of.lines),
  of.withoutAmount === 0 ? '' : count(of.withoutAmount),
  isUnknown(of) ? '—' : bgn(of.bgn),
  isUnknown(of) ? '—' : eur(of.eur),
];

export const sumPart = (
  title: string,
  sums: readonly PlainSum[],
  all: PlainSum,
  name: (key: string) => string,
  language: Language,
): ReportPart => {
  const text = reportWords[language];
  const parts = sums.reduce((total, one) => total + one.eur, 0);
  const rest = minor(all.eur - parts);
  return {
    title,
    widths: ['fill', 'auto', 'auto', 'auto', 'auto'],
    aligns: ['left', 'right', 'right', 'right', 'right'],
    head: [title, text.lines, text.withoutAmount, text.amountBgn, text.amountEur],
    rows: [
      ...sums.filter(({ lines }) => lines > 0).map((one) => sumRow(name(one.name), one)),
      ...(rest === 0 ? [] : [[text.rounding, '', '', '', eur(rest)]]),
      sumRow(text.total, all),
    ],
    foot: 1,
    remarks: [],
  };
};

/** What all of them come to. */
export const totalFacts = (all: PlainSum, language: Language): Report['totals'] => {
  const text = reportWords[language];
  return [
    [text.lines, count(all.lines)],
    [text.withoutAmount, count(all.withoutAmount)],
    [text.totalBgn, isUnknown(all) ? '—' : bgn(all.bgn)],
    [text.totalEur, isUnknown(all) ? '—' : eur(all.eur)],
  ];
};

export interface BatchFacts {
  readonly name: string;
  readonly sha256: string;
  readonly totals: PlainTotals;
}

/** A whole file. */
export const batchReport = (
  { name, sha256, totals }: BatchFacts,
  provenance: Provenance,
  language: Language = 'bg',
): Report => {
  const text = reportWords[language];
  const { all, byStatus, byRow, byHospital } = totals;
  const status = (key: string): string => statusText(key as Status, language);
  const remarks = provenance.choices.map((choice) => choiceLine(choice, language));
  const byRows = sumPart(
    text.byRow,
    byRow,
    all,
    (row) => rowTitle(row || null, language),
    language,
  );
  const byHospitals = sumPart(
    text.byHospital,
    byHospital,
    all,
    (name) => hospitalText(name, language),
    language,
  );
  return {
    ...frame(text.batchTitle, provenance, language),
    facts: [[text.file, name]],
    marks: marksOf(sha256, provenance, language),
    totals: totalFacts(all, language),
    parts: [
      {
        ...sumPart(text.byStatus, byStatus, all, status, language),
        remarks: all.withoutAmount === 0 ? [] : [text.notInTotal(all.withoutAmount)],
      },
      byRows,
      ...(byHospital.length === 0 ? [] : [byHospitals]),
      ...(remarks.length === 0
        ? []
        : [{ title: text.readings, widths: [], aligns: [], head: [], rows: [], foot: 0, remarks }]),
    ],
  };
};
