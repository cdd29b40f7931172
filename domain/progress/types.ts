/**
 * Following the plan's work: reports of units, milestones, evidence, money.
 *
 * A report is one cell group `unit/measure/indicator/period`. The unit writes its own fields, the
 * reviewer (the ministry) its own; neither writes the other's, so what two installations wrote at the
 * same time never collides. The state on show is derived from both (`state.ts`).
 */
import type { LocalDate } from '../kernel/date.ts';
import type { FailureParams } from '../kernel/failure.ts';
import type { Currency, Minor } from '../kernel/money.ts';
import type { Period, Periodicity } from './period.ts';

export const INDICATOR_MODES = [
  'count-cumulative',
  'count-per-period',
  'yes-no',
  'percent',
  'qualitative',
] as const;
/** How an indicator is reported: what a value means, and how values of periods and units add up. */
export type IndicatorMode = (typeof INDICATOR_MODES)[number];

/** When a reported value is unlikely enough to be asked about. */
export interface Bounds {
  readonly asked: boolean;
  /** So many times the target, or the value before, is a jump. */
  readonly times: number;
  /** Decimal text; null where nobody said how much is the most to be expected. */
  readonly most: string | null;
}

export interface IndicatorSetting {
  readonly indicator: string;
  readonly kind: IndicatorMode;
  readonly periodicity: Periodicity;
  /** Unit of measurement: «регистри», «%»; null where none is named. */
  readonly unit: string | null;
  /** When a value is asked about; absent: as usual (`plausibility.ts`). */
  readonly bounds?: Bounds | undefined;
  /** `default`: derived from the indicator's wording; `set`: by an official. */
  readonly origin: 'default' | 'set';
}

/** The act by which the ministry set the cycle, and its date. */
export interface CycleAct {
  readonly act: string;
  readonly date: LocalDate;
}

/**
 * Settings of the reporting cycle that all units share. The plan itself sets none: until the ministry
 * does, by an act and from a day on, no report is expected of anybody, and the days and the period are
 * the application's proposal.
 */
export interface Cycle {
  /** Days after the end of a period until its report is due. */
  readonly dueDays: number;
  /** What an indicator's periodicity is where nobody set it. */
  readonly periodicity: Periodicity;
  /** No report is expected for a period that began earlier; null while the cycle is not set. */
  readonly since: LocalDate | null;
  readonly act: CycleAct | null;
}

export interface ReportKey {
  readonly unit: string;
  readonly measure: string;
  readonly indicator: string;
  readonly period: Period;
}

/** Written by the reporting unit. Instants are UTC, `2026-05-01T09:30:00.000Z`. */
export interface UnitFields {
  /** Canonical decimal text, at most 38 digits; «1» and «0» for yes and no. */
  readonly value: string | null;
  /** Degree of completion in per cent, 0 to 100. */
  readonly degree: number | null;
  readonly note: string | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  /** What a correction replaces, as text, and why. */
  readonly correctionOf: string | null;
  readonly correctionReason: string | null;
  /** «4500||jump»: the value, the degree and the questions that were answered with «да, вярно е». */
  readonly confirmed: string | null;
  readonly confirmedReason: string | null;
}

/** `closed`: the plan of the period's time does not have it any more, so it counts for nothing. */
export type Review = 'returned' | 'accepted' | 'closed';

/** Written by the reviewer. */
export interface ReviewFields {
  readonly review: Review | null;
  /** The `submittedAt` of the submission that was judged. */
  readonly reviewOf: string | null;
  readonly reviewReason: string | null;
  readonly reviewedAt: string | null;
  readonly reviewedBy: string | null;
  /** What was accepted; stands until another acceptance, whatever the unit writes meanwhile. */
  readonly acceptedValue: string | null;
  readonly acceptedDegree: number | null;
}

export type ReportRow = ReportKey & UnitFields & ReviewFields;

