/** Rules of what titles, indicators and results owe each other, and of usage: a plan that breaks each, and one close by. */
import type { Measure, Plan } from '../../../domain/plan/plan.ts';
import { both, first, firstIndicator, indicator, tinyPlan } from './tiny-plan.ts';

const text = (value: string): Plan => firstIndicator({ text: value });
const regular: Partial<Measure> = { stage: 'Регулярно', stages: [], regular: true, end: 2030 };

export const TEXT_CASES = {
  'action-unmeasured': [
    first({ title: 'Разработване и прилагане на регистър на болничните легла.' }),
    first({ title: 'Разработване и създаване на регистър на болничните легла.' }),
  ],
  'part-unmeasured': [
    first({ title: 'Разработване на регистър на болничните легла и носилки.' }),
    first({
      title: 'Разработване на регистър на болничните легла и носилки.',
      indicators: [
        indicator('1.1.1', { text: 'Разработен регистър на болничните легла и носилки' }),
      ],
    }),
  ],
  'purpose-unmeasured': [
    first({ title: 'Разработване на регистър на болничните легла в подкрепа на спешната помощ.' }),
    first({
      title: 'Разработване на регистър на болничните легла в подкрепа на спешната помощ.',
      indicators: [
        indicator('1.1.1', { text: 'Регистър на болничните легла, ползван от спешната помощ' }),
      ],
    }),
  ],
  'body-unnamed': [
    both(
      { title: 'Разработване на регистър на болничните легла в МОН.' },
      { responsible: ['МОН'], responsibleText: 'МОН' },
    ),
    both(
      { title: 'Разработване на регистър на болничните легла в МОН 112.' },
      { responsible: ['МОН'], responsibleText: 'МОН' },
    ),
  ],
  'title-no-object': [
    first({ title: 'Интегриране с регистъра на болничните легла.' }),
    first({ title: 'Интегриране на данните с регистъра на болничните легла.' }),
  ],
  'title-no-action': [
    first({ title: 'Регистър на болничните легла.' }),
    first({ title: 'Поетапна интеграция на регистъра на болничните легла.' }),
  ],
  'regular-phased': [
    first({ ...regular, title: 'Поетапно въвеждане на регистър на болничните легла.' }),
    first({ title: 'Поетапно въвеждане на регистър на болничните легла.' }),
  ],
  'indicator-stage-remark': [
    text('Разработен регистър на болничните легла (регулярна дейност)'),
    text('Разработен регистър на болничните легла (регулярни и други)'),
  ],
  'indicator-activity': [
    both(
      { indicators: [indicator('1.1.1', { text: 'Разработване на регистър на легла' })] },
      { indicators: [indicator('1.1.2', { text: 'Въведен имунизационен паспорт' })] },
    ),
    text('Разработен регистър за наблюдение на болничните легла'),
  ],
  'indicator-several-target-one': [
    first({
      title: 'Разработване на регистри на болничните легла в МЗ и НЗОК.',
      indicators: [indicator('1.1.1', { text: 'Брой разработени регистри на легла' })],
    }),
    first({
      title: 'Разработване на регистри на болничните легла в МЗ и НЗОК.',
      indicators: [indicator('1.1.1', { text: 'Брой разработени регистри на легла', target: '2' })],
    }),
  ],
  'baseline-before-made': [
    firstIndicator({ text: 'Брой регистри на болничните легла', baseline: '2', target: '9' }),
    first({
      title: 'Надграждане на регистър на болничните легла.',
      indicators: [
        indicator('1.1.1', { text: 'Брой регистри на легла', baseline: '2', target: '9' }),
      ],
    }),
  ],
  'result-activity': [
    first({ expectedResult: 'Разработка на регистър на болничните легла.' }),
    first({ expectedResult: 'Разработени критерии за болничните легла.' }),
  ],
  'result-of-heading': [
    {
      ...both(
        { expectedResult: 'Достоверни данни за леглата.' },
        { expectedResult: 'Достоверни данни за леглата.' },
      ),
      subgoals: [
        { ...tinyPlan.subgoals[0]!, title: 'Осигуряване на достоверни данни за леглата.' },
      ],
    },
    {
      ...both(
        { expectedResult: 'Достоверни данни за леглата и носилките.' },
        { expectedResult: 'Достоверни данни за леглата и носилките.' },
      ),
      subgoals: [
        { ...tinyPlan.subgoals[0]!, title: 'Осигуряване на достоверни данни за леглата.' },
      ],
    },
  ],
  'qualifier-unmeasured': [
    first({ title: 'Разработване на регистър на болничните легла, който показва свободните.' }),
    first({
      title: 'Разработване на регистър на болничните легла (напр. които са свободни днес).',
    }),
  ],
  'indicator-narrows': [
    first({
      title: 'Разработване на регистър на болничните легла в областните лечебни заведения.',
      indicators: [
        indicator('1.1.1', {
          text: 'Разработен регистър на свободни болнични легла в областните лечебни заведения',
        }),
      ],
    }),
    first({
      title: 'Разработване на регистър на болничните легла в областните лечебни заведения.',
      indicators: [
        indicator('1.1.1', {
          text: 'Разработен регистър на болничните легла в областните лечебни заведения',
        }),
      ],
    }),
  ],
  'indicator-adds': [
    text('Разработен регистър на болничните легла и носилките'),
    text('Разработен общ регистър на болничните легла'),
  ],
  'missing-preposition': [
    first({ linkage: 'за управление сигурността на данните, с оглед промените' }),
    first({ linkage: 'за управление на сигурността, с оглед на промените' }),
  ],
  'dangling-preposition': [
    first({ linkage: 'обща среда за всички, в това число и до досието' }),
    first({ linkage: 'достъп до данните, в това число и до досието' }),
  ],
  'doubled-sense': [
    first({ linkage: 'за мониторинг и наблюдение на леглата' }),
    first({ linkage: 'за мониторинг и оценка на леглата' }),
  ],
  'foreign-words': [
    first({ linkage: 'въвеждане на „big data“' }),
    first({ linkage: 'въвеждане на „големи данни“ (big data), и по „Digital Europe“' }),
  ],
  'hyphen-for-dash': [
    first({ linkage: 'Данните - основа на лечението' }),
    first({ linkage: 'лекар-лекар – основа на лечението през 2024 - 2026 г.' }),
  ],
  'range-dash-varies': [
    first({ linkage: 'Към програмата за 2019 – 2025 г.' }),
    first({ linkage: 'Към програмата за 2019-2025 г., 14 – 16' }),
  ],
  'full-stop-varies': [
    first({ title: 'Разработване на регистър на болничните легла' }),
    both(
      { title: 'Разработване на регистър на болничните легла' },
      { title: 'Въвеждане на електронен имунизационен паспорт' },
    ),
  ],
} as const satisfies Readonly<Record<string, readonly [broken: Plan, close: Plan]>>;
