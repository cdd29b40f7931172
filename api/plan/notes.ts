/** Notes of a measure: add, change, delete; each one change of the log, each can be undone. */
import { MOST } from '../../domain/text/limits.ts';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  hasMeasure,
  measureNotes,
  measureNotesUntil,
  noteRemoval,
  noteTextWrites,
  noteWrites,
  readNote,
  type NoteRow,
} from '../../db/plan/notes.ts';
import { ownedId } from '../../domain/exchange/authorise.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { textTrouble } from '../../domain/kernel/read/text.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { endOfSofiaDay } from '../../domain/kernel/sofia-time.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { dayInput } from './known-on.ts';

const checkedText = (raw: string): Result<string, Failure> => {
  const text = raw.replaceAll('\r\n', '\n').normalize('NFC').trim();
  if (text === '') return err(failure('note.empty'));
  if (text.length > MOST.note)
    return err(failure('note.too-long', { length: text.length, max: MOST.note }));
  const trouble = textTrouble(text);
  return trouble === null ? ok(text) : err(trouble);
};

const ownNote = (db: ReadableDb, id: string, own: string): Result<NoteRow, Failure> => {
  const note = readNote(db, id);
  if (note === null) return err(failure('note.unknown'));
  return note.unit === own ? ok(note) : err(failure('note.foreign', { unit: note.unit, own }));
};

const known = (db: ReadableDb, measure: string): Result<string, Failure> =>
  hasMeasure(db, measure) ? ok(measure) : err(failure('plan.unknown-measure', { measure }));

const FIRST_LIST = 50;
const MAX_LIST = 10_000;

export const notesRouter = router({
  /** Newest first, the latest `limit`; `total` says how many there are. */
  list: reader
    .input(
      z.object({
        measure: z.string(),
        asKnownOn: dayInput.optional(),
        limit: z.int().positive().max(MAX_LIST).default(FIRST_LIST),
      }),
    )
    .query(({ ctx: { db }, input: { measure, asKnownOn, limit } }) =>
      asKnownOn === undefined
        ? measureNotes(db, measure, limit)
        : measureNotesUntil(db, measure, { limit, until: endOfSofiaDay(asKnownOn) }),
    ),
  /** The new note's id. */
  add: writes('note')
    .input(z.object({ measure: z.string(), text: z.string() }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const measure = answer(known(db, input.measure));
      const text = answer(checkedText(input.text));
      const now = deps.now();
      const { person: author, unit } = deps.author;
      const id = ownedId(unit, ulid(now, randomBytes(10)));
      const writtenAt = new Date(now).toISOString();
      const writes = noteWrites({ id, measure, text, author, unit, writtenAt });
      commitChange(db, deps, { log: 'main', act: 'note.add', writes });
      return id;
    }),
  edit: writes('note')
    .input(z.object({ id: z.string(), text: z.string() }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const { id } = answer(ownNote(db, input.id, deps.author.unit));
      const text = answer(checkedText(input.text));
      commitChange(db, deps, { log: 'main', act: 'note.edit', writes: noteTextWrites(id, text) });
    }),
  remove: writes('note')
    .input(z.object({ id: z.string() }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const { id } = answer(ownNote(db, input.id, deps.author.unit));
      return commitDeletion(db, deps, { log: 'main', act: 'note.delete', writes: noteRemoval(id) });
    }),
});
