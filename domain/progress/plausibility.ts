/**
 * Questions about a reported value that is possible and unlikely: a question, never a wall. The unit
 * answers «да, вярно е», with a reason if it likes; the answer stands in the report, so that it travels
 * with it and the reviewer sees it. It holds for the very value it was given for, and no other. A total
 * that falls is the one question whose answer must have a reason (`falls.ts`).
 */
import { failure, type Failure, type FailureParams } from '../kernel/failure.ts';
import { readNumber } from '../kernel/read/number.ts';
import { compareDecimals, timesDecimal } from './decimal.ts';
import type { ValueBefore } from './falls.ts';
import { periodShort } from './period.ts';
import type { Bounds, IndicatorSetting, ReportRow } from './types.ts';
import { formatDecimal } from './value.ts';

export const DEFAULT_BOUNDS: Bounds = { asked: true, times: 100, most: null };

/** The setting's bounds, or the usual ones. */
export const boundsOf = ({ bounds }: IndicatorSetting): Bounds => bounds ?? DEFAULT_BOUNDS;

type Code =
  | 'fraction'
  | 'above-most'
  | 'above-target'
  | 'below-baseline'
  | 'jump'
  | 'degree-alone'
  | 'part-of-one'
  | 'degree-one'
  | 'falls';

export interface Question {
  readonly code: Code;
  /** The question in words: `sentence` of it. */
  readonly text: Failure;
  readonly answered: boolean;
}

type Told = Pick<ReportRow, 'value' | 'degree' | 'confirmed' | 'correctionReason'>;

export interface Unlikely {
  readonly report: Told;
  readonly setting: IndicatorSetting;
  /** As it stands in the plan. */
  readonly target: string;
  /** As it stands in the plan; null where several units report, since no one's share of it is known. */
  readonly baseline: string | null;
  /** What the unit's last earlier report stands for. */
  readonly before: ValueBefore | null;
}

const numberOf = (text: string): string | null => {
  const read = readNumber(text);
  return read.ok && compareDecimals(read.value.replace('-', ''), '0') > 0 && read.value[0] !== '-'
    ? read.value
    : null;
};

const isCount = ({ kind }: IndicatorSetting): boolean =>
  kind === 'count-cumulative' || kind === 'count-per-period';

const exceeds = (value: string, base: string, times: number): boolean =>
  compareDecimals(base, '0') > 0 && compareDecimals(value, timesDecimal(base, times)) > 0;

type Asked = readonly [Code, FailureParams];

/** A total holds its baseline, unless it is one to come down from. */
const startOf = ({ setting, baseline }: Unlikely, goal: string | null): string | null => {
  const start = baseline === null ? null : numberOf(baseline);
  const isTotal = setting.kind === 'count-cumulative' && start !== null;
  return isTotal && (goal === null || compareDecimals(goal, start) >= 0) ? start : null;
};

const aboutSize = (of: Unlikely, value: string): Asked[] => {
  const { setting, target, before } = of;
  const { times, most } = boundsOf(setting);
  const asked: Asked[] = [];
  const goal = numberOf(target);
  const start = startOf(of, goal);
  if (most !== null && compareDecimals(value, most) > 0)
    asked.push(['above-most', { value: formatDecimal(value), most: formatDecimal(most) }]);
  if (goal !== null && exceeds(value, goal, times))
    asked.push(['above-target', { value: formatDecimal(value), target, times }]);
  // An earlier total below it was asked about then.
  if (before === null && start !== null && compareDecimals(value, start) < 0)
    asked.push(['below-baseline', { value: formatDecimal(value), baseline: formatDecimal(start) }]);
  if (before === null) return asked;
  const params = {
    value: formatDecimal(value),
    before: formatDecimal(before.before),
    period: periodShort(before.earlier),
    times,
  };
  if (exceeds(value, before.before, times) || exceeds(before.before, value, times))
    asked.push(['jump', params]);
  if (setting.kind === 'count-cumulative' && compareDecimals(value, before.before) < 0)
    asked.push(['falls', params]);
  return asked;
};

const PERCENT = 100;

const isPartOfOne = (value: string | null): boolean =>
  value !== null && compareDecimals(value, '0') > 0 && compareDecimals(value, '1') <= 0;

/** 0,95 of a hundred, or of one: spreadsheets hold 95 % as 0.95. Not where such small shares are usual. */
const aboutShare = ({ report: { value }, target, before }: Unlikely): Asked[] => {
  const usual = [numberOf(target.replace('%', '').trim()), before?.before ?? null];
  if (value === null || !isPartOfOne(value) || usual.some(isPartOfOne)) return [];
  const percent = formatDecimal(timesDecimal(value, PERCENT));
  return [['part-of-one', { value: formatDecimal(value), percent }]];
};

const aboutValue = (of: Unlikely): Asked[] => {
  const { report, setting } = of;
  const { value, degree } = report;
  if (setting.kind === 'yes-no')
    return value === null && degree !== null ? [['degree-alone', { degree }]] : [];
  if (setting.kind === 'percent') return aboutShare(of);
  if (value === null) return [];
  const fraction: Asked[] =
    isCount(setting) && value.includes('.') ? [['fraction', { value: formatDecimal(value) }]] : [];
  return [...fraction, ...aboutSize(of, value)];
};

const askedAbout = (of: Unlikely): Asked[] => [
  ...aboutValue(of),
  ...(of.report.degree === 1 ? [['degree-one', {}] as const] : []),
];

const place = ({ value, degree }: Told): string => `${value ?? ''}|${degree ?? ''}|`;

const isAnswered = (report: Told, code: Code): boolean => {
  if (code === 'falls') return report.correctionReason !== null;
  const own = place(report);
  return (
    report.confirmed?.startsWith(own) === true &&
    report.confirmed.slice(own.length).split(',').includes(code)
  );
};

/** What an answer to these questions leaves in the report. */
export const answerTo = (report: Told, questions: readonly Question[]): string =>
  place(report) + questions.map(({ code }) => code).join(',');

/** In the order in which they are put; a fall is asked even where the others are switched off. */
export const questionsOf = (of: Unlikely): Question[] =>
  askedAbout(of)
    .filter(([code]) => code === 'falls' || boundsOf(of.setting).asked)
    .map(([code, params]) => ({
      code,
      text: failure(`question.${code}`, params),
      answered: isAnswered(of.report, code),
    }));
