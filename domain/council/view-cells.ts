/** Columns and cells that the pack's views share. */
import { formatNumber, sumMinor, type Minor } from '../kernel/money.ts';
import { LIGHT_TEXTS } from '../progress/light-texts.ts';
import type { LightColour } from '../progress/types.ts';
import { cell, type DocCell, type DocColumn } from './document.ts';
import type { MeasureState, PlanState } from './plan-state.ts';

export const text = (key: string, head: string): DocColumn => ({ key, head, align: 'left' });
export const figure = (key: string, head: string): DocColumn => ({
  key,
  head,
  align: 'right',
});

export const colourCell = (colour: LightColour): DocCell => ({
  text: LIGHT_TEXTS[colour].bg,
  tone: colour,
});
export const eur = (value: Minor | null): DocCell =>
  value === null
    ? cell('–')
    : { text: formatNumber(value), money: { minor: value, currency: 'EUR' } };

export const ofGoal = ({ measures }: PlanState, goal: string): MeasureState[] =>
  measures.filter(({ measure }) => measure.goal === goal);
export const sumOf = (values: readonly (Minor | null)[]): Minor | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sumMinor(known);
};
