/** The calendar in words: the same in the window, on the command line and in an .ics file. */
import type { Language } from '../kernel/failure.ts';
import { isPeriod, periodShort } from '../progress/period.ts';
import type { CalendarItem, CalendarKind } from './calendar.ts';

export const KIND_TEXTS: Readonly<Record<Language, Readonly<Record<CalendarKind, string>>>> = {
  bg: {
    reports: 'Срок за отчет',
    milestone: 'Етап',
    'measure-end': 'Край на мярка',
    'measure-start': 'Начало на мярка',
    decision: 'Решение',
    sitting: 'Заседание',
    funding: 'Срок на източник',
  },
  en: {
    reports: 'Reports due',
    milestone: 'Milestone',
    'measure-end': 'End of a measure',
    'measure-start': 'Start of a measure',
    decision: 'Decision',
    sitting: 'Sitting',
    funding: 'Deadline of a source',
  },
};

const HIDDEN: Readonly<Record<Language, string>> = { bg: 'поверително', en: 'confidential' };

const subjectOf = ({ subject }: CalendarItem, lang: Language): string => {
  if (subject === '') return HIDDEN[lang];
  return isPeriod(subject) ? periodShort(subject, lang) : subject;
};

/** «Срок за отчет: III трим. 2026», «Етап: Сключен договор (7.3.3)» */
export const calendarText = (item: CalendarItem, lang: Language): string => {
  const of = item.of === '' ? '' : ` (${item.of})`;
  return `${KIND_TEXTS[lang][item.kind]}: ${subjectOf(item, lang)}${of}`;
};
