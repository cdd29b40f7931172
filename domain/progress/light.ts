/**
 * The traffic light of a measure: a colour and its reason, the first rule that fits. The rules are
 * printed for people from `LIGHT_RULES` (light-texts.ts), in this order.
 *
 * No data is grey: it is neither zero nor late. Red needs something that was said, and falls short.
 */
import { daysBetween, type LocalDate } from '../kernel/date.ts';
import type { FailureParams } from '../kernel/failure.ts';
import type { Measure } from '../plan/plan.ts';
import { shareReached } from './actual.ts';
import { periodBefore, periodDue, periodOf, periodTo, type Period } from './period.ts';
import type { Cycle, IndicatorProgress, Light, LightColour, Milestone } from './types.ts';

export interface LightInput {
  readonly measure: Pick<Measure, 'start' | 'end' | 'regular'>;
  readonly indicators: readonly IndicatorProgress[];
  readonly milestones: readonly Pick<Milestone, 'title' | 'due' | 'doneOn'>[];
  readonly cycle: Cycle;
  readonly today: LocalDate;
}

/** A milestone that is later than this is red, before that amber. */
export const MILESTONE_GRACE_DAYS = 30;
/** The end is near from so many days before it. */
export const END_NEAR_DAYS = 90;

export type LightRule =
  | 'reached'
  | 'ended-waiting'
  | 'ended'
  | 'upcoming'
  | 'milestone-late'
  | 'milestone-overdue'
  | 'ended-no-data'
  | 'no-data'
  | 'reached-regular'
  | 'reached-waiting'
  | 'ends-soon'
  | 'stale'
  | 'behind'
  | 'on-track';

export const firstDay = ({ start }: Pick<Measure, 'start'>): LocalDate =>
  `${start}-01-01` as LocalDate;
export const lastDay = ({ end }: Pick<Measure, 'end'>): LocalDate => `${end}-12-31` as LocalDate;

const hasReports = ({ submitted }: IndicatorProgress): boolean => submitted.period !== null;

/** The latest period whose report is due by today. */
export const lastDuePeriod = (
  kind: IndicatorProgress['setting']['periodicity'],
  { dueDays }: Cycle,
  today: LocalDate,
): Period => {
  let p = periodOf(kind, today);
  while (periodDue(p, dueDays) >= today) p = periodBefore(p);
  return p;
};

interface Facts {
  readonly ended: boolean;
  readonly begun: boolean;
  readonly reports: boolean;
  readonly reachedAccepted: boolean;
  readonly reachedSubmitted: boolean;
  /** The indicator that the sentence speaks of: the first that is not reached, else that is not accepted. */
  readonly open: IndicatorProgress | undefined;
}

const factsOf = ({ measure, indicators, today }: LightInput): Facts => {
  const some = indicators.length > 0;
  return {
    ended: today > lastDay(measure),
    begun: today >= firstDay(measure),
    reports: indicators.some(hasReports),
    reachedAccepted: some && indicators.every(({ reached }) => reached === 'accepted'),
    reachedSubmitted: some && indicators.every(({ reached }) => reached !== null),
    open:
      indicators.find(({ reached }) => reached === null) ??
      indicators.find(({ reached }) => reached !== 'accepted') ??
      indicators[0],
  };
};

const optional = (params: Record<string, string | number | null>): FailureParams =>
  Object.fromEntries(
    Object.entries(params).filter((entry): entry is [string, string | number] => entry[1] !== null),
  );

/** What was reported of the indicator, for the sentence. */
const reportedParams = (open: IndicatorProgress | undefined): FailureParams =>
  open === undefined
    ? {}
    : optional({
        mode: open.setting.kind,
        target: open.target,
        accepted: open.accepted.value,
        submitted: open.submitted.value,
        acceptedDegree: open.accepted.degree,
        submittedDegree: open.submitted.degree,
        unheard: open.unheard === 0 ? null : open.unheard,
      });

type Verdict = (input: LightInput, facts: Facts) => Light | null;

const light = (colour: LightColour, code: LightRule, params: FailureParams): Light => ({
  colour,
  reason: { code, params },
});

const byReach: Verdict = ({ measure }, facts) => {
  const params = { end: measure.end, ...reportedParams(facts.open) };
  if (facts.reachedAccepted && (facts.ended || !measure.regular))
    return light('done', 'reached', params);
  if (!facts.ended) return null;
  if (facts.reachedSubmitted) return light('amber', 'ended-waiting', params);
  return facts.reports ? light('red', 'ended', params) : null;
};

const upcoming: Verdict = ({ measure }, { begun, reports }) =>
  begun || reports ? null : light('none', 'upcoming', { start: measure.start });

const overdue = ({ milestones, today }: LightInput) =>
  milestones
    .flatMap(({ title, due, doneOn }) =>
      due !== null && doneOn === null && due < today
        ? [{ title, due, days: daysBetween(due, today) }]
        : [],
    )
    .toSorted((a, b) => b.days - a.days)[0];

const byMilestone: Verdict = (input) => {
  const latest = overdue(input);
  if (latest === undefined) return null;
  return latest.days > MILESTONE_GRACE_DAYS
    ? light('red', 'milestone-late', latest)
    : light('amber', 'milestone-overdue', latest);
};

const withoutReports: Verdict = ({ measure }, { reports, ended }) => {
  if (reports) return null;
  return light('grey', ended ? 'ended-no-data' : 'no-data', { end: measure.end });
};

const reachedEarly: Verdict = ({ measure }, facts) => {
  const params = { end: measure.end, ...reportedParams(facts.open) };
  if (facts.reachedAccepted) return light('green', 'reached-regular', params);
  return facts.reachedSubmitted ? light('green', 'reached-waiting', params) : null;
};

const endsSoon: Verdict = ({ measure, today }, { open }) => {
  const days = daysBetween(today, lastDay(measure));
  return days > END_NEAR_DAYS || measure.regular
    ? null
    : light('amber', 'ends-soon', { end: measure.end, days, ...reportedParams(open) });
};

const stale: Verdict = ({ indicators, cycle, today }) => {
  if (cycle.since === null) return null;
  const [first] = indicators.flatMap(({ setting, submitted }) => {
    const due = lastDuePeriod(setting.periodicity, cycle, today);
    const at = submitted.period;
    return at !== null && periodTo(at) < periodTo(due) ? [{ due, at }] : [];
  });
  return first === undefined ? null : light('grey', 'stale', { due: first.due, last: first.at });
};

/** More than half of the time is over, and less than half of what it would take was reached. */
const behind: Verdict = ({ measure, today }, { open }) => {
  const share = open === undefined ? null : shareReached(open);
  const whole = daysBetween(firstDay(measure), lastDay(measure));
  const elapsed = daysBetween(firstDay(measure), today) / whole;
  if (share === null || measure.regular || elapsed <= 0.5 || share * 2 >= elapsed) return null;
  const percent = Math.round(elapsed * 100);
  return light('amber', 'behind', { end: measure.end, elapsed: percent, ...reportedParams(open) });
};

const VERDICTS: readonly Verdict[] = [
  byReach,
  upcoming,
  byMilestone,
  withoutReports,
  reachedEarly,
  endsSoon,
  stale,
  behind,
];

export const lightOf = (input: LightInput): Light => {
  const facts = factsOf(input);
  for (const verdict of VERDICTS) {
    const found = verdict(input, facts);
    if (found !== null) return found;
  }
  return light('green', 'on-track', { end: input.measure.end, ...reportedParams(facts.open) });
};
