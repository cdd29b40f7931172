import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../domain/kernel/result.ts';
import { amendmentSentences } from '../../../domain/plan/amend-failures.ts';
import { applyAmendment, type AmendmentItem } from '../../../domain/plan/amend.ts';
import { comparePlans } from '../../../domain/plan/compare.ts';
import { checkPlan } from '../../../domain/plan/findings/check.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { measureOf, seedPlan } from './seed-plan.ts';

const reason = 'Поправка на грешка';
const set = (measure: string, field: string, value: string | null): AmendmentItem => ({
  kind: 'set',
  measure,
  field,
  value,
  reason,
});
const add = (measure: string, value: string): AmendmentItem => ({
  ...set(measure, 'title', value),
  kind: 'add',
});
const remove = (measure: string): AmendmentItem => ({ ...set(measure, '', null), kind: 'remove' });

const amended = (...items: readonly AmendmentItem[]): Plan =>
  unwrap(applyAmendment(seedPlan, { items }));
const refused = (...items: readonly AmendmentItem[]) => {
  const result = applyAmendment(seedPlan, { items });
  return result.ok ? null : result.error;
};

describe('setting fields', () => {
  test('a year; only what was touched belongs to the next edition', () => {
    const plan = amended(set('2.2.3', 'start', '2029'));
    expect(measureOf('2.2.3', plan)).toMatchObject({ start: 2029, edition: 2 });
    expect(measureOf('2.2.2', plan)).toBe(measureOf('2.2.2'));
    expect(plan.edition).toMatchObject({ n: 2, base: 1 });
    expect(seedPlan.edition.n).toBe(1);
  });

  test.each([
    ['650000', 650_000_00],
    ['1 234 567,50', 1_234_567_50],
    ['0', 0],
  ])('an amount typed as %s', (value, budget) => {
    expect(measureOf('1.2.1', amended(set('1.2.1', 'budget', value))).budget).toBe(budget);
  });

  test('a stage label carries the stages along', () => {
    const label = 'Етап 2 (2027-2028) и етап 3 (2029-2030)';
    const plan = amended(set('2.2.3', 'stage', label));
    expect(measureOf('2.2.3', plan)).toMatchObject({
      stage: label,
      stages: [2, 3],
      regular: false,
    });
    const regular = amended(set('2.2.3', 'stage', 'Регулярна дейност'));
    expect(measureOf('2.2.3', regular)).toMatchObject({ stages: [], regular: true });
  });

  test('a funding text carries the sources along, codes can add the shares', () => {
    const text = '- Национален план за възстановяване и устойчивост - В рамките на бюджета на МЗ';
    const plan = amended(set('7.3.3', 'fundingText', text));
    expect(measureOf('7.3.3', plan).funding).toEqual([
      { source: 'НПВУ', share: null },
      { source: 'Бюджет на МЗ', share: null },
    ]);
    const shares = 'НПВУ = 27000000; Бюджет на МЗ = 1000000';
    const split = amended(set('7.3.3', 'funding', shares), set('7.3.3', 'fundingText', text));
    expect(measureOf('7.3.3', split).funding).toEqual([
      { source: 'НПВУ', share: 27_000_000_00 },
      { source: 'Бюджет на МЗ', share: 1_000_000_00 },
    ]);
  });

  test('names sources by their codes too', () => {
    const plan = amended(set('3.5.1', 'fundingText', 'НПВУ; Бюджет на МЗ'));
    expect(plan.measures.find(({ code }) => code === '3.5.1')?.funding).toEqual([
      { source: 'НПВУ', share: null },
      { source: 'Бюджет на МЗ', share: null },
    ]);
  });

  test.each([
    ['Не са необходими средства', []],
    ['Без средства', []],
    ['- Не се изискват допълнителни финансови средства.', []],
    ['Средства не са нужни', []],
    ['В рамките на бюджета на МЗ, без допълнителни средства', ['Бюджет на МЗ']],
  ])('«%s» says that no money is needed', (text, sources) => {
    const plan = amended(set('1.1.1', 'fundingText', text));
    expect(measureOf('1.1.1', plan).funding.map(({ source }) => source)).toEqual(sources);
    const zero = checkPlan(plan).find(({ rule }) => rule === 'money-zero-in-budget');
    expect(zero?.measures).not.toContain('1.1.1');
    expect(zero?.measures).toHaveLength(20);
    const about = checkPlan(plan).filter(({ measures }) => measures.join() === '1.1.1');
    expect(about.map(({ rule }) => rule)).not.toContain('source-unknown');
  });

  test('a correction of the wording keeps the sources as they are', () => {
    const plan = amended(set('3.5.1', 'fundingText', 'В рамките на бюджета на МЗ'));
    expect(measureOf('3.5.1', plan).funding).toBe(measureOf('3.5.1').funding);
  });

  test.each([
    ['ВРБ на МЗ', ['ВРБ']],
    ['ВРБ на МЗ, НЗОК', ['ВРБ', 'НЗОК']],
    ['МЗ, ВРБ на МЗ', ['МЗ', 'ВРБ']],
    ['Служби на МЗ', ['МЗ']],
  ])('«%s» typed is read as the seed is: %j', (value, partners) => {
    const m = measureOf('2.2.1', amended(set('2.2.1', 'partnersText', value)));
    expect(m).toMatchObject({ partnersText: value, partners });
  });

  test('every text of bodies in the seed is read as the codes that the seed gives it', () => {
    const cells = seedPlan.measures.flatMap((m) => [
      [m.responsibleText, m.responsible] as const,
      [m.partnersText, m.partners] as const,
    ]);
    const texts = new Map(cells.filter(([text]) => text !== ''));
    expect([...texts.keys()]).toContain('ВРБ на МЗ');
    for (const [text, codes] of texts)
      expect(measureOf('2.2.1', amended(set('2.2.1', 'partnersText', text))).partners).toEqual(
        codes,
      );
  });

  test('the text of the bodies carries their codes along', () => {
    const plan = amended(
      set('2.2.1', 'responsibleText', 'МЗ, НЗОК'),
      set('2.2.1', 'partnersText', 'МЕУ'),
    );
    expect(measureOf('2.2.1', plan)).toMatchObject({
      responsible: ['МЗ', 'НЗОК'],
      partners: ['МЕУ'],
    });
  });

  test('indicators, goals and sub-goals by their own codes', () => {
    const plan = amended(
      set('5.2.2-1', 'text', 'Брой изпълнени пилотни проекти'),
      set('7.4', 'titleInList', seedPlan.subgoals.at(-1)!.title),
      set('5', 'stated', '8430001'),
    );
    const rules = checkPlan(plan).map(({ rule }) => rule);
    expect(measureOf('5.2.2', plan).indicators[0]!.text).toBe('Брой изпълнени пилотни проекти');
    expect(rules).toContain('total-differs');
    expect(checkPlan(plan).filter((f) => f.rule === 'indicator-copied')).toHaveLength(1);
    expect(checkPlan(plan).filter((f) => f.rule === 'heading-differs')).toEqual([]);
  });
});

