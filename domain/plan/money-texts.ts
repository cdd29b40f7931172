/** Words of the money tables, the same on the screen, in the PDF, in a sheet and on the command line. */
import type { Language } from '../kernel/failure.ts';

export interface MoneyTexts {
  readonly title: string;
  readonly by: Readonly<Record<'goal' | 'subgoal' | 'source' | 'stage' | 'endYear', string>>;
  readonly spread: string;
  readonly stated: string;
  readonly largest: string;
  readonly head: Readonly<Record<'goal' | 'subgoal' | 'source' | 'stage' | 'endYear', string>>;
  readonly year: string;
  readonly measure: string;
  readonly name: string;
  readonly table: string;
  readonly row: string;
  readonly statedShort: string;
  readonly count: string;
  readonly bgn: string;
  readonly eur: string;
  readonly share: string;
  readonly statedSum: string;
  readonly summed: string;
  readonly difference: string;
  readonly equal: string;
  readonly total: string;
  readonly eurOfParts: string;
  readonly rounding: string;
  readonly perYear: string;
  readonly conversion: string;
  readonly unknownSplit: string;
  readonly stageSplit: string;
}

const bg: MoneyTexts = {
  title: 'Средства по плана',
  by: {
    goal: 'По стратегически цели',
    subgoal: 'По подцели',
    source: 'По източник на финансиране',
    stage: 'По етап',
    endYear: 'По година на приключване',
  },
  spread: 'По години',
  stated: 'Обявено и сборувано по цели',
  largest: 'Най-големи мерки',
  head: {
    goal: 'Цел',
    subgoal: 'Подцел',
    source: 'Източник',
    stage: 'Етап',
    endYear: 'Година на приключване',
  },
  year: 'Година',
  measure: 'Мярка',
  name: 'Наименование',
  table: 'Разбивка',
  row: 'Ред',
  statedShort: 'Обявено и сборувано',
  count: 'Мерки',
  bgn: 'Лв. с ДДС',
  eur: '€ с ДДС',
  share: 'Дял',
  statedSum: 'Обявено, лв.',
  summed: 'Сбор, лв.',
  difference: 'Разлика, лв.',
  equal: 'съвпада',
  total: 'Общо за плана',
  eurOfParts: 'Сбор на превърнатите части',
  rounding: 'Разлика от закръгляване',
  perYear: 'Мерки през годината',
  conversion:
    'Всяка сума е превърната в евро веднъж, от своя сбор в левове, по курс 1 € = 1,95583 лв.; решава третият знак след запетаята. Затова сборът на превърнатите части може да се различава от превърнатата обща сума.',
  unknownSplit:
    'Планът не посочва как една сума се разпределя между няколко източника. Такива суми са отделен ред и не се делят.',
  stageSplit:
    'Мярка, която обхваща няколко етапа, има една сума. Тя е на отделен ред и не се дели между етапите.',
};

const en: MoneyTexts = {
  title: 'Money of the plan',
  by: {
    goal: 'By strategic goal',
    subgoal: 'By sub-goal',
    source: 'By source of funding',
    stage: 'By stage',
    endYear: 'By year of end',
  },
  spread: 'By year',
  stated: 'Stated and summed, by goal',
  largest: 'The largest measures',
  head: {
    goal: 'Goal',
    subgoal: 'Sub-goal',
    source: 'Source',
    stage: 'Stage',
    endYear: 'Year of end',
  },
  year: 'Year',
  measure: 'Measure',
  name: 'Name',
  table: 'Breakdown',
  row: 'Row',
  statedShort: 'Stated and summed',
  count: 'Measures',
  bgn: 'BGN with VAT',
  eur: '€ with VAT',
  share: 'Share',
  statedSum: 'Stated, BGN',
  summed: 'Summed, BGN',
  difference: 'Difference, BGN',
  equal: 'equal',
  total: 'Whole plan',
  eurOfParts: 'Sum of the converted parts',
  rounding: 'Rounding difference',
  perYear: 'Measures in the year',
  conversion:
    'Each amount is converted to euro once, from its own sum in BGN, at 1 € = 1.95583 BGN; the third decimal decides. The sum of the converted parts may therefore differ from the converted whole.',
  unknownSplit:
    'The plan does not say how one sum is divided between several sources. Such sums stand on a line of their own and are not divided.',
  stageSplit:
    'A measure that stands in several stages has one sum. It stands on a line of its own and is not divided between the stages.',
};

export const moneyTexts: Readonly<Record<Language, MoneyTexts>> = { bg, en };
