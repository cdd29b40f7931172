import type { Language } from '../../kernel/failure.ts';
import type { Row } from '../line.ts';

/** What each row of the annex pays for, in the order of the annex. */
export const ROW_TITLES: Readonly<Record<Row, Readonly<Record<Language, string>>>> = {
  '1.1': {
    bg: 'Стационарно лечение на туберкулоза',
    en: 'Stationary treatment of tuberculosis',
  },
  '1.2': { bg: 'Преглед по чл. 26, т. 2', en: 'Examination under art. 26 (2)' },
  '1.3': { bg: 'Преглед по чл. 26, т. 3', en: 'Examination under art. 26 (3)' },
  '1.4': { bg: 'Пряко наблюдавано лечение', en: 'Directly observed treatment' },
  '1.5': {
    bg: 'Месечно амбулаторно лечение в продължителна фаза',
    en: 'Monthly ambulatory treatment, continuation phase',
  },
  '1.6': { bg: 'Ред 1.6 (текстът му не е изменен)', en: 'Row 1.6 (its text is not amended)' },
  '1.7': {
    bg: 'Продължително лечение и рехабилитация',
    en: 'Prolonged treatment and rehabilitation',
  },
  '2.1': { bg: 'Ред 2.1 (текстът му не е изменен)', en: 'Row 2.1 (its text is not amended)' },
  '2.2': { bg: 'Лечение по чл. 33, т. 2', en: 'Treatment under art. 33 (2)' },
  '4.1': { bg: 'Лечение по чл. 41, т. 1', en: 'Treatment under art. 41 (1)' },
  '4.2': { bg: 'Лечение по чл. 41, т. 2', en: 'Treatment under art. 41 (2)' },
  '4.3': { bg: 'Лечение по чл. 41, т. 3', en: 'Treatment under art. 41 (3)' },
  '5.1': {
    bg: 'Ред 5.1: … „и в други случаи, предвидени в нормативни актове“',
    en: 'Row 5.1: … “and in other cases provided for in normative acts”',
  },
  '5.2': { bg: 'Ред 5.2: експертни решения (§ 5)', en: 'Row 5.2: expert decisions (§ 5)' },
  '5.3': { bg: 'Ред 5.3: експертни решения (§ 5)', en: 'Row 5.3: expert decisions (§ 5)' },
  '5.4': { bg: 'Ред 5.4: решения на ТЕЛК (§ 5)', en: 'Row 5.4: decisions of TELK (§ 5)' },
  '6': { bg: 'Точка 6 (текстът ѝ не е изменен)', en: 'Point 6 (its text is not amended)' },
  '7.1.2': {
    bg: 'Екипи за спешна помощ, месечен разход',
    en: 'Emergency teams, monthly cost',
  },
  '7a.A.3': { bg: 'Легла в готовност, годишен разход', en: 'Beds kept ready, yearly cost' },
};

export const ROWS_IN_ORDER = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '1.7',
  '2.1',
  '2.2',
  '4.1',
  '4.2',
  '4.3',
  '5.1',
  '5.2',
  '5.3',
  '5.4',
  '6',
  '7.1.2',
  '7a.A.3',
] as const satisfies readonly Row[];
