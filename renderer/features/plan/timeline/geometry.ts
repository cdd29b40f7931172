/** From the layout model to pixels. */
import { at, type Span, type Timeline } from '../../../../domain/plan/timeline.ts';

export const ROW = 24;
export const BAR = 16;
/** From this many pixels a year, its quarters are drawn. */
export const QUARTERS_FROM = 150;

export interface Scale {
  readonly model: Timeline;
  readonly width: number;
}

export const xOf = ({ model, width }: Scale, time: number): number => at(model, time) * width;

export const boxOf = (scale: Scale, span: Span): { x: number; width: number } => {
  const x = xOf(scale, span.from);
  return { x, width: xOf(scale, span.to) - x };
};

export const perYear = ({ model, width }: Scale): number => width / model.years.length;
export const heightOf = (model: Timeline): number => model.rows.length * ROW;
