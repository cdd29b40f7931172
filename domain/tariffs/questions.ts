/**
 * The questions that the ordinance leaves open: the words that leave them open with their lines, the named
 * readings, the plain one, and the steps that hang on them. What a reading means for a line is in the rule
 * of its row. The plain reading is taken where nobody chose, marked on the step and told with what the
 * others would pay; a unit can demand that such a line is refused until a person chooses (`ask`).
 *
 * A question that the text answers is `settled`: its reading is a rule. It stays here so that a valuation
 * saved before still repeats by the reading it recorded.
 */
import type { StepCode } from './valuation.ts';

interface QuestionSpec {
  readonly readings: readonly [string, ...string[]];
  readonly place: string;
  readonly rows: readonly string[];
  /** The plain reading; null where only a person can know. */
  readonly usual: string | null;
  /** The words that leave it open, or settle it, as the text has them, and their lines. */
  readonly words: readonly string[];
  readonly at: readonly string[];
  readonly steps: readonly StepCode[];
  readonly settled?: true;
  /** Of one line alone: a unit cannot settle it once for all. */
  readonly perLine?: true;
}

/** What the contract of activity lines decides, not the ordinance. */
export const FORM = 'Форма на редовете с дейности';

/** Whether what a line says is meant so. */
const MISTAKE = {
  readings: ['as-given', 'mistake'],
  place: FORM,
  rows: [],
  usual: null,
  words: [],
  at: [],
  steps: [],
  perLine: true,
} as const satisfies QuestionSpec;

export const QUESTIONS = {
  '1.1.hiv-and-child': {
    readings: ['hiv', 'child', 'both'],
    place: 'Приложение № 1, т. 1, ред 1.1, б. „г“',
    rows: ['1.1'],
    /** The letter names a weight for each group, and the patient is of both. */
    usual: 'both',
    words: ['коефициент за тежест от 2,5 за пациенти с коинфекция със СПИН и 1,5 за деца'],
    at: ['46-50'],
    steps: ['bed-days'],
  },
  '1.7.shorter-tuberculosis': {
    readings: ['per-day', 'nothing'],
    place: 'Приложение № 1, т. 1, ред 1.7',
    rows: ['1.7'],
    /** «Не по-малко от» is a least. */
    usual: 'nothing',
    words: ['за леглоден лечение', 'не по-малко от 20 дни за пациенти с туберкулоза'],
    at: ['166-172'],
    steps: ['bed-days'],
  },
  '1.7.shorter': {
    readings: ['per-day', 'nothing'],
    place: 'Приложение № 1, т. 1, ред 1.7',
    rows: ['1.7'],
    /** The price is a bed-day's, and no least is said. */
    usual: 'per-day',
    words: [
      '14 дни за пациенти с неспецифични белодробни заболявания (възрастни)',
      '10 дни за пациенти с неспецифични белодробни заболявания (деца)',
    ],
    at: ['174-176'],
    steps: ['bed-days'],
  },
  '1.7.longer': {
    readings: ['ceiling', 'per-day'],
    place: 'Приложение № 1, т. 1, ред 1.7',
    rows: ['1.7'],
    usual: 'ceiling',
    words: [
      '14 дни за пациенти с неспецифични белодробни заболявания (възрастни)',
      '10 дни за пациенти с неспецифични белодробни заболявания (деца)',
    ],
    at: ['174-176'],
    steps: ['bed-days'],
  },
  '2.2.shorter': {
    readings: ['per-day', 'nothing'],
    place: 'Приложение № 1, т. 2, ред 2.2',
    rows: ['2.2'],
    /** «63 лв. на ден»: the price is a day's, and no least is said. */
    usual: 'per-day',
    words: ['63 лв. на ден за пациент за 10-дневен курс на лечение'],
    at: ['208-212'],
    steps: ['course-days'],
  },
  '4.centre': {
    readings: ['centre', 'other'],
    place: 'Приложение № 1, т. 4, редове 4.1 и 4.2, Забележка',
    rows: ['4.1', '4.2'],
    /** Only of a centre does the note say what is paid without a level. */
    usual: 'centre',
    words: ['Когато център за психични заболявания няма придобито ниво на компетентност'],
    at: ['238-240', '292-294'],
    steps: ['bed-days', 'uplifted-days'],
  },
  '4.months-start': {
    readings: ['as-claimed', 'from-application'],
    place: 'Приложение № 1, т. 4, редове 4.1 – 4.3, Забележка',
    rows: ['4.1', '4.2', '4.3'],
    /** The line itself says which month it is. */
    usual: 'as-claimed',
    words: ['до придобиване на ниво, но не повече от 6 месеца'],
    at: ['242-244', '296-298', '333-335'],
    steps: ['bed-days', 'uplifted-days'],
  },
  '4.1.therapy-after-months': {
    readings: ['paid', 'nothing'],
    place: 'Приложение № 1, т. 4, ред 4.1, Забележка и б. „в“',
    rows: ['4.1'],
    /** The note stands inside letter „а“; letter „в“ knows no level. */
    usual: 'paid',
    words: ['той получава заплащане в размер на 75 на сто', 'но не повече от 6 месеца'],
    at: ['240-244'],
    steps: ['work-therapy'],
  },
  'stay.over-start': {
    readings: ['by-discharge', 'by-days'],
    place: FORM,
    rows: ['1.1', '1.4', '1.5', '1.7', '2.2', '4.1', '4.2', '4.3', '7.1.2'],
    usual: 'by-discharge',
    words: ['Дейностите, извършени от 1 януари 2022 г.'],
    at: ['393-395'],
    steps: [
      'bed-days',
      'uplifted-days',
      'observed-days',
      'work-therapy',
      'months',
      'course-days',
      'doctors',
      'specialists',
    ],
  },
  'line.dates': MISTAKE,
  'line.count': MISTAKE,
  '4.1.child-cap': {
    readings: ['uncapped', 'capped'],
    place: 'Приложение № 1, т. 4, ред 4.1, б. „б“',
    rows: ['4.1'],
    usual: 'uncapped',
    words: [
      'когато е проведен при висока степен на зависимост от грижи, но не повече от 10 дни за една хоспитализация, или е проведен за лечение на деца',
    ],
    at: ['246-250'],
    steps: ['uplifted-days'],
    settled: true,
  },
  '4.uplift-base': {
    readings: ['reduced', 'full'],
    place: 'Приложение № 1, т. 4, редове 4.1 и 4.2, Забележка и б. „б“',
    rows: ['4.1', '4.2'],
    usual: 'reduced',
    words: ['цената на всеки леглоден по буква „а“'],
    at: ['246', '300'],
    steps: ['uplifted-days'],
    settled: true,
  },
} as const satisfies Record<string, QuestionSpec>;

