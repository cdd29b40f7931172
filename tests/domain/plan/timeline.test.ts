import { describe, expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import {
  at,
  timeline,
  timeOf,
  type BarRow,
  type TimelineInput,
} from '../../../domain/plan/timeline.ts';
import { measureOf, seedPlan, withMeasure } from './seed-plan.ts';

const input = (change: Partial<TimelineInput> = {}): TimelineInput => ({
  measures: seedPlan.measures,
  collapsed: new Set(),
  today: localDate('2026-07-02'),
  ...change,
});
const whole = timeline(seedPlan, input());
const bars = whole.rows.filter((row): row is BarRow => row.kind === 'measure');
const bar = (code: string): BarRow => bars.find((row) => row.code === code)!;

describe('the timeline of the adopted plan', () => {
  test('runs from the first start to the end of 2030', () => {
    expect(whole.years).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]);
    expect([whole.from, whole.to]).toEqual([2023, 2031]);
  });

  test('has the stages behind, each to the end of its last year', () => {
    expect(whole.bands).toEqual([
      { stage: 1, from: 2024, to: 2027 },
      { stage: 2, from: 2027, to: 2029 },
      { stage: 3, from: 2029, to: 2031 },
    ]);
  });

  test('has 7 goals, 23 sub-goals, 72 bars in document order', () => {
    const count = (kind: string): number => whole.rows.filter((row) => row.kind === kind).length;
    expect(['goal', 'subgoal', 'measure'].map(count)).toEqual([7, 23, 72]);
    expect(whole.rows.slice(0, 4).map(({ code }) => code)).toEqual(['1', '1.1', '1.1.1', '1.1.2']);
    expect(bars.map(({ code }) => code)).toEqual(seedPlan.measures.map(({ code }) => code));
  });

  test('a bar lasts to the end of its last year; one year is a year long', () => {
    expect(bar('1.2.1')).toMatchObject({ from: 2024, to: 2028 });
    expect(bar('2.4.1')).toMatchObject({ from: 2024, to: 2025 });
  });

  test('marks the seven measures that start before their declared stage', () => {
    expect(bars.filter(({ early }) => early !== null).map(({ code }) => code)).toEqual([
      '2.2.3',
      '5.1.3',
      '7.2.1',
      '7.3.3',
      '7.3.4',
      '7.4.1',
      '7.4.2',
    ]);
    expect(bar('7.3.3').early).toEqual({ from: 2023, to: 2024 });
    expect(bar('7.4.2').early).toEqual({ from: 2026, to: 2027 });
  });

  test('a group lies around its measures and knows their sum', () => {
    expect(whole.rows.find(({ code }) => code === '7.3')).toMatchObject({
      from: 2023,
      to: 2031,
      sum: { count: 4, bgn: 31_600_000_00 },
    });
  });
});

describe('what is shown', () => {
  test('a collapsed goal or sub-goal keeps its own row only', () => {
    const { rows } = timeline(seedPlan, input({ collapsed: new Set(['1', '2.1']) }));
    const codes = rows.map(({ code }) => code);
    expect(codes.slice(0, 5)).toEqual(['1', '2', '2.1', '2.2', '2.2.1']);
  });

  test('a filter leaves the years where they are and drops empty groups', () => {
    const { rows, years } = timeline(seedPlan, input({ measures: [measureOf('3.5.2')] }));
    expect(rows.map(({ code }) => code)).toEqual(['3', '3.5', '3.5.2']);
    expect(years).toHaveLength(8);
  });

  test('a measure that ends before it starts still has a bar', () => {
    const plan = withMeasure('1.1.1', { start: 2026, end: 2025 });
    const { rows } = timeline(plan, input({ measures: plan.measures }));
    expect(rows.find(({ code }) => code === '1.1.1')).toMatchObject({ from: 2026, to: 2027 });
  });
});

describe('time', () => {
  test('a day is a part of its year, leap years included', () => {
    expect(timeOf(localDate('2026-01-01'))).toBe(2026);
    expect(timeOf(localDate('2024-07-02'))).toBe(2024 + 183 / 366);
    expect(timeOf(localDate('2030-12-31'))).toBe(2030 + 364 / 365);
  });

  test('today is null outside the plan', () => {
    expect(whole.today).toBe(2026 + 182 / 365);
    expect(timeline(seedPlan, input({ today: localDate('2031-01-01') })).today).toBeNull();
    expect(at(whole, 2027)).toBe(0.5);
  });
});
