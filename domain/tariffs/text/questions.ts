import type { Sentence, Sentences } from '../../kernel/failure.ts';
import type { Question, ReadingOf } from '../questions.ts';

const fixed = (bg: string, en: string): Sentence => ({ bg: () => bg, en: () => en });

const QUESTION_TEXT: Readonly<Record<Question, Sentence>> = {
  '1.1.hiv-and-child': fixed(
    'Дете с коинфекция: кой коефициент за тежест се прилага?',
    'A child with coinfection: which weight applies?',
  ),
  '1.7.shorter-tuberculosis': fixed(
    'Престой при туберкулоза, по-кратък от „не по-малко от 20 дни“: заплаща ли се?',
    'A tuberculosis stay shorter than the least number of days: is it paid?',
  ),
  '1.7.shorter': fixed(
    'Престой, по-кратък от посочените дни: заплаща ли се?',
    'A stay shorter than the days named: is it paid?',
  ),
  '1.7.longer': fixed(
    'Престой, по-дълъг от посочените дни: заплащат ли се дните над тях?',
    'A stay longer than the days named: are the days above them paid?',
  ),
  '4.1.child-cap': fixed(
    'Ограничава ли „не повече от 10 дни“ и завишението за деца?',
    'Does the limit of days bind the uplift for children too?',
  ),
  '4.uplift-base': fixed(
    'Без ниво: завишението преди или след намалението на 75 на сто?',
    'Without a level: the uplift before or after the reduction?',
  ),
  '4.months-start': fixed(
    'От кога текат шестте месеца без ниво?',
    'When do the months without a level begin?',
  ),
  '4.1.therapy-after-months': fixed(
    'След месеците без ниво: заплащат ли се дните с трудотерапия?',
    'After the months without a level: are days with work therapy paid?',
  ),
};

const READING_TEXT: { readonly [Q in Question]: Readonly<Record<ReadingOf<Q>, Sentence>> } = {
  '1.1.hiv-and-child': {
    hiv: fixed('Само коефициентът за коинфекция', 'Only the weight for coinfection'),
    child: fixed('Само коефициентът за деца', 'Only the weight for children'),
    both: fixed('Двата коефициента, умножени', 'Both weights, multiplied'),
  },
  '1.7.shorter-tuberculosis': {
    'per-day': fixed(
      'По-краткият престой се заплаща на леглоден',
      'The shorter stay is paid a bed-day',
    ),
    nothing: fixed('По-кратък престой не се заплаща', 'A shorter stay is not paid'),
  },
  '1.7.shorter': {
    'per-day': fixed(
      'По-краткият престой се заплаща на леглоден',
      'The shorter stay is paid a bed-day',
    ),
    nothing: fixed('По-кратък престой не се заплаща', 'A shorter stay is not paid'),
  },
  '1.7.longer': {
    ceiling: fixed('Посочените дни са таван', 'The days named are a ceiling'),
    'per-day': fixed('Заплаща се всеки леглоден', 'Every bed-day is paid'),
  },
  '4.1.child-cap': {
    uncapped: fixed(
      'При деца завишението е без ограничение в дните',
      'For children the uplift has no limit of days',
    ),
    capped: fixed('Ограничението важи и за деца', 'The limit binds children too'),
  },
  '4.uplift-base': {
    reduced: fixed('Завишението е върху намалената стойност', 'The uplift is on the reduced value'),
    full: fixed(
      'Завишението е върху пълната стойност за I ниво',
      'The uplift is on the full value of level I',
    ),
  },
  '4.months-start': {
    'as-claimed': fixed(
      'Както ги брои лечебното заведение в реда',
      'As the hospital counts them on the line',
    ),
    'from-application': fixed(
      'От деня, от който стойностите се прилагат',
      'From the day the values apply from',
    ),
  },
  '4.1.therapy-after-months': {
    paid: fixed(
      'Дните с трудотерапия се заплащат отделно',
      'Days with work therapy are paid on their own',
    ),
    nothing: fixed('Не се заплаща нищо', 'Nothing is paid'),
  },
};

const readings = Object.entries(READING_TEXT).flatMap(([question, texts]) =>
  Object.entries(texts).map(([reading, text]): [string, Sentence] => [
    `tariff.reading.${question}.${reading}`,
    {
      bg: (p) => `${p['chosen'] === 1 ? 'Избран прочит: ' : ''}${text.bg(p)}`,
      en: (p) => `${p['chosen'] === 1 ? 'Chosen reading: ' : ''}${text.en(p)}`,
    },
  ]),
);

export const questionSentences: Sentences = {
  ...Object.fromEntries(
    Object.entries(QUESTION_TEXT).map(([question, text]) => [`tariff.question.${question}`, text]),
  ),
  ...Object.fromEntries(readings),
};
