/** The state of the plan as a pack shows it: read once from the frozen data, then only put into tables. */
import type { Confidence } from '../plan/findings/confidence.ts';
import type { Severity } from '../plan/findings/finding.ts';
import type { LocalDate } from '../kernel/date.ts';
import type { Minor } from '../kernel/money.ts';
import type { DoubtTold } from '../plan/doubts.ts';
import type { Measure, Stage } from '../plan/plan.ts';
import type { Period } from '../progress/period.ts';
import type { IndicatorProgress, Light, MilestoneCounts, MoneyEntry } from '../progress/types.ts';

export interface MeasureState {
  readonly measure: Measure;
  readonly light: Light;
  readonly indicators: readonly IndicatorProgress[];
  readonly milestones: Omit<MilestoneCounts, 'next'>;
  readonly money: readonly MoneyEntry[];
}

export interface UnitReporting {
  readonly unit: string;
  readonly name: string;
  readonly expected: number;
  /** Submitted, accepted or returned. */
  readonly submitted: number;
  readonly accepted: number;
}

export interface ReportedPeriod {
  readonly period: Period;
  readonly due: LocalDate;
  readonly units: readonly UnitReporting[];
}

export interface StateFinding {
  readonly measures: readonly string[];
  readonly message: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

export interface GoalState {
  readonly code: string;
  readonly title: string;
  readonly stated: Minor;
}

export interface PlanState {
  readonly asOn: LocalDate;
  readonly edition: string;
  readonly goals: readonly GoalState[];
  readonly measures: readonly MeasureState[];
  readonly reporting: readonly ReportedPeriod[];
  readonly stages: readonly Stage[];
  /** False while the ministry has set no reporting cycle: then nobody has failed to report. */
  readonly cycleSet: boolean;
  readonly findings: readonly StateFinding[];
  /** Cells whose reading was in doubt on the day: nobody had decided it. */
  readonly doubts: readonly DoubtTold[];
  /** SHA-256 over everything that units share, in the frozen data. */
  readonly digest: string;
  /** Packages of other units that the data knew, by their last entry. */
  readonly sources: readonly {
    readonly unit: string;
    readonly label: string;
    readonly seq: number;
  }[];
}
