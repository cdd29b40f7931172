import type { WritableDb } from '../open.ts';

/** Answers of a written procedure, and what the records said when a text of the protocol was written. */
export const councilAnswers080 = (db: WritableDb): void => {
  db.raw.exec(`
    CREATE TABLE written_answer (
      sitting TEXT NOT NULL, item TEXT NOT NULL, member TEXT NOT NULL, answer TEXT, receivedOn TEXT,
      PRIMARY KEY (sitting, item, member)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE protocol_block ADD COLUMN made TEXT;
  `);
};
