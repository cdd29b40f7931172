/** The timeline as data for its template: the layout model with positions 0 to 1, and words. */
import { counted } from '../../domain/text/counted.ts';
import { formatDate } from '../../domain/kernel/date.ts';
import type { Language } from '../../domain/kernel/failure.ts';
import { formatMoney, money } from '../../domain/kernel/money.ts';
import { goalColor } from '../../domain/plan/goal-colors.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import {
  at,
  timeline,
  type BarRow,
  type GroupRow,
  type Span,
  type Timeline,
  type TimelineInput,
} from '../../domain/plan/timeline.ts';
import { stageGroupLabel } from '../../domain/plan/totals-texts.ts';
import { stageKeys } from '../../domain/plan/totals.ts';

const WORDS = {
  bg: {
    title: 'Времеви график на мерките',
    lead: (n: number, all: number) =>
      n === all ? `Всички ${all} мерки.` : `${n} от ${all} мерки (избрани с филтри).`,
    footer: 'Времеви график на мерките. Състояние към',
    page: 'стр.',
    head: ['№', 'Мярка', 'Етап', 'Период', 'График'],
    stage: (n: number, from: number, to: number) => `Етап ${n} · ${from}–${to}`,
    today: (day: string) => `днес ${day}`,
    count: (n: number) => counted(n, 'мярка', 'мерки'),
    early: (from: number, to: number) =>
      `Започва преди обявения етап (${from === to ? from : `${from}–${to}`} г.).`,
    regular: 'регулярна дейност',
    filled: 'мярка по етапи; цветът и номерът показват целта',
    earlyMark: 'начало преди обявения етап',
  },
  en: {
    title: 'Timeline of the measures',
    lead: (n: number, all: number) =>
      n === all ? `All ${all} measures.` : `${n} of ${all} measures (chosen by filters).`,
    footer: 'Timeline of the measures. As on',
    page: 'page',
    head: ['No', 'Measure', 'Stage', 'Period', 'Timeline'],
    stage: (n: number, from: number, to: number) => `Stage ${n} · ${from}–${to}`,
    today: (day: string) => `today ${day}`,
    count: (n: number) => counted(n, 'measure', 'measures'),
    early: (from: number, to: number) =>
      `Starts before the declared stage (${from === to ? from : `${from}–${to}`}).`,
    regular: 'regular activity',
    filled: 'measure by stage; colour and number show the goal',
    earlyMark: 'start before the declared stage',
  },
} as const;

type Words = (typeof WORDS)[Language];

const box = (model: Timeline, span: Span) => ({
  x: at(model, span.from),
  w: at(model, span.to) - at(model, span.from),
});

const facts = ({ sum }: GroupRow, words: Words): string =>
  [words.count(sum.count), ...(sum.bgn === 0 ? [] : [formatMoney(money(sum.bgn, 'BGN'))])].join(
    ', ',
  );

const groupRow = (row: GroupRow, model: Timeline, words: Words) => ({
  kind: row.kind,
  code: row.code,
  title: row.title,
  facts: facts(row, words),
  color: goalColor(row.goal, 'paper'),
  ...box(model, row),
});

const barRow = (row: BarRow, model: Timeline, words: Words, language: Language) => {
  const { measure, early } = row;
  const { start, end } = measure;
  return {
    kind: row.kind,
    code: row.code,
    title: measure.title,
    stage: stageGroupLabel({ keys: stageKeys(measure) }, language),
    period: start === end ? `${start}` : `${start}–${end}`,
    regular: measure.regular,
    color: goalColor(row.goal, 'paper'),
    ...box(model, row),
    early: early === null ? null : box(model, early),
    note: early === null ? '' : words.early(early.from, early.to - 1),
  };
};

export type Paper = 'a4' | 'a3';

interface Asked extends TimelineInput {
  readonly paper: Paper;
  readonly language: Language;
}

export const timelineReport = (plan: Plan, { paper, language, ...input }: Asked) => {
  const words = WORDS[language];
  const model = timeline(plan, input);
  const day = formatDate(input.today);
  return {
    title: words.title,
    lead: `${plan.edition.title.replace(/\.$/, '')}. ${words.lead(input.measures.length, plan.measures.length)}`,
    lang: language,
    paper,
    footer: `${words.footer} ${day}`,
    pageWord: words.page,
    head: words.head,
    legend: { filled: words.filled, regular: words.regular, early: words.earlyMark },
    years: model.years.map((year) => ({ year: String(year), x: at(model, year) })),
    bands: model.bands.map((band) => ({
      label: words.stage(band.stage, band.from, band.to - 1),
      ...box(model, band),
    })),
    today: model.today === null ? null : { x: at(model, model.today), label: words.today(day) },
    rows: model.rows.map((row) =>
      row.kind === 'measure' ? barRow(row, model, words, language) : groupRow(row, model, words),
    ),
  };
};
