/**
 * Expected results against their measures: few rules, each with a reason that can be checked by eye.
 *
 * A result may well be an effect that neither title nor indicator names («По-ангажирани граждани»), so
 * a missing common word alone is no finding; it needs a second sign, such as the same words elsewhere.
 */
import { matter, shared, stem, words } from '../content-words.ts';
import { readIndicator } from '../indicator-kind.ts';
import type { Measure, Plan } from '../plan.ts';
import { cell, cellsOf, finding, type Finding } from './finding.ts';
import { indicatorCell } from './text-cells.ts';

export type ResultRule =
  | 'result-missing'
  | 'result-of-other'
  | 'result-fits-other'
  | 'result-of-group'
  | 'result-not-measured'
  | 'result-shared'
  | 'result-of-heading'
  | 'result-activity';

type Found = Finding<ResultRule>[];

/** Words that must be common, and how many of the shorter text's, for one result to be cut from another. */
const COPIED_WORDS = 3;
const COPIED_PART = 0.75;
/** Words of a result that another measure's title and indicator must hold. */
const FITTING_WORDS = 2;
/** A result used by so many measures of one sub-goal belongs to it. */
const GROUP = 3;
/** A result in so many sub-goals says nothing of any, unless it came from one of them (`ofGroup`). */
const SPREAD = 2;

const MADE = /^(?:разработ|създад|изград|въвед|внедр|надград|изготв)\p{L}*(?:ен|ена|ено|ени)$/iu;

const indicatorText = (m: Measure): string => m.indicators.map((i) => i.text).join(' ');
const own = (m: Measure): Set<string> => matter(`${m.title} ${indicatorText(m)}`);
const speaksOfItself = (m: Measure): boolean => shared(matter(m.expectedResult), own(m)).length > 0;

const missing = ({ measures }: Plan): Found =>
  measures
    .filter((m) => m.expectedResult.trim() === '')
    .map((m) =>
      finding({
        rule: 'result-missing',
        severity: 'warning',
        measures: [m.code],
        cells: cellsOf(m, ['expectedResult', 'title']),
      }),
    );

/** A result that several measures share is no copy of one of them. */
const alone = (m: Measure, { measures }: Plan): boolean =>
  measures.every((o) => o === m || o.expectedResult.trim() !== m.expectedResult.trim());

/** Its words stand in another measure's longer result, and none of them in its own title or indicator. */
const ofOther = (plan: Plan): Found =>
  plan.measures
    .filter((m) => alone(m, plan) && !speaksOfItself(m))
    .flatMap((m) => {
      const result = matter(m.expectedResult);
      const other = plan.measures.find(
        (o) => o !== m && o.expectedResult.length > m.expectedResult.length && cutFrom(result, o),
      );
      if (other === undefined) return [];
      return [
        finding({
          rule: 'result-of-other',
          severity: 'warning',
          measures: [m.code, other.code],
          params: { code: m.code, other: other.code },
          cells: [
            ...cellsOf(m, ['expectedResult', 'title']),
            ...cellsOf(other, ['expectedResult']),
          ],
          about: m.expectedResult,
        }),
      ];
    });

/**
 * Its words stand in one other measure's title and indicator, one of them in no third measure's, and
 * none in its own: «премахване на хартията» belongs where «хартиения документооборот» is cut down.
 */
const fitsOther = (plan: Plan): Found => {
  const subjects = new Map(plan.measures.map((m) => [m, own(m)]));
  const holders = (word: string): number =>
    [...subjects.values()].filter((words) => words.has(word)).length;
  return plan.measures
    .filter((m) => alone(m, plan) && !speaksOfItself(m) && !speaksOfSubgoal(m, plan))
    .flatMap((m) => {
      const result = matter(m.expectedResult);
      const fits = [...subjects]
        .map(([o, words]) => ({ o, common: shared(result, words) }))
        .filter(({ o, common }) => o !== m && common.length >= FITTING_WORDS)
        .filter(({ o, common }) =>
          common.some((word) => holders(word) === 1 && isCentral(word, o)),
        );
      const [only] = fits;
      return only === undefined || fits.length > 1 ? [] : [belongsTo(m, only.o)];
    });
};

/** What a measure is about stands in its title and in its indicator. */
const isCentral = (word: string, m: Measure): boolean =>
  matter(m.title).has(word) && matter(indicatorText(m)).has(word);

const speaksOfSubgoal = (m: Measure, { subgoals }: Plan): boolean =>
  subgoals.some(
    (s) => s.code === m.subgoal && shared(matter(m.expectedResult), matter(s.title)).length > 0,
  );

const belongsTo = (m: Measure, other: Measure): Finding<ResultRule> =>
  finding({
    rule: 'result-fits-other',
    severity: 'info',
    measures: [m.code, other.code],
    params: { code: m.code, other: other.code, result: m.expectedResult },
    cells: [...cellsOf(m, ['expectedResult', 'title']), ...cellsOf(other, ['title'])],
    about: m.expectedResult,
  });

const cutFrom = (result: ReadonlySet<string>, other: Measure): boolean => {
  const common = shared(result, matter(other.expectedResult)).length;
  return common >= COPIED_WORDS && common / result.size >= COPIED_PART && speaksOfItself(other);
};

const byResult = ({ measures }: Plan): Map<string, Measure[]> => {
  const filled = measures.filter((m) => m.expectedResult.trim() !== '');
  return Map.groupBy(filled, (m) => m.expectedResult.trim());
};

