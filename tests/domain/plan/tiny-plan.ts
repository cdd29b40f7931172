/** A plan of two measures with nothing to find in it, for cases that differ from it by one thing. */
import { money } from '../../../domain/kernel/money.ts';
import type { Indicator, Measure, Plan } from '../../../domain/plan/plan.ts';

export const indicator = (measure: string, change: Partial<Indicator> = {}): Indicator => ({
  id: `${measure}-1`,
  measure,
  text: 'Разработен регистър на болничните легла',
  baseline: '0',
  target: '1',
  sources: { text: ['10-12'], target: ['14'] },
  ...change,
});

const beds: Measure = {
  no: 1,
  code: '1.1.1',
  goal: '1',
  subgoal: '1.1',
  title: 'Разработване на регистър на болничните легла.',
  stage: 'Етап 1 (2024-2026)',
  stages: [1],
  regular: false,
  expectedResult: 'Достоверни данни за болничните легла.',
  start: 2024,
  end: 2026,
  budget: money(100_000, 'BGN').minor,
  currency: 'BGN',
  fundingText: 'В рамките на бюджета на МЗ',
  funding: [{ source: 'Бюджет на МЗ', share: null }],
  linkage: '',
  responsibleText: 'МЗ',
  responsible: ['МЗ'],
  partnersText: '',
  partners: [],
  indicators: [indicator('1.1.1')],
  sources: { title: ['1-4'], stage: ['5'], start: ['6'] },
  edition: 1,
};

const vaccines: Measure = {
  ...beds,
  no: 2,
  code: '1.1.2',
  title: 'Въвеждане на електронен имунизационен паспорт.',
  expectedResult: 'Пълна информация за имунизациите на всяко дете.',
  indicators: [indicator('1.1.2', { text: 'Брой издадени имунизационни паспорти', target: '500' })],
};

export const tinyPlan: Plan = {
  edition: { n: 1, title: 'План', actKind: '', actNumber: '', actDate: null, base: null },
  introduction: [],
  stages: [
    { n: 1, from: 2024, to: 2026, sources: {} },
    { n: 2, from: 2027, to: 2028, sources: {} },
    { n: 3, from: 2029, to: 2030, sources: {} },
  ],
  goals: [
    {
      code: '1',
      title: 'Цел.',
      titleInList: 'Цел.',
      stated: money(200_000, 'BGN').minor,
      currency: 'BGN',
      sources: {},
    },
  ],
  subgoals: [{ code: '1.1', goal: '1', title: 'Развитие.', titleInList: 'Развитие.', sources: {} }],
  measures: [beds, vaccines],
  abbreviations: [{ short: 'МЗ', long: 'Министерство на здравеопазването', sources: {} }],
  fundingSources: [
    { code: 'Бюджет на МЗ', name: 'Бюджет на Министерството на здравеопазването' },
    { code: 'НПВУ', name: 'Национален план за възстановяване и устойчивост' },
  ],
};

/** The first measure changed. */
export const first = (change: Partial<Measure>): Plan => ({
  ...tinyPlan,
  measures: [{ ...beds, ...change }, vaccines],
});

export const firstIndicator = (change: Partial<Indicator>): Plan =>
  first({ indicators: [indicator('1.1.1', change)] });

/** Both measures changed. */
export const both = (a: Partial<Measure>, b: Partial<Measure>): Plan => ({
  ...tinyPlan,
  measures: [
    { ...beds, ...a },
    { ...vaccines, ...b },
  ],
});
