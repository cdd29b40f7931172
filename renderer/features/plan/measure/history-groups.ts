/** The history as a person reads it: one block a change, its fields below, technical ones left out. */
import type { HistoryItem } from '../../../../api/plan/history.ts';
import { tellsSomething } from '../../../../domain/plan/history-texts.ts';

export interface HistoryGroup {
  readonly change: number;
  readonly head: HistoryItem;
  readonly fields: readonly HistoryItem[];
}

/**
 * The newest `limit` of what was read, and whether more stands behind: one more field was asked for.
 * A change that goes beyond the page is left to the next one, unless the page is all of it.
 */
export const firstPage = (
  items: readonly HistoryItem[],
  limit: number,
): { readonly shown: readonly HistoryItem[]; readonly more: boolean } => {
  const next = items[limit];
  if (next === undefined) return { shown: items, more: false };
  const whole = items.slice(0, limit).filter(({ change }) => change !== next.change);
  return { shown: whole.length > 0 ? whole : items.slice(0, limit), more: true };
};

export const fieldKey = ({ table, field }: HistoryItem): string => `${table}.${field}`;

/** Newest change first, its fields in the order they were written. */
export const historyGroups = (
  items: readonly HistoryItem[],
  field: string | null,
): HistoryGroup[] => {
  const groups = new Map<number, HistoryItem[]>();
  for (const item of items) {
    if (!tellsSomething(item) || (field !== null && fieldKey(item) !== field)) continue;
    const group = groups.get(item.change);
    if (group === undefined) groups.set(item.change, [item]);
    else group.unshift(item);
  }
  return [...groups].flatMap(([change, fields]) => {
    const [head] = fields;
    return head === undefined ? [] : [{ change, head, fields }];
  });
};

export const fieldsIn = (items: readonly HistoryItem[]): HistoryItem[] => [
  ...new Map(items.filter(tellsSomething).map((item) => [fieldKey(item), item])).values(),
];
