/**
 * What an indicator measures, read from its wording and its target; first rule that fits decides.
 *
 * 1. percent      «%», «процент» or «дял» in the text or the target.
 * 2. qualitative  the target is no number.
 * 3. count        the text begins with «Брой»; the unit is what follows, up to a preposition.
 * 4. count        the target is above 1; the unit is the words after that number in the text, or the
 *                 text lists as many names in quotation marks; otherwise no unit is named.
 * 5. qualitative  the text begins with a degree («Намаляване», «Разширяване») or a lasting state
 *                 («Постоянна»): 1 does not say when it is reached.
 * 6. yes-no       the rest: one thing is there or is not («Разработена методика», 0 → 1).
 */
import type { Indicator } from './plan.ts';

export type IndicatorKind = 'count' | 'yes-no' | 'percent' | 'qualitative';
export const INDICATOR_KINDS: readonly IndicatorKind[] = [
  'count',
  'yes-no',
  'percent',
  'qualitative',
];

export interface IndicatorReading {
  readonly kind: IndicatorKind;
  readonly baseline: number | null;
  readonly target: number | null;
  /** As named in the text; null where the text names none. */
  readonly unit: string | null;
}

export type Worded = Pick<Indicator, 'text' | 'baseline' | 'target'>;

const NUMBER = /^-?\d+(?:[.,]\d+)?$/;
const PERCENT = /%|(?<!\p{L})(процент|дял(?!\p{L}))/iu;
const COUNT = /^\s*брой(?:ят|я)?\s+(?:на\s+)?/iu;
const UNIT_ENDS =
  /\s+(?:за|на|от|в|във|към|с|със|по|при|до|между|чрез|които|включващи)\s|[,.;:()]/iu;
const DEGREE =
  /^\s*(?:намал|разшир|подобр|повиш|увелич|засил|ускор|нараст)[\p{L}]*(?:не|ие)(?!\p{L})|^\s*(?:постоян|непрекъснат)/iu;

/** «8», «2,5»; null for anything else. */
export const numericValue = (text: string): number | null =>
  NUMBER.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;

const unitIn = (text: string): string | null => {
  const unit = text.split(UNIT_ENDS)[0]?.trim() ?? '';
  return unit === '' ? null : unit;
};

const afterNumber = (text: string, target: number): string | null => {
  const match = new RegExp(`(?<![\\d.,-])${target}(?![\\d.,-])\\s+(?=\\p{L})`, 'u').exec(text);
  return match === null ? null : unitIn(text.slice(match.index + match[0].length));
};

const listedNames = (text: string, target: number): string | null => {
  // Where the closing mark is missing, the sentence's own stop is no part of the name.
  const listed = (text.match(/(?<=[„«])[^„«“”»]+/gu) ?? []).map((name) =>
    name.replace(/[\s.,;:]+$/u, ''),
  );
  return listed.length === target ? listed.join(', ') : null;
};

export const indicatorKind = ({ text, target }: Worded): IndicatorKind => {
  if (PERCENT.test(text) || target.includes('%')) return 'percent';
  const value = numericValue(target);
  if (value === null) return 'qualitative';
  if (COUNT.test(text) || value > 1) return 'count';
  return DEGREE.test(text) ? 'qualitative' : 'yes-no';
};

const unitOf = (kind: IndicatorKind, { text, target }: Worded): string | null => {
  if (kind === 'percent') return '%';
  if (kind !== 'count') return null;
  if (COUNT.test(text)) return unitIn(text.replace(COUNT, ''));
  const value = numericValue(target) ?? 0;
  return afterNumber(text, value) ?? listedNames(text, value);
};

export const readIndicator = (indicator: Worded): IndicatorReading => {
  const kind = indicatorKind(indicator);
  return {
    kind,
    baseline: numericValue(indicator.baseline),
    target: numericValue(indicator.target),
    unit: unitOf(kind, indicator),
  };
};
