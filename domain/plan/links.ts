/**
 * Proposals for links between measures; the plan's own linkage column is empty. A person confirms.
 *
 * `maker` makes a thing that `user` needs. Two reasons, both to be read off the evidence:
 *   name     the maker introduces a name («…(eHDSI)», «Национална контактна точка»), the user uses it;
 *   subject  both speak of one subject, and the maker's work comes at an earlier step (link-subjects).
 * Few and right rather than many: a link of doubt costs an official more than one to be drawn by hand.
 */
import type { Measure, Plan } from './plan.ts';
import { indicatorCell } from './findings/text-cells.ts';
import { SUBJECTS, stepOf, type Subject } from './link-subjects.ts';

export type LinkReason = 'name' | 'subject';

export interface LinkEvidence {
  readonly code: string;
  readonly field: string;
  readonly text: string;
}

export interface LinkProposal {
  readonly maker: string;
  readonly user: string;
  readonly thing: string;
  readonly thingEn: string;
  readonly reason: LinkReason;
  readonly evidence: readonly LinkEvidence[];
  /** 0 … 1: a name weighs more than a subject, a subject in title and indicator more than in one. */
  readonly score: number;
}

/** Title first, then indicators: the cells that say what a measure does. */
const cellsOf = (m: Measure): LinkEvidence[] => [
  { code: m.code, field: 'title', text: m.title },
  ...m.indicators.map((i) => {
    const { code, field, value } = indicatorCell(i, 'text');
    return { code, field, text: value };
  }),
];

const naming = (m: Measure, pattern: RegExp): LinkEvidence[] =>
  cellsOf(m).filter(({ text }) => pattern.test(text));

const IN_BRACKETS = /\((\p{L}{3,})\)/gu;
const PROPER = /(?<=\p{L}\s)(?:Национал|Консултатив)\p{L}+(?:\s(?:за\s)?\p{Ll}{3,}){1,4}/gu;
const MAKES = /^(?:разработ|създа|изгра|въве|внедр)/iu;

/** Names that a measure brings into the world; a name that another one brought in earlier is not its. */
const namesMadeBy = (m: Measure): string[] => {
  if (!MAKES.test(m.title)) return [];
  const short = [...m.title.matchAll(IN_BRACKETS)].map(([, name]) => name ?? '');
  return [...short, ...(m.title.match(PROPER) ?? [])];
};

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

const asWord = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu');

const NAME_SCORE = 0.9;

const byName = (maker: Measure, measures: readonly Measure[]): LinkProposal[] =>
  namesMadeBy(maker).flatMap((thing) => {
    const pattern = asWord(thing);
    return measures
      .filter((user) => user !== maker && naming(user, pattern).length > 0)
      .filter((user) => !namesMadeBy(user).includes(thing))
      .map((user) => ({
        maker: maker.code,
        user: user.code,
        thing,
        thingEn: thing,
        reason: 'name' as const,
        evidence: [...naming(maker, pattern), ...naming(user, pattern)],
        score: NAME_SCORE,
      }));
  });

interface Spoken {
  readonly m: Measure;
  readonly step: number;
  readonly evidence: readonly LinkEvidence[];
}

const scoreOf = (maker: Spoken, user: Spoken): number =>
  Math.min(0.4 + 0.1 * (maker.evidence.length + user.evidence.length), 0.8);

const bySubject = ({ name, nameEn, pattern }: Subject, measures: readonly Measure[]) => {
  const spoken: Spoken[] = measures
    .map((m) => ({ m, step: stepOf(m), evidence: naming(m, pattern) }))
    .filter(({ evidence }) => evidence.length > 0);
  return spoken.flatMap((maker) =>
    spoken
      .filter((user) => maker.step < user.step)
      .map((user): LinkProposal => ({
        maker: maker.m.code,
        user: user.m.code,
        thing: name,
        thingEn: nameEn,
        reason: 'subject',
        evidence: [...maker.evidence, ...user.evidence],
        score: scoreOf(maker, user),
      })),
  );
};

/** One proposal a pair, the best; in document order of maker, then user. */
export const proposeLinks = ({ measures }: Plan): LinkProposal[] => {
  const all = [
    ...measures.flatMap((m) => byName(m, measures)),
    ...SUBJECTS.flatMap((s) => bySubject(s, measures)),
  ];
  const best = new Map<string, LinkProposal>();
  for (const link of all) {
    const pair = `${link.maker} ${link.user}`;
    if ((best.get(pair)?.score ?? 0) < link.score) best.set(pair, link);
  }
  const order = new Map(measures.map((m, i) => [m.code, i]));
  const place = (code: string): number => order.get(code) ?? 0;
  return [...best.values()].toSorted(
    (a, b) => place(a.maker) - place(b.maker) || place(a.user) - place(b.user),
  );
};