export const REPORT_STATES = [
  'no-data',
  'in-progress',
  'submitted',
  'returned',
  'accepted',
  'closed',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A correction of an accepted value (or of a cumulative total that fell). */
export interface Correction {
  readonly of: string;
  readonly reason: string;
}

export interface Report extends ReportRow {
  readonly state: ReportState;
  readonly correction: Correction | null;
  /** True where an accepted value stands while a newer one is being written or waits for review. */
  readonly overAccepted: boolean;
  readonly evidence: readonly Evidence[];
}

export type EvidenceOwner = 'report' | 'milestone';

export interface Evidence {
  readonly of: EvidenceOwner;
  /** The report's row id «unit/measure/indicator/period», or the milestone's id. */
  readonly row: string;
  readonly sha256: string;
  readonly measure: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly unit: string;
  /** Where it was added; null where that has no name. */
  readonly workplace: string | null;
  /** False where the file is not in the data folder of this installation. */
  readonly present: boolean;
}

/** Why a unit is expected to report, or may. */
export type GrantReason = 'responsible' | 'assigned' | 'partner' | 'subordinate';

export interface AssignedUnit {
  readonly unit: string;
  readonly because: 'responsible' | 'assigned';
  readonly at: string | null;
  readonly by: string | null;
}

export interface AssignmentRow {
  readonly unit: string;
  readonly measure: string;
  /** False takes a unit off that the plan names. */
  readonly assigned: boolean;
  readonly at: string;
  readonly by: string;
}

export interface Milestone {
  readonly id: string;
  readonly measure: string;
  readonly title: string;
  readonly due: LocalDate | null;
  readonly doneOn: LocalDate | null;
  readonly unit: string;
  readonly note: string | null;
  readonly position: number;
  readonly origin: 'suggested' | 'manual';
}

export const MONEY_KINDS = ['planned', 'contracted', 'paid'] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

export interface MoneyEntry {
  readonly measure: string;
  readonly unit: string;
  readonly year: number;
  readonly source: string;
  readonly kind: MoneyKind;
  readonly amount: Minor;
  readonly currency: Currency;
  readonly note: string | null;
}

export interface FundingDeadline {
  readonly source: string;
  readonly date: LocalDate;
  readonly act: string;
  readonly note: string | null;
}

/** One unit's reports on one indicator, summed up over all periods. */
export interface UnitStanding {
  readonly measure: string;
  readonly indicator: string;
  readonly unit: string;
  /** Of the latest accepted period. */
  readonly acceptedPeriod: Period | null;
  readonly acceptedValue: string | null;
  readonly acceptedDegree: number | null;
  /** Sum of what was accepted, over all periods. */
  readonly acceptedSum: string | null;
  /** Of the latest period that was submitted at all, accepted or not. */
  readonly submittedPeriod: Period | null;
  readonly submittedValue: string | null;
  readonly submittedDegree: number | null;
  readonly submittedSum: string | null;
  /** The latest period with any data, drafts too. */
  readonly latestPeriod: Period | null;
  readonly drafts: number;
  readonly waiting: number;
  readonly returned: number;
  readonly accepted: number;
}

/** A level in the terms of baseline and target; null is unknown, never zero. */
export interface Actual {
  readonly value: string | null;
  readonly degree: number | null;
  readonly period: Period | null;
  /** Units with data behind it. */
  readonly units: number;
}

export interface IndicatorProgress {
  readonly indicator: string;
  readonly setting: IndicatorSetting;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly accepted: Actual;
  /** With what still waits for review in place. */
  readonly submitted: Actual;
  /** Whether the target is reached, by accepted data or only by submitted. */
  readonly reached: 'accepted' | 'submitted' | null;
  /** Units without a word on it, where what the others submitted would reach the target; else 0. */
  readonly unheard: number;
  readonly latestPeriod: Period | null;
  readonly counts: ReportCounts;
}

export type ReportCounts = Readonly<Record<Exclude<ReportState, 'no-data' | 'closed'>, number>>;

/** none: not begun; grey: no data; done: reached. */
export const LIGHT_COLOURS = ['none', 'grey', 'green', 'amber', 'red', 'done'] as const;
export type LightColour = (typeof LIGHT_COLOURS)[number];

export interface Light {
  readonly colour: LightColour;
  readonly reason: { readonly code: string; readonly params: FailureParams };
}

export interface MilestoneCounts {
  readonly total: number;
  readonly done: number;
  readonly late: number;
  /** The next one that is not done and has a date. */
  readonly next: Milestone | null;
}

/** A measure at a glance, for lists and boards. */
export interface MeasureProgress {
  readonly measure: string;
  readonly light: Light;
  readonly indicators: readonly IndicatorProgress[];
  readonly assigned: readonly AssignedUnit[];
  readonly milestones: MilestoneCounts;
}