/** The only measure of its sub-goal with a text that all the others of another sub-goal have. */
const ofGroup = (plan: Plan): Found =>
  [...byResult(plan).values()].flatMap((ms) => {
    const bySubgoal = [...Map.groupBy(ms, (m) => m.subgoal)];
    const [[home, most] = ['', []], [, odd] = ['', []]] = bySubgoal.toSorted(
      ([, a], [, b]) => b.length - a.length,
    );
    const [m] = odd;
    if (bySubgoal.length !== 2 || most.length < GROUP || odd.length !== 1 || m === undefined)
      return [];
    if (speaksOfItself(m)) return [];
    return [
      finding({
        rule: 'result-of-group',
        severity: 'info',
        measures: [m.code],
        params: { code: m.code, subgoal: home, others: most.map((o) => o.code).join(', ') },
        cells: [
          ...cellsOf(m, ['expectedResult', 'title']),
          ...most.flatMap((o) => cellsOf(o, ['expectedResult'])),
        ],
        about: m.expectedResult,
      }),
    ];
  });

const PHRASE_ENDS =
  /[,.;:()]|\s(?:и|с|със|за|на|от|в|във|по|при|към|чрез|които|която|който|което)\s/iu;

/** The thing that a result says is made: the noun after the participles («Въведени необходимите контроли»). */
const madeThing = (result: string): string | null => {
  const list = words(result);
  if (list[0] === undefined || !MADE.test(list[0])) return null;
  const first = list.find((word, i) => i > 0 && word !== 'и' && !MADE.test(word)) ?? '';
  const [phrase = ''] = result.slice(result.indexOf(first)).split(PHRASE_ENDS);
  return words(phrase).at(-1) ?? null;
};

/** The result is a thing made; the indicator counts other things. */
const notMeasured = ({ measures }: Plan): Found =>
  measures.flatMap((m) => {
    const thing = madeThing(m.expectedResult);
    const counts = m.indicators.find((i) => readIndicator(i).kind === 'count');
    if (thing === null || counts === undefined) return [];
    if (words(indicatorText(m)).some((word) => stem(word) === stem(thing))) return [];
    return [
      finding({
        rule: 'result-not-measured',
        severity: 'info',
        measures: [m.code],
        params: { result: m.expectedResult, thing, indicator: counts.text },
        cells: [cell(m, 'expectedResult', m.expectedResult), indicatorCell(counts, 'text')],
      }),
    ];
  });

const sharedWidely = (plan: Plan, carried: ReadonlySet<string>): Found =>
  [...byResult(plan)]
    .filter(([text, ms]) => !carried.has(text) && new Set(ms.map((m) => m.subgoal)).size >= SPREAD)
    .map(([text, ms]) =>
      finding({
        rule: 'result-shared',
        severity: 'info',
        measures: ms.map((m) => m.code),
        params: {
          text,
          count: ms.length,
          subgoals: [...new Set(ms.map((m) => m.subgoal))].join(', '),
        },
        cells: ms.flatMap((m) => cellsOf(m, ['expectedResult'])),
        about: text,
      }),
    );

/** All that it says stands in the heading of the sub-goal, and several measures there say it. */
const HEADING_WORDS = 3;

const ofHeading = (plan: Plan): Found =>
  plan.subgoals.flatMap((subgoal) => {
    const heading = matter(subgoal.title);
    const here = plan.measures.filter((m) => m.subgoal === subgoal.code);
    return [...Map.groupBy(here, (m) => m.expectedResult.trim())]
      .filter(([text, ms]) => {
        const said = matter(text);
        return (
          ms.length > 1 && said.size >= HEADING_WORDS && shared(said, heading).length === said.size
        );
      })
      .map(([text, ms]) =>
        finding({
          rule: 'result-of-heading',
          severity: 'info',
          measures: ms.map((m) => m.code),
          params: { text, subgoal: subgoal.code, count: ms.length },
          cells: [
            ...ms.flatMap((m) => cellsOf(m, ['expectedResult'])),
            cell(subgoal, 'title', subgoal.title),
          ],
          about: text,
        }),
      );
  });

/** «Разработка на критерии»: what is done, where the column asks what there will be then. */
const AS_ACTIVITY =
  /^(?:разработ(?:ване|ка)|създаване|изграждане|въвеждане|внедряване|изготвяне|провеждане|актуализиране)\s+на\s/iu;

/** One finding: the same is wrong with each of them. */
const activities = ({ measures }: Plan): Found => {
  const worded = measures.filter((m) => AS_ACTIVITY.test(m.expectedResult.trim()));
  if (worded.length === 0) return [];
  return [
    finding({
      rule: 'result-activity',
      severity: 'info',
      measures: worded.map((m) => m.code),
      params: { count: worded.length },
      cells: worded.flatMap((m) => cellsOf(m, ['expectedResult'])),
      about: worded.map((m) => m.code).join(),
    }),
  ];
};

export const resultFindings = (plan: Plan): Found => {
  const cut = ofOther(plan);
  const grouped = ofGroup(plan);
  const carried = new Set(grouped.map((f) => f.cells[0]?.value.trim() ?? ''));
  const told = new Set(cut.map((f) => f.measures[0]));
  return [
    ...missing(plan),
    ...cut,
    ...fitsOther(plan).filter((f) => !told.has(f.measures[0])),
    ...grouped,
    ...notMeasured(plan).filter((f) => !told.has(f.measures[0])),
    ...sharedWidely(plan, carried),
    ...activities(plan),
    ...ofHeading(plan),
  ];
};
