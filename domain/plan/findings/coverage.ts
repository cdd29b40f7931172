/**
 * What a title or a result promises and no indicator reports: a later step of the work, one of two
 * things joined by «и», the purpose that sets the thing apart, a body that is to take part.
 *
 * Each rule asks first that the indicator follows the text closely and then leaves a part out; where
 * it speaks of something else altogether, `indicator-off-title` says so.
 */
import { kindred, matter, shared, stem, words } from '../content-words.ts';
import type { Abbreviation, Measure, Plan, Subgoal } from '../plan.ts';
import { cell, finding, type Finding, type FindingCell } from './finding.ts';
import { indicatorCell } from './text-cells.ts';

export type CoverageRule =
  | 'action-unmeasured'
  | 'part-unmeasured'
  | 'purpose-unmeasured'
  | 'body-unnamed'
  | 'title-no-action'
  | 'title-no-object';

type Found = Finding<CoverageRule>[];

const indicatorText = (m: Measure): string => m.indicators.map((i) => i.text).join(' | ');
const indicatorCells = (m: Measure): FindingCell[] =>
  m.indicators.map((i) => indicatorCell(i, 'text'));
const title = (m: Measure): FindingCell => cell(m, 'title', m.title);

/** A thing is planned, then brought in, then used; the later step has the earlier behind it. */
const STEPS: readonly (readonly [step: number, form: RegExp])[] = [
  [1, /^(?:разработ|създа|изготв|определ|проуч)/iu],
  [2, /^(?:въвед|въвежд|внедр|изград|изгражд)/iu],
  [3, /^(?:прилаг|прилож|използ|сертифиц|поддърж|експлоат)/iu],
];

const stepOf = (word: string): number => STEPS.find(([, form]) => form.test(word))?.[0] ?? 0;

/** «Разработване, въвеждане и сертифициране на …»: the verbal nouns that a title opens with. */
const OPENING = /^(?:\p{L}+не,\s+)*\p{L}+не\s+и\s+\p{L}+не(?=\s)/u;

/** «Въвеждане на …» alone is held against an indicator only where that goes on as the title does. */
const ALONE = /^\p{L}+не(?=\s+на\s)/u;
const FOLLOWING = 2;

const namedActions = (m: Measure): string[] => {
  const several = OPENING.exec(m.title);
  if (several !== null) return words(several[0]);
  const common = shared(matter(m.title), matter(indicatorText(m)));
  return common.length >= FOLLOWING ? words(ALONE.exec(m.title)?.[0] ?? '') : [];
};

const unmeasuredAction = (m: Measure): Found => {
  const last = namedActions(m)
    .toSorted((a, b) => stepOf(a) - stepOf(b))
    .at(-1);
  const reached = Math.max(0, ...words(indicatorText(m)).map(stepOf));
  if (last === undefined || reached === 0 || reached >= stepOf(last)) return [];
  return [
    finding({
      rule: 'action-unmeasured',
      severity: 'warning',
      measures: [m.code],
      params: { action: last.toLowerCase(), indicator: indicatorText(m) },
      cells: [title(m), ...indicatorCells(m)],
      about: last,
    }),
  ];
};

const MADE = /^\p{L}{3,}(?:ен|ена|ено|ени|ан|ана|ано|ани)\s/iu;
const PAIR = /(?<!\p{L})(\p{L}{5,})\s+и\s+(\p{L}{5,})/gu;
const AFTER = 2;

const stemsOf = (text: string): string[] => words(text).map(stem);

/** The indicator says the first of the two, and goes on (or ends) as the text does after the second. */
const leavesOut = (first: string, second: string, rest: string, indicator: string): boolean => {
  const said = stemsOf(indicator);
  const at = said.indexOf(stem(first));
  if (at < 0 || said.includes(stem(second))) return false;
  const next = stemsOf(rest).slice(0, AFTER);
  const goesOn = said.slice(at + 1, at + 1 + AFTER);
  return next.length === goesOn.length && next.every((word, i) => word === goesOn[i]);
};

const pairsIn = (text: string): (readonly [string, string, string])[] =>
  [...text.matchAll(PAIR)].map(({ 0: pair, 1: a = '', 2: b = '', index }) => [
    a,
    b,
    text.slice(index + pair.length),
  ]);

/** «по отношение на А и Б»: what both hang on, the first of the two, the second. */
const HANGING =
  /(?<!\p{L})(\p{L}{4,}\s+(?:на|за|от|към|с))\s+((?:\p{L}+\s+)?\p{L}{5,})\s+и\s+(\p{L}{5,})/giu;

