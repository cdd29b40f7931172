/**
 * What an amendment can do about a finding: set one of the cells that clash, put an abbreviation on the
 * list, take one out. The first is the one that the finding's own sentence asks for.
 */
import { presentValue } from '../present-value.ts';
import type { AmendmentItem } from '../amend.ts';
import type { Plan } from '../plan.ts';
import type { PlanFinding } from './check.ts';

export interface Remedy {
  readonly kind: 'set' | 'add' | 'remove';
  readonly code: string;
  readonly field: string;
}

const ofList = ({ rule, params }: PlanFinding): Remedy[] => {
  const code = String(params['short'] ?? '');
  if (rule === 'abbreviation-undeclared') return [{ kind: 'add', code, field: 'long' }];
  return rule === 'abbreviation-unused' ? [{ kind: 'remove', code, field: '' }] : [];
};

const ofCells = (plan: Plan, { cells }: PlanFinding): Remedy[] => {
  const places = new Map(cells.map(({ code, field }) => [`${code}/${field}`, { code, field }]));
  return [...places.values()]
    .filter(({ code, field }) => presentValue(plan, code, field) !== null)
    .map((place) => ({ kind: 'set', ...place }));
};

/** The item of a draft that carries a remedy out; an addition names no field. */
export const itemOf = (
  { kind, code, field }: Remedy,
  value: string | null,
  reason: string,
): AmendmentItem => ({
  kind,
  measure: code,
  field: kind === 'set' ? field : '',
  value: kind === 'remove' ? null : value,
  reason,
});

export const remediesOf = (plan: Plan, finding: PlanFinding): Remedy[] => [
  ...ofList(finding),
  ...ofCells(plan, finding),
];
