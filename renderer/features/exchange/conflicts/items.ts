/** What stands on the work list: conflicts that a choice decides, and records to be looked at. */
import { reviewText, type ReviewText } from '../../../../domain/exchange/review-texts.ts';
import type { Language } from '../../../../domain/kernel/failure.ts';
import { fieldText } from '../../../../domain/plan/history-texts.ts';
import type { RouterOutput } from '../../../core/trpc.ts';
import type { conflictsWords } from '../../../text/exchange-conflicts.ts';
import type { placeWords } from '../../../text/exchange.ts';
import { named } from '../named.ts';
import { rowText } from '../place.ts';
import type { Conflict } from './choice.ts';

type Review = RouterOutput['exchange']['reviews']['list'][number];
export type Item = Conflict | Review;

export const idOf = ({ id }: Item): string => id;

/** False for what nobody can decide by choosing among values. */
export const isChoice = (item: Item): item is Conflict => 'heads' in item && !item.sealed;

/** Decided already; it can be decided anew. */
export const isDecided = (item: Item): boolean => 'decision' in item;

type Places = typeof placeWords.bg;

/** Ids made here tell a person nothing. */
const isMadeUp = (text: string): boolean => /[0-9A-HJKMNP-TV-Z]{26}$/.test(text);

const nameOf = (text: string): string => (isMadeUp(text) ? '' : text);

const tableOf = (places: Places, t: string): string => named(places.tables, t) ?? places.row;

/** The thing that the record is about, in a few words. */
const subjectOf = (
  item: Exclude<Item, Conflict>,
  places: Places,
  text: typeof conflictsWords.bg,
): string => {
  switch (item.kind) {
    case 'duplicate':
      return `${tableOf(places, item.t)} · ${String(item.value)}`;
    case 'orphan':
      return [
        `${tableOf(places, item.t)} ${text.named}`,
        tableOf(places, item.to).toLocaleLowerCase('bg'),
        nameOf(String(item.value)),
      ]
        .filter(Boolean)
        .join(' ');
    case 'misfit':
      return [tableOf(places, item.t), item.unit].filter(Boolean).join(' · ');
    case 'clock':
      return item.unit;
    case 'fork':
      return [item.unit, item.label, `№ ${item.seq}`].filter(Boolean).join(' · ');
    default:
      return item satisfies never;
  }
};

/** The field that two sides disagree on; a row that one deleted is no field. */
export const conflictName = (
  { t, r, f, kind }: Pick<Conflict, 't' | 'r' | 'f' | 'kind'>,
  text: typeof conflictsWords.bg,
  language: Language,
): string =>
  kind === 'delete-edit' ? text.kinds[kind] : fieldText({ table: t, row: r, field: f }, language);

/** Name, meaning and advice of a record; of a sealed row, too. */
export const reviewOf = (
  item: Item,
  text: typeof conflictsWords.bg,
  language: Language,
): ReviewText => {
  if (!('heads' in item)) return reviewText(item, language);
  return item.kind === 'sealed'
    ? reviewText({ kind: 'sealed' }, language)
    : { name: text.apart, means: text.apartMeans, todo: text.apartTodo };
};

export const titleOf = (
  item: Item,
  places: Places,
  text: typeof conflictsWords.bg,
  language: Language,
): string => ('heads' in item ? rowText(item, places, language) : subjectOf(item, places, text));

/** Where the row can be worked on; null where its id does not tell. */
export const hrefOf = (t: string, r: string, measure: string | null): string | null => {
  if (t === 'sitting') return `/council/sitting/${r}`;
  return measure === null ? null : `/measure/${measure}`;
};
