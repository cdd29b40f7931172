/** The register's columns: what each shows of a measure, and as what kind of value it sorts and exports. */
import { indicatorKind } from './indicator-kind.ts';
import type { Measure } from './plan.ts';

export const COLUMN_IDS = [
  'no',
  'code',
  'title',
  'goal',
  'subgoal',
  'stage',
  'regular',
  'expectedResult',
  'start',
  'end',
  'budget',
  'funding',
  'indicator',
  'baseline',
  'target',
  'indicatorKind',
  'linkage',
  'responsible',
  'partners',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export type ColumnKind = 'number' | 'year' | 'money' | 'code' | 'text' | 'flag' | 'list';
export type ColumnValue = number | string | boolean | readonly string[];

export interface Column {
  readonly id: ColumnId;
  readonly labelKey: `register.column.${ColumnId}`;
  readonly kind: ColumnKind;
  readonly value: (m: Measure) => ColumnValue;
}

const column = (id: ColumnId, kind: ColumnKind, value: Column['value']): Column => ({
  id,
  labelKey: `register.column.${id}`,
  kind,
  value,
});

export const COLUMNS: Readonly<Record<ColumnId, Column>> = {
  no: column('no', 'number', (m) => m.no),
  code: column('code', 'code', (m) => m.code),
  title: column('title', 'text', (m) => m.title),
  goal: column('goal', 'code', (m) => m.goal),
  subgoal: column('subgoal', 'code', (m) => m.subgoal),
  stage: column('stage', 'text', (m) => m.stage),
  regular: column('regular', 'flag', (m) => m.regular),
  expectedResult: column('expectedResult', 'text', (m) => m.expectedResult),
  start: column('start', 'year', (m) => m.start),
  end: column('end', 'year', (m) => m.end),
  budget: column('budget', 'money', (m) => m.budget),
  funding: column('funding', 'list', (m) => m.funding.map((f) => f.source)),
  indicator: column('indicator', 'list', (m) => m.indicators.map((i) => i.text)),
  baseline: column('baseline', 'list', (m) => m.indicators.map((i) => i.baseline)),
  target: column('target', 'list', (m) => m.indicators.map((i) => i.target)),
  indicatorKind: column('indicatorKind', 'list', (m) => m.indicators.map(indicatorKind)),
  linkage: column('linkage', 'text', (m) => m.linkage),
  responsible: column('responsible', 'list', (m) => m.responsible),
  partners: column('partners', 'list', (m) => m.partners),
};

export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'code',
  'title',
  'stage',
  'start',
  'end',
  'budget',
  'funding',
  'indicator',
  'responsible',
];
