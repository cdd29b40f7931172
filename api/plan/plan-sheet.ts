/**
 * The whole plan as one table: a row for each measure and indicator, under a stable id (the
 * indicator's, or the measure's where it has none). The same columns read the table back in.
 */
import { currencyMark, decimalAmount, money } from '../../domain/kernel/money.ts';
import { shownText } from '../../domain/kernel/table-cell.ts';
import { numericValue } from '../../domain/plan/indicator-kind.ts';
import { doubtText, type DoubtTold } from '../../domain/plan/doubts.ts';
import { bulletLines } from '../../domain/plan/document/document.ts';
import type { Goal, Indicator, Measure, Plan, Subgoal } from '../../domain/plan/plan.ts';
import type { Dashes } from '../../domain/kernel/dashes.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import type { ColumnList, FieldNames } from '../sheets/in/head.ts';
import type { HeadUnit } from '../sheets/in/head-units.ts';
import { choiceOf } from '../sheets/mapping.ts';
import type { Cell, Sheet } from '../sheets/sheet.ts';
import {
  fundingText,
  LIST_SEPARATOR,
  readAmount,
  readBullets,
  readCurrency,
  readFunding,
  readText,
  readUnitList,
  readYear,
  type ReadCell,
} from './plan-cells.ts';
import { isSilent } from '../../domain/plan/stated-money.ts';

export interface PlanRow {
  readonly id: string;
  readonly goal: Goal | undefined;
  readonly subgoal: Subgoal | undefined;
  readonly measure: Measure;
  readonly indicator: Indicator | null;
  /** What is in doubt in the measure's own cells. */
  readonly doubts: readonly DoubtTold[];
}

export interface PlanColumn {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  /** Whose value it is: the row's own name, the measure's or the indicator's; `told` is never read back. */
  readonly of: 'row' | 'measure' | 'indicator' | 'told';
  readonly required: boolean;
  /** The value in the one text form that changes are compared in. */
  readonly text: (row: PlanRow) => string;
  readonly cell: (row: PlanRow) => Cell;
  readonly read: ReadCell;
}

type Texts = (row: PlanRow) => string;
interface Form {
  readonly read?: ReadCell;
  readonly cell?: (row: PlanRow) => Cell;
  readonly required?: boolean;
}

const column =
  (of: PlanColumn['of']) =>
  (
    key: string,
    [header, width]: readonly [string, number],
    text: Texts,
    { read = readText, cell = text, required = false }: Form = {},
  ): PlanColumn => ({ key, header, width, of, required, text, cell, read });

const row = column('row');
const measure = column('measure');
const indicator = column('indicator');
const told = column('told');

const asNumber =
  (text: Texts) =>
  (of: PlanRow): Cell => {
    const value = text(of);
    const number = numericValue(value);
    return number !== null && String(number) === value ? number : value;
  };

const ofIndicator =
  (field: 'text' | 'baseline' | 'target'): Texts =>
  ({ indicator: own }) =>
    own?.[field] ?? '';

const year = (field: 'start' | 'end'): [Texts, Form] => [
  (r) => String(r.measure[field]),
  { read: readYear, cell: (r) => r.measure[field], required: true },
];

/** What the plan states for the goal, in its currency. */
const stated: Texts = ({ goal }) => (goal === undefined ? '' : decimalAmount(goal.stated));

const funding: Texts = ({ measure: m }) =>
  m.funding
    .map(({ source, share }) => fundingText(source, share === null ? null : decimalAmount(share)))
    .join(LIST_SEPARATOR);

const HEAD_OF_LINKAGE = 'Коментар относно обвързаност с изпълнението на други мерки/дейности';

export const ID_COLUMN = row('id', ['ИД', 11], ({ id }) => id);

const amountOf = ({ measure: m }: { readonly measure: Measure }): string =>
  isSilent(m) ? '' : decimalAmount(m.budget);

