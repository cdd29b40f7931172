import type { Measure } from '../../domain/plan/plan.ts';

/** Printed fields of a measure, and the values that say what each means. */
export const MEASURE_FIELDS = {
  title: ['title'],
  stage: ['stage', 'stages', 'regular'],
  expectedResult: ['expectedResult'],
  start: ['start'],
  end: ['end'],
  budget: ['budget', 'budgetSilent', 'currency'],
  fundingText: ['fundingText', 'funding'],
  linkage: ['linkage'],
  responsibleText: ['responsibleText', 'responsible'],
  partnersText: ['partnersText', 'partners'],
} as const satisfies Readonly<Record<string, readonly (keyof Measure)[]>>;
