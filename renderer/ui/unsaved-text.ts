/** A kept text in one line: of a form, everything that is filled in, or was changed. */
import { sameJson, type Json } from '../../domain/kernel/json.ts';

type Fields = Readonly<Record<string, Json>>;

const isForm = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const leaves = (value: Json, over: Json | undefined): string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
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