export const PLAN_COLUMNS: readonly PlanColumn[] = [
  ID_COLUMN,
  row('code', ['Мярка', 9], (r) => r.measure.code),
  row('no', ['№', 6], (r) => String(r.measure.no), { cell: (r) => r.measure.no }),
  row('goal', ['Цел', 7], (r) => r.measure.goal),
  row('subgoal', ['Подцел', 8], (r) => r.measure.subgoal),
  measure('title', ['Наименование', 60], (r) => r.measure.title, { required: true }),
  measure('stage', ['Етап', 22], (r) => r.measure.stage),
  measure('expectedResult', ['Очакван резултат', 40], (r) => r.measure.expectedResult),
  measure('start', ['Начало', 9], ...year('start')),
  measure('end', ['Край', 9], ...year('end')),
  measure('budget', ['Индикативен ресурс', 20], amountOf, {
    read: readAmount,
    cell: (r) =>
      isSilent(r.measure) ? '' : { money: money(r.measure.budget, r.measure.currency) },
    required: true,
  }),
  measure('currency', ['Валута', 8], (r) => r.measure.currency, {
    read: readCurrency,
    cell: (r) => currencyMark(r.measure.currency),
    required: true,
  }),
  measure('fundingText', ['Източник на финансиране', 36], (r) => r.measure.fundingText, {
    read: readBullets,
    cell: (r) => bulletLines(r.measure.fundingText),
  }),
  measure('funding', ['Източници (кодове)', 24], funding, { read: readFunding }),
  indicator('text', ['Индикатор за изпълнение', 45], ofIndicator('text')),
  indicator('baseline', ['Базова стойност', 12], ofIndicator('baseline'), {
    cell: asNumber(ofIndicator('baseline')),
  }),
  indicator('target', ['Целева стойност', 12], ofIndicator('target'), {
    cell: asNumber(ofIndicator('target')),
  }),
  measure('linkage', [HEAD_OF_LINKAGE, 24], (r) => r.measure.linkage),
  measure('responsibleText', ['Отговорна администрация', 16], (r) => r.measure.responsibleText),
  measure(
    'responsible',
    ['Отговорни звена (кодове)', 18],
    (r) => r.measure.responsible.join(LIST_SEPARATOR),
    { read: readUnitList },
  ),
  measure('partnersText', ['Партньори', 20], (r) => r.measure.partnersText),
  measure('partners', ['Партньори (кодове)', 18], (r) => r.measure.partners.join(LIST_SEPARATOR), {
    read: readUnitList,
  }),
  row('goalTitle', ['Наименование на целта', 40], (r) => r.goal?.title ?? ''),
  row('goalStated', ['Ресурс на целта', 16], stated, {
    read: readAmount,
    cell: ({ goal }) => (goal === undefined ? '' : { money: money(goal.stated, goal.currency) }),
  }),
  row('subgoalTitle', ['Наименование на подцелта', 40], (r) => r.subgoal?.title ?? ''),
  told('doubts', ['Съмнения в четенето', 40], ({ doubts }) =>
    doubts.map((doubt) => doubtText(doubt, 'bg')).join(' '),
  ),
];

export const planRows = (
  { goals, subgoals, measures }: Plan,
  doubts: readonly DoubtTold[] = [],
): PlanRow[] =>
  measures.flatMap((m): PlanRow[] => {
    const goal = goals.find(({ code }) => code === m.goal);
    const subgoal = subgoals.find(({ code }) => code === m.subgoal);
    const own = doubts.filter(({ measure: code }) => code === m.code);
    const of = { goal, subgoal, measure: m, doubts: own };
    return m.indicators.length === 0
      ? [{ id: m.code, ...of, indicator: null }]
      : m.indicators.map((one) => ({ id: one.id, ...of, indicator: one }));
  });

const PLAN_SHEET = 'План';

/** «1.10» and «1.1.1» are dates to a spreadsheet that opens a CSV file. */
const CODES: ReadonlySet<string> = new Set(['code', 'goal', 'subgoal']);

/** Tables that were saved before the headings became those of the adopted document. */
const FORMER_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  linkage: ['Връзка с други мерки'],
  responsibleText: ['Отговорник'],
};

/** Amounts; a currency in their heading is held against that of each row. */
export const MONEY_COLUMNS: ReadonlySet<string> = new Set(['budget', 'goalStated']);

const FIGURES: ReadonlySet<string> = new Set([...MONEY_COLUMNS, 'start', 'end']);

/** «95» under «Целева стойност, %» is another text than the plan's «95 %». */
const UNITS: Readonly<Record<string, readonly HeadUnit[]>> = {
  budget: ['BGN', 'EUR'],
  goalStated: ['BGN', 'EUR'],
  start: ['year'],
  end: ['year'],
  baseline: [],
  target: [],
};

export const PLAN_FIELDS: readonly FieldNames<string>[] = PLAN_COLUMNS.map(({ key, header }) => ({
  key,
  heading: header,
  also: FORMER_HEADINGS[key] ?? [],
  units: UNITS[key] ?? 'any',
  figures: FIGURES.has(key),
  amounts: MONEY_COLUMNS.has(key),
}));

/** The plan's columns, also under the headings that a person says stand for them, or said before. */
export const planList = (
  mapping: Mapping,
  remembered: Mapping,
  { chosen, dashes = {} }: { readonly chosen?: string | undefined; readonly dashes?: Dashes } = {},
): ColumnList<string> => ({
  dashes,
  fields: PLAN_FIELDS,
  needed: [ID_COLUMN.key],
  sheet: PLAN_SHEET,
  ...(chosen === undefined ? {} : { chosen }),
  isRow: (cellOf) => {
    const id = cellOf(ID_COLUMN.key);
    return id.kind === 'date' || /^\d+(?:\.\d+)+(?:-\d+)?$/u.test(shownText(id).trim());
  },
  choose: choiceOf(mapping),
  recall: choiceOf(remembered),
});

export const planSheet = (plan: Plan, doubts: readonly DoubtTold[]): Sheet => ({
  name: PLAN_SHEET,
  columns: PLAN_COLUMNS.map(({ key, header, width }) => ({
    key,
    header,
    width,
    ...(CODES.has(key) ? { code: true } : {}),
  })),
  rows: planRows(plan, doubts).map((of) => PLAN_COLUMNS.map(({ cell }) => cell(of))),
});

const AS_TEXT: ReadonlySet<string> = new Set(['budget', 'currency', 'goalStated']);

/** JSON rows that read back in: every amount as decimal text, its currency beside it. */
export const planJson = (plan: Plan, doubts: readonly DoubtTold[]): Record<string, Cell>[] =>
  planRows(plan, doubts).map((of) =>
    Object.fromEntries(
      PLAN_COLUMNS.map(({ key, text, cell }) => [key, AS_TEXT.has(key) ? text(of) : cell(of)]),
    ),
  );
