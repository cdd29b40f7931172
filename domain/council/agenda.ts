/**
 * The agenda: its order, its numbers, what is moved and postponed.
 *
 * A number is given when the sitting is convened and is never given again: an item that is moved keeps
 * it, one that comes late gets the next. Before that the place in the order is the number on show.
 */
import {
  AGENDA_VOTE,
  type AgendaItem,
  type ItemKind,
  type ItemOrigin,
  type ProtocolBlock,
  type Sitting,
  type SittingKind,
  type SittingRecord,
} from './types.ts';

const BEFORE: readonly ItemKind[] = ['protocol', 'decisions'];

/** Standard first items stay first, the standard last one last, while they are put in. */
const rank = ({ kind }: Pick<AgendaItem, 'kind'>): number => {
  if (kind === 'other') return BEFORE.length + 1;
  const at = BEFORE.indexOf(kind);
  return at === -1 ? BEFORE.length : at;
};

export const inOrder = (items: readonly AgendaItem[]): AgendaItem[] =>
  items.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

export interface NumberedItem extends AgendaItem {
  readonly shown: number;
}

/** In the order of discussion, each with the number on show. */
export const numbered = (items: readonly AgendaItem[]): NumberedItem[] =>
  inOrder(items).map((item, i) => ({ ...item, shown: item.number ?? i + 1 }));

/** «т. 2», or the agenda itself, as a sentence names it. */
export const itemName = ({ items }: Pick<SittingRecord, 'items'>, item: string): string => {
  if (item === AGENDA_VOTE) return 'дневния ред';
  const found = numbered(items).find(({ id }) => id === item);
  return found === undefined ? '?' : `т. ${found.shown}`;
};

/** As a sentence about the record names a member. */
export const memberName = ({ members }: Pick<SittingRecord, 'members'>, id: string): string =>
  members.find((one) => one.id === id)?.name ?? '?';

export const nextNumber = (items: readonly AgendaItem[]): number =>
  Math.max(0, ...items.map(({ number }) => number ?? 0)) + 1;

/** Where a new item goes: after the last of its rank. */
export const placeFor = (items: readonly AgendaItem[], kind: ItemKind): number => {
  const own = rank({ kind });
  return inOrder(items).filter((item) => rank(item) <= own).length;
};

/** Ids in their new order with `id` at `at`. */
export const withPlace = (ids: readonly string[], id: string, at: number): string[] => {
  const others = ids.filter((other) => other !== id);
  return others.toSpliced(at, 0, id);
};

/**
 * The standard items of a sitting: the protocol of last time only where there was one. A written
 * procedure has none: it asks questions and nothing else.
 */
export const standardKinds = (previous: Sitting | null, kind: SittingKind): ItemKind[] => {
  if (kind === 'written') return [];
  return previous === null ? ['other'] : ['protocol', 'decisions', 'other'];
};

export interface Section {
  readonly title: string;
  readonly items: readonly NumberedItem[];
}

/** Consecutive items of one section. */
export const sections = (items: readonly NumberedItem[]): Section[] => {
  const groups: { title: string; items: NumberedItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && last.title === item.section) last.items.push(item);
    else groups.push({ title: item.section, items: [item] });
  }
  return groups;
};

/**
 * Texts of the secretary's that stand in a public copy. A list of what is partly confidential is made
 * anew there from what is left, because nobody can tell which of its own lines would have to go.
 */
const publicBlocks = ({ blocks, items, decisions }: SittingRecord): ProtocolBlock[] => {
  const hidden = new Set([
    ...items.filter(({ confidential }) => confidential).map(({ id }) => id),
    ...(items.some(({ confidential }) => confidential) ? ['agenda'] : []),
  ]);
  const lists = new Set(
    decisions
      .filter(({ confidential }) => confidential)
      .map(({ item }) => `item:${item}:decisions`),
  );
  return blocks.filter(
    ({ block }) =>
      !lists.has(block) &&
      !hidden.has(block.startsWith('item:') ? (block.split(':')[1] ?? '') : block),
  );
};

/** What an item carries on, back to the first. */
const originsOf = (
  { origin }: Pick<AgendaItem, 'origin'>,
  origins: SittingRecord['origins'],
): [string, ItemOrigin][] => {
  const from = origin === null ? undefined : origins[origin];
  return origin === null || from === undefined ? [] : [[origin, from], ...originsOf(from, origins)];
};

/** Without what a public copy must not show. */
export const publicRecord = (record: SittingRecord): SittingRecord => {
  const items = record.items.filter(({ confidential }) => !confidential);
  const known = new Set(items.map(({ id }) => id));
  const secret = record.decisions.filter(({ confidential }) => confidential);
  const hidden = new Set(secret.map(({ item }) => item));
  return {
    ...record,
    // Numbers stay as they were, so that a gap shows that something was left out.
    items: numbered(record.items)
      .filter(({ id }) => known.has(id))
      .map(({ shown, ...item }) => ({
        ...item,
        number: shown,
        // A decision often is its proposal word for word: where one is left out, so is the other.
        proposal: hidden.has(item.id) ? '' : item.proposal,
      })),
    papers: record.papers.filter(({ item, confidential }) => known.has(item) && !confidential),
    votes: record.votes.filter(({ item }) => item === 'agenda' || known.has(item)),
    opinions: record.opinions.filter(({ item }) => known.has(item)),
    answers: record.answers.filter(({ item }) => known.has(item)),
    decisions: record.decisions.filter(
      ({ item, confidential }) => known.has(item) && !confidential,
    ),
    blocks: publicBlocks(record),
    origins: Object.fromEntries(items.flatMap((item) => originsOf(item, record.origins))),
  };
};
