/** Whether an indicator can be measured: unit, numbers, direction, and whether it names its measure. */
import { kindred, matter, stem, words } from '../content-words.ts';
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
  | 'indicator-several-target-one'
  | 'indicator-two-units'
  | 'indicator-stage-remark'
  | 'indicator-activity'
  | 'baseline-before-made'
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

/** «…, свързани към мрежата», «…, които подават данни», «с изградена връзка»: what must happen, said after them. */
const HAPPENS =
  /,\s*(?:(?:от|в|за|при|на)\s+)?(?:които\s|\p{Ll}+(?:ени|ани|яни|ати|ети)(?!\p{L}))|\sс(?:ъс)?\s+\p{Ll}+(?:ен|ена|ено|ени|ан|ана|ано|ани)\s/u;

const INSTITUTIONS = /(?<!\p{L})(?:заведения|болници|аптеки|лаборатории|институции|общини)$/iu;

/** «Брой лечебни заведения»: they exist anyway; what must happen to them is not said. */
const countsExisting: Check = (m, i, { abbreviations }) => {
  const { kind, unit: named } = readIndicator(i);
  if (kind !== 'count' || named === null) return [];
  if (named.split(/\s+/u).some((word) => PARTICIPLE.test(word)) || HAPPENS.test(i.text)) return [];
  const isBody =
    INSTITUTIONS.test(named) ||
    abbreviations.some(({ long }) => long.toLowerCase() === named.toLowerCase());
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

/** «във всички платформи», «за всеки проект» in the title, target 1 in the indicator: in how many of them? */
const IN_ALL =
  /(?<!\p{L})(?:във\s+всички\s+\p{L}+|за\s+вс(?:еки|яка|яко)\s+(?:проект|систем|платформ|регистър|заведени|доставчик|орган)\p{L}*)/iu;
const COUNTED = /(?<!\p{L})(?:брой|дял|процент|всички|всяк\p{L}+)(?!\p{L})/iu;

const allTargetOne: Check = (m, i) => {
  const [all] = IN_ALL.exec(m.title) ?? [];
  if (all === undefined || readIndicator(i).target !== 1 || COUNTED.test(i.text)) return [];
  const cells = [text(i), target(i), cell(m, 'title', m.title)];
  const one = found(m, 'indicator-all-target-one', 'warning', cells);
  return [{ ...one, params: { ...one.params, all } }];
};

/** «за системи в МЗ и НЗОК»: two bodies. «в съществуващите програми»: those of the thing counted. */
const TWO_BODIES =
  /(?<!\p{L})(?:в|във|за|на|от)\s+(\p{Lu}{2,}(?:,\s+\p{Lu}{2,})*\s+и\s+\p{Lu}{2,})(?!\p{L})/u;
const EXISTING = /(?<!\p{L})(?:съществуващите|действащите|наличните)\s+(\p{L}+)/iu;

const severalIn = (title: string, unit: string): string | undefined => {
  const [, bodies] = TWO_BODIES.exec(title) ?? [];
  if (bodies !== undefined) return bodies;
  const [all, thing = ''] = EXISTING.exec(title) ?? [];
  return words(unit).some((word) => stem(word) === stem(thing)) ? all : undefined;
};

/** «Брой въведени системи» with target 1, and a title that names two bodies: in which of them? */
const severalTargetOne: Check = (m, i) => {
  const { kind, target: value, unit: named } = readIndicator(i);
  if (kind !== 'count' || value !== 1) return [];
  const all = severalIn(m.title, named ?? '');
  if (all === undefined) return [];
  const cells = [text(i), target(i), cell(m, 'title', m.title)];
  const one = found(m, 'indicator-several-target-one', 'warning', cells);
  return [{ ...one, params: { ...one.params, all } }];
};

/** «Брой програми и/или курсове», «Изградена точка и въведени услуги»: one number for two things. */
const EITHER = /^\s*брой\s.*?(\p{L}+\s+и\/или\s+\p{L}+)/iu;
const TWO_MADE =
  /^\p{L}+(?:ен|ена|ено|ени|ан|ана|ано|ани)\s+((?!и\s)[^,.;]*?\s+и\s+(?:разработ|създад|изград|въвед|внедр|изготв)\p{L}*(?:ен|ена|ено|ени)\s+\p{L}+)/iu;

const twoUnits: Check = (m, i) => {
  const [, units] = EITHER.exec(i.text) ?? TWO_MADE.exec(i.text) ?? [];
  if (units === undefined) return [];
  const one = found(m, 'indicator-two-units', 'info', [text(i), target(i)]);
  return [{ ...one, params: { ...one.params, units } }];
};

/** «Интеграция … (регулярна дейност)»: the stage has a column of its own. */
const STAGE_REMARK = /\((?:регулярн\p{L}*(?:\s+дейност)?|етап[^)]*)\)/iu;

