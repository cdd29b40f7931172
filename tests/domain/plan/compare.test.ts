import { describe, expect, test } from 'vitest';
import { minor } from '../../../domain/kernel/money.ts';
import { comparePlans, isSamePlan } from '../../../domain/plan/compare.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { measureOf, seedPlan, withMeasure } from './seed-plan.ts';

const without = (code: string): Plan => ({
  ...seedPlan,
  measures: seedPlan.measures.filter((m) => m.code !== code),
});

describe('two editions', () => {
  test('the same plan has no difference, whatever wrote it', () => {
    const copy = structuredClone(seedPlan);
    const rewritten = withMeasure('5.2.2', { edition: 7, sources: {} }, copy);
    expect(isSamePlan(comparePlans(seedPlan, rewritten))).toBe(true);
  });

  test('a changed field: old and new as a reader knows them', () => {
    const after = withMeasure('5.2.2', { budget: minor(1_234_567_50), end: 2029 });
    expect(comparePlans(seedPlan, after).measures).toEqual([
      {
        kind: 'changed',
        code: '5.2.2',
        title: measureOf('5.2.2').title,
        fields: [
          { code: '5.2.2', field: 'end', before: '2030', after: '2029', words: null },
          {
            code: '5.2.2',
            field: 'budget',
            before: '650\u00A0000\u00A0лв.',
            after: '1\u00A0234\u00A0567,50\u00A0лв.',
            words: null,
          },
        ],
      },
    ]);
  });

  test('a changed indicator, word by word', () => {
    const [indicator] = measureOf('2.3.2').indicators;
    const after = withMeasure('2.3.2', {
      indicators: [{ ...indicator!, text: 'Разработен набор критерии' }],
    });
    expect(comparePlans(seedPlan, after).measures[0]!.fields).toEqual([
      {
        code: '2.3.2-1',
        field: 'text',
        before: 'Разработени набор критерии',
        after: 'Разработен набор критерии',
        words: [
          { kind: 'removed', text: 'Разработени' },
          { kind: 'added', text: 'Разработен' },
          { kind: 'same', text: ' набор критерии' },
        ],
      },
    ]);
  });

  test('a removed and an added measure, in their places, with all they held', () => {
    const { measures } = comparePlans(without('1.1.1'), without('7.4.2'));
    expect(measures.map(({ kind, code }) => [kind, code])).toEqual([
      ['added', '1.1.1'],
      ['removed', '7.4.2'],
    ]);
    expect(measures[0]!.fields.every(({ before, after }) => before === null && after !== '')).toBe(
      true,
    );
    expect(measures[1]!.fields.find((f) => f.field === 'target')).toMatchObject({
      code: '7.4.2-1',
      before: '1',
      after: null,
    });
  });

  test('goals, sub-goals and abbreviations too', () => {
    const after: Plan = {
      ...seedPlan,
      goals: seedPlan.goals.map((g) => (g.code === '1' ? { ...g, stated: minor(0) } : g)),
      subgoals: seedPlan.subgoals.map((s) =>
        s.code === '7.4' ? { ...s, titleInList: s.title } : s,
      ),
      abbreviations: seedPlan.abbreviations.filter((a) => a.short !== 'ДХЧО'),
    };
    const { goals, subgoals, measures, abbreviations } = comparePlans(seedPlan, after);
    expect(measures).toEqual([]);
    expect(goals[0]!.fields).toMatchObject([{ code: '1', field: 'stated', after: '0\u00A0лв.' }]);
    expect(subgoals[0]!.fields).toMatchObject([{ code: '7.4', field: 'titleInList' }]);
    expect(abbreviations).toMatchObject([{ kind: 'removed', code: 'ДХЧО' }]);
  });
});
