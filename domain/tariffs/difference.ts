/**
 * § 6: what the Ministry pays in addition („доплаща“) for activities done before the act was in force.
 *
 * § 3 activities (from 1.1.2022 to the day before force): what the new worth is on top of the old one, where
 * the old values are those in force on the day itself. The text knows payment on top only: where the new
 * worth of an activity is lower the payment is 0, with a note, and no other activity or claim is smaller
 * for it. The activities of one line (bed-days and their uplift; work therapy; doctors; specialists) are
 * each compared for themselves. Of a stay over the first day only what lies from it on is on top: no value
 * of earlier days is asked for, and none at all where no day lies there; the contract's rule of the last day
 * is another reading of it, unless no day lies there at all. § 4 and § 5 acts (rows 5.1 – 5.4, from 1.1. to 31.7.2022): the whole worth,
 * reported by 8.8.2022. A claim whose old or new value is not entered is refused and counted apart, so that
 * no sum is smaller than it says. The day of force is that of the seed's act; it waits for confirmation,
 * and the result says so.
 */
import { addDays, addMonths, type LocalDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { minor, type Minor } from '../kernel/money.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { cutsOnTop, oldCuts } from './difference-cuts.ts';
import { paymentNotes } from './difference-readings.ts';
import { decidingDay, firstDay, type ActivityLine } from './line.ts';
import { FORM, withReading, type Plain, type Readings } from './questions.ts';
import { inEuro } from './rounding.ts';
import { makeTariff, type Snapshot, type Tariff } from './snapshot.ts';
import { valueLine } from './value-line.ts';
import type { Note, Step, StepCode, Valuation } from './valuation.ts';
import type { AmountValue, DateValue, RatioValue, TariffValue } from './value.ts';

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

/** One activity of a claim: what it was worth, what it is worth, what is paid on top. */
export interface DifferencePart {
  readonly activity: StepCode;
  readonly old: Minor | null;
  readonly new: Minor;
  readonly bgn: Minor;
}

export interface Difference {
  readonly id: string;
  readonly row: string;
  /** § 6 alone where the contract's rule, not § 3, brings days before its start into the payment. */
  readonly basis: '§ 3' | '§ 4' | '§ 5' | '§ 6';
  /** Null where the whole worth is paid. */
  readonly old: Valuation | null;
  readonly new: Valuation;
  readonly parts: readonly DifferencePart[];
  /** Why an activity gets nothing on top. */
  readonly notes: readonly Note[];
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

/** Where in the acts a payment stands: its paragraphs, the new values, and the old ones with their act. */
export interface DifferenceCites {
  readonly paragraphs: readonly string[];
  readonly new: readonly string[];
  readonly old: readonly string[];
}

const valuesOf = ({ steps }: Valuation): (AmountValue | RatioValue)[] =>
  steps.flatMap(({ value, factors }) => [...(value === null ? [] : [value]), ...factors]);

export const citesOf = ({ basis, old, new: paid }: Difference): DifferenceCites => ({
  paragraphs: [basis === '§ 6' ? FORM : basis, '§ 6'],
  new: [...new Set(valuesOf(paid).map(({ source }) => source.place))],
  old: [
    ...new Set(
      (old === null ? [] : valuesOf(old)).map(({ source: { act, place } }) => `${place} (${act})`),
    ),
  ],
});

/** The questions of a line that waits, as codes. */
const asked = ({ notes }: Valuation): string =>
  notes
    .flatMap(({ alternative }) => alternative?.choices ?? [])
    .reduce<string[]>(
      (all, { question }) => (all.includes(question) ? all : [...all, question]),
      [],
    )
    .join(' ');

/** § 6 speaks of activities of § 3, so plainly of the days from its own day on. */
const BY_DAYS: Plain = { 'stay.over-start': 'by-days' };

const textOf = ({ params }: Note, name: string): string => String(params[name] ?? '');

/** Which values are missing, and of which day; a case without a letter has none that could be. */
const refusalOf = (line: ActivityLine, notes: readonly Note[], missing: MissingCode): Failure => {
  const named = notes.filter(({ params }) => params['key'] !== undefined);
  const [first] = notes;
  if (first !== undefined && named.length === 0) return failure(first.code, first.params, line.id);
  const keys = [...new Set(named.map((note) => textOf(note, 'key')))].join(' ');
  const date = named.map((note) => textOf(note, 'date')).find((day) => day !== '');
  return failure(missing, { row: line.row, date: date ?? decidingDay(line), keys }, line.id);
};

type MissingCode = 'tariff.difference.old-missing' | 'tariff.difference.new-missing';
type Worth = Result<{ readonly valuation: Valuation; readonly bgn: Minor }, Failure>;

/** The worth of a line, or why it has none. */
const worthOf = (
  line: ActivityLine,
  tariff: Tariff,
  readings: Readings,
  missing: MissingCode,
  since?: LocalDate,
): Worth => {
  const options = { explained: true, plain: BY_DAYS, ...(since === undefined ? {} : { since }) };
  const valuation = valueLine(line, tariff, readings, options);
  const { status, bgn } = valuation;
  if (bgn !== null) return ok({ valuation, bgn });
  if (status === 'needs-decision')
    return err(failure('tariff.difference.undecided', { question: asked(valuation) }, line.id));
  return err(refusalOf(line, valuation.notes, missing));
};

/** An uplift is a part of its bed-days' price; what the steps lost by rounding goes with the first. */
const activityOf = ({ code }: Step, first: StepCode): StepCode => {
  if (code === 'rounding') return first;
  return code === 'uplifted-days' ? 'bed-days' : code;
};

const worthByActivity = ({ steps }: Valuation): ReadonlyMap<StepCode, Minor> => {
  const worth = new Map<StepCode, Minor>();
  const first = steps[0]?.code ?? 'counted';
  for (const step of steps) {
    const activity = activityOf(step, first);
    worth.set(activity, minor((worth.get(activity) ?? 0) + step.bgn));
  }
  return worth;
};

const NOTHING = minor(0);

const partsOf = (before: Valuation, after: Valuation): DifferencePart[] => {
  const old = worthByActivity(before);
  const fresh = worthByActivity(after);
  return [...new Set([...old.keys(), ...fresh.keys()])].map((activity) => {
    const was = old.get(activity) ?? NOTHING;
    const is = fresh.get(activity) ?? NOTHING;
    return { activity, old: was, new: is, bgn: minor(Math.max(0, is - was)) };
  });
};

/** What a payment is made up of, activity by activity, and which of them get nothing on top. */
const partNotes = (parts: readonly DifferencePart[]): Note[] =>
  parts.flatMap(({ activity, old, new: is, bgn: paid }): Note[] => {
    if (old === null) return [];
    const params = { part: activity, old, new: is };
    if (is < old) return [{ code: 'tariff.note.only-on-top', params, cite: '§ 6' }];
    return parts.length > 1
      ? [{ code: 'tariff.note.part-on-top', params: { ...params, 'on-top': paid }, cite: '§ 6' }]
      : [];
  });

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
    parts: [...worthByActivity(valuation)].map(([activity, worth]) => ({
      activity,
      old: null,
      new: worth,
      bgn: worth,
    })),
    notes: [],
    bgn,
    eur: inEuro(bgn),
  });
};

