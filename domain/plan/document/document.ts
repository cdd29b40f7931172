/**
 * The adopted document built again from an edition of the plan, in its own order: abbreviations,
 * introduction, goals and sub-goals, the tables of measures. Against another edition every piece is
 * marked as the same, taken out or put in; what fell away stands where it stood.
 *
 * Joined without what was taken out, the pieces are the edition's own text, letter for letter. A note
 * on a cell whose reading is in doubt is no piece: it stands at the foot of the page.
 */
import { currencyMark, formatNumber } from '../../kernel/money.ts';
import { wordDiff, type DiffPart } from '../../text/word-diff.ts';
import { compareBg } from '../../text/collate.ts';
import { doubtNotes, type DoubtTold } from '../doubts.ts';
import type { Goal, Measure, Plan, Subgoal } from '../plan.ts';
import {
  FORM,
  SAME_DOUBT,
  goalInList,
  goalLabel,
  measureLabel,
  resourceOf,
  subgoalLabel,
} from './form.ts';
import { isSilent } from '../stated-money.ts';

/** One text, in pieces, with its place in the adopted document. */
export interface Passage {
  readonly pieces: readonly DiffPart[];
  readonly at: readonly string[];
  /** What is in doubt in the reading of this cell, while nobody has decided it. */
  readonly note?: string;
}

export type Part =
  | { readonly kind: 'heading'; readonly text: Passage }
  | { readonly kind: 'paragraph'; readonly text: Passage }
  /** A line that begins with a label of its own: an abbreviation, a goal, a sub-goal. */
  | { readonly kind: 'entry'; readonly of: Entry; readonly label: Passage; readonly text: Passage }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Passage[])[] };
export type Entry = 'abbreviation' | 'goal' | 'subgoal' | 'goal-title' | 'resource';

interface Placed {
  readonly text: string;
  readonly at: readonly string[];
}
const NOWHERE: readonly string[] = [];
const placed = (text: string, at: readonly string[] = NOWHERE): Placed => ({ text, at });

/** `before` is null where there is nothing to compare with, undefined where there was no such text. */
type Before = string | undefined | null;

/** What was taken out and what stands in its place do not run together: «2026 2029», not «20262029». */
const apart = (pieces: readonly DiffPart[]): DiffPart[] =>
  pieces.map((piece, i) => {
    const next = pieces[i + 1];
    const touches = next?.kind === 'added' && /\S$/u.test(piece.text) && /^\S/u.test(next.text);
    return piece.kind === 'removed' && touches ? { ...piece, text: `${piece.text} ` } : piece;
  });

const passage = ({ text, at }: Placed, before: Before): Passage => {
  if (before === null || before === text) return { pieces: [{ kind: 'same', text }], at };
  if (before === undefined || before === '') return { pieces: [{ kind: 'added', text }], at };
  const pieces =
    text === '' ? [{ kind: 'removed' as const, text: before }] : wordDiff(before, text);
  return { pieces: apart(pieces), at };
};

const gone = (text: string): Passage => ({ pieces: [{ kind: 'removed', text }], at: NOWHERE });

/** Rows of both editions in order, each with what it was and what it is. */
const paired = <T>(
  now: readonly T[],
  before: readonly T[] | null,
  key: (row: T) => string,
): { readonly row: T | undefined; readonly old: T | undefined }[] => {
  if (before === null) return now.map((row) => ({ row, old: undefined }));
  const old = new Map(before.map((row) => [key(row), row]));
  const own = new Set(now.map(key));
  const fallen = before.filter((row) => !own.has(key(row)));
  const all = now.map((row) => ({ row: row as T | undefined, old: old.get(key(row)) }));
  for (const row of fallen) {
    const at = all.findIndex(
      (one) => one.row !== undefined && compareBg(key(one.row), key(row)) > 0,
    );
    all.splice(at < 0 ? all.length : at, 0, { row: undefined, old: row });
  }
  return all;
};

