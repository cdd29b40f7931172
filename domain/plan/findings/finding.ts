/**
 * A finding of the consistency checker: what clashes with what, cell by cell.
 *
 * `id` stays the same across runs and machines: rule, measures, field, and a readable stub of the
 * values that clash. A decision of a person (accepted, dismissed) hangs on it, so a changed text makes
 * a new finding. A cell's `code` is the code of a measure, goal or sub-goal, the id of an indicator
 * («5.2.2-1»), the short form of an abbreviation, or `PLAN`.
 */
import type { FailureParams } from '../../kernel/failure.ts';
import type { Measure, Sources } from '../plan.ts';
import type { Confidence } from './confidence.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface FindingCell {
  readonly code: string;
  readonly field: string;
  readonly value: string;
  readonly sources: readonly string[];
}

export interface Finding<Rule extends string = string> {
  readonly id: string;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly measures: readonly string[];
  readonly params: FailureParams;
  readonly cells: readonly FindingCell[];
  /** Where this one is less sure than its rule. */
  readonly confidence?: Confidence;
}

/** The whole plan as a place, where no single cell is wrong. */
export const PLAN = 'plan';

const KEPT = 24;

/** Short enough for an id, long enough to change with the text. */
const stub = (value: string): string =>
  value.length <= KEPT ? value : `${value.slice(0, 14)}…${value.slice(-8)}~${value.length}`;

interface Draft<Rule extends string> {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly measures: readonly string[];
  readonly cells: readonly FindingCell[];
  readonly params?: FailureParams;
  /** What tells two findings of one rule in one cell apart; else the first cell's value. */
  readonly about?: string;
  readonly confidence?: Confidence;
}

export const finding = <Rule extends string>(draft: Draft<Rule>): Finding<Rule> => {
  const { rule, severity, measures, cells, params = {}, about, confidence } = draft;
  const [first] = cells;
  const place = measures.length > 0 ? measures.join(',') : (first?.code ?? PLAN);
  const what = about === undefined ? cells.map((c) => stub(c.value)).join('|') : stub(about);
  const id = [rule, place, first?.field ?? '', what].join(':');
  const told = { id, rule, severity, measures, params, cells };
  return confidence === undefined ? told : { ...told, confidence };
};

/** What an id tells by itself: of a finding that is no more, it is all there is. */
export const idParts = (
  id: string,
): { readonly rule: string; readonly codes: string[]; readonly values: string[] } => {
  const [rule = '', place = '', , ...about] = id.split(':');
  const stubs = about.join(':').split('|');
  const values = stubs.map((value) => value.replace(/~\d+$/, ''));
  return { rule, codes: place === PLAN ? [] : place.split(','), values };
};

type Cellular = { readonly code: string; readonly sources: Sources };

/** A cell of something that knows its sources by field. */
export const cell = (of: Cellular, field: string, value: string | number): FindingCell => ({
  code: of.code,
  field,
  value: String(value),
  sources: of.sources[field] ?? [],
});

/** The fields of one measure that clash, side by side. */
export const cellsOf = (
  m: Measure,
  fields: readonly (
    | 'title'
    | 'stage'
    | 'start'
    | 'end'
    | 'budget'
    | 'fundingText'
    | 'expectedResult'
  )[],
): FindingCell[] => fields.map((field) => cell(m, field, m[field]));
