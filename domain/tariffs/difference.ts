/**
 * § 6: what the Ministry pays in addition for activities done before the act was in force.
 *
 * § 3 activities (from 1.1.2022 to the day before force): the new worth less the old one, where the old
 * values are those in force on the day itself. § 4 and § 5 acts (rows 5.1 – 5.4, from 1.1. to 31.7.2022):
 * the whole worth, reported by 8.8.2022. A claim whose old or new value is not entered is refused and
 * counted apart, so that no sum is smaller than it says. The day of force is that of the seed's act; it
 * waits for confirmation, and the result says so.
 */
import { addDays, type LocalDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { minor, type Minor } from '../kernel/money.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { decidingDay, type ActivityLine } from './line.ts';
import type { Readings } from './questions.ts';
import { inEuro } from './rounding.ts';
import { makeTariff, type Snapshot, type Tariff } from './snapshot.ts';
import { valueLine } from './value-line.ts';
import type { Valuation } from './valuation.ts';
import type { DateValue, TariffValue } from './value.ts';

export interface DifferenceRules {
  readonly applied: Tariff;
  readonly inForce: Tariff;
  readonly activities: Period;
  readonly acts: Period;
  readonly deadline: LocalDate;
  /** The day the act took force, and whether an official confirmed it. */
  readonly force: LocalDate;
  readonly confirmed: boolean;
}
interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export interface Claim {
  readonly line: ActivityLine;
  /** When a § 4 or § 5 act was reported; absent where not known. */
  readonly reportedOn?: LocalDate;
}

export interface Difference {
  readonly id: string;
  readonly row: string;
  readonly basis: '§ 3' | '§ 4' | '§ 5';
  /** Null where the whole worth is paid. */
  readonly old: Valuation | null;
  readonly new: Valuation;
  readonly bgn: Minor;
  readonly eur: Minor;
}

const ACT_ROWS: readonly string[] = ['5.1', '5.2', '5.3', '5.4'];

const dateIn = (snapshot: Snapshot, key: string): DateValue | null => {
  const value = snapshot.get(key);
  return value?.measure === 'date' ? value : null;
};

/** The rules of the difference out of the tariff's dated values. */
export const differenceRules = (
  values: readonly TariffValue[],
): Result<DifferenceRules, Failure> => {
  const snapshot = new Map(
    values.filter((value) => value.measure === 'date').map((value) => [value.key, value]),
  );
  const from = dateIn(snapshot, 'difference.from');
  const actsFrom = dateIn(snapshot, 'acts.from');
  const actsUntil = dateIn(snapshot, 'acts.until');
  const deadline = dateIn(snapshot, 'acts.deadline');
  if (from === null || actsFrom === null || actsUntil === null || deadline === null)
    return err(failure('tariff.difference.no-dates'));
  return ok({
    applied: makeTariff(values, 'applies'),
    inForce: makeTariff(values, 'inForce'),
    activities: { from: from.date, until: addDays(from.inForceFrom, -1) },
    acts: { from: actsFrom.date, until: actsUntil.date },
    deadline: deadline.date,
    force: from.inForceFrom,
    confirmed: from.confirmed,
  });
};

type Worth = Result<{ readonly valuation: Valuation; readonly bgn: Minor }, Failure>;

/** The worth of a line, or why it has none. */
const worthOf = (
  line: ActivityLine,
  tariff: Tariff,
  readings: Readings,
  missing: 'tariff.difference.old-missing' | 'tariff.difference.new-missing',
): Worth => {
  const valuation = valueLine(line, tariff, readings);
  const { status, bgn } = valuation;
  if (bgn !== null) return ok({ valuation, bgn });
  if (status === 'needs-decision') return err(failure('tariff.difference.undecided', {}, line.id));
  return err(failure(missing, { row: line.row, date: decidingDay(line) }, line.id));
};

const outside = (line: ActivityLine, { from, until }: Period): Failure | null => {
  const date = decidingDay(line);
  return from <= date && date <= until
    ? null
    : failure('tariff.difference.outside', { date, from, until }, line.id);
};

const wholeWorth = (
  { line, reportedOn }: Claim,
  rules: DifferenceRules,
  readings: Readings,
): Result<Difference, Failure> => {
  const misplaced = outside(line, rules.acts);
  if (misplaced !== null) return err(misplaced);
  if (reportedOn !== undefined && reportedOn > rules.deadline) {
    const params = { reported: reportedOn, deadline: rules.deadline };
    return err(failure('tariff.difference.late', params, line.id));
  }
  const paid = worthOf(line, rules.applied, readings, 'tariff.difference.new-missing');
  if (!paid.ok) return paid;
  const { valuation, bgn } = paid.value;
  const basis = line.row === '5.1' ? '§ 4' : '§ 5';
  return ok({
    id: line.id,
    row: line.row,
    basis,
    old: null,
    new: valuation,
    bgn,
    eur: inEuro(bgn),
  });
};

export const difference = (
  claim: Claim,
  rules: DifferenceRules,
  readings: Readings = {},
): Result<Difference, Failure> => {
  const { line } = claim;
  if (ACT_ROWS.includes(line.row)) return wholeWorth(claim, rules, readings);
  const misplaced = outside(line, rules.activities);
  if (misplaced !== null) return err(misplaced);
  const fresh = worthOf(line, rules.applied, readings, 'tariff.difference.new-missing');
  if (!fresh.ok) return fresh;
  const old = worthOf(line, rules.inForce, readings, 'tariff.difference.old-missing');
  if (!old.ok) return old;
  const bgn = minor(fresh.value.bgn - old.value.bgn);
  return ok({
    id: line.id,
    row: line.row,
    basis: '§ 3',
    old: old.value.valuation,
    new: fresh.value.valuation,
    bgn,
    eur: inEuro(bgn),
  });
};

export interface DifferenceSum {
  readonly differences: readonly Difference[];
  readonly refused: readonly Failure[];
  readonly bgn: Minor;
  readonly eur: Minor;
}

export const differences = (
  claims: readonly Claim[],
  rules: DifferenceRules,
  readings: Readings = {},
): DifferenceSum => {
  const results = claims.map((claim) => difference(claim, rules, readings));
  const found = results.flatMap((result) => (result.ok ? [result.value] : []));
  const bgn = minor(found.reduce((sum, one) => sum + one.bgn, 0));
  const refused = results.flatMap((result) => (result.ok ? [] : [result.error]));
  return { differences: found, refused, bgn, eur: inEuro(bgn) };
};