interface Editions {
  readonly plan: Plan;
  readonly before: Plan | null;
  readonly doubts: readonly DoubtTold[];
}

/** How a text compares: null without another edition. */
const was =
  <T>(before: Plan | null, old: T | undefined) =>
  (text: (row: T) => string): Before => {
    if (before === null) return null;
    return old === undefined ? undefined : text(old);
  };

const entry = (of: Entry, label: Placed, text: Passage, mark: Before): Part => ({
  kind: 'entry',
  of,
  label: passage(label, mark === null ? null : mark === undefined ? undefined : label.text),
  text,
});

const abbreviations = ({ plan, before }: Editions): Part[] =>
  paired(plan.abbreviations, before?.abbreviations ?? null, ({ short }) => short).map(
    ({ row, old }): Part => {
      if (row === undefined)
        return {
          kind: 'entry',
          of: 'abbreviation',
          label: gone(old?.short ?? ''),
          text: gone(old?.long ?? ''),
        };
      const mark = was(before, old)(({ long }) => long);
      const text = passage(placed(row.long, row.sources['long']), mark);
      return entry('abbreviation', placed(row.short, row.sources['short']), text, mark);
    },
  );

const introduction = ({ plan, before }: Editions): Part[] =>
  paired(plan.introduction, before?.introduction ?? null, ({ code }) => code).map(
    ({ row, old }): Part => ({
      kind: 'paragraph',
      text:
        row === undefined
          ? gone(old?.text ?? '')
          : passage(
              placed(row.text, row.sources['text']),
              was(before, old)(({ text }) => text),
            ),
    }),
  );

const headingText = (
  row: Goal | Subgoal,
  old: Goal | Subgoal | undefined,
  field: 'title' | 'titleInList',
  before: Plan | null,
): Passage =>
  passage(
    placed(row[field], row.sources[field]),
    was(before, old)((one) => one[field]),
  );

const find = <T extends { readonly code: string }>(rows: readonly T[] | undefined, code: string) =>
  rows?.find((row) => row.code === code);

const goalsInList = ({ plan, before }: Editions): Part[] =>
  plan.goals.flatMap((goal) => [
    entry(
      'goal',
      placed(goalInList(goal.code)),
      headingText(goal, find(before?.goals, goal.code), 'titleInList', before),
      null,
    ),
    ...plan.subgoals
      .filter((subgoal) => subgoal.goal === goal.code)
      .map((subgoal) =>
        entry(
          'subgoal',
          placed(subgoalLabel(subgoal.code)),
          headingText(subgoal, find(before?.subgoals, subgoal.code), 'titleInList', before),
          null,
        ),
      ),
  ]);

const resource = (goal: Goal): string =>
  `${formatNumber(goal.stated)} ${currencyMark(goal.currency)}`;

/** The plan's amounts are in leva; one that an amendment states in euro says so. */
const budget = (m: Measure): string =>
  isSilent(m)
    ? ''
    : `${formatNumber(m.budget)}${m.currency === 'BGN' ? '' : ` ${currencyMark(m.currency)}`}`;

/** Two sources of one cell are two lines, as they are printed; «МЗ - 500 лв.» is one. */
export const bulletLines = (text: string): string => text.replaceAll(/\s+-\s+(?!\d)/gu, '\n- ');

type CellOf = readonly [
  text: (m: Measure) => string,
  at: (m: Measure) => readonly string[],
  field?: string,
];
const at =
  (field: string) =>
  (m: Measure): readonly string[] =>
    m.sources[field] ?? NOWHERE;
const indicators =
  (field: 'text' | 'baseline' | 'target'): CellOf[0] =>
  (m) =>
    m.indicators.map((one) => one[field]).join('\n');
const indicatorsAt =
  (field: string): CellOf[1] =>
  (m) =>
    m.indicators.flatMap((one) => one.sources[field] ?? []);

