/** Corrections of clocks, and marks of times, in words. */
import type { Language } from '../kernel/failure.ts';
import { sofiaMoment } from '../kernel/sofia-time.ts';
import type { Correction } from './correction.ts';
import type { ClockMark } from './plausible.ts';

const moment = (instant: string): string => sofiaMoment(Date.parse(instant));

export const correctedSpan = (
  { shownFrom, shownTo, trueFrom }: Pick<Correction, 'shownFrom' | 'shownTo' | 'trueFrom'>,
  language: Language,
): string => {
  const [from, to, right] = [moment(shownFrom), moment(shownTo), moment(trueFrom)];
  return language === 'bg'
    ? `часовникът показваше от ${from} до ${to}; при ${from} е било ${right}`
    : `the clock showed ${from} to ${to}; at ${from} it was ${right}`;
};

const MARKS: Readonly<Record<ClockMark, Readonly<Record<Language, string>>>> = {
  'after-known': {
    bg: 'часът не може да е верен: по-късен е от деня, в който стана известно тук',
    en: 'the time cannot be right: it is later than when it came to be known here',
  },
  'before-cause': {
    bg: 'часът не може да е верен: по-ранен е от нещо, което авторът вече е знаел',
    en: 'the time cannot be right: it is earlier than something its author knew',
  },
  'before-plan': {
    bg: 'часът не може да е верен: по-ранен е от плана',
    en: 'the time cannot be right: it is earlier than the plan',
  },
  'before-period': {
    bg: 'часът не може да е верен: по-ранен е от периода, за който се отчита',
    en: 'the time cannot be right: it is earlier than the period that is reported on',
  },
};

export const markText = (mark: ClockMark, language: Language): string => MARKS[mark][language];

/** The known time, told beside a claimed one that differs from it. */
export const knownText = (known: string, language: Language): string =>
  language === 'bg' ? `известно тук от ${moment(known)}` : `known here since ${moment(known)}`;
