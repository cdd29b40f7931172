/** The states of a report in words. */
import type { Failure, Language } from '../kernel/failure.ts';
import type { Report, ReportState } from './types.ts';

type Text = Readonly<Record<Language, string>>;

export const STATE_TEXTS: Readonly<Record<ReportState, Text>> = {
  'no-data': { bg: 'няма данни', en: 'no data' },
  'in-progress': { bg: 'в подготовка', en: 'in progress' },
  submitted: { bg: 'подаден', en: 'submitted' },
  returned: { bg: 'върнат', en: 'returned' },
  accepted: { bg: 'приет', en: 'accepted' },
  closed: { bg: 'закрит', en: 'closed' },
};

const CORRECTION: Text = { bg: 'подадена корекция', en: 'correction submitted' };

export const NOT_COUNTED: Text = { bg: 'не се брои', en: 'does not count' };

type Shown = Pick<Report, 'state' | 'overAccepted'> & {
  /** Why it does not count, where it does not (api/progress/views.ts). */
  readonly outside?: Failure | null;
};

/** A submission over an accepted value is a correction; what is outside the plan of its time says so. */
export const stateText = (
  { state, overAccepted, outside = null }: Shown,
  lang: Language,
): string => {
  const text = state === 'submitted' && overAccepted ? CORRECTION[lang] : STATE_TEXTS[state][lang];
  return outside === null || state === 'closed' ? text : `${text}, ${NOT_COUNTED[lang]}`;
};
