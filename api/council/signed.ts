/** Signed files beside the documents of councils: kept as they came, shown as present, never judged. */
import { z } from 'zod';
import {
  readSigned,
  signedOfSitting,
  signedOfYear,
  signedRemoval,
  signedWrites,
  type SignedKey,
} from '../../db/council/signed.ts';
import { readItem } from '../../db/council/sittings.ts';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  SIGNED_OWNERS,
  type SignedDocument,
  type SignedFile,
} from '../../domain/council/signed.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { commitDeletion } from '../deletion.ts';
import { hasFile } from '../files.ts';
import { openSigned, takeSigned } from '../signed-files.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { yearInput } from './councils.ts';
import { councilOf, idInput, recordOf, sittingOf } from './inputs.ts';

const log = 'council' as const;

const ownerInput = z.discriminatedUnion('document', [
  z.object({ document: z.enum(['pack', 'protocol']), sitting: idInput }),
  z.object({ document: z.literal('paper'), item: idInput, sha256: z.string() }),
  yearInput.extend({ document: z.enum(['programme', 'report']) }),
]);
type OwnerInput = z.output<typeof ownerInput>;

type Owner = Pick<SignedFile, 'of' | 'row' | 'document' | 'year'>;

const owned = (document: SignedDocument, row: string, year: number | null = null): Owner => ({
  of: SIGNED_OWNERS[document],
  row,
  document,
  year,
});

const paperOwner = (
  db: ReadableDb,
  input: Extract<OwnerInput, { document: 'paper' }>,
): Result<Owner, Failure> => {
  const { item, sha256 } = input;
  const found = readItem(db, item);
  if (found === null) return err(failure('council.item-unknown', { item }));
  const record = recordOf(db, found.sitting);
  if (!record.ok) return record;
  return record.value.papers.some((one) => one.item === item && one.sha256 === sha256)
    ? ok(owned('paper', rowId(item, sha256)))
    : err(failure('council.paper-unknown'));
};

/** What the file is to stand beside, where it is there. A sealed protocol takes one: it is signed when final. */
const ownerOf = (db: ReadableDb, input: OwnerInput): Result<Owner, Failure> => {
  if (input.document === 'paper') return paperOwner(db, input);
  if ('sitting' in input) {
    const sitting = sittingOf(db, input.sitting);
    return sitting.ok ? ok(owned(input.document, rowId(input.sitting))) : sitting;
  }
  const council = councilOf(db, input.council);
  return council.ok ? ok(owned(input.document, rowId(input.council), input.year)) : council;
};

const keyInput = z.object({
  of: z.enum(['sitting', 'paper', 'council']),
  row: z.string(),
  sha256: z.string(),
});

const known = (db: ReadableDb, key: SignedKey): Result<SignedFile, Failure> => {
  const file = readSigned(db, key);
  return file === null ? err(failure('signed.unknown')) : ok(file);
};

export const signedRouter = router({
  /** Beside the documents of a sitting, or of a council's year; with whether the file is on this machine. */
  list: reader
    .input(z.union([z.object({ sitting: idInput }), yearInput]))
    .query(({ ctx: { db, store }, input }) => {
      const files =
        'sitting' in input
          ? signedOfSitting(db, input.sitting)
          : signedOfYear(db, input.council, input.year);
      return files.map((file) => ({ ...file, present: hasFile(store.folder, file.sha256) }));
    }),
  /** Takes a finished upload; one without a signature is refused, and gone. */
  add: writes('council')
    .input(z.object({ owner: ownerInput, upload: z.string(), name: z.string().min(1).max(500) }))
    .mutation(({ ctx: { db, deps, store }, input }) => {
      const owner = answer(ownerOf(db, input.owner));
      const { of, row } = owner;
      const isThere = (sha256: string): boolean => readSigned(db, { of, row, sha256 }) !== null;
      const taken = answer(takeSigned(store.folder, deps, input, isThere));
      const file: SignedFile = { ...owner, ...taken };
      commitChange(db, deps, { log, act: 'signed.add', writes: signedWrites(file) });
      return { sha256: taken.sha256 };
    }),
  /** Takes the file off; its bytes stay in the data folder, so that this can be undone. */
  remove: writes('council')
    .input(keyInput)
    .mutation(({ ctx: { db, deps }, input }) => {
      answer(known(db, input));
      return commitDeletion(db, deps, { log, act: 'signed.remove', writes: signedRemoval(input) });
    }),
  open: reader.input(keyInput).query(({ ctx: { db, store }, input }) => {
    return answer(openSigned(store.folder, answer(known(db, input))));
  }),
});
