/** Milestones of measures. */
import { rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { Milestone } from '../../domain/progress/types.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, raw, sql } from '../sql.ts';

const COLUMNS = raw('id, measure, title, due, doneOn, unit, note, position, origin');

export const listMilestones = (db: ReadableDb, measure?: string): Milestone[] =>
  all<Milestone>(
    db,
    measure === undefined
      ? sql`SELECT ${COLUMNS} FROM milestone ORDER BY measure, position, id`
      : sql`SELECT ${COLUMNS} FROM milestone WHERE measure = ${measure} ORDER BY position, id`,
  );

export const readMilestone = (db: ReadableDb, id: string): Milestone | null =>
  get<Milestone>(db, sql`SELECT ${COLUMNS} FROM milestone WHERE id = ${id}`) ?? null;

export const milestoneWrites = (
  id: string,
  { position, ...fields }: Partial<Omit<Milestone, 'id'>>,
): Write[] =>
  rowWrites('milestone', rowId(id), {
    ...fields,
    position: position === undefined ? undefined : String(position),
  });
