/**
 * Hybrid logical clock, EXCHANGE §6: `YYYY-MM-DDTHH:MM:SS.mmmZ-cccc`, sortable as text, never throws.
 * A wall clock set back keeps counting; a full counter adds one millisecond.
 */
import type { Brand } from './brand.ts';

export type Hlc = Brand<string, 'Hlc'>;

const MOMENT_FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const COUNTER_FORM = /^-[0-9a-f]{4}$/;
const MAX_COUNTER = 0xffff;

export const composeHlc = (millis: number, counter: number): Hlc =>
  `${new Date(millis).toISOString()}-${counter.toString(16).padStart(4, '0')}` as Hlc;

export const hlcMillis = (hlc: Hlc): number => Date.parse(hlc.slice(0, 24));
const hlcCounter = (hlc: Hlc): number => Number.parseInt(hlc.slice(25), 16);

/** `2026-11-03T09:30:00.000Z`, and a moment that there is: `2026-02-30` is none. */
export const isMoment = (text: string): boolean => {
  if (!MOMENT_FORM.test(text)) return false;
  const millis = Date.parse(text);
  return !Number.isNaN(millis) && new Date(millis).toISOString() === text;
};

export const isHlc = (text: string): text is Hlc =>
  isMoment(text.slice(0, 24)) && COUNTER_FORM.test(text.slice(24));

/** The last moment whose year has four digits: later ones do not sort as text. */
const LAST_MILLIS = Date.parse('9999-12-31T23:59:59.999Z');

/** Whether what was written so many milliseconds after a stamp still has one. */
export const reachesAfter = (hlc: Hlc, millis: number): boolean =>
  hlcMillis(hlc) + millis <= LAST_MILLIS;

/** The next stamp after `last`, given the wall clock in milliseconds. */
export const nextHlc = (last: Hlc | null, wallMillis: number): Hlc => {
  if (last === null || wallMillis > hlcMillis(last)) return composeHlc(wallMillis, 0);
  const counter = hlcCounter(last) + 1;
  return counter > MAX_COUNTER
    ? composeHlc(hlcMillis(last) + 1, 0)
    : composeHlc(hlcMillis(last), counter);
};