const stageRemark: Check = (m, i) => {
  const [remark] = STAGE_REMARK.exec(i.text) ?? [];
  if (remark === undefined) return [];
  const one = found(m, 'indicator-stage-remark', 'info', [text(i), cell(m, 'stage', m.stage)]);
  return [{ ...one, params: { ...one.params, remark } }];
};

/** What the measure is yet to make is counted as there before it. */
const YET_TO_MAKE = /^(?:разработ|създа|изгражд|изготв)\p{L}*не\s/iu;

const beforeMade: Check = (m, i) => {
  const read = readIndicator(i);
  if (read.kind !== 'count' || (read.baseline ?? 0) <= 0 || !YET_TO_MAKE.test(m.title)) return [];
  const cells = [baseline(i), text(i), cell(m, 'title', m.title)];
  return [found(m, 'baseline-before-made', 'info', cells)];
};

const offTitle: Check = (m, i) => {
  const subject = matter(i.text);
  if (kindred(subject, matter(m.title))) return [];
  return [found(m, 'indicator-off-title', 'info', [text(i), cell(m, 'title', m.title)])];
};

/** Done once, while the activity goes on: the years after have nothing to report. */
const regularOneOff: Check = (m, i) =>
  m.regular &&
  m.indicators.every((one) => readIndicator(one).kind === 'yes-no' && !GOES_ON.test(one.text))
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
  severalTargetOne,
  twoUnits,
  stageRemark,
  beforeMade,
  offTitle,
  regularOneOff,
];

const missing = (m: Measure): Found =>
  m.indicators.length > 0
    ? []
    : [found(m, 'indicator-missing', 'error', [cell(m, 'title', m.title)])];

/** «Разработване на …» with target 1, among indicators that say what is done then («Разработена …»). */
const AS_ACTIVITY = /^\p{L}{4,}(?:не|ие|ция)(?:\s+(?:и\s+\p{L}+\s+)?на\s)/iu;

/** One finding: the same is wrong with each of them. */
const activities = ({ measures }: Plan): Found => {
  const yesNo = measures.flatMap((m) =>
    m.indicators.filter((i) => readIndicator(i).kind === 'yes-no').map((i) => ({ m, i })),
  );
  const worded = yesNo.filter(({ i }) => AS_ACTIVITY.test(i.text));
  if (worded.length === 0 || worded.length * 2 > yesNo.length) return [];
  return [
    finding({
      rule: 'indicator-activity',
      severity: 'info',
      measures: worded.map(({ m }) => m.code),
      params: { count: worded.length, all: yesNo.length },
      cells: worded.map(({ i }) => text(i)),
      about: worded.map(({ i }) => i.id).join(),
    }),
  ];
};

export const indicatorValueFindings = (plan: Plan): Found => [
  ...plan.measures.flatMap(missing),
  ...activities(plan),
  ...CHECKS.flatMap((check) =>
    plan.measures.flatMap((m) => m.indicators.flatMap((i) => check(m, i, plan))),
  ),
];