const follows = (said: readonly string[], part: readonly string[]): boolean =>
  said.some((_, at) => part.every((word, i) => said[at + i] === word));

/** The firsts of pairs of which an indicator keeps the second only, in the place of both. */
const firstsLeftOut = (text: string, indicator: string): string[] => {
  const said = stemsOf(indicator);
  return [...text.matchAll(HANGING)]
    .filter(([, lead = '', , second = '']) => follows(said, stemsOf(`${lead} ${second}`)))
    .map(([, , first = '']) => first)
    .filter((first) => shared(matter(first), matter(indicator)).length === 0);
};

const unmeasuredFirst = (m: Measure): Found =>
  m.indicators
    .flatMap((i) => firstsLeftOut(m.title, i.text))
    .map((part) =>
      finding({
        rule: 'part-unmeasured',
        severity: 'info',
        measures: [m.code],
        params: { part, text: m.title, indicator: indicatorText(m) },
        cells: [title(m), ...indicatorCells(m)],
        about: part,
      }),
    );

const unmeasuredPart = (m: Measure): Found => {
  const texts = [
    title(m),
    ...(MADE.test(m.expectedResult) ? [cell(m, 'expectedResult', m.expectedResult)] : []),
  ];
  return texts.flatMap((text) =>
    pairsIn(text.value)
      .filter(([a, b, rest]) => m.indicators.some((i) => leavesOut(a, b, rest, i.text)))
      .map(([, part]) =>
        finding({
          rule: 'part-unmeasured',
          severity: 'info',
          measures: [m.code],
          params: { part, text: text.value, indicator: indicatorText(m) },
          cells: [text, ...indicatorCells(m)],
          about: part,
        }),
      ),
  );
};

/** «… и гарантиране, че …»: a second action, with an object of its own. */
const SECOND = /\sи\s+(?=\p{L}{3,}не(?:то)?[\s,])/giu;
/** «чрез използване на … и използване на …» goes on with the means, not with what is done. */
const BY_MEANS = /\sчрез\s/iu;
const FOLLOWS = 2;
/** Of the words of the second action, so many at most may stand in the indicator by chance. */
const BY_CHANCE = 1 / 5;
const OPENS_WITH = 4;

const openingOf = (text: string): string => {
  const list = text.split(/\s+/u);
  const opening = list.slice(0, OPENS_WITH).join(' ');
  return list.length > OPENS_WITH ? `${opening} …` : opening;
};

/** What the title names after each such «и», with what stands before it. */
const secondActions = (text: string): (readonly [first: string, second: string])[] =>
  [...text.matchAll(SECOND)]
    .map(({ 0: cut, index }): readonly [string, string] => [
      text.slice(0, index),
      text.slice(index + cut.length).replace(/\.$/u, ''),
    ])
    .filter(([first]) => !BY_MEANS.test(first));

/** An indicator as short as «Въведен курс» follows what it is kin to. */
const SHORT = 2;

const leftOut = (first: string, second: string, said: ReadonlySet<string>): boolean => {
  const before = matter(first);
  const own = new Set([...matter(second)].filter((word) => !before.has(word)));
  const follows =
    shared(before, said).length >= FOLLOWS ||
    (said.size > 0 && said.size <= SHORT && kindred(before, said) && !kindred(own, said));
  return follows && own.size >= FOLLOWS && shared(own, said).length <= own.size * BY_CHANCE;
};

const unmeasuredSecond = (m: Measure): Found => {
  const said = matter(indicatorText(m));
  return secondActions(m.title)
    .filter(([first, second]) => leftOut(first, second, said))
    .map(([, second]) =>
      finding({
        rule: 'part-unmeasured',
        severity: 'info',
        measures: [m.code],
        params: { part: openingOf(second), text: m.title, indicator: indicatorText(m) },
        cells: [title(m), ...indicatorCells(m)],
        about: second,
      }),
    );
};

const PURPOSE = /\s(?:в подкрепа на|за нуждите на|за целите на|в полза на)\s/iu;

