/** Saved views of the register: a name and what was asked; each act can be undone. */
import { MOST } from '../../domain/text/limits.ts';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { savedViews, viewRemoval, viewWrites } from '../../db/plan/views.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import { textTrouble } from '../../domain/kernel/read/text.ts';
import { parseRegisterView } from '../../domain/plan/register-view.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, reader, router, writes } from '../trpc.ts';

const SCREEN = 'register';

/** A name that is free: two views cannot be told apart by anything else. */
const freeName = (db: ReadableDb, raw: string, except: string | null): Result<string, Failure> => {
  const name = raw.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const long = textTrouble(name, MOST.viewName);
  if (long !== null) return err(long);
  if (name === '') return err(failure('view.name-missing'));
  const taken = savedViews(db, SCREEN).some(
    (view) => view.id !== except && view.name.toLowerCase() === name.toLowerCase(),
  );
  return taken ? err(failure('view.name-taken', { name })) : ok(name);
};

const knownView = (db: ReadableDb, id: string): Result<string, Failure> =>
  savedViews(db, SCREEN).some((view) => view.id === id) ? ok(id) : err(failure('view.unknown'));

export const viewsRouter = router({
  /** A view that this version does not understand comes with the reason in place of its query. */
  list: reader.query(({ ctx }) =>
    savedViews(ctx.db, SCREEN).map(({ id, name, query }) => {
      const parsed = parseRegisterView(query);
      return parsed.ok
        ? { id, name, view: parsed.value, failure: null }
        : { id, name, view: null, failure: parsed.error };
    }),
  ),
  /** The new view's id. */
  save: writes('here')
    .input(z.object({ name: z.string(), view: z.unknown() }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const view = answer(parseRegisterView(input.view));
      const name = answer(freeName(db, input.name, null));
      const id = ulid(deps.now(), randomBytes(10));
      const writes = viewWrites(id, { name, screen: SCREEN, query: view });
      commitChange(db, deps, { log: 'local', act: 'view.save', writes });
      return id;
    }),
  /** What the view shows from now on. */
  replace: writes('here')
    .input(z.object({ id: z.string(), view: z.unknown() }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const id = answer(knownView(db, input.id));
      const query = answer(parseRegisterView(input.view));
      const writes = viewWrites(id, { query });
      commitChange(db, deps, { log: 'local', act: 'view.save', writes });
    }),
  rename: writes('here')
    .input(z.object({ id: z.string(), name: z.string() }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const id = answer(knownView(db, input.id));
      const name = answer(freeName(db, input.name, id));
      commitChange(db, deps, {
        log: 'local',
        act: 'view.rename',
        writes: viewWrites(id, { name }),
      });
    }),
  remove: writes('here')
    .input(z.object({ id: z.string() }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const id = answer(knownView(db, input.id));
      return commitDeletion(db, deps, {
        log: 'local',
        act: 'view.delete',
        writes: [viewRemoval(id)],
      });
    }),
});
