/** The states of a report in words. */
import type { Language } from '../kernel/failure.ts';
import type { Report, ReportState } from './types.ts';

type Text = Readonly<Record<Language, string>>;

export const STATE_TEXTS: Readonly<Record<ReportState, Text>> = {
  'no-data': { bg: 'няма данни', en: 'no data' },
  'in-progress': { bg: 'в подготовка', en: 'in progress' },
  submitted: { bg: 'подаден', en: 'submitted' },
  returned: { bg: 'върнат', en: 'returned' },
  accepted: { bg: 'приет', en: 'accepted' },
};

const CORRECTION: Text = { bg: 'подадена корекция', en: 'correction submitted' };

/** A submission over an accepted value is a correction. */
export const stateText = (
  { state, overAccepted }: Pick<Report, 'state' | 'overAccepted'>,
  lang: Language,
): string => (state === 'submitted' && overAccepted ? CORRECTION[lang] : STATE_TEXTS[state][lang]);
