/** One activity line: a stay, course, month or count that is to be valued. Contract: activity-lines. */
import { addDays, addMonths, type LocalDate } from '../kernel/date.ts';

export type HospitalLevel = 'III' | 'II' | 'I';
export type Level = HospitalLevel | 'none';
export type PulmonaryPatient = 'tuberculosis' | 'nonspecificAdult' | 'nonspecificChild';

interface Identified {
  readonly id: string;
}
interface Stay {
  readonly admitted: LocalDate;
  readonly discharged: LocalDate;
}
interface Leveled {
  readonly level: Level;
  /** Only with `none`: which month without a level begins on the day of admission; 1 is the first. */
  readonly monthsWithoutLevel?: number;
  /** Only with `none`: the day from which the months run, where it is known. */
  readonly withoutLevelSince?: LocalDate;
}

export interface Line11 extends Identified, Stay {
  readonly row: '1.1';
  readonly level: 'III' | 'II';
  readonly resistant: boolean;
  readonly bacillary: boolean;
  readonly hivCoinfection: boolean;
  readonly child: boolean;
  readonly extensionPermit: boolean;
}
export interface Line12 extends Identified {
  readonly row: '1.2';
  readonly date: LocalDate;
  readonly icd10: string;
  readonly count: number;
}
export interface Line14 extends Identified {
  readonly row: '1.4';
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly resistant: boolean;
}
export interface Line15 extends Identified {
  readonly row: '1.5';
  readonly date: LocalDate;
  readonly months: number;
  readonly bacillary: boolean;
}
export interface Line17 extends Identified, Stay {
  readonly row: '1.7';
  readonly patient: PulmonaryPatient;
  readonly previousDischarge?: LocalDate;
  readonly childrensHospital: boolean;
}
export interface Line22 extends Identified {
  readonly row: '2.2';
  readonly date: LocalDate;
  readonly days: number;
  readonly coursesThisYear: number;
}
export interface Line42 extends Identified, Stay, Leveled {
  readonly row: '4.2';
  readonly highDependencyDays: number;
  readonly child: boolean;
}
export interface Line41 extends Omit<Line42, 'row'> {
  readonly row: '4.1';
  readonly workTherapyDays: number;
}
export interface Line43 extends Identified, Stay, Leveled {
  readonly row: '4.3';
}
export interface Line712 extends Identified {
  readonly row: '7.1.2';
  readonly date: LocalDate;
  readonly doctors: number;
  readonly specialists: number;
  readonly months: number;
}
export interface Line7a extends Identified {
  readonly row: '7a.A.3';
  readonly date: LocalDate;
  readonly level: HospitalLevel;
  readonly beds: number;
}

/** Rows that are a count of one thing; all but 1.3 wait for their value to be entered. */
export const COUNTED_ROWS = ['1.3', '1.6', '2.1', '5.1', '5.2', '5.3', '5.4', '6'] as const;
export type CountedRow = (typeof COUNTED_ROWS)[number];
export interface CountedLine extends Identified {
  readonly row: CountedRow;
  readonly date: LocalDate;
  readonly count: number;
}

export type ActivityLine =
  | Line11
  | Line12
  | Line14
  | Line15
  | Line17
  | Line22
  | Line41
  | Line42
  | Line43
  | Line712
  | Line7a
  | CountedLine;
export type Row = ActivityLine['row'];

/** The day whose tariff applies: the end of the stay or of the observation, else the date. */
export const decidingDay = (line: ActivityLine): LocalDate => {
  switch (line.row) {
    case '1.1':
    case '1.7':
    case '4.1':
    case '4.2':
    case '4.3':
      return line.discharged;
    case '1.4':
      return line.to;
    default:
      return line.date;
  }
};

/** As far back as a line is followed: a count above it is asked about (`dates.ts`). */
const MONTHS_BACK = 1200;
const DAYS_BACK = 36_500;

/**
 * The first day of a stay, an observation or a course, and the day by which the first of its months is
 * valued; null where the line is of one day. The date of a course or of months is the last day of them.
 */
export const firstDay = (line: ActivityLine): LocalDate | null => {
  if ('admitted' in line) return line.admitted;
  switch (line.row) {
    case '1.4':
      return line.from;
    case '2.2':
      return line.days > 1 ? addDays(line.date, 1 - Math.min(line.days, DAYS_BACK)) : null;
    case '1.5':
    case '7.1.2':
      return line.months > 1 ? addMonths(line.date, 1 - Math.min(line.months, MONTHS_BACK)) : null;
    default:
      return null;
  }
};
