/**
 * The order of linked measures: the one that uses a thing should not end, or begin, before there is
 * one. Confirmed links weigh more than proposed ones. A maker that is a regular activity gives its
 * results all along, so only its beginning counts. Work side by side over the same years is normal, and
 * so is a regular activity that begins early; of the rest it is told where the user begins two years or
 * more before the thing is ready.
 */
import { matter, shared, stems } from '../content-words.ts';
import type { Measure, Plan } from '../plan.ts';
import { cellsOf, finding, type Finding, type Severity } from './finding.ts';

export type OrderRule =
  | 'order-ends-first'
  | 'order-starts-first'
  | 'order-not-ready'
  | 'condition-unmade';

export interface CheckedLink {
  readonly maker: string;
  readonly user: string;
  readonly thing: string;
  readonly state: 'proposed' | 'confirmed';
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

const severityOf = (rule: OrderRule, { state }: CheckedLink): Severity =>
  state === 'confirmed' && rule !== 'order-not-ready' ? 'warning' : 'info';

const ofLink = (link: CheckedLink, { measures }: Plan): Finding<OrderRule>[] => {
  const maker = measures.find((m) => m.code === link.maker);
  const user = measures.find((m) => m.code === link.user);
  if (maker === undefined || user === undefined) return [];
  const rule = ruleFor(maker, user);
  if (rule === null) return [];
  return [
    finding({
      rule,
      severity: severityOf(rule, link),
      measures: [user.code, maker.code],
      params: {
        user: user.code,
        maker: maker.code,
        thing: link.thing,
        userStart: user.start,
        userEnd: user.end,
        makerStart: maker.start,
        makerEnd: maker.end,
        state: link.state,
      },
      cells: [
        ...cellsOf(user, ['title', 'start', 'end']),
        ...cellsOf(maker, ['title', 'start', 'end']),
      ],
      about: `${user.start}-${user.end}|${maker.start}-${maker.end}`,
    }),
  ];
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
  ...links.flatMap((link) => ofLink(link, plan)),
  ...unmade(plan),
];
