import { describe, expect, test } from 'vitest';
import {
  readIndicator,
  type IndicatorKind,
  type IndicatorReading,
} from '../../../domain/plan/indicator-kind.ts';
import { seedPlan } from './seed-plan.ts';

const read = (text: string, target: string, baseline = '0'): IndicatorReading =>
  readIndicator({ text, target, baseline });

/** Read by hand, one by one; every measure that is not here asks yes or no. */
const REVIEWED: Readonly<Record<string, readonly [IndicatorKind, string | null]>> = {
  '1.1.2': ['count', 'планове'],
  '1.2.4': ['count', 'сключени споразумения'],
  '1.2.5': ['count', 'разработени и внедрени механизми'],
  '2.1.1': [
    'count',
    'електронно здравеопазване, предоставяне на услуги в областта на електронното здравеопазване',
  ],
  '2.1.4': ['count', 'дигитални решения'],
  '2.2.1': ['count', 'въведени системи'],
  '2.2.3': ['count', 'проведени проверки'],
  '2.3.3': ['count', 'проведени проверки'],
  '3.1.1': ['count', 'оптимизирани информационни системи и регистри'],
  '3.1.2': ['count', 'внедрени скринингови програми'],
  '3.2.2': ['count', 'интегрирани междусекторни информационни потоци'],
  '3.3.2': ['count', null],
  '3.5.3': ['qualitative', null],
  '4.1.2': ['count', 'включени Лечебни заведения'],
  '4.1.4': ['qualitative', null],
  '5.1.2': ['qualitative', null],
  '5.1.3': ['count', null],
  '5.2.2': ['count', null],
  '6.1.1': ['count', 'актуализирани учебни програми и/или курсове'],
  '7.3.4': ['count', 'лечебни заведения'],
};

test('all 72 indicators of the adopted plan, as reviewed', () => {
  const readings = seedPlan.measures.flatMap(({ code, indicators }) =>
    indicators.map(readIndicator).map(({ kind, unit }) => [code, kind, unit]),
  );
  expect(readings).toHaveLength(72);
  expect(readings).toEqual(
    seedPlan.measures.map(({ code }) => [code, ...(REVIEWED[code] ?? ['yes-no', null])]),
  );
});

describe('rules', () => {
  test.each<[string, string, IndicatorKind, string | null]>([
    ['Дял на издадените е-рецепти', '80', 'percent', '%'],
    ['Обхват на населението', '80%', 'percent', '%'],
    ['Надеждна среда', 'постигната', 'qualitative', null],
    ['Брой на обучени лекари във всяка област', '40', 'count', 'обучени лекари'],
    ['Обучени 40 лекари от болници', '40', 'count', 'лекари'],
    ['Приети закони „А“ и „Б“', '2', 'count', 'А, Б'],
    ['Приети закони „А“ и „Б.', '2', 'count', 'А, Б'],
    ['Обучени лекари', '40', 'count', null],
    ['Повишаване на осведомеността', '1', 'qualitative', null],
    ['Повишена квалификация', '1', 'yes-no', null],
    ['Разработена методика', '1', 'yes-no', null],
    ['Предялкване на текст', '1', 'yes-no', null],
  ])('%s → %s', (text, target, kind, unit) => {
    expect(read(text, target)).toMatchObject({ kind, unit });
  });

  test('numbers as written in Bulgarian', () => {
    expect(read('Брой', '2,5', 'няма')).toMatchObject({ baseline: null, target: 2.5, unit: null });
  });
});
