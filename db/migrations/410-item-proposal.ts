import type { WritableDb } from '../open.ts';

/** What a council is asked to decide on an item, as it is proposed. */
export const itemProposal410 = (db: WritableDb): void => {
  db.raw.exec('ALTER TABLE agenda_item ADD COLUMN proposal TEXT');
};
