/** Headings of what a batch and the additional payment add to the file that came. */
import type { Language } from '../../kernel/failure.ts';

const both = (bg: string, en: string): Readonly<Record<Language, string>> => ({ bg, en });

export const RESULT_TEXTS = {
  results: both('Резултати', 'Results'),
  difference: both('Доплащане', 'Additional payment'),
  totals: both('Общо', 'Totals'),
  line: both('Ред във файла', 'Row of the file'),
  verdict: both('Резултат', 'Verdict'),
  bgn: both('Сума, лв.', 'Sum, BGN'),
  eur: both('Сума, €', 'Sum, €'),
  steps: both('Стъпки', 'Steps'),
  cites: both('Основание', 'Ground'),
  notes: both('Бележки', 'Notes'),
  group: both('Група', 'Group'),
  name: both('За', 'Of'),
  lines: both('Редове', 'Lines'),
  withoutAmount: both('Без сума', 'Without a sum'),
  byStatus: both('По резултат', 'By verdict'),
  byRow: both('По редове', 'By row'),
  byHospital: both('По лечебни заведения', 'By hospital'),
  all: both('Всичко', 'All'),
  rounding: both('Разлика от закръгляване, €', 'Rounding difference, €'),
  unknown: both('без номер на ред', 'without a row'),
  noHospital: both('без посочено заведение', 'no hospital named'),
  basis: both('Параграф', 'Paragraph'),
  byOld: both('по старите стойности', 'by the old values'),
  old: both('По старите стойности, лв.', 'By the old values, BGN'),
  new: both('По новите стойности, лв.', 'By the new values, BGN'),
  toPay: both('За доплащане, лв.', 'To pay, BGN'),
  toPayEur: both('За доплащане, €', 'To pay, €'),
  refusal: both('Защо не се доплаща', 'Why it is not paid'),
  paid: both('За доплащане', 'To be paid'),
  nothing: both('Няма разлика за доплащане', 'Nothing on top to pay'),
  valued: both('Сметнати', 'Valued'),
  refused: both('Отказано', 'Refused'),
  aside: both('не се приема', 'not taken in'),
  nothingValued: both('Нищо не е остойностено', 'Nothing was valued'),
  nothingPaid: both('Нищо не се доплаща', 'Nothing is paid'),
  allRefused: both('Отказани', 'Refused'),
} as const;
export type ResultText = keyof typeof RESULT_TEXTS;

export const resultText = (name: ResultText, language: Language): string =>
  RESULT_TEXTS[name][language];

/** Of a group of lines by hospital; those without one have the empty name. */
export const hospitalText = (name: string, language: Language): string =>
  name === '' ? resultText('noHospital', language) : name;

/** What a valuation adds to each line, and what § 6 does, in their order. */
export const VERDICT_COLUMNS = [
  'line',
  'verdict',
  'bgn',
  'eur',
  'steps',
  'cites',
  'notes',
] as const;
export const CLAIM_COLUMNS = [
  'line',
  'verdict',
  'basis',
  'old',
  'new',
  'toPay',
  'toPayEur',
  'refusal',
  'cites',
  'notes',
] as const;
/** The headings of their sheets of totals. */
export const VERDICT_TOTALS = ['group', 'name', 'lines', 'withoutAmount', 'bgn', 'eur'] as const;
export const CLAIM_TOTALS = ['name', 'lines', 'toPay', 'toPayEur'] as const;

type Columns = readonly ResultText[];

const inEachLanguage = (...lists: readonly Columns[]): readonly (readonly string[])[] =>
  lists.flatMap((list) =>
    (['bg', 'en'] as const).map((language) => list.map((name) => resultText(name, language))),
  );

/** Columns that an earlier result added to the file: they are no part of what is to be valued. */
export const addedHeadings = (): readonly (readonly string[])[] =>
  inEachLanguage(VERDICT_COLUMNS, CLAIM_COLUMNS);

export const totalsHeadings = (): readonly (readonly string[])[] =>
  inEachLanguage(VERDICT_TOTALS, CLAIM_TOTALS);
