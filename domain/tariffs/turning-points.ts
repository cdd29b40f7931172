/**
 * What would change a result: for the limits that stand near a line, the value of the field on which
 * something turns (the day after the third month, day 11 of high dependency, day 181 of a readmission)
 * and what the line would then be worth.
 */
import { addDays, addMonths, type LocalDate } from '../kernel/date.ts';
import { decidingDay, type ActivityLine } from './line.ts';
import type { Readings } from './questions.ts';
import { bedDays } from './stay.ts';
import { valuesOn, type Snapshot, type Tariff } from './snapshot.ts';
import { valueLine } from './value-line.ts';
import type { Valuation } from './valuation.ts';

export interface TurningPoint {
  readonly field: string;
  readonly value: string | number | boolean;
  readonly valuation: Valuation;
}

interface Candidate {
  readonly field: string;
  readonly value: string | number | boolean;
}

const countIn = (snapshot: Snapshot, key: string): number[] => {
  const value = snapshot.get(key);
  return value !== undefined && 'count' in value ? [value.count] : [];
};

const afterMonths = (field: string, from: LocalDate, months: number, shift: number): Candidate => ({
  field,
  value: addDays(addMonths(from, months), shift),
});

const aboveLimit = (field: string, limits: readonly number[]): Candidate[] =>
  limits.map((limit) => ({ field, value: limit + 1 }));

const withoutLevel = (line: ActivityLine, snapshot: Snapshot): Candidate[] =>
  'monthsWithoutLevel' in line && line.monthsWithoutLevel !== undefined
    ? aboveLimit('monthsWithoutLevel', countIn(snapshot, `${line.row}.without-level.months`))
    : [];

const limitKey11 = ({
  resistant,
  bacillary,
}: {
  resistant: boolean;
  bacillary: boolean;
}): string => {
  if (resistant) return '1.1.months.resistant';
  return bacillary ? '1.1.months.bacillary' : '1.1.months.non-bacillary';
};

const KEY_17 = {
  tuberculosis: '1.7.days.tuberculosis',
  nonspecificAdult: '1.7.days.adult',
  nonspecificChild: '1.7.days.child',
} as const;

const candidates17 = (
  line: Extract<ActivityLine, { row: '1.7' }>,
  snapshot: Snapshot,
): Candidate[] => {
  const stays = countIn(snapshot, KEY_17[line.patient]).flatMap((days) =>
    [days - 1, days, days + 1].map((n) => ({
      field: 'discharged',
      value: addDays(line.admitted, n),
    })),
  );
  if (line.previousDischarge === undefined || line.patient !== 'nonspecificAdult') return stays;
  const returns = countIn(snapshot, '1.7.readmission').flatMap((days) =>
    [days, days + 1].map((n) => ({
      field: 'previousDischarge',
      value: addDays(line.admitted, -n),
    })),
  );
  return [...stays, ...returns];
};

const candidatesOf = (line: ActivityLine, snapshot: Snapshot): Candidate[] => {
  switch (line.row) {
    case '1.1':
      return countIn(snapshot, limitKey11(line)).map((months) =>
        afterMonths('discharged', line.admitted, months, 1),
      );
    case '1.4':
      return countIn(snapshot, line.resistant ? '1.4.months.resistant' : '1.4.months').map(
        (months) => afterMonths('to', line.from, months, 0),
      );
    case '1.5': {
      const key = line.bacillary ? '1.5.months.bacillary' : '1.5.months.non-bacillary';
      return aboveLimit('months', countIn(snapshot, key));
    }
    case '1.7':
      return candidates17(line, snapshot);
    case '2.2':
      return [
        ...aboveLimit('days', countIn(snapshot, '2.2.days')),
        ...countIn(snapshot, '2.2.courses').map((value) => ({ field: 'coursesThisYear', value })),
      ];
    case '4.1':
      return [
        ...withoutLevel(line, snapshot),
        ...aboveLimit('highDependencyDays', countIn(snapshot, '4.1.uplift.days')).filter(
          ({ value }) => !line.child && Number(value) <= bedDays(line.admitted, line.discharged),
        ),
      ];
    case '4.2':
    case '4.3':
      return withoutLevel(line, snapshot);
    default:
      return [];
  }
};

/** Only what is another outcome than the line's own. */
export const turningPoints = (
  line: ActivityLine,
  tariff: Tariff,
  readings: Readings = {},
): TurningPoint[] => {
  const snapshot = valuesOn(tariff, decidingDay(line));
  const own: Record<string, unknown> = { ...line };
  return candidatesOf(line, snapshot)
    .filter(({ field, value }) => own[field] !== value)
    .map(({ field, value }) => {
      const changed = { ...line, [field]: value } as ActivityLine;
      return { field, value, valuation: valueLine(changed, tariff, readings) };
    });
};
