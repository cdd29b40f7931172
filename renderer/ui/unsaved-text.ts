/** A kept text in one line: of a form, everything that is filled in, or was changed. */
import { sameJson, type Json } from '../../domain/kernel/json.ts';
import type { Unsaved } from '../../domain/unsaved/unsaved.ts';

type Fields = Readonly<Record<string, Json>>;

const isForm = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An id that was made here tells a person nothing. */
const MADE_UP = /^[0-9A-HJKMNP-TV-Z]{26}$/;

const leaves = (value: Json, over: Json | undefined): string[] => {
  if (typeof value === 'string')
    return value.trim() === '' || MADE_UP.test(value) ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((one: Json) => leaves(one, undefined));
  if (!isForm(value)) return [];
  const known = isForm(over) ? over : {};
  return Object.entries(value).flatMap(([name, one]) =>
    known[name] !== undefined && sameJson(known[name], one) ? [] : leaves(one, known[name]),
  );
};

/** With `over`, only what differs from it. */
export const plainText = (typed: Json, over?: Json): string => leaves(typed, over).join(' · ');

/** The headings that were given a meaning: what they mean has names only beside its own table. */
const headings = (typed: Fields, over: Json): string =>
  Object.keys(typed)
    .filter((heading) => !isForm(over) || !sameJson(over[heading] ?? '', typed[heading] ?? ''))
    .map((heading) => `„${heading}“`)
    .join(', ');

type Kept = Pick<Unsaved, 'place' | 'typed' | 'over'>;

/** What was typed there, as much of it as is not stored. */
export const keptText = ({ place, typed, over }: Kept): string =>
  isForm(typed) && /\/mapping(?:\/|$)/.test(place) ? headings(typed, over) : plainText(typed, over);
