/** What became of the plan since the year before: the same figures at two days, side by side. */
import { formatDate } from '../kernel/date.ts';
import { LIGHT_TEXTS } from '../progress/light-texts.ts';
import type { IndicatorProgress, LightColour } from '../progress/types.ts';
import { cell, count, heading, para, type Block, type DocCell } from './document.ts';
import type { MeasureState, PlanState } from './plan-state.ts';
import { colourCell, figure, text } from './view-cells.ts';
import { actualCell, reasonOf, SHOWN_COLOURS, withColour } from './views.ts';

interface Pair {
  readonly before: MeasureState;
  readonly now: MeasureState;
}

const pairsOf = (before: PlanState, now: PlanState): Pair[] => {
  const known = new Map(before.measures.map((one) => [one.measure.code, one]));
  return now.measures.flatMap((one) => {
    const earlier = known.get(one.measure.code);
    return earlier === undefined ? [] : [{ before: earlier, now: one }];
  });
};

const signed = (value: number): DocCell => ({
  text: value > 0 ? `+${value}` : String(value).replace('-', '−'),
  number: value,
});

const coloursTable = (before: PlanState, now: PlanState): Block => ({
  kind: 'table',
  sheet: 'Промяна на състоянието',
  caption: 'Мерки по състояние',
  columns: [
    text('state', 'Състояние'),
    figure('before', `Към ${formatDate(before.asOn)}`),
    figure('now', `Към ${formatDate(now.asOn)}`),
    figure('change', 'Разлика'),
  ],
  rows: SHOWN_COLOURS.map((colour: LightColour) => {
    const [then, today] = [withColour(before.measures, colour), withColour(now.measures, colour)];
    return [cell(LIGHT_TEXTS[colour].bg), count(then), count(today), signed(today - then)];
  }),
  foot: 0,
});

const moved = (pairs: readonly Pair[]): Block[] => {
  const rows = pairs.filter(({ before, now }) => before.light.colour !== now.light.colour);
  if (rows.length === 0) return [para('Няма мярка, чието състояние да се е променило.')];
  return [
    {
      kind: 'table',
      sheet: 'Мерки с промяна',
      caption: 'Мерки, чието състояние се е променило',
      columns: [
        text('code', '№'),
        text('measure', 'Мярка'),
        text('before', 'Преди'),
        text('now', 'Сега'),
        text('why', 'Обяснение'),
      ],
      rows: rows.map(({ before, now }) => [
        cell(now.measure.code),
        cell(now.measure.title),
        colourCell(before.light.colour),
        colourCell(now.light.colour),
        cell(reasonOf(now)),
      ]),
      foot: 0,
    },
  ];
};

interface Figures {
  readonly code: string;
  readonly indicator: string;
  readonly before: IndicatorProgress | undefined;
  readonly now: IndicatorProgress | undefined;
}

const figuresOf = ({ before, now }: Pair): Figures[] =>
  now.measure.indicators.map(({ id, text: indicator }) => ({
    code: now.measure.code,
    indicator,
    before: before.indicators.find((one) => one.indicator === id),
    now: now.indicators.find((one) => one.indicator === id),
  }));

const differ = ({ before, now }: Figures): boolean =>
  before?.submitted.value !== now?.submitted.value ||
  before?.accepted.value !== now?.accepted.value;

const valueOf = (one: IndicatorProgress | undefined): DocCell =>
  one === undefined ? cell('няма данни') : actualCell(one);

const reached = (pairs: readonly Pair[]): Block[] => {
  const rows = pairs.flatMap(figuresOf).filter(differ);
  if (rows.length === 0) return [para('Няма индикатор с нова стойност.')];
  return [
    {
      kind: 'table',
      sheet: 'Индикатори с промяна',
      caption: 'Индикатори с нова стойност',
      columns: [
        text('code', '№'),
        text('indicator', 'Индикатор за изпълнение'),
        figure('before', 'Преди'),
        figure('now', 'Сега'),
      ],
      rows: rows.map(({ code, indicator, before, now }) => [
        cell(code),
        cell(indicator),
        valueOf(before),
        valueOf(now),
      ]),
      foot: 0,
    },
  ];
};

const codesOf = ({ measures }: PlanState): Set<string> =>
  new Set(measures.map(({ measure }) => measure.code));

/** Amendments in between: which measures came and went. */
const planChanges = (before: PlanState, now: PlanState): Block[] => {
  if (before.edition === now.edition) return [];
  const [then, today] = [codesOf(before), codesOf(now)];
  const come = [...today].filter((code) => !then.has(code));
  const gone = [...then].filter((code) => !today.has(code));
  return [
    para(`Планът е изменен: преди е действал „${before.edition}“, сега – „${now.edition}“.`),
    ...(come.length === 0 ? [] : [para(`Нови мерки: ${come.join(', ')}.`)]),
    ...(gone.length === 0 ? [] : [para(`Отпаднали мерки: ${gone.join(', ')}.`)]),
  ];
};

/** `before` and `now` are the plan at the ends of two years, each by what was known then. */
export const changeBlocks = (before: PlanState, now: PlanState): Block[] => {
  const pairs = pairsOf(before, now);
  return [
    ...planChanges(before, now),
    coloursTable(before, now),
    heading(2, 'Мерки'),
    ...moved(pairs),
    heading(2, 'Индикатори'),
    ...reached(pairs),
  ];
};
