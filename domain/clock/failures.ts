/** What is said where the clock may be wrong, and of corrections of it. */
import { failure, type Failure, type FailureParams, type Sentences } from '../kernel/failure.ts';
import { sofiaMoment } from '../kernel/sofia-time.ts';
import type { ClockQuestion } from './question.ts';

export const questionFailure = ({ kind, shown, last }: ClockQuestion): Failure =>
  failure(`clock.${kind}`, {
    shown: sofiaMoment(Date.parse(shown)),
    last: sofiaMoment(Date.parse(last)),
  });

/** Of a time that somebody typed. */
export const typedFailure = (doubt: ClockQuestion): Failure => ({
  ...questionFailure(doubt),
  code: `clock.typed-${doubt.kind === 'long-gap' ? 'late' : 'early'}`,
});

const TO_DO_BG =
  'Нищо не е записано. Ако часовникът е верен, потвърдете го; ако не е, сверете го или кажете колко е часът (Настройки, „Часовник“).';
const TO_DO_EN =
  'Nothing was written. If the clock is right, confirm it; if not, set it or say what time it is (Settings, “Clock”).';

const param = (p: FailureParams, name: string): string => String(p[name] ?? '');

export const clockSentences: Sentences = {
  'clock.before-last': {
    bg: (p) =>
      `Часовникът на компютъра показва ${param(p, 'shown')}, а последното записано тук е от ${param(p, 'last')}. Нищо не е записано. Погледнете друг часовник (телефон, стенен) и напишете деня и часа от него, и когато този е верен (Настройки, „Часовник“).`,
    en: (p) =>
      `The computer’s clock shows ${param(p, 'shown')}, but the last thing recorded here is of ${param(p, 'last')}. Nothing was written. Look at another clock (a phone, the wall) and write the day and the time it shows, also where this one is right (Settings, “Clock”).`,
  },
  'clock.before-build': {
    bg: (p) =>
      `Часовникът на компютъра показва ${param(p, 'shown')}, а това приложение е направено на ${param(p, 'last')}: по-рано от това не може да е. Нищо не е записано. Сверете часовника или кажете колко е часът наистина (Настройки, „Часовник“).`,
    en: (p) =>
      `The computer’s clock shows ${param(p, 'shown')}, but this application was made on ${param(p, 'last')}: it cannot be earlier than that. Nothing was written. Set the clock, or say what time it truly is (Settings, “Clock”).`,
  },
  'clock.long-gap': {
    bg: (p) =>
      `Часовникът на компютъра показва ${param(p, 'shown')}, а тук последно е работено на ${param(p, 'last')}. ${TO_DO_BG}`,
    en: (p) =>
      `The computer’s clock shows ${param(p, 'shown')}, but this was last used on ${param(p, 'last')}. ${TO_DO_EN}`,
  },
  'clock.put-right': {
    bg: (p) =>
      `Часовникът на компютъра показва ${param(p, 'shown')}, а по поправката, която му беше направена, би било ${param(p, 'last')}. ${TO_DO_BG}`,
    en: (p) =>
      `The computer’s clock shows ${param(p, 'shown')}; by the correction that was made to it it would be ${param(p, 'last')}. ${TO_DO_EN}`,
  },
  'clock.typed-early': {
    bg: (p) =>
      `Написахте ${param(p, 'shown')}, а това е преди ${param(p, 'last')}, когато тук вече е било записано нещо или приложението е направено. Прегледайте деня и годината; ако са верни, потвърдете часа още веднъж. Нищо не е променено.`,
    en: (p) =>
      `You wrote ${param(p, 'shown')}, which is before ${param(p, 'last')}, when something was recorded here already or the application was made. Check the day and the year; if they are right, confirm the time once more. Nothing was changed.`,
  },
  'clock.typed-late': {
    bg: (p) =>
      `Написахте ${param(p, 'shown')}, а тук последно е работено на ${param(p, 'last')}. Прегледайте деня и годината; ако са верни, потвърдете часа още веднъж. Нищо не е променено.`,
    en: (p) =>
      `You wrote ${param(p, 'shown')}, but this was last used on ${param(p, 'last')}. Check the day and the year; if they are right, confirm the time once more. Nothing was changed.`,
  },
  'clock.true-time': {
    bg: (p) =>
      `„${param(p, 'time')}“ не е ден и час. Напишете ги така: 03.11.2026 14:05. Нищо не е променено.`,
    en: (p) =>
      `“${param(p, 'time')}” is no date and time. Write them like 03.11.2026 14:05. Nothing was changed.`,
  },
  'clock.no-such-hour': {
    bg: (p) =>
      `На ${param(p, 'day')} няма ${param(p, 'time')} ч.: тогава часовниците минават към лятно време и този час се прескача. Напишете часа преди или след него. Нищо не е променено.`,
    en: (p) =>
      `There is no ${param(p, 'time')} on ${param(p, 'day')}: the clocks go forward to summer time and skip that hour. Write a time before or after it. Nothing was changed.`,
  },
  'clock.range': {
    bg: (p) =>
      `Краят (${param(p, 'to')}) е преди началото (${param(p, 'from')}). Нищо не е променено.`,
    en: (p) =>
      `The end (${param(p, 'to')}) is before the start (${param(p, 'from')}). Nothing was changed.`,
  },
  'clock.nothing-in-range': {
    bg: (p) =>
      `Това работно място не е записало нищо с час от ${param(p, 'from')} до ${param(p, 'to')}. Проверете часовете в историята; нищо не е променено.`,
    en: (p) =>
      `That workplace has written nothing with a time from ${param(p, 'from')} to ${param(p, 'to')}. Check the times in the history; nothing was changed.`,
  },
  'clock.same-correction': {
    bg: (p) =>
      `Тази поправка вече е записана: часовникът показваше от ${param(p, 'from')} до ${param(p, 'to')}. Нищо не е променено.`,
    en: (p) =>
      `This correction is recorded already: the clock showed from ${param(p, 'from')} to ${param(p, 'to')}. Nothing was changed.`,
  },
  'clock.workplace-unknown': {
    bg: (p) => `Няма работно място с ключ „${param(p, 'workplace')}“. Нищо не е променено.`,
    en: (p) =>
      `There is no workplace with the key “${param(p, 'workplace')}”. Nothing was changed.`,
  },
  'clock.no-correction': {
    bg: (p) => `Няма поправка на часовника „${param(p, 'id')}“. Нищо не е променено.`,
    en: (p) => `There is no correction of the clock “${param(p, 'id')}”. Nothing was changed.`,
  },
};
