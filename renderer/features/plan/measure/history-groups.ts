/** The history as a person reads it: one block a change, its fields below, technical ones left out. */
import type { HistoryItem } from '../../../../api/plan/history.ts';
import { tellsSomething } from '../../../../domain/plan/history-texts.ts';

export interface HistoryGroup {
  readonly change: number;
  readonly head: HistoryItem;
  readonly fields: readonly HistoryItem[];
}

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
