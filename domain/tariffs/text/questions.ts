import type { FailureParams, Language, Sentence, Sentences } from '../../kernel/failure.ts';
import { specOf, type Question, type ReadingOf } from '../questions.ts';

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
    'Без ниво: завишението върху 75 на сто от стойността за I ниво или върху цялата?',
    'Without a level: the uplift on 75 per cent of the value of level I or on all of it?',
  ),
  '2.2.shorter': fixed(
    'Курс, по-кратък от 10 дни: заплаща ли се?',
    'A course shorter than its ten days: is it paid?',
  ),
  'stay.over-start': fixed(
    'Престой, курс или месеци, започнали преди деня, от който стойностите се прилагат: по кои стойности са?',
    'A stay, course or months begun before the day the values apply from: by which values are they?',
  ),
  'line.count': fixed(
    'Броят на реда е необичайно голям: верен ли е?',
    'The count of the line is unusually large: is it right?',
  ),
  'line.dates': fixed(
    'Датите на реда са необичайни: верни ли са?',
    'The dates of the line are unusual: are they right?',
  ),
  '4.centre': fixed(
    'Без ниво: център за психични заболявания ли е заведението?',
    'Without a level: is the hospital a centre for mental illness?',
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
    reduced: fixed(
      'Завишението е върху 75 на сто от стойността за I ниво',
      'The uplift is on 75 per cent of the value of level I',
    ),
    full: fixed(
      'Завишението е върху пълната стойност за I ниво',
      'The uplift is on the full value of level I',
    ),
  },
  '2.2.shorter': {
    'per-day': fixed('По-краткият курс се заплаща на ден', 'The shorter course is paid a day'),
    nothing: fixed('По-кратък курс не се заплаща', 'A shorter course is not paid'),
  },
  'stay.over-start': {
    'by-discharge': fixed(
      'Всички дни (месеци) по стойностите на последния ден',
      'All days (months) by the values of the last day',
    ),
    'by-days': fixed(
      'Всеки ден (месец) по стойностите, които важат за него',
      'Each day (month) by the values that hold on it',
    ),
  },
  'line.count': {
    'as-given': fixed('Броят е верен', 'The count is right'),
    mistake: fixed('Броят е сгрешен', 'The count is mistaken'),
  },
  'line.dates': {
    'as-given': fixed('Датите са верни', 'The dates are right'),
    mistake: fixed('Датите са сгрешени', 'The dates are mistaken'),
  },
  '4.centre': {
    centre: fixed(
      'Заведението е център за психични заболявания',
      'The hospital is a centre for mental illness',
    ),
    other: fixed('Заведението не е такъв център', 'The hospital is no such centre'),
  },
  '4.months-start': {
    'as-claimed': fixed(
      'Месецът, който лечебното заведение посочва, започва в деня на приемането',
      'The month that the hospital names begins on the day of admission',
    ),
    'from-application': fixed(
      'Шестте месеца текат от деня, от който стойностите се прилагат',
      'The six months run from the day the values apply from',
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

const quoted = (question: string): string =>
  specOf(question as Question)
    .words.map((words) => `„${words}“`)
    .join(', ');

/** Why it is open: a value that began inside the stay, or the words of the text. */
const leftOpen = (p: FailureParams, words: string, language: Language): string => {
  const bg = language === 'bg';
  if (p['since'] !== undefined)
    return bg
      ? ` Започнато е преди ${p['since']}, откогато се прилага стойността.`
      : ` It began before ${p['since']}, from when the value applies.`;
  if (words === '') return '';
  return bg ? ` Открито го оставят думите ${words}.` : ` The words ${words} leave it open.`;
};

/** A reading on its own, chosen, and taken because nobody chose, with the words that leave it open. */
const codesOf = (question: string, reading: string, text: Sentence): [string, Sentence][] => {
  const words = quoted(question);
  return [
    [
      `tariff.reading.${question}.${reading}`,
      {
        bg: (p) => `${p['chosen'] === 1 ? 'Избран прочит: ' : ''}${text.bg(p)}`,
        en: (p) => `${p['chosen'] === 1 ? 'Chosen reading: ' : ''}${text.en(p)}`,
      },
    ],
    [
      `tariff.plain.${question}.${reading}`,
      {
        bg: (p) => `Прочит по подразбиране: ${text.bg(p)}.${leftOpen(p, words, 'bg')}`,
        en: (p) => `Plain reading: ${text.en(p)}.${leftOpen(p, words, 'en')}`,
      },
    ],
  ];
};

const readings = Object.entries(READING_TEXT).flatMap(([question, texts]) =>
  Object.entries(texts).flatMap(([reading, text]) => codesOf(question, reading, text)),
);

export const questionSentences: Sentences = {
  'tariff.read-as.plain': fixed('по подразбиране', 'plainly'),
  'tariff.read-as.chosen': fixed('по избран прочит', 'by the chosen reading'),
  ...Object.fromEntries(
    Object.entries(QUESTION_TEXT).map(([question, text]) => [`tariff.question.${question}`, text]),
  ),
  ...Object.fromEntries(readings),
};
