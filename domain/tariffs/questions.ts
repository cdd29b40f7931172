/**
 * The questions that the ordinance leaves open, each with its named readings and the place of the text.
 * What a reading means for a line is in the rule of its row; which one is chosen is a person's decision,
 * recorded with the valuation. A question is asked only where its readings pay differently.
 */
export const QUESTIONS = {
  '1.1.hiv-and-child': {
    readings: ['hiv', 'child', 'both'],
    place: 'Приложение № 1, т. 1, ред 1.1, б. „г“',
    rows: ['1.1'],
    usual: null,
  },
  '1.7.shorter-tuberculosis': {
    readings: ['per-day', 'nothing'],
    place: 'Приложение № 1, т. 1, ред 1.7',
    rows: ['1.7'],
    usual: null,
  },
  '1.7.shorter': {
    readings: ['per-day', 'nothing'],
    place: 'Приложение № 1, т. 1, ред 1.7',
    rows: ['1.7'],
    usual: null,
  },
  '1.7.longer': {
    readings: ['ceiling', 'per-day'],
    place: 'Приложение № 1, т. 1, ред 1.7',
    rows: ['1.7'],
    usual: null,
  },
  '4.1.child-cap': {
    readings: ['uncapped', 'capped'],
    place: 'Приложение № 1, т. 4, ред 4.1, б. „б“',
    rows: ['4.1'],
    usual: null,
  },
  '4.uplift-base': {
    readings: ['reduced', 'full'],
    place: 'Приложение № 1, т. 4, редове 4.1 и 4.2, Забележка и б. „б“',
    rows: ['4.1', '4.2'],
    usual: null,
  },
  '4.months-start': {
    readings: ['as-claimed', 'from-application'],
    place: 'Приложение № 1, т. 4, редове 4.1 – 4.3, Забележка',
    rows: ['4.1', '4.2', '4.3'],
    /** The line itself says which month it is. */
    usual: 'as-claimed',
  },
  '4.1.therapy-after-months': {
    readings: ['paid', 'nothing'],
    place: 'Приложение № 1, т. 4, ред 4.1, Забележка и б. „в“',
    rows: ['4.1'],
    usual: null,
  },
} as const;

export type Question = keyof typeof QUESTIONS;
export type ReadingOf<Q extends Question> = (typeof QUESTIONS)[Q]['readings'][number];
export type Reading = ReadingOf<Question>;

/** What the unit or the person has decided. */
export type Readings = { readonly [Q in Question]?: ReadingOf<Q> };

export interface Choice {
  readonly question: Question;
  readonly reading: Reading;
}

export const isQuestion = (text: string): text is Question => Object.hasOwn(QUESTIONS, text);

export const isReadingOf = (question: Question, text: string): text is Reading =>
  (QUESTIONS[question].readings as readonly string[]).includes(text);

export const withReading = (readings: Readings, { question, reading }: Choice): Readings => ({
  ...readings,
  [question]: reading,
});