const CELLS: readonly CellOf[] = [
  [(m) => `${m.no}.`, () => NOWHERE],
  [(m) => `${measureLabel(m.code)} ${m.title}`, at('title')],
  [(m) => m.stage, at('stage')],
  [(m) => m.expectedResult, at('expectedResult'), 'expectedResult'],
  [(m) => String(m.start), at('start')],
  [(m) => String(m.end), at('end')],
  [budget, at('budget')],
  [(m) => bulletLines(m.fundingText), at('fundingText')],
  [indicators('text'), indicatorsAt('text')],
  [indicators('baseline'), indicatorsAt('baseline')],
  [indicators('target'), indicatorsAt('target')],
  [(m) => m.linkage, at('linkage')],
  [(m) => m.responsibleText, at('responsibleText'), 'responsibleText'],
  [(m) => m.partnersText, at('partnersText'), 'partnersText'],
];

const noteOn = (doubts: readonly DoubtTold[], code: string, field: string | undefined) => {
  const own = doubts.filter(
    ({ measure, fields }) => measure === code && field !== undefined && fields.includes(field),
  );
  const told = own.map((doubt) =>
    doubt.fields[0] === field ? doubtNotes([doubt], 'bg').join(' ') : `${code}. ${SAME_DOUBT}`,
  );
  return own.length === 0 ? {} : { note: told.join(' ') };
};

const tableOf = ({ plan, before, doubts }: Editions, subgoal: string): Part[] => {
  const of = (one: Plan) => one.measures.filter((m) => m.subgoal === subgoal);
  const rows = paired(of(plan), before === null ? null : of(before), ({ code }) => code);
  if (rows.length === 0) return [];
  const cells = rows.map(({ row, old }) =>
    CELLS.map(([text, place, field]) =>
      row === undefined
        ? gone(old === undefined ? '' : text(old))
        : {
            ...passage(placed(text(row), place(row)), was(before, old)(text)),
            ...noteOn(doubts, row.code, field),
          },
    ),
  );
  return [{ kind: 'table', rows: cells }];
};

const measures = (editions: Editions): Part[] => {
  const { plan, before } = editions;
  return plan.goals.flatMap((goal): Part[] => {
    const old = find(before?.goals, goal.code);
    const stated = passage(
      placed(resource(goal), goal.sources['stated']),
      was(before, old)(resource),
    );
    return [
      entry(
        'goal-title',
        placed(goalLabel(goal.code)),
        headingText(goal, old, 'title', before),
        null,
      ),
      entry('resource', placed(resourceOf(goal.code)), stated, null),
      ...plan.subgoals
        .filter((one) => one.goal === goal.code)
        .flatMap((one) => [
          entry(
            'subgoal',
            placed(subgoalLabel(one.code)),
            headingText(one, find(before?.subgoals, one.code), 'title', before),
            null,
          ),
          ...tableOf(editions, one.code),
        ]),
    ];
  });
};

const fixed = (kind: 'heading' | 'paragraph', { text, at: place }: Placed): Part => ({
  kind,
  text: passage(placed(text, place), null),
});

/** The document of an edition; against another, with what changed since that one. */
export const planDocument = (
  plan: Plan,
  before: Plan | null = null,
  doubts: readonly DoubtTold[] = [],
): Part[] => {
  const editions = { plan, before, doubts };
  return [
    fixed('heading', FORM.abbreviations),
    ...abbreviations(editions),
    fixed('heading', FORM.introduction),
    ...introduction(editions),
    fixed('heading', FORM.goals),
    fixed('paragraph', FORM.goalsLead),
    ...goalsInList(editions),
    fixed('heading', FORM.measures),
    ...measures(editions),
  ];
};

const passagesOf = (part: Part): Passage[] => {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return [part.text];
    case 'entry':
      return [part.label, part.text];
    case 'table':
      return part.rows.flat();
    default:
      return part satisfies never;
  }
};

/** Every text of a document in its order. */
export const passages = (parts: readonly Part[]): Passage[] => parts.flatMap(passagesOf);

/** The edition's own text of a passage: without what was taken out. */
export const ownText = ({ pieces }: Passage): string =>
  pieces.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('');