const unmeasuredPurpose = (m: Measure): Found => {
  const [thing = '', purpose = ''] = m.title.split(PURPOSE);
  const [named, wanted] = [matter(thing), matter(purpose)];
  const said = matter(indicatorText(m));
  const follows = named.size > 1 && shared(named, said).length === named.size;
  if (!follows || wanted.size === 0 || shared(wanted, said).length > 0) return [];
  return [
    finding({
      rule: 'purpose-unmeasured',
      severity: 'info',
      measures: [m.code],
      params: { purpose: purpose.replace(/\.$/u, ''), indicator: indicatorText(m) },
      cells: [title(m), ...indicatorCells(m)],
      about: purpose,
    }),
  ];
};

const INSTITUTION =
  /(?<!\p{L})(?:министерство|агенция|комисия|център|каса|събрание|съвет|инспекция|институт|фонд)(?!\p{L})/iu;

/** Short names of bodies: declared as an institution, or standing in a column of bodies. */
const bodiesOf = ({ abbreviations, measures }: Plan): Set<string> =>
  new Set([
    ...abbreviations.filter((a: Abbreviation) => INSTITUTION.test(a.long)).map((a) => a.short),
    ...measures
      .flatMap((m) => [...m.responsible, ...m.partners])
      .filter((code) => /^\p{Lu}{2,}$/u.test(code)),
  ]);

/** «НС 112» is the name of something else (`abbreviation-ambiguous`). */
const names = (text: string, body: string): boolean =>
  new RegExp(`(?<![\\p{L}-])${body}(?![\\p{L}-])(?!\\s+\\d)`, 'u').test(text);

const unnamedBodies = (m: Measure, bodies: ReadonlySet<string>): Found => {
  const told = [
    m.responsibleText,
    m.partnersText,
    indicatorText(m),
    ...m.responsible,
    ...m.partners,
  ].join(' | ');
  return [...bodies]
    .filter((body) => names(m.title, body) && !names(told, body))
    .map((body) =>
      finding({
        rule: 'body-unnamed',
        severity: 'warning',
        measures: [m.code],
        params: { body },
        cells: [title(m), cell(m, 'responsibleText', m.responsibleText), ...indicatorCells(m)],
        about: body,
      }),
    );
};

const ACTION = /^\p{L}+(?:[аяеи]не|ние|ция|витие|отка|ръжка)$/iu;
/** They end like an action and are none. */
const NO_ACTION =
  /^(?:информация|функция|институция|организация|система|състояние|значение|наличие)$/iu;
const OPENING_WORDS = 4;

const opens = (text: string): string[] =>
  words(text.split(/[(,;:]|\s[-–]\s|\s(?:на|за|от|в|във|с|със|по|при|към)\s/iu)[0] ?? '').slice(
    0,
    OPENING_WORDS,
  );

const noAction = (of: Measure | Subgoal, measures: readonly string[]): Found => {
  if (/^да\s/iu.test(of.title)) return [];
  const acts = opens(of.title).some((word) => ACTION.test(word) && !NO_ACTION.test(word));
  if (acts || of.title.trim() === '') return [];
  return [
    finding({
      rule: 'title-no-action',
      severity: measures.length > 0 ? 'warning' : 'info',
      measures,
      params: { opening: opens(of.title).join(' ') },
      cells: [cell(of, 'title', of.title)],
    }),
  ];
};

/** «Интегриране с …»: what is done to something, followed at once by what it is done with. */
const NO_OBJECT =
  /^(?:интегриране|свързване|съгласуване|обединяване|хармонизиране)\s+(?=с(?:ъс)?\s)/iu;

const noObject = (m: Measure): Found => {
  const [verb] = NO_OBJECT.exec(m.title) ?? [];
  if (verb === undefined) return [];
  return [
    finding({
      rule: 'title-no-object',
      severity: 'info',
      measures: [m.code],
      params: { action: verb.trim() },
      cells: [title(m)],
      about: verb.trim(),
    }),
  ];
};

export const coverageFindings = (plan: Plan): Found => {
  const bodies = bodiesOf(plan);
  return [
    ...plan.subgoals.flatMap((s) => noAction(s, [])),
    ...plan.measures.flatMap((m) => noAction(m, [m.code])),
    ...plan.measures.flatMap(noObject),
    ...plan.measures.flatMap((m) => unnamedBodies(m, bodies)),
    ...plan.measures.flatMap(unmeasuredAction),
    ...plan.measures.flatMap(unmeasuredFirst),
    ...plan.measures.flatMap(unmeasuredPart),
    ...plan.measures.flatMap(unmeasuredSecond),
    ...plan.measures.flatMap(unmeasuredPurpose),
  ];
};