export type Question = keyof typeof QUESTIONS;
export type ReadingOf<Q extends Question> = (typeof QUESTIONS)[Q]['readings'][number];
export type Reading = ReadingOf<Question>;

/** Instead of a reading: the line is refused until a person has chosen one for it. */
export const ASK = 'ask';

/** What the unit or the person has decided. */
export type Readings = { readonly [Q in Question]?: ReadingOf<Q> | typeof ASK };

/** Plain readings that differ from the usual ones: what is paid on top has its own. */
export type Plain = { readonly [Q in Question]?: ReadingOf<Q> };

export interface Choice {
  readonly question: Question;
  readonly reading: Reading;
  /** Nobody chose: the plain reading was taken. */
  readonly plain?: true;
}

export const specOf = (question: Question): QuestionSpec => QUESTIONS[question];

export const isQuestion = (text: string): text is Question => Object.hasOwn(QUESTIONS, text);
export const isSettled = (question: Question): boolean => specOf(question).settled === true;

/** What a person can decide, in the order of the text. */
export const OPEN_QUESTIONS: readonly Question[] = Object.keys(QUESTIONS)
  .filter(isQuestion)
  .filter((question) => !isSettled(question));

/** What a unit can decide once for all of its lines. */
export const UNIT_QUESTIONS: readonly Question[] = OPEN_QUESTIONS.filter(
  (question) => specOf(question).perLine !== true,
);

/** Without readings that are of one line alone; that they are asked about always may stand. */
export const ofUnit = (readings: Readings): Readings =>
  Object.fromEntries(
    Object.entries(readings).filter(
      ([question, reading]) =>
        reading === ASK || !isQuestion(question) || specOf(question).perLine !== true,
    ),
  );

export const isReadingOf = (question: Question, text: string): text is Reading =>
  specOf(question).readings.includes(text);

export const withReading = (readings: Readings, { question, reading }: Choice): Readings => ({
  ...readings,
  [question]: reading,
});

/** Every question answered by refusal: nothing is paid by a reading that nobody chose. */
export const ASK_ALL: Readings = Object.fromEntries(
  OPEN_QUESTIONS.map((question) => [question, ASK]),
);

/** Without what the text has settled since: a reading of it is recorded, not chosen any more. */
export const currentReadings = (readings: Readings): Readings =>
  Object.fromEntries(
    Object.entries(readings).filter(([question]) => isQuestion(question) && !isSettled(question)),
  );

/** The readings that were really chosen, as choices. */
export const choicesOf = (readings: Readings): Choice[] =>
  Object.entries(readings).flatMap(([question, reading]) =>
    isQuestion(question) && isReadingOf(question, reading) ? [{ question, reading }] : [],
  );
