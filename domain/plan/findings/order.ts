/**
 * The order of linked measures: the one that uses a thing should not end, or begin, before there is
 * one. Only links that a person confirmed are checked: what the application itself proposed is no
 * ground for a finding. One finding says for one measure all it should wait for; a year before the
 * plan counts as the plan's first here, because `start-before-plan` tells it already. A maker that is a regular activity gives its
 * results all along, so only its beginning counts. Work side by side over the same years is normal, and
 * so is a regular activity that begins early; of the rest it is told where the user begins two years or
 * more before the thing is ready.
 */
import { matter, shared, stems } from '../content-words.ts';
import type { Measure, Plan } from '../plan.ts';
import { cellsOf, finding, type Finding } from './finding.ts';

export type OrderRule =
  | 'order-ends-first'
  | 'order-starts-first'
  | 'order-not-ready'
  | 'condition-unmade';

/** A link that a person confirmed. */
export interface CheckedLink {
  readonly maker: string;
  readonly user: string;
  readonly thing: string;
}

const LONG_WAIT = 2;

const ruleFor = (maker: Measure, user: Measure): OrderRule | null => {
  const ready = maker.regular ? maker.start : maker.end;
  if (user.end < ready) return 'order-ends-first';
  if (user.start < maker.start) return 'order-starts-first';
  const together = user.start === maker.start && user.end === maker.end;
  if (together || user.regular) return null;
  return ready - user.start >= LONG_WAIT ? 'order-not-ready' : null;
};

interface Waits {
  readonly rule: OrderRule;
  readonly user: Measure;
  readonly maker: Measure;
  readonly thing: string;
}

const within = (m: Measure, from: number): Measure => ({ ...m, start: Math.max(m.start, from) });

const waits = ({ maker, user, thing }: CheckedLink, { measures, stages }: Plan): Waits[] => {
  const [made, used] = [maker, user].map((code) => measures.find((m) => m.code === code));
  if (made === undefined || used === undefined) return [];
  const from = stages.length === 0 ? 0 : Math.min(...stages.map((s) => s.from));
  const rule = ruleFor(within(made, from), within(used, from));
  return rule === null ? [] : [{ rule, user: used, maker: made, thing }];
};

const list = (all: readonly Waits[], text: (one: Waits) => string | number): string =>
  all.map(text).join(', ');

/** What one measure waits for in one way. */
const ofUser = (all: readonly Waits[]): Finding<OrderRule>[] => {
  const [first] = all;
  if (first === undefined) return [];
  const { rule, user } = first;
  return [
    finding({
      rule,
      severity: rule === 'order-not-ready' ? 'info' : 'warning',
      measures: [user.code, ...all.map(({ maker }) => maker.code)],
      params: {
        user: user.code,
        userStart: user.start,
        userEnd: user.end,
        makers: list(all, ({ maker }) => maker.code),
        things: [...new Set(all.map(({ thing }) => thing))].join('“, „'),
        starts: list(all, ({ maker }) => maker.start),
        ends: list(all, ({ maker }) => maker.end),
      },
      cells: [
        ...cellsOf(user, ['title', 'start', 'end']),
        ...all.flatMap(({ maker }) => cellsOf(maker, ['title', 'start', 'end'])),
      ],
      about: [user, ...all.map(({ maker }) => maker)].map((m) => `${m.start}-${m.end}`).join('|'),
    }),
  ];
};

const ofLinks = (links: readonly CheckedLink[], plan: Plan): Finding<OrderRule>[] => {
  const all = links.flatMap((link) => waits(link, plan));
  const groups = Map.groupBy(all, ({ rule, user }) => `${rule} ${user.code}`);
  return [...groups.values()].flatMap(ofUser);
};

const CONDITION =
  /(?:само|едва) след (?:създаването|въвеждането|приемането|разработването|изграждането) на ([^,.;]+)/iu;
const NAMING_WORDS = 3;

/** A title makes its start depend on a thing that no other measure makes. */
const unmade = ({ measures }: Plan): Finding<OrderRule>[] =>
  measures.flatMap((m) => {
    const thing = CONDITION.exec(m.title)?.[1]?.trim();
    if (thing === undefined) return [];
    const named = new Set(stems(thing).slice(0, NAMING_WORDS));
    const made = measures.some(
      (o) =>
        o !== m &&
        shared(named, matter(`${o.title} ${o.indicators.map((i) => i.text).join(' ')}`)).length ===
          named.size,
    );
    if (made) return [];
    return [
      finding({
        rule: 'condition-unmade',
        severity: 'warning',
        measures: [m.code],
        params: { thing },
        cells: cellsOf(m, ['title', 'start']),
        about: thing,
      }),
    ];
  });

export const orderFindings = (plan: Plan, links: readonly CheckedLink[]): Finding<OrderRule>[] => [
  ...ofLinks(links, plan),
  ...unmade(plan),
];
