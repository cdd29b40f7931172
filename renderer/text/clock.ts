/** The clock: the question at the start, and the card of the settings. */
import type { ClockQuestionKind } from '../../domain/clock/question.ts';
import { words } from './language.tsx';

type Asked = Readonly<Record<ClockQuestionKind, (shown: string, last: string) => string>>;

const ASKED_BG: Asked = {
  'before-last': (shown, last) =>
    `Часовникът на компютъра показва ${shown}, а последното записано тук е от ${last}.`,
  'before-build': (shown, last) =>
    `Часовникът на компютъра показва ${shown}, а това приложение е направено на ${last}.`,
  'long-gap': (shown, last) =>
    `Часовникът на компютъра показва ${shown}, а тук последно е работено на ${last}.`,
  'put-right': (shown, last) =>
    `Часовникът на компютъра вече показва ${shown}. По поправката, която му беше направена, сега би било ${last}, значи той е сверен.`,
};
const ASKED_EN: Asked = {
  'before-last': (shown, last) =>
    `The computer’s clock shows ${shown}, but the last thing recorded here is of ${last}.`,
  'before-build': (shown, last) =>
    `The computer’s clock shows ${shown}, but this application was made on ${last}.`,
  'long-gap': (shown, last) =>
    `The computer’s clock shows ${shown}, but this was last used on ${last}.`,
  'put-right': (shown, last) =>
    `The computer’s clock now shows ${shown}. By the correction that was made to it it would be ${last}, so it was set.`,
};

export const clockWords = words(
  {
    ask: 'Верен ли е часовникът?',
    asked: ASKED_BG,
    why: 'С този час се записва кога е подаден отчет и какво е било известно на даден ден. Докато не отговорите, нищо не се записва.',
    whyTyped:
      'Приетият час важи и назад: каквото е записано с по-късен, ще се брои за известно най-късно тогава. Затова не стига „да“: погледнете друг часовник (телефон, стенен) и напишете часа от него, и когато този е верен.',
    right: (shown: string) => `Да, сега е ${shown}`,
    answer: 'Напиши колко е часът',
    rightAfterAll: 'Часовникът на компютъра е верен.',
    wrong: 'Не, часовникът греши',
    trueNow: 'Колко е часът наистина',
    trueHint:
      'Разлика до 10 минути значи, че часовникът на компютъра е верен. При по-голяма Мярка смята с написания час, докато той не бъде сверен.',
    form: 'дд.мм.гггг чч:мм',
    go: 'Запази часа',
    sure: 'Да, часът е верен: запази го',
    setItself: 'Сверих часовника, провери пак',
    later: 'После, само ще чета',

    title: 'Часовник',
    lead: 'Кога е написана една промяна, кога е станала известна тук и верен ли е бил часовникът.',
    now: 'Сега',
    shifted: (machine: string) => `Часовникът на компютъра показва ${machine}.`,
    machineRight: 'Часовникът на компютъра вече е верен',
    wasWrong: 'Часовникът е бил грешен',
    wasWrongLead:
      'Показаните часове се поправят навсякъде; в историята остава каквото е било записано.',
    workplace: 'Работно място',
    here: 'това работно място',
    shownFrom: 'Показваше от',
    shownTo: 'Показваше до',
    trueFrom: 'В началото е било',
    reason: 'Защо',
    record: 'Запази поправката',
    recorded: (changes: number) => `Поправени промени: ${changes}.`,
    corrections: 'Поправки',
    none: 'Няма поправки.',
    remove: 'Махни',
  },
  {
    ask: 'Is the clock right?',
    asked: ASKED_EN,
    why: 'This time tells when a report was submitted and what was known on a day. Until you answer, nothing is written.',
    whyTyped:
      'The time you give reaches back: what was recorded with a later one will count as known by then. So a “yes” is not enough: look at another clock (a phone, the wall) and write the time it shows, also where this one is right.',
    right: (shown: string) => `Yes, it is ${shown}`,
    answer: 'Write what time it is',
    rightAfterAll: 'The computer’s clock is right.',
    wrong: 'No, the clock is wrong',
    trueNow: 'What time is it truly',
    trueHint:
      'A difference of up to 10 minutes means that the computer’s clock is right. Above that Myarka goes by the time you write until the clock is set.',
    form: 'dd.mm.yyyy hh:mm',
    go: 'Record the time',
    sure: 'Yes, the time is right: record it',
    setItself: 'I set the clock, look again',
    later: 'Later, I only read',

    title: 'Clock',
    lead: 'When a change was written, when it came to be known here, and whether the clock was right.',
    now: 'Now',
    shifted: (machine: string) => `The computer’s clock shows ${machine}.`,
    machineRight: 'The computer’s clock is right now',
    wasWrong: 'The clock was wrong',
    wasWrongLead: 'Times on show are corrected everywhere; the log keeps what was recorded.',
    workplace: 'Workplace',
    here: 'this workplace',
    shownFrom: 'It showed from',
    shownTo: 'It showed until',
    trueFrom: 'At the start it was',
    reason: 'Why',
    record: 'Record the correction',
    recorded: (changes: number) => `Changes corrected: ${changes}.`,
    corrections: 'Corrections',
    none: 'No corrections.',
    remove: 'Remove',
  },
);
