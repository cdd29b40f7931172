/** Signed files beside saved valuations: kept as they came, shown as present, never judged. */
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  signedValuationRemoval,
  signedValuations,
  signedValuationWrites,
  type SignedValuation,
  type SignedValuationKey,
} from '../../db/signed-valuation.ts';
import { refusalHere } from '../../db/exchange/rights.ts';
import { readValuation } from '../../db/tariffs.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { commitDeletion } from '../deletion.ts';
import { hasFile } from '../files.ts';
import { openSigned, takeSigned } from '../signed-files.ts';
import { answer, reader, router, writes } from '../trpc.ts';

const log = 'valuations' as const;
const keyInput = z.object({ valuation: z.string(), sha256: z.string() });

const known = (
  db: ReadableDb,
  { valuation, sha256 }: SignedValuationKey,
): Result<SignedValuation, Failure> => {
  const file = signedValuations(db, valuation).find((one) => one.sha256 === sha256);
  return file === undefined ? err(failure('signed.unknown')) : ok(file);
};

/** Beside another unit's valuation nothing is added, and nothing taken off: its files are as much its own as it is. */
const ownHere = (db: ReadableDb, unit: string, valuation: string): Result<null, Failure> => {
  const op = { k: 'set', t: 'valuation', r: rowId(valuation), f: 'title' } as const;
  const refused = refusalHere(db, unit, log, op);
  return refused === null ? ok(null) : err(refused);
};

export const signedValuationRouter = router({
  /** Of all valuations; with whether the file is on this machine. */
  list: reader.query(({ ctx: { db, store } }) =>
    signedValuations(db, null).map((file) => ({
      ...file,
      present: hasFile(store.folder, file.sha256),
    })),
  ),
  add: writes('valuations')
    .input(
      z.object({ valuation: z.string(), upload: z.string(), name: z.string().min(1).max(500) }),
    )
    .mutation(({ ctx: { db, deps, store }, input }) => {
      const { valuation } = input;
      if (readValuation(db, valuation) === null) answer(err(failure('tariff.valuation.unknown')));
      answer(ownHere(db, deps.author.unit, valuation));
      const isThere = (sha256: string): boolean => known(db, { valuation, sha256 }).ok;
      const taken = answer(takeSigned(store.folder, deps, input, isThere));
      const signed = signedValuationWrites({ valuation, ...taken });
      commitChange(db, deps, { log, act: 'signed.add', writes: signed });
      return { sha256: taken.sha256 };
    }),
  /** Takes the file off; its bytes stay in the data folder, so that this can be undone. */
  remove: writes('valuations')
    .input(keyInput)
    .mutation(({ ctx: { db, deps }, input }) => {
      answer(known(db, input));
      answer(ownHere(db, deps.author.unit, input.valuation));
      const act = 'signed.remove';
      return commitDeletion(db, deps, { log, act, writes: signedValuationRemoval(input) });
    }),
  open: reader
    .input(keyInput)
    .query(({ ctx: { db, store }, input }) =>
      answer(openSigned(store.folder, answer(known(db, input)))),
    ),
});
