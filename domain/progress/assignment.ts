/**
 * Which units report on a measure, and which others may.
 *
 * Expected: the responsible units that the plan names (a group of bodies cannot report by itself), and
 * those that the ministry assigned; it can take a unit off again. Others may report as long as the
 * ministry assigned nobody: the plan's partners, and the bodies under a responsible unit (an
 * inspectorate of the ministry). Their figures count, but nobody waits for them. What was a unit's goes
 * over to the one that it went into, from that day.
 */
import type { Measure, Unit } from '../plan/plan.ts';
import { standsFor, stoodIn, type Days } from '../plan/unit-acts.ts';
import type { LocalDate } from '../kernel/date.ts';
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

/** A unit that is no more is stood for by the one that it went into; once, whatever else that one does. */
const standing = (
  found: readonly AssignedUnit[],
  units: UnitsByCode,
  day: LocalDate,
): AssignedUnit[] => {
  const by = new Map<string, AssignedUnit>();
  for (const one of found) {
    const unit = standsFor(one.unit, units, day);
    if (unit !== null && !by.has(unit)) by.set(unit, unit === one.unit ? one : { ...one, unit });
  }
  return [...by.values()];
};

/** Units that are expected to report on a day, the plan's own first. */
export const assignedUnits = (
  measure: Bodies,
  assignments: Assignments,
  units: UnitsByCode,
  day: LocalDate,
): AssignedUnit[] => {
  const rows = rowsOf(assignments, measure);
  const responsible = measure.responsible
    .filter((unit) => units.get(unit)?.kind !== 'group' && rows.get(unit)?.assigned !== false)
    .map((unit) => ({ unit, because: 'responsible' as const, at: null, by: null }));
  const assigned = [...rows.values()]
    .filter((row) => row.assigned && !responsible.some(({ unit }) => unit === row.unit))
    .map(({ unit, at, by }) => ({ unit, because: 'assigned' as const, at, by }));
  const off = new Set([...rows.values()].filter((row) => !row.assigned).map(({ unit }) => unit));
  return standing([...responsible, ...assigned], units, day).filter(({ unit }) => !off.has(unit));
};

const isUnder = (
  unit: Unit,
  responsible: readonly string[],
  units: UnitsByCode,
  day: LocalDate,
) => {
  if (unit.parent === null) return false;
  const parent = standsFor(unit.parent, units, day);
  return responsible.some((code) => {
    const body = units.get(code);
    return (
      standsFor(code, units, day) === parent || (body?.kind === 'group' && body.parent === parent)
    );
  });
};

/** Why a unit may report on a measure on a day; null where it may not. */
const grantOn = (
  unit: string,
  measure: Bodies,
  assignments: Assignments,
  units: UnitsByCode,
  day: LocalDate,
): GrantReason | null => {
  const rows = rowsOf(assignments, measure);
  const known = assignedUnits(measure, assignments, units, day).find((one) => one.unit === unit);
  if (known !== undefined) return known.because;
  const nobodyAssigned = ![...rows.values()].some(({ assigned }) => assigned);
  const body = units.get(unit);
  if (rows.has(unit) || !nobodyAssigned || body?.kind === 'group') return null;
  if (measure.partners.some((code) => standsFor(code, units, day) === unit)) return 'partner';
  return body !== undefined && isUnder(body, measure.responsible, units, day)
    ? 'subordinate'
    : null;
};

/** Why a unit may report on a measure for a time; null where it may not, also as it did not stand then. */
export const grantOf = (
  unit: string,
  measure: Bodies,
  assignments: Assignments,
  units: UnitsByCode,
  days: Days,
): GrantReason | null => {
  const body = units.get(unit);
  if (body !== undefined && !stoodIn(body, days)) return null;
  return (
    grantOn(unit, measure, assignments, units, days.to) ??
    grantOn(unit, measure, assignments, units, days.from)
  );
};
