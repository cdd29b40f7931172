/** Whether an indicator can be measured: unit, numbers, direction, and whether it names its measure. */
import { kindred, matter, words } from '../content-words.ts';
import { readIndicator } from '../indicator-kind.ts';
import type { Indicator, Measure, Plan } from '../plan.ts';
import { cell, finding, type Finding, type FindingCell, type Severity } from './finding.ts';
import { indicatorCell } from './text-cells.ts';

export type IndicatorValueRule =
  | 'indicator-missing'
  | 'indicator-not-number'
  | 'indicator-baseline'
  | 'indicator-no-unit'
  | 'indicator-degree'
  | 'indicator-counts-existing'
  | 'indicator-number-twice'
  | 'indicator-many-target-one'
  | 'indicator-all-target-one'
  | 'indicator-two-units'
  | 'indicator-off-title'
  | 'regular-one-off';

type Found = Finding<IndicatorValueRule>[];
type Check = (m: Measure, i: Indicator, plan: Plan) => Found;

const PARTICIPLE = /^\p{Ll}+(?:ени|ани|яни|ати|ети)$/u;
const GOES_ON = /\sи\s+(?:действащ|работ|използван|прилаган|поддърж)|регулярн/iu;

const found = (
  m: Measure,
  rule: IndicatorValueRule,
  severity: Severity,
  cells: readonly FindingCell[],
): Finding<IndicatorValueRule> =>
  finding({
    rule,
    severity,
    measures: [m.code],
    params: Object.fromEntries(cells.map(({ field, value }) => [field, value])),
    cells,
  });

const text = (i: Indicator) => indicatorCell(i, 'text');
const target = (i: Indicator) => indicatorCell(i, 'target');
const baseline = (i: Indicator) => indicatorCell(i, 'baseline');

/** Numbers where the kind wants numbers, and a target that is not reached from the start. */
const numbers: Check = (m, i) => {
  const read = readIndicator(i);
  if (read.target === null && read.baseline === null && read.kind === 'qualitative') return [];
  if (read.target === null || read.baseline === null)
    return [found(m, 'indicator-not-number', 'error', [baseline(i), target(i), text(i)])];
  const falls = /^\s*(?:намал|огранич|сниж)/iu.test(i.text);
  if (falls || read.baseline < read.target) return [];
  return [found(m, 'indicator-baseline', 'error', [baseline(i), target(i), text(i)])];
};

const unit: Check = (m, i) => {
  const { kind, unit: named, target: value } = readIndicator(i);
  if (kind === 'count' && named === null)
    return [found(m, 'indicator-no-unit', 'warning', [text(i), target(i)])];
  if (kind === 'qualitative' && value !== null)
    return [found(m, 'indicator-degree', 'warning', [text(i), target(i)])];
  return [];
};

/** «Брой лечебни заведения»: they exist anyway; what must happen to them is not said. */
const countsExisting: Check = (m, i, { abbreviations }) => {
  const { kind, unit: named } = readIndicator(i);
  if (kind !== 'count' || named === null) return [];
  if (named.split(/\s+/u).some((word) => PARTICIPLE.test(word))) return [];
  const isBody = abbreviations.some(({ long }) => long.toLowerCase() === named.toLowerCase());
  return isBody ? [found(m, 'indicator-counts-existing', 'warning', [text(i), target(i)])] : [];
};

/** «Оценка на … на 2 решения» with target 2: two assessments, or one of two? */
const numberTwice: Check = (m, i) => {
  const { target: value } = readIndicator(i);
  if (value === null || value < 2 || /^\s*брой/iu.test(i.text)) return [];
  const inside = new RegExp(`\\s(?:на|от|за|в|във|при|до)\\s+${value}\\s+\\p{L}`, 'u');
  return inside.test(i.text)
    ? [found(m, 'indicator-number-twice', 'warning', [text(i), target(i)])]
    : [];
};

/** Things that exist each by itself, so that several of them are no set that counts as one. */
const SEPARATE =
  /^(?:съвет|систем|регистр|платформ|програм|проект|портал|орган)(?:и|ите)$|^(?:център|центр|курс)ове(?:те)?$|^заведения(?:та)?$/iu;
const HEAD_ENDS = /[,.;:()]|\s(?:с|със|за|в|във|от|при|към|чрез|които)\s/iu;

/** «Интеграция на информационните системи», target 1: which of them? */
const manyTargetOne: Check = (m, i) => {
  const head = i.text.split(HEAD_ENDS)[0] ?? '';
  if (readIndicator(i).target !== 1 || /^\s*брой|(?<!\p{L})набор/iu.test(head)) return [];
  if (head.split(/\sна\s/u).length > 2) return [];
  return words(head).some((word) => SEPARATE.test(word))
    ? [found(m, 'indicator-many-target-one', 'warning', [text(i), target(i)])]
    : [];
};

/** «във всички платформи» in the title, target 1 in the indicator: in how many of them? */
const IN_ALL = /(?<!\p{L})във?\s+всички\s+\p{L}+/iu;
const COUNTED = /(?<!\p{L})(?:брой|дял|процент|всички|всяк\p{L}+)(?!\p{L})/iu;

const allTargetOne: Check = (m, i) => {
  const [all] = IN_ALL.exec(m.title) ?? [];
  if (all === undefined || readIndicator(i).target !== 1 || COUNTED.test(i.text)) return [];
  const cells = [text(i), target(i), cell(m, 'title', m.title)];
  const one = found(m, 'indicator-all-target-one', 'warning', cells);
  return [{ ...one, params: { ...one.params, all } }];
};

/** «Брой програми и/или курсове»: one number for two things. */
const EITHER = /^\s*брой\s.*?(\p{L}+\s+и\/или\s+\p{L}+)/iu;

const twoUnits: Check = (m, i) => {
  const [, units] = EITHER.exec(i.text) ?? [];
  if (units === undefined) return [];
  const one = found(m, 'indicator-two-units', 'info', [text(i), target(i)]);
  return [{ ...one, params: { ...one.params, units } }];
};

const offTitle: Check = (m, i) => {
  const subject = matter(i.text);
  if (kindred(subject, matter(m.title))) return [];
  return [found(m, 'indicator-off-title', 'info', [text(i), cell(m, 'title', m.title)])];
};

/** Done once, while the activity goes on: the years after have nothing to report. */
const regularOneOff: Check = (m, i) =>
  m.regular && readIndicator(i).kind === 'yes-no' && !GOES_ON.test(i.text)
    ? [
        found(m, 'regular-one-off', 'info', [
          text(i),
          cell(m, 'stage', m.stage),
          cell(m, 'end', m.end),
        ]),
      ]
    : [];

const CHECKS: readonly Check[] = [
  numbers,
  unit,
  countsExisting,
  numberTwice,
  manyTargetOne,
  allTargetOne,
  twoUnits,
  offTitle,
  regularOneOff,
];

const missing = (m: Measure): Found =>
  m.indicators.length > 0
    ? []
    : [found(m, 'indicator-missing', 'error', [cell(m, 'title', m.title)])];

export const indicatorValueFindings = (plan: Plan): Found => [
  ...plan.measures.flatMap(missing),
  ...CHECKS.flatMap((check) =>
    plan.measures.flatMap((m) => m.indicators.flatMap((i) => check(m, i, plan))),
  ),
];