describe('adding and removing', () => {
  const whole = [
    set('1.1.4-1', 'target', '1'),
    { ...add('1.1.4-1', 'Създаден съвет'), field: 'text' },
    set('1.1.4', 'end', '2026'),
    set('1.1.4', 'start', '2025'),
    set('1.1.4', 'stage', 'Етап 1 (2024-2026)'),
    add('1.1.4', 'Създаване на съвет.'),
  ];

  test('a measure with its indicator, in any order of the items', () => {
    const plan = amended(...whole);
    expect(plan.measures.map((m) => m.code).slice(2, 5)).toEqual(['1.1.3', '1.1.4', '1.2.1']);
    expect(measureOf('1.1.4', plan)).toMatchObject({ goal: '1', no: 73, budget: 0, edition: 2 });
    const [row] = comparePlans(seedPlan, plan).measures;
    expect(row).toMatchObject({ kind: 'added', code: '1.1.4' });
  });

  test('an indicator without a baseline has none, and a finding asks for it', () => {
    const plan = amended(
      { ...add('1.1.1-2', 'Брой съвети'), field: 'text' },
      set('1.1.1-2', 'target', '3'),
    );
    expect(measureOf('1.1.1', plan).indicators[1]).toMatchObject({ baseline: '', target: '3' });
    const missing = checkPlan(plan).filter(({ rule }) => rule === 'indicator-not-number');
    expect(missing.map(({ measures, params }) => [measures, params['baseline']])).toEqual([
      [['1.1.1'], ''],
    ]);
    const [row] = comparePlans(seedPlan, plan).measures;
    expect(row?.fields.map(({ field }) => field)).toEqual(['text', 'target']);
  });

  test('a measure falls away, an indicator falls away', () => {
    expect(amended(remove('7.4.2')).measures).toHaveLength(71);
    expect(measureOf('7.4.2', amended(remove('7.4.2-1'))).indicators).toEqual([]);
  });
});

