/** A kept text in one line: of a form, everything that is filled in. */
import type { Json } from '../../domain/kernel/json.ts';

const leaves = (value: Json): string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value as Readonly<Record<string, Json>>).flatMap(leaves);
};

export const plainText = (typed: Json): string => leaves(typed).join(' · ');
