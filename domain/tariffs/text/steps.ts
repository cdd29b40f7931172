import type { Status, StepCode } from '../valuation.ts';
import type { Sentence, Sentences } from '../../kernel/failure.ts';

const fixed = (bg: string, en: string): Sentence => ({ bg: () => bg, en: () => en });

const STEPS: Readonly<Record<StepCode, Sentence>> = {
  'bed-days': fixed('Леглодни', 'Bed-days'),
  examinations: fixed('Прегледи', 'Examinations'),
  'observed-days': fixed('Дни пряко наблюдавано лечение', 'Days of directly observed treatment'),
  months: fixed('Месеци амбулаторно лечение', 'Months of ambulatory treatment'),
  'course-days': fixed('Дни от курса на лечение', 'Days of the course of treatment'),
  'uplifted-days': fixed('Завишение за леглодни', 'Uplift for bed-days'),
  'work-therapy': fixed('Дни с трудотерапия', 'Days with work therapy'),
  doctors: fixed('Лекари × месеци', 'Doctors × months'),
  specialists: fixed('Специалисти по здравни грижи × месеци', 'Health-care specialists × months'),
  beds: fixed('Легла в готовност, годишно', 'Beds kept ready, a year'),
  counted: { bg: (p) => `Брой (${p['unit']})`, en: (p) => `Count (${p['unit']})` },
  rounding: fixed('Разлика от закръгляване', 'Rounding difference'),
};

const STATUS_TEXT: Readonly<Record<Status, Sentence>> = {
  payable: fixed('заплаща се', 'payable'),
  'partly-payable': fixed('заплаща се отчасти', 'partly payable'),
  'not-payable': fixed('не се заплаща', 'not payable'),
  'needs-decision': fixed('чака решение', 'needs a decision'),
  'no-tariff': fixed('няма стойност', 'no tariff'),
  invalid: fixed('грешен ред', 'invalid line'),
};

const prefixed = (prefix: string, sentences: Sentences): Sentences =>
  Object.fromEntries(
    Object.entries(sentences).map(([code, sentence]) => [`${prefix}${code}`, sentence]),
  );

export const stepSentences: Sentences = {
  ...prefixed('tariff.step.', STEPS),
  ...prefixed('tariff.status.', STATUS_TEXT),
};
