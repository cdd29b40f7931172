import { describe, expect, test } from 'vitest';
import { minor } from '../../../domain/kernel/money.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import type { Measure } from '../../../domain/plan/plan.ts';
import { COLUMN_IDS, COLUMNS } from '../../../domain/plan/register-columns.ts';
import { registerSentences } from '../../../domain/plan/register-failures.ts';
import {
  DEFAULT_QUERY,
  GROUP_KEYS,
  parseRegisterQuery,
  type RegisterFilter,
} from '../../../domain/plan/register-query.ts';
import { filterMeasures, runRegister, sortMeasures } from '../../../domain/plan/register.ts';
import { measureOf, seedPlan } from './seed-plan.ts';

const { measures } = seedPlan;
const codes = (rows: readonly Measure[]): string[] => rows.map((m) => m.code);
const filtered = (filter: RegisterFilter): string[] => codes(filterMeasures(measures, filter));

const many: Measure[] = Array.from({ length: 5000 }, (_, i) => {
  const base = measures[i % measures.length]!;
  const code = `${base.subgoal}.${i + 1}`;
  return { ...base, no: i + 1, code, budget: minor((i * 7919) % 100_000) };
});

describe('filter', () => {
  test.each<[RegisterFilter, number]>([
    [{}, 72],
    [{ goal: ['1'] }, 10],
    [{ goal: ['1', '2'] }, 24],
    [{ subgoal: ['7.4'] }, 2],
    [{ stage: [3] }, 10],
    [{ regular: true }, 14],
    [{ yearTo: 2023 }, 3],
    [{ yearFrom: 2030 }, 23],
    [{ responsible: ['МОН'] }, 3],
    [{ partner: ['НЗОК'] }, 0],
    [{ source: ['НПВУ'] }, 2],
    [{ moneyMin: 1_000_000_00 }, 16],
    [{ moneyMax: 0 }, 21],
    [{ indicatorKind: ['percent'] }, 0],
    [{ codes: ['3.5.1', '3.5.2'] }, 2],
    [{ goal: ['7'], stage: [1], moneyMin: 1 }, 3],
  ])('%j', (filter, count) => {
    expect(filtered(filter)).toHaveLength(count);
  });

  test('years overlap the period', () => {
    expect(filtered({ yearFrom: 2023, yearTo: 2023 })).toEqual(['5.1.3', '7.3.3', '7.3.4']);
  });

  test('codes typed as words are whole numbers, whatever texts mention them', () => {
    const rows = (words: string): string[] =>
      codes(runRegister(measures, { ...DEFAULT_QUERY, words }, new Set(['1.3.1'])).rows);
    expect(rows('3.1').length).toBeGreaterThan(1);
    expect(rows('3.1').every((code) => code.startsWith('3.1.'))).toBe(true);
    expect(rows('9.9')).toEqual(['1.3.1']);
    expect(rows('регистър')).toEqual(['1.3.1']);
  });

  test('codes found by the search narrow further', () => {
    const found = new Set(['1.1.1', '3.5.1']);
    expect(codes(filterMeasures(measures, { goal: ['3'] }, found))).toEqual(['3.5.1']);
  });
});

describe('sort', () => {
  test('codes by number, texts in Bulgarian order, every column sorts', () => {
    const some = ['1.10.1', '1.2.1', '1.1.1'].map((code) => ({ ...measureOf('1.1.1'), code }));
    expect(codes(sortMeasures(some, [{ column: 'code', descending: false }]))).toEqual([
      '1.1.1',
      '1.2.1',
      '1.10.1',
    ]);
    for (const column of COLUMN_IDS)
      expect(sortMeasures(measures, [{ column, descending: true }])).toHaveLength(72);
  });

  test('is stable, the first key weighs most', () => {
    const sorted = sortMeasures(many, [
      { column: 'goal', descending: true },
      { column: 'budget', descending: false },
    ]);
    const expected = many.toSorted(
      (a, b) => Number(b.goal) - Number(a.goal) || a.budget - b.budget || a.no - b.no,
    );
    expect(codes(sorted)).toEqual(codes(expected));
  });
});

describe('group', () => {
  test.each(GROUP_KEYS)('by %s: nothing twice, sums add up', (group) => {
    for (const rows of [measures, many]) {
      const result = runRegister(rows, { ...DEFAULT_QUERY, group });
      const inGroups = result.groups.flatMap((g) => codes(g.rows));
      expect(new Set(inGroups).size).toBe(rows.length);
      expect(inGroups).toHaveLength(rows.length);
      const sum = result.groups.reduce((total, g) => total + g.sum.bgn, 0);
      expect(sum).toBe(result.sum.bgn);
    }
  });

  test('bodies together are a group of their own', () => {
    const { groups } = runRegister(measures, { ...DEFAULT_QUERY, group: 'responsible' });
    expect(groups.map((g) => [g.key, g.sum.count])).toEqual([
      ['ИАЛ + МЗ', 1],
      ['МЗ', 68],
      ['МЗ + МОН', 3],
    ]);
  });
});

describe('saved query', () => {
  test('comes back as it was written', () => {
    const query = {
      ...DEFAULT_QUERY,
      columns: ['code', 'title'] as const,
      filter: { goal: ['1'], yearFrom: 2025, indicatorKind: ['count'] as const, regular: false },
      words: '„Н-6“ МЯРКА',
      sort: [{ column: 'budget', descending: true } as const],
      group: 'goal' as const,
    };
    expect(unwrap(parseRegisterQuery(JSON.parse(JSON.stringify(query))))).toEqual(query);
    expect(unwrap(parseRegisterQuery({}))).toEqual(DEFAULT_QUERY);
  });

  test.each<[unknown, string]>([
    [null, 'query'],
    [[], 'query'],
    [{ extra: 1 }, 'extra'],
    [{ toString: 1 }, 'toString'],
    [{ columns: [] }, 'columns'],
    [{ columns: ['nope'] }, 'columns'],
    [{ words: 1 }, 'words'],
    [{ group: 'title' }, 'group'],
    [{ sort: [{ column: 'code' }] }, 'sort'],
    [{ sort: [{ column: 'code', descending: 1 }] }, 'sort'],
    [{ filter: { goal: '1' } }, 'filter.goal'],
    [{ filter: { nope: 1 } }, 'filter.nope'],
    [{ filter: { moneyMin: 0.5 } }, 'filter.moneyMin'],
    [{ filter: [] }, 'filter'],
  ])('%j is refused', (value, where) => {
    const result = parseRegisterQuery(value);
    expect(result).toMatchObject({ ok: false, error: { code: 'register.bad-query', where } });
    const { bg } = registerSentences['register.bad-query']!;
    expect(bg({ field: where })).toContain(where);
  });
});

test('every column has a label key of its own and a value for every measure', () => {
  expect(COLUMNS.stage.labelKey).toBe('register.column.stage');
  for (const id of COLUMN_IDS) for (const m of measures) expect(COLUMNS[id].value(m)).toBeDefined();
});
