/** A list of choices is searched by the rules of every list: whole numbers, beginnings of words, word forms. */
import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { narrow } from '../../domain/text/narrow.ts';

const isGroup = (one: ComboboxParsedItem): one is Extract<ComboboxParsedItem, { group: unknown }> =>
  'group' in one;

const itemsOf = (options: readonly ComboboxParsedItem[]): ComboboxItem[] =>
  options.flatMap((one) => (isGroup(one) ? one.items : [one]));

export const optionsByWords: OptionsFilter = ({ options, search, limit }) => {
  const kept = new Set(narrow(itemsOf(options), search, ({ label }) => label).slice(0, limit));
  return options.flatMap((one): ComboboxParsedItem[] => {
    if (!isGroup(one)) return kept.has(one) ? [one] : [];
    const items = one.items.filter((item) => kept.has(item));
    return items.length === 0 ? [] : [{ ...one, items }];
  });
};
