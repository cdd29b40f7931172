/** Amendments: drafts with their items, and those adopted with the edition each of them made. */
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { parseDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { Act } from '../../domain/plan/act.ts';
import type { AmendmentItem } from '../../domain/plan/amend.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';
import { findingDecisionWrites } from './findings.ts';
import { NOBODY, fieldWriters, lastWriters, type Writer } from '../writers.ts';

/** One change of a draft as stored; `domain/plan/amend.ts` says what it means. */
export interface StoredItem extends AmendmentItem {
  readonly id: string;
  /** The finding it answers. */
  readonly finding: string | null;
}

export interface Amendment {
  readonly id: string;
  readonly title: string;
  readonly state: 'draft' | 'adopted';
  readonly actKind: string;
  readonly actNumber: string;
  readonly actDate: LocalDate | null;
  /** The edition it made; null while it is a draft. */
  readonly edition: number | null;
  readonly items: readonly StoredItem[];
  /** Of a draft, the last change; of an adopted one, the adoption. */
  readonly last: Writer;
}

interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly state: string | null;
  readonly actKind: string | null;
  readonly actNumber: string | null;
  readonly actDate: string | null;
  readonly edition: number | null;
}
type ItemRow = Omit<StoredItem, 'reason'> & {
  readonly amendment: string;
  readonly reason: string | null;
};

const later = (a: Writer, b: Writer): Writer => (b.at > a.at ? b : a);

/** Sorts by hand-given place, then by age; ids begin with their time. */
const itemsOf = (db: ReadableDb): ReadonlyMap<string, StoredItem[]> => {
  const items = new Map<string, StoredItem[]>();
  for (const { amendment, ...item } of all<ItemRow>(
    db,
    sql`SELECT amendment, id, kind, measure, field, value, reason, finding
        FROM amendment_item ORDER BY amendment, position, id`,
  )) {
    const list = items.get(amendment) ?? [];
    list.push({ ...item, reason: item.reason ?? '' });
    items.set(amendment, list);
  }
  return items;
};

/** Newest first. */
export const readAmendments = (db: ReadableDb): Amendment[] => {
  const items = itemsOf(db);
  const own = lastWriters(db, 'amendment');
  const ofItems = lastWriters(db, 'amendment_item');
  const adopted = fieldWriters(db, 'amendment', 'state');
  return all<Row>(db, sql`SELECT * FROM amendment ORDER BY id DESC`).map((row) => {
    const mine = items.get(row.id) ?? [];
    const state = row.state === 'adopted' ? 'adopted' : 'draft';
    const touched = mine
      .map(({ id }) => ofItems.get(rowId(row.id, id)) ?? NOBODY)
      .reduce(later, own.get(row.id) ?? NOBODY);
    return {
      id: row.id,
      title: row.title ?? '',
      state,
      actKind: row.actKind ?? '',
      actNumber: row.actNumber ?? '',
      actDate: row.actDate === null ? null : parseDate(row.actDate),
      edition: row.edition,
      items: mine,
      last: state === 'adopted' ? (adopted.get(row.id) ?? NOBODY) : touched,
    };
  });
};

/** A draft that can still be changed, or why it cannot. */
export const openDraft = (db: ReadableDb, id: string): Result<Amendment, Failure> => {
  const found = readAmendments(db).find((amendment) => amendment.id === id);
  if (found === undefined) return err(failure('amendment.unknown', { id }));
  return found.state === 'draft'
    ? ok(found)
    : err(failure('amendment.adopted-already', { edition: found.edition ?? 0 }));
};

export const draftWrites = (id: string, title: string): Write[] =>
  rowWrites('amendment', rowId(id), { title, state: 'draft' });

export const itemWrites = (amendment: string, item: StoredItem, position: number): Write[] => {
  const { id, ...fields } = item;
  return rowWrites('amendment_item', rowId(amendment, id), {
    ...fields,
    position: String(position),
  });
};

/** A finding that was turned into an item is open again once the item is gone. */
const reopened = ({ finding }: StoredItem): Write[] =>
  finding === null ? [] : findingDecisionWrites(finding, 'open');

export const itemRemoval = (amendment: string, item: StoredItem): Write[] => [
  deleteRow('amendment_item', rowId(amendment, item.id)),
  ...reopened(item),
];

export const draftRemoval = ({ id, items }: Amendment): Write[] => [
  deleteRow('amendment', rowId(id)),
  ...items.flatMap((item) => itemRemoval(id, item)),
];

export const adoptionWrites = (id: string, act: Act, edition: number): Write[] =>
  rowWrites('amendment', rowId(id), {
    state: 'adopted',
    actKind: act.kind,
    actNumber: act.number,
    actDate: act.date,
    edition: String(edition),
  });
