import { expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import {
  bySeverity,
  completeness,
  dueItems,
  goalProgress,
} from '../../../domain/progress/boards.ts';
import { expectedFor, missingIn } from '../../../domain/progress/expected.ts';
import { lightOf } from '../../../domain/progress/light.ts';
import { period } from '../../../domain/progress/period.ts';
import type { MeasureProgress } from '../../../domain/progress/types.ts';
import { accepted, lightInput, progressOf, SET_CYCLE, type Indicated } from './build.ts';

const today = localDate('2026-10-20');

interface Measured {
  readonly code: string;
  readonly goal: string;
  readonly start: number;
  readonly end: number;
}
const MEASURES: readonly Measured[] = [
  { code: '1.1.1', goal: '1', start: 2024, end: 2025 },
  { code: '1.1.2', goal: '1', start: 2024, end: 2026 },
  { code: '2.1.1', goal: '2', start: 2027, end: 2030 },
];

const measureProgress = (
  { code, start, end }: Measured,
  rows: Parameters<typeof progressOf>[0] = [],
  units: readonly string[] = ['МЗ'],
  of: Indicated = {},
): MeasureProgress => {
  const indicator = { ...progressOf(rows, { expected: units, ...of }), indicator: `${code}-1` };
  return {
    measure: code,
    light: lightOf({ ...lightInput({ today, start, end }), indicators: [indicator] }),
    indicators: [indicator],
    assigned: units.map((unit) => ({ unit, because: 'responsible', at: null, by: null })),
    milestones: { total: 0, done: 0, late: 0, next: null },
  };
};

const [late, running, upcoming] = MEASURES as [Measured, Measured, Measured];
const progress = new Map([
  ['1.1.1', measureProgress(late, [accepted('3')], ['МЗ', 'НЗОК'])],
  ['1.1.2', measureProgress(running)],
  ['2.1.1', measureProgress(upcoming)],
]);

const assignedIn = (of: typeof progress) => (measure: Measured) =>
  of.get(measure.code)?.assigned ?? [];

const expectedIn = (p: string, of = progress) =>
  [...expectedFor(period(p), MEASURES, of, SET_CYCLE.since, assignedIn(of))].map(
    ([unit, indicators]) => [unit, [...indicators.keys()]],
  );

test('reports are expected while a measure runs, and after its end until the target is reached', () => {
  expect(expectedIn('2024-Q1')).toEqual([
    ['МЗ', ['1.1.1-1', '1.1.2-1']],
    ['НЗОК', ['1.1.1-1']],
  ]);
  expect(expectedIn('2026-Q3')).toEqual(expectedIn('2024-Q1'));
  expect(expectedIn('2023-Q4')).toEqual([]);
  expect(expectedIn('2026-09')).toEqual([]);
  const reached = measureProgress(late, [accepted('50')], ['МЗ']);
  const of = new Map(progress).set('1.1.1', reached);
  expect(expectedIn('2026-Q3', of)).toEqual([['МЗ', ['1.1.2-1']]]);
  expect(expectedIn('2025-Q4', of)).toEqual([['МЗ', ['1.1.1-1', '1.1.2-1']]]);
});

const states = (entries: readonly (readonly [string, string, string])[]) => {
  const units = new Map<string, Map<string, string>>();
  for (const [unit, indicator, state] of entries)
    units.set(unit, (units.get(unit) ?? new Map<string, string>()).set(indicator, state));
  return units;
};

test('missing: nothing or only a draft; returned and submitted are not missing', () => {
  const p = period('2026-Q3');
  const expected = expectedFor(p, MEASURES, progress, SET_CYCLE.since, assignedIn(progress));
  const missing = missingIn(
    p,
    expected,
    states([
      ['МЗ', '1.1.1-1', 'returned'],
      ['МЗ', '1.1.2-1', 'in-progress'],
    ]),
    SET_CYCLE,
  );
  expect(missing.map(({ unit, indicator, begun, due }) => [unit, indicator, begun, due])).toEqual([
    ['МЗ', '1.1.2-1', true, '2026-10-15'],
    ['НЗОК', '1.1.1-1', false, '2026-10-15'],
  ]);
});

test('completeness counts what is expected, and nothing else', () => {
  const p = period('2026-Q3');
  const expected = expectedFor(p, MEASURES, progress, SET_CYCLE.since, assignedIn(progress));
  const board = completeness(
    ['НЗОК', 'МЗ', 'МОН'],
    [
      {
        expected,
        states: states([
          ['МЗ', '1.1.1-1', 'accepted'],
          ['МОН', '1.1.1-1', 'accepted'],
        ]),
      },
    ],
  );
  expect(
    board.map(({ unit, cells: [cell] }) => [
      unit,
      cell?.expected,
      cell?.['no-data'],
      cell?.accepted,
    ]),
  ).toEqual([
    ['НЗОК', 1, 1, 0],
    ['МЗ', 2, 1, 1],
  ]);
});

test('due: milestones, ends, starts and reports of the next days, earliest first', () => {
  const milestone = {
    id: 'M',
    measure: '1.1.2',
    title: 'Договор',
    due: localDate('2026-11-01'),
    doneOn: null,
    unit: 'МЗ',
    note: null,
    position: 0,
    origin: 'manual',
  } as const;
  const items = dueItems({
    measures: MEASURES,
    progress,
    milestones: [milestone, { ...milestone, id: 'N', due: localDate('2026-10-01') }],
    reports: [
      { period: period('2026-Q4'), due: localDate('2027-01-15'), count: 3 },
      { period: period('2027-Q1'), due: localDate('2027-04-15'), count: 3 },
    ],
    today,
    days: 90,
  });
  expect(items.map(({ kind, date, days }) => [kind, date, days])).toEqual([
    ['milestone', '2026-11-01', 12],
    ['measure-end', '2026-12-31', 72],
    ['measure-start', '2027-01-01', 73],
    ['reports', '2027-01-15', 87],
  ]);
});

test('goals: every measure under its colour', () => {
  const goals = goalProgress([{ code: '1' }, { code: '2' }], MEASURES, progress);
  expect(
    goals.map(({ goal, measures, colours }) => [
      goal,
      measures,
      colours.red,
      colours.grey,
      colours.none,
    ]),
  ).toEqual([
    ['1', 2, ['1.1.1'], ['1.1.2'], []],
    ['2', 1, [], [], ['2.1.1']],
  ]);
  expect(bySeverity([...progress.values()].toReversed()).map(({ measure }) => measure)).toEqual([
    '1.1.1',
    '1.1.2',
    '2.1.1',
  ]);
});
