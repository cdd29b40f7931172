/** Questions about unlikely values: at entry, before submitting, in review, in the settings. */
import { counted } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

export const questionWords = words(
  {
    yes: 'Да, вярно е',
    yesOf: (measure: string) => `Да, вярно е: ${measure}`,
    title: (measure: string) => `Вярна ли е стойността по мярка ${measure}?`,
    reason: 'Защо е вярно (по желание)',
    reasonHint: 'Отговорът пътува с отчета и се вижда при прегледа.',
    submit: (n: number) =>
      counted(
        n,
        'отчет има въпрос без отговор; може да се подаде и така',
        'отчета имат въпроси без отговор; могат да се подадат и така',
      ),
    markOpen: 'необичайна стойност, без отговор',
    markAnswered: 'необичайна стойност, потвърдена от звеното',
    heading: 'Необичайни стойности',
    answered: 'Звеното потвърди: вярно е.',
    answeredBecause: (reason: string) => `Звеното потвърди: ${reason}`,
    unanswered: 'Звеното не е отговорило.',
    asked: 'Пита при необичайна стойност',
    times: 'Скок, за който се пита (пъти)',
    most: 'Очаквано най-много (по желание)',
  },
  {
    yes: 'Yes, it is right',
    yesOf: (measure: string) => `Yes, it is right: ${measure}`,
    title: (measure: string) => `Is the value of measure ${measure} right?`,
    reason: 'Why it is right (optional)',
    reasonHint: 'The answer travels with the report and is seen in the review.',
    submit: (n: number) =>
      counted(
        n,
        'report has a question without an answer; it can be submitted all the same',
        'reports have questions without an answer; they can be submitted all the same',
      ),
    markOpen: 'unlikely value, not answered',
    markAnswered: 'unlikely value, confirmed by the unit',
    heading: 'Unlikely values',
    answered: 'The unit confirmed that it is right.',
    answeredBecause: (reason: string) => `The unit confirmed: ${reason}`,
    unanswered: 'The unit has not answered.',
    asked: 'Ask about unlikely values',
    times: 'Jump that is asked about (times)',
    most: 'Most to be expected (optional)',
  },
);