interface OnTop {
  readonly old: Valuation;
  readonly fresh: Valuation;
  readonly parts: readonly DifferencePart[];
  readonly bgn: Minor;
}

const onTopOf = (
  line: ActivityLine,
  { applied, inForce, activities }: DifferenceRules,
  readings: Readings,
): Result<OnTop, Failure> => {
  const since = activities.from;
  const fresh = worthOf(line, applied, readings, 'tariff.difference.new-missing', since);
  if (!fresh.ok) return fresh;
  const old = worthOf(line, inForce, readings, 'tariff.difference.old-missing', since);
  if (!old.ok) return old;
  const parts = partsOf(old.value.valuation, fresh.value.valuation);
  const bgn = minor(parts.reduce((sum, part) => sum + part.bgn, 0));
  return ok({ old: old.value.valuation, fresh: fresh.value.valuation, parts, bgn });
};

const isOver = (line: ActivityLine, { activities }: DifferenceRules): boolean => {
  const first = firstDay(line);
  return first !== null && first < activities.from;
};

const TIME: readonly StepCode[] = ['bed-days', 'observed-days', 'course-days', 'months'];

const BY_DISCHARGE = { question: 'stay.over-start', reading: 'by-discharge' } as const;

/** The last day that the new values pay, whatever they are worth; null where they pay no time. */
const lastPaidDay = (line: ActivityLine, { steps }: Valuation): LocalDate | null => {
  const first = firstDay(line);
  const paid = steps
    .filter(({ code }) => TIME.includes(code))
    .reduce((sum, { quantity }) => sum + quantity, 0);
  if (first === null || paid === 0) return null;
  return line.row === '1.5' ? addMonths(first, paid - 1) : addDays(first, paid - 1);
};

/** Days before the first day of § 3 are none of its activities, by no reading: nothing old is asked for. */
const beforeStart = (
  line: ActivityLine,
  { applied, activities: { from } }: DifferenceRules,
  readings: Readings,
): Difference | null => {
  const all = withReading(readings, BY_DISCHARGE);
  const paid = worthOf(line, applied, all, 'tariff.difference.new-missing');
  const last = paid.ok ? lastPaidDay(line, paid.value.valuation) : null;
  if (!paid.ok || last === null || last >= from) return null;
  const { valuation } = paid.value;
  const nothing = { ...valuation, bgn: NOTHING, eur: NOTHING, steps: [], notes: [], choices: [] };
  return {
    id: line.id,
    row: line.row,
    basis: '§ 3',
    old: nothing,
    new: nothing,
    parts: [],
    notes: [{ code: 'tariff.note.before-start', params: { last, from }, cite: '§ 3 и § 6' }],
    bgn: NOTHING,
    eur: NOTHING,
  };
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
  const before = isOver(line, rules) ? beforeStart(line, rules, readings) : null;
  if (before !== null) return ok(before);
  const paid = onTopOf(line, rules, readings);
  if (!paid.ok) return paid;
  const { old, fresh, parts, bgn } = paid.value;
  const told = paymentNotes([fresh, old], bgn, (choice) => {
    const other = onTopOf(line, rules, withReading(readings, choice));
    return other.ok ? ok(other.value.bgn) : other;
  });
  return ok({
    id: line.id,
    row: line.row,
    basis: isOver(line, rules) && readings['stay.over-start'] === 'by-discharge' ? '§ 6' : '§ 3',
    old,
    new: { ...fresh, notes: cutsOnTop(told, old.notes) },
    parts,
    notes: [...partNotes(parts), ...oldCuts(old.notes, fresh.notes)],
    bgn,
    eur: inEuro(bgn),
  });
};
