import { describe, expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import { minor } from '../../../domain/kernel/money.ts';
import { checkPlan, type FindingRule } from '../../../domain/plan/findings/check.ts';
import {
  FINDING_RULES,
  findingMessage,
  ruleTitle,
} from '../../../domain/plan/findings/messages.ts';
import type { CheckedLink } from '../../../domain/plan/findings/order.ts';
import { slipInside } from '../../../domain/plan/findings/spelling.ts';
import type { Measure, Plan } from '../../../domain/plan/plan.ts';
import { TEXT_CASES } from './finding-cases.ts';
import { both, first, firstIndicator, indicator, tinyPlan } from './tiny-plan.ts';

const link: CheckedLink = { maker: '1.1.1', user: '1.1.2', thing: 'регистър' };
const deadline = { source: 'НПВУ', date: localDate('2026-08-31'), act: 'Регламент', note: null };
const funded = { funding: [{ source: 'НПВУ', share: null }] };
const rulesIn = (plan: Plan, links: readonly CheckedLink[] = []): string[] =>
  checkPlan(plan, links, [deadline]).map(({ rule }) => rule);

const text = (value: string): Plan => firstIndicator({ text: value });
const regular: Partial<Measure> = { stage: 'Регулярно', stages: [], regular: true, end: 2030 };
const plan = (change: Partial<Plan>): Plan => ({ ...tinyPlan, ...change });
const [beds, vaccines] = tinyPlan.measures as [Measure, Measure];
const many = (change: (i: number) => Partial<Measure>): Plan =>
  plan({ measures: Array.from({ length: 5 }, (_, i) => ({ ...beds, ...change(i) })) });
const copiedText = 'Разработен регистър на болничните легла и на операционните зали';
const again = (subgoal: (i: number) => string): Plan =>
  many((i) => ({
    code: `1.${i + 1}.1`,
    subgoal: subgoal(i),
    expectedResult: 'Медицина в полза на пациента.',
  }));
const nationwide = (name: string): Plan =>
  first({
    title: 'Разработване на Национална цифрова платформа за образна диагностика',
    indicators: [indicator('1.1.1', { text: `Разработена ${name}` })],
  });

/** For each rule a plan that breaks it, and one that comes close and does not. */
const CASES: Readonly<Record<FindingRule, readonly [broken: Plan, close: Plan]>> = {
  'number-double': [both({}, { code: '1.1.1' }), tinyPlan],
  'number-gap': [both({}, { code: '1.1.3' }), both({ code: '1.1.2' }, { code: '1.1.1' })],
  'number-orphan': [both({}, { subgoal: '9.1' }), tinyPlan],
  'total-differs': [
    first({ budget: minor(99_999) }),
    both({ budget: minor(0) }, { budget: minor(200_000) }),
  ],
  'money-zero': [
    first({
      budget: minor(0),
      fundingText: 'Национален план за възстановяване и устойчивост',
      funding: [{ source: 'НПВУ', share: null }],
    }),
    first({ budget: minor(0) }),
  ],
  'money-zero-in-budget': [first({ budget: minor(0) }), tinyPlan],
  'money-no-source': [
    first({ funding: [], fundingText: '' }),
    first({ funding: [], fundingText: '', budget: minor(0) }),
  ],
  'money-unsplit': [
    first({
      funding: [
        { source: 'Бюджет на МЗ', share: null },
        { source: 'НПВУ', share: null },
      ],
    }),
    first({
      funding: [
        { source: 'Бюджет на МЗ', share: minor(40_000) },
        { source: 'НПВУ', share: minor(60_000) },
      ],
    }),
  ],
  'money-shares': [
    first({
      funding: [
        { source: 'Бюджет на МЗ', share: minor(40_000) },
        { source: 'НПВУ', share: minor(50_000) },
      ],
    }),
    first({
      funding: [
        { source: 'Бюджет на МЗ', share: minor(40_000) },
        { source: 'НПВУ', share: null },
      ],
    }),
  ],
  'source-unknown': [
    first({ fundingText: '- В рамките на бюджета на МЗ - Норвежки финансов механизъм' }),
    first({
      fundingText: '- В рамките на бюджета на МЗ - Национален план за възстановяване и устойчивост',
    }),
  ],
  'start-after-end': [first({ start: 2026, end: 2024 }), first({ start: 2026, end: 2026 })],
  'start-before-plan': [first({ start: 2023 }), tinyPlan],
  'end-after-plan': [first({ end: 2031 }), first({ end: 2030 })],
  'start-before-stage': [first({ stage: 'Етап 2 (2027-2028)', stages: [2], end: 2028 }), tinyPlan],
  'end-after-stage': [first({ end: 2027 }), first({ end: 2026 })],
  'stage-not-reached': [
    first({ stage: 'Етап 1 (2024-2026) и етап 2 (2027-2028)', stages: [1, 2] }),
    first({ stage: 'Етап 1 (2024-2026) и етап 2 (2027-2028)', stages: [1, 2], end: 2027 }),
  ],
  'regular-ends-early': [first({ ...regular, end: 2029 }), first(regular)],
  'stage-label-unreadable': [first({ stage: 'първи' }), first({ stage: 'етап 1 (2024–2026)' })],
  'stage-label-no-number': [first({ stage: 'Етап (2024-2026)' }), tinyPlan],
  'stage-label-years': [first({ stage: 'Етап 1 (2025-2026)' }), tinyPlan],
  'stage-label-plural': [
    first({ stage: 'Етапи 1 (2024-2026) и етап 2 (2027-2028)', stages: [1, 2], end: 2027 }),
    first({ stage: 'Етап 1 (2024-2026) и етап 2 (2027-2028)', stages: [1, 2], end: 2027 }),
  ],
  'stage-label-other': [first({ stages: [2] }), tinyPlan],
  'stage-label-variants': [
    both(regular, { ...regular, stage: 'Регулярна дейност' }),
    both(regular, regular),
  ],
  'indicator-copied': [
    both(
      { indicators: [indicator('1.1.1', { text: copiedText })] },
      { indicators: [indicator('1.1.2', { text: `${copiedText}.` })] },
    ),
    both(
      { title: `Р. ${copiedText}` },
      { title: `Р. ${copiedText}`, indicators: [indicator('1.1.2')] },
    ),
  ],
  'indicator-shared': [
    both(
      { indicators: [indicator('1.1.1', { text: 'Брой срещи' })] },
      { indicators: [indicator('1.1.2', { text: 'Брой срещи' })] },
    ),
    both(
      { indicators: [indicator('1.1.1', { text: 'Брой срещи' })] },
      { indicators: [indicator('1.1.2', { text: 'Брой огледи' })] },
    ),
  ],
  'indicator-missing': [first({ indicators: [] }), tinyPlan],
  'indicator-not-number': [
    firstIndicator({ target: 'две' }),
    firstIndicator({ text: 'Болнични легла', target: 'да', baseline: 'не' }),
  ],
  'indicator-baseline': [
    firstIndicator({ baseline: '1' }),
    firstIndicator({ text: 'Намаляване на дните в болничните легла', baseline: '9', target: '5' }),
  ],
  'indicator-no-unit': [
    firstIndicator({ target: '3' }),
    firstIndicator({ text: 'Разработени 3 регистъра на легла', target: '3' }),
  ],
  'indicator-degree': [
    text('Подобряване на болничните легла'),
    text('Подобрен регистър на болничните легла'),
  ],
  'indicator-counts-existing': [
    {
      ...firstIndicator({ text: 'Брой лечебни заведения с болнични легла', target: '9' }),
      abbreviations: [
        ...tinyPlan.abbreviations,
        { short: 'ЛЗ', long: 'Лечебни заведения', sources: {} },
      ],
    },
    {
      ...firstIndicator({ text: 'Брой свързани лечебни заведения с болнични легла', target: '9' }),
      abbreviations: [
        ...tinyPlan.abbreviations,
        { short: 'ЛЗ', long: 'Лечебни заведения', sources: {} },
      ],
    },
  ],
  'indicator-number-twice': [
    firstIndicator({ text: 'Преглед на регистъра на 3 вида болнични легла', target: '3' }),
    firstIndicator({ text: 'Разработени 3 регистъра на болнични легла', target: '3' }),
  ],
  'indicator-many-target-one': [
    text('Свързване на болничните регистри'),
    text('Разработен набор от регистри на болничните легла'),
  ],
  'indicator-all-target-one': [
    first({ title: 'Въвеждане на регистър на болничните легла във всички болници' }),
    first({ title: 'Въвеждане на регистър на всички болнични легла' }),
  ],
  'indicator-two-units': [
    text('Брой регистри и/или списъци на болничните легла'),
    text('Брой регистри на болничните и дневните легла'),
  ],
  'indicator-off-title': [text('Внедрена функционалност'), text('Внедрен регистър')],
  'regular-one-off': [
    first(regular),
    first({
      ...regular,
      indicators: [
        indicator('1.1.1', { text: 'Създаден и действащ регистър на болничните легла' }),
      ],
    }),
  ],
  'result-missing': [first({ expectedResult: ' ' }), tinyPlan],
  'result-of-other': [
    both(
      { expectedResult: 'Имунизации, лекари и родители' },
      { expectedResult: 'Имунизации, лекари и родители, обхванати от паспорта' },
    ),
    both(
      { expectedResult: 'Легла, имунизации, лекари и родители' },
      { expectedResult: 'Легла, имунизации, лекари и родители, обхванати от паспорта' },
    ),
  ],
  'result-fits-other': [
    both({ expectedResult: 'Имунизационни паспорти без хартия' }, {}),
    both({ expectedResult: 'Имунизационни паспорти и легла без хартия' }, {}),
  ],
  'result-of-group': [again((i) => (i < 4 ? '1.1' : '1.2')), again((i) => `1.${i + 1}`)],
  'result-not-measured': [
    both({}, { expectedResult: 'Разработена методика' }),
    both({}, { expectedResult: 'Разработен паспорт' }),
  ],
  'result-shared': [again((i) => `1.${i + 1}`), again((i) => (i < 4 ? '1.1' : '1.2'))],
  'order-ends-first': [both({}, { end: 2025 }), tinyPlan],
  'order-starts-first': [both({ start: 2025 }, {}), both({ start: 2025 }, { start: 2025 })],
  'order-not-ready': [
    both({ end: 2027 }, { end: 2028 }),
    both({ end: 2027 }, { start: 2026, end: 2028 }),
  ],
  'condition-unmade': [
    first({
      title: 'Разработване на регистър на легла само след създаването на карта на болниците.',
    }),
    both(
      { title: 'Разработване на регистър на легла само след създаването на карта на болниците.' },
      { title: 'Създаване на карта на болниците и паспорт.' },
    ),
  ],
  'heading-differs': [
    plan({ subgoals: [{ ...tinyPlan.subgoals[0]!, titleInList: 'Раз-витие.' }] }),
    plan({ subgoals: [{ ...tinyPlan.subgoals[0]!, titleInList: ' Развитие. ' }] }),
  ],
  'name-differs': [
    nationwide('Национална платформа за образна диагностика'),
    nationwide('Национална цифрова платформа за образна диагностика'),
  ],
  'term-varies': [
    first({ linkage: 'електронното здравеопазване, или цифровото здравеопазване' }),
    first({ linkage: 'електронно здравеопазване и електронното здравеопазване' }),
  ],
  'mixed-script': [
    first({ linkage: 'Oбмен с други' }),
    first({ linkage: 'Обмен по ISO и e-здраве' }),
  ],
  'doubled-word': [first({ linkage: 'обмен на на данни' }), first({ linkage: 'на нас' })],
  misspelling: [first({ linkage: 'в ползва на' }), first({ linkage: 'се ползва на място' })],
  'rare-word': [
    first({
      linkage: 'трансграничен обмен, трансграничен запис, трансграничен достъп, трасграничен модул',
    }),
    first({
      linkage:
        'трансграничен обмен, трансграничен запис, трансграничен достъп, трансгранична услуга',
    }),
  ],
  'missing-word': [
    first({ linkage: 'съвети, които да реализацията на системи' }),
    first({ linkage: 'съвети, които да подпомогнат системи' }),
  ],
  spacing: [first({ linkage: 'БЛС,БФС' }), first({ linkage: 'в т.ч. 1,5 млн., и др.' })],
  'stray-full-stop': [
    both({ fundingText: 'В рамките на бюджета на МЗ.' }, {}),
    both({ linkage: 'и др. (напр. тук)' }, {}),
  ],
  comma: [
    first({ linkage: 'данните, които предоставят да ползват други' }),
    first({ linkage: 'данните, които могат да ползват, и на която' }),
  ],
  quotes: [first({ linkage: 'за „обмен' }), first({ linkage: 'за „обмен“' })],
  brackets: [first({ linkage: 'за (обмен' }), first({ linkage: 'за (обмен)' })],
  'funding-deadline': [first({ ...funded, end: 2027 }), first({ ...funded, end: 2025 })],
  'abbreviation-undeclared': [
    first({ linkage: 'по МКБ' }),
    first({ linkage: 'по Международната класификация на болестите (МКБ), както и Н-6' }),
  ],
  'abbreviation-unused': [
    plan({
      abbreviations: [
        ...tinyPlan.abbreviations,
        { short: 'ЛЗ', long: 'Лечебни заведения', sources: {} },
      ],
    }),
    tinyPlan,
  ],
  'abbreviation-ambiguous': [
    first({ linkage: 'със системата МЗ 112' }),
    first({ linkage: 'МЗ, 112 души' }),
  ],
  'abbreviation-name-varies': [
    first({ linkage: 'Министерството на здравето (МЗ)' }),
    first({ linkage: 'Министерството на здравеопазването (МЗ)' }),
  ],
  'abbreviation-twice': [
    plan({ abbreviations: [...tinyPlan.abbreviations, ...tinyPlan.abbreviations] }),
    tinyPlan,
  ],
  ...TEXT_CASES,
};

describe('each rule', () => {
  test.each(Object.entries(CASES))('%s', (rule, [broken, close]) => {
    expect(rulesIn(broken, [link])).toContain(rule);
    expect(rulesIn(close, [link])).not.toContain(rule);
  });

  test('nothing is found where nothing is wrong', () => {
    expect(rulesIn(tinyPlan, [link])).toEqual([]);
    expect(vaccines.code).toBe('1.1.2');
  });
});

describe('a finding', () => {
  test.each(FINDING_RULES)('%s has a heading and a sentence in both languages', (rule) => {
    const [found] = checkPlan(CASES[rule][0], [link], [deadline]).filter((f) => f.rule === rule);
    for (const lang of ['bg', 'en'] as const) {
      expect(ruleTitle(rule, lang)).not.toBe(rule);
      expect(findingMessage(found!, lang)).not.toContain('undefined');
      expect(findingMessage(found!, lang)).toMatch(/[.]$/);
    }
    expect(found!.cells.length).toBeGreaterThan(0);
  });

  test('keeps its id while the text stands, and gets another when it changes', () => {
    const ids = (value: string): string[] =>
      checkPlan(first({ linkage: value }), []).map((f) => f.id);
    expect(ids('за „обмен')).toEqual(ids('за „обмен'));
    const [before] = checkPlan(first({ start: 2023 }), []);
    const [after] = checkPlan(first({ start: 2022 }), []);
    expect(before!.id).not.toBe(after!.id);
  });

  test('shows the clashing cells with their places', () => {
    const [found] = checkPlan(first({ start: 2022 }), []).filter(
      (f) => f.rule === 'start-before-plan',
    );
    expect(found!.cells).toEqual([
      { code: '1.1.1', field: 'start', value: '2022', sources: ['6'] },
      { code: '1.1.1', field: 'stage', value: 'Етап 1 (2024-2026)', sources: ['5'] },
    ]);
  });
});

test.each([
  ['трансраничен', 'трансграничен', true],
  ['простарнство', 'пространство', true],
  ['рационални', 'национални', false],
  ['информирани', 'информиране', false],
  ['здравни', 'здравни', false],
])('%s / %s: a slip inside the word: %s', (a, b, slip) => {
  expect(slipInside(a, b)).toBe(slip);
});
