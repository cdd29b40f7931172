/** Which findings are shown, and in which groups. */
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import { compareBg } from '../../../../domain/text/collate.ts';
import type { FindingState } from '../../../../domain/plan/decisions.ts';
import type { Severity } from '../../../../domain/plan/findings/finding.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface Filters {
  readonly state: FindingState | 'any';
  readonly severities: readonly Severity[];
  readonly measure: string | null;
}

export const ALL_OPEN: Filters = { state: 'open', severities: SEVERITIES, measure: null };

type Part = keyof Filters;

/** Whether a finding passes the filters; `without` leaves one out, for counting its choices. */
export const passes = (
  { state, severity, measures }: CheckedFinding,
  filters: Filters,
  without?: Part,
): boolean =>
  (without === 'state' || filters.state === 'any' || filters.state === state) &&
  (without === 'severities' || filters.severities.includes(severity)) &&
  (without === 'measure' || filters.measure === null || measures.includes(filters.measure));

export type Grouping = 'rule' | 'measure';

export interface Group {
  readonly key: string;
  readonly items: readonly CheckedFinding[];
}

const keyBy: Readonly<Record<Grouping, (finding: CheckedFinding) => string>> = {
  rule: ({ rule }) => rule,
  measure: ({ measures }) => measures[0] ?? '',
};

const rank = (group: Group): number =>
  Math.min(...group.items.map(({ severity }) => SEVERITIES.indexOf(severity)));

/** By rule: the gravest rules first. By measure: in the order of the document. */
export const groupFindings = (
  findings: readonly CheckedFinding[],
  grouping: Grouping,
): readonly Group[] => {
  const groups = [...Map.groupBy(findings, keyBy[grouping])].map(([key, items]) => ({
    key,
    items,
  }));
  return grouping === 'rule'
    ? groups.toSorted((a, b) => rank(a) - rank(b))
    : groups.toSorted((a, b) => compareBg(a.key, b.key));
};
