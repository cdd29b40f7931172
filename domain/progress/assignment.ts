/**
 * Which units report on a measure, and which others may.
 *
 * Expected: the responsible units that the plan names (a group of bodies cannot report by itself), and
 * those that the ministry assigned; it can take a unit off again. Others may report as long as the
 * ministry assigned nobody: the plan's partners, and the bodies under a responsible unit (an
 * inspectorate of the ministry). Their figures count, but nobody waits for them.
 */
import type { Measure, Unit } from '../plan/plan.ts';
import type { AssignedUnit, AssignmentRow, GrantReason } from './types.ts';

type Bodies = Pick<Measure, 'code' | 'responsible' | 'partners'>;
export type UnitsByCode = ReadonlyMap<string, Unit>;
/** Assignment rows by measure, then by unit. */
export type Assignments = ReadonlyMap<string, ReadonlyMap<string, AssignmentRow>>;

export const ASSIGNMENT_RULE = {
  bg: 'Отчитат звената, които планът посочва като отговорни, и звената, които Министерството е определило. Докато не е определено нито едно звено, могат да отчитат и партньорите по плана и структурите на отговорното звено; от тях отчет не се очаква, но данните им се броят.',
  en: 'The units that the plan names as responsible report, and those that the ministry assigned. As long as none was assigned, the plan’s partners and the bodies under a responsible unit may report, too; nobody waits for them, but their figures count.',
} as const;

export const byCode = (units: readonly Unit[]): UnitsByCode =>
  new Map(units.map((unit) => [unit.code, unit]));

export const groupAssignments = (rows: readonly AssignmentRow[]): Assignments => {
  const groups = new Map<string, Map<string, AssignmentRow>>();
  for (const row of rows) {
    const group = groups.get(row.measure) ?? new Map<string, AssignmentRow>();
    groups.set(row.measure, group.set(row.unit, row));
  }
  return groups;
};

const NO_ROWS: ReadonlyMap<string, AssignmentRow> = new Map();

const rowsOf = (assignments: Assignments, { code }: Bodies) => assignments.get(code) ?? NO_ROWS;

/** Units that are expected to report, the plan's own first. */
export const assignedUnits = (
  measure: Bodies,
  assignments: Assignments,
  units: UnitsByCode,
): AssignedUnit[] => {
  const rows = rowsOf(assignments, measure);
  const responsible = measure.responsible
    .filter((unit) => units.get(unit)?.kind !== 'group' && rows.get(unit)?.assigned !== false)
    .map((unit) => ({ unit, because: 'responsible' as const, at: null, by: null }));
  const assigned = [...rows.values()]
    .filter((row) => row.assigned && !responsible.some(({ unit }) => unit === row.unit))
    .map(({ unit, at, by }) => ({ unit, because: 'assigned' as const, at, by }));
  return [...responsible, ...assigned];
};

const isUnder = (unit: Unit | undefined, responsible: readonly string[], units: UnitsByCode) => {
  const parent = unit?.parent ?? null;
  if (parent === null) return false;
  return responsible.some((code) => {
    const body = units.get(code);
    return code === parent || (body?.kind === 'group' && body.parent === parent);
  });
};

/** Why a unit may report on a measure; null where it may not. */
export const grantOf = (
  unit: string,
  measure: Bodies,
  assignments: Assignments,
  units: UnitsByCode,
): GrantReason | null => {
  const rows = rowsOf(assignments, measure);
  const known = assignedUnits(measure, assignments, units).find((one) => one.unit === unit);
  if (known !== undefined) return known.because;
  const nobodyAssigned = ![...rows.values()].some(({ assigned }) => assigned);
  if (rows.has(unit) || !nobodyAssigned || units.get(unit)?.kind === 'group') return null;
  if (measure.partners.includes(unit)) return 'partner';
  return isUnder(units.get(unit), measure.responsible, units) ? 'subordinate' : null;
};