const REFUSALS: readonly (readonly [string, readonly AmendmentItem[]])[] = [
  ['empty', []],
  ['no-reason', [{ ...set('1.1.1', 'end', '2026'), reason: ' ' }]],
  ['unknown-measure', [set('9.9.9', 'end', '2026')]],
  ['unknown-measure', [set('1.1.1-9', 'text', 'Нов')]],
  ['unknown-measure', [remove('9.9.9')]],
  ['unknown-measure', [remove('1.1.1-9')]],
  ['unknown-field', [set('1.1.1', 'code', '1.1.9')]],
  ['unknown-field', [set('1.1.1', 'toString', 'x')]],
  ['empty-text', [set('1.1.1', 'title', ' ')]],
  ['empty-text', [add('1.1.4', '')]],
  ['bad-currency', [set('1.1.1', 'currency', 'USD')]],
  ['bad-stage', [set('1.1.1', 'stage', 'Етап 1 (2025-2026)')]],
  ['unknown-source', [set('1.1.1', 'fundingText', 'Норвежки финансов механизъм')]],
  ['unknown-source', [set('1.1.1', 'funding', 'ЕБВР')]],
  ['bad-code', [add('9.9.1', 'Нова мярка')]],
  ['bad-code', [add('1.1.x', 'Нова мярка')]],
  ['bad-code', [add('9.9.9-1', 'Нов индикатор')]],
  ['duplicate-code', [add('1.1.1', 'Нова мярка')]],
  ['duplicate-code', [add('1.1.1-1', 'Нов индикатор')]],
  ['duplicate-code', [add('1.1.4', 'Нова мярка'), add('1.1.4', 'Друга мярка')]],
  ['set-twice', [set('1.1.1', 'end', '2026'), set('1.1.1', 'end', '2027')]],
  ['removed-twice', [remove('1.1.1'), remove('1.1.1')]],
  ['changed-and-removed', [remove('1.1.1'), set('1.1.1-1', 'target', '2')]],
  ['nothing-changed', [set('1.1.1', 'end', '2025')]],
  ['end-before-start', [set('1.1.1', 'end', '2023')]],
  ['incomplete', [add('1.1.4', 'Нова мярка')]],
];

describe('refusals', () => {
  test.each([
    ['end', '26', 'read.year'],
    ['end', '3026', 'read.year'],
    ['budget', '-1', 'read.below'],
    ['budget', '1.005', 'read.unclear-number'],
    ['budget', '100 €', 'read.euro-in-lev'],
    ['funding', 'НПВУ = много', 'read.not-money'],
  ])('%s «%s» is refused where it stands: %s', (field, value, code) => {
    expect(refused(set('1.1.1', field, value))).toMatchObject({ code, where: '1.1.1' });
  });

  test.each(REFUSALS)('%s', (code, items) => {
    const error = refused(...items);
    expect(error?.code).toBe(`amendment.${code}`);
    const { bg, en } = amendmentSentences[`amendment.${code}`]!;
    for (const say of [bg, en]) expect(say(error!.params)).not.toContain('undefined');
  });

  test('every sentence belongs to a refusal that can happen', () => {
    const codes = new Set(REFUSALS.map(([code]) => `amendment.${code}`));
    expect(new Set(Object.keys(amendmentSentences))).toEqual(codes);
  });
});
