/**
 * Milestones that a measure's own words name clearly: a study, a legal act, a contract, development,
 * introduction. Proposals with their reason; nothing is written before a person takes them.
 *
 * Each step is found by a word in the title, the indicator or the expected result; where the words
 * say nothing, nothing is proposed. Only the last step gets a date: the measure's own end.
 */
import type { LocalDate } from '../kernel/date.ts';
import type { Measure } from '../plan/plan.ts';
import { lastDay } from './light.ts';

type Field = 'title' | 'indicator' | 'expectedResult';

export interface SuggestedMilestone {
  readonly key: string;
  readonly title: string;
  readonly due: LocalDate | null;
  readonly because: { readonly word: string; readonly field: Field; readonly text: string };
}

interface Step {
  readonly key: string;
  readonly title: string;
  readonly words: RegExp;
}

const BEFORE = '(?<!\\p{L})';
const step = (key: string, title: string, words: string): Step => ({
  key,
  title,
  words: new RegExp(`${BEFORE}(?:${words})\\p{L}*`, 'iu'),
});

/** In the order in which they follow one another. */
const STEPS: readonly Step[] = [
  step('study', 'Проведено проучване', 'проучван|анализ на|оценка на'),
  step(
    'criteria',
    'Утвърдени критерии, методика или модел',
    'критери|методик|указани|модел[аъ]?(?!\\p{L})',
  ),
  step(
    'law',
    'Приета промяна в нормативен акт',
    'наредба|нормативн|законова|подзаконова|правна рамка|регламентира',
  ),
  step('contract', 'Сключен договор', 'договор|възлаган|обществен\\p{L}* поръчк|споразумени'),
  step('develop', 'Приключено разработване', 'разработ|надграждан|надграден|изгражд|изграден'),
  step('integrate', 'Осъществена интеграция', 'интеграция|интегрира'),
  step('certify', 'Извършено сертифициране', 'сертифицир'),
  step('introduce', 'Въвеждане в експлоатация', 'въвежд|въведен|внедряв|внедрен'),
  step('train', 'Проведено обучение', 'обучени'),
];

const textsOf = (
  m: Pick<Measure, 'title' | 'expectedResult' | 'indicators'>,
): [Field, string][] => [
  ['title', m.title],
  ...m.indicators.map(({ text }): [Field, string] => ['indicator', text]),
  ['expectedResult', m.expectedResult],
];

type Read = Pick<Measure, 'title' | 'expectedResult' | 'indicators' | 'end' | 'regular'>;

const found = ({ words }: Step, texts: readonly [Field, string][]) => {
  for (const [field, text] of texts) {
    const word = words.exec(text)?.[0];
    if (word !== undefined) return { word, field, text };
  }
  return null;
};

export const suggestMilestones = (measure: Read): SuggestedMilestone[] => {
  const texts = textsOf(measure);
  const steps = STEPS.flatMap((one) => {
    const because = found(one, texts);
    return because === null ? [] : [{ key: one.key, title: one.title, because }];
  });
  const end = measure.regular ? null : lastDay(measure);
  return steps.map((one, i) => ({ ...one, due: i === steps.length - 1 ? end : null }));
};
