/** Evidence: files beside a report or a milestone. Their bytes come by an upload (`uploads`). */
import { z } from 'zod';
import { commitChange } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import {
  evidenceRemoval,
  evidenceWrites,
  readEvidence,
  type EvidenceKey,
  type EvidenceRow,
} from '../../db/progress/evidence.ts';
import { reportRowId, unitWrites } from '../../db/progress/reports.ts';
import { readMilestone } from '../../db/progress/milestones.ts';
import type { Write } from '../../domain/kernel/change.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { rowIdParts } from '../../domain/kernel/row-id.ts';
import { checkEvidence, HEAD_BYTES, tidyFileName } from '../../domain/progress/evidence.ts';
import { isPeriod } from '../../domain/progress/period.ts';
import { BEGUN_BY_FILE } from '../../domain/progress/state.ts';
import { fileHead, readStoredFile, storeFile } from '../files.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { dropUpload, takeUpload } from '../uploads.ts';
import { lockOf, targetOf } from './report-entry.ts';
import { readFrame } from './state.ts';
import { periodInput } from './view.ts';

const reportOwner = z.object({
  of: z.literal('report'),
  measure: z.string(),
  indicator: z.string().optional(),
  period: periodInput,
});
const milestoneOwner = z.object({ of: z.literal('milestone'), id: z.string() });
const ownerInput = z.discriminatedUnion('of', [reportOwner, milestoneOwner]);
type OwnerInput = z.infer<typeof ownerInput>;

interface Owner {
  readonly of: EvidenceRow['of'];
  readonly row: string;
  readonly measure: string;
}
interface OwnerFound {
  readonly owner: Owner;
  /** What begins a report that had nothing yet. */
  readonly begins: readonly Write[];
}

/** The report or milestone, where the unit at work may change it. */
const ownerOf = (
  db: ReadableDb,
  acting: string,
  input: OwnerInput,
): Result<OwnerFound, Failure> => {
  if (input.of === 'milestone') {
    const milestone = readMilestone(db, input.id);
    if (milestone === null) return err(failure('milestone.unknown'));
    const { unit, measure, id } = milestone;
    return unit === acting
      ? ok({ owner: { of: 'milestone', row: id, measure }, begins: [] })
      : err(failure('milestone.foreign', { unit, own: acting }));
  }
  const frame = readFrame(db);
  const target = targetOf(db, frame, acting, input);
  if (!target.ok) return target;
  const { key, report } = target.value;
  const lock = lockOf(frame, acting, 'edit', target.value);
  if (lock !== null) return err(lock);
  return ok({
    owner: { of: 'report', row: reportRowId(key), measure: key.measure },
    begins: report.state === 'no-data' ? unitWrites(key, { note: BEGUN_BY_FILE }) : [],
  });
};

const ownerInputOf = ({ of, row }: EvidenceKey): OwnerInput | null => {
  if (of === 'milestone') return { of, id: row };
  const [, measure = '', indicator = '', period = ''] = rowIdParts(row);
  return isPeriod(period) ? { of, measure, indicator, period } : null;
};

const keyInput = z.object({
  of: z.enum(['report', 'milestone']),
  row: z.string(),
  sha256: z.string(),
});

const known = (db: ReadableDb, key: EvidenceKey): Result<EvidenceRow, Failure> => {
  const row = readEvidence(db, key);
  return row === null ? err(failure('evidence.unknown')) : ok(row);
};

export interface OpenedFile {
  readonly name: string;
  readonly mime: string;
  readonly base64: string;
}

export const evidenceRouter = router({
  /** Takes a finished upload as evidence; its SHA-256. A refused file is gone, nothing is written. */
  add: writes('progress')
    .input(z.object({ owner: ownerInput, upload: z.string(), name: z.string().min(1).max(500) }))
    .mutation(({ ctx: { db, deps, store }, input }) => {
      const { person, unit } = deps.author;
      const { owner, begins } = answer(ownerOf(db, unit, input.owner));
      const { path, size } = answer(takeUpload(store.folder, input.upload));
      const name = tidyFileName(input.name);
      const checked = checkEvidence(name, size, fileHead(path, HEAD_BYTES));
      if (!checked.ok) dropUpload(store.folder, input.upload);
      const mime = answer(checked);
      const sha256 = storeFile(store.folder, path);
      const addedAt = new Date(deps.now()).toISOString();
      const row: EvidenceRow = {
        ...owner,
        sha256,
        name,
        mime,
        size,
        addedAt,
        addedBy: person,
        unit,
      };
      commitChange(db, deps, {
        log: 'main',
        act: 'evidence.add',
        writes: [...begins, ...evidenceWrites(row)],
      });
      return { sha256 };
    }),
  /** Takes the file off; its bytes stay in the data folder, so that this can be undone. */
  remove: writes('progress')
    .input(keyInput)
    .mutation(({ ctx: { db, deps }, input }) => {
      const row = answer(known(db, input));
      const owner = ownerInputOf(input);
      if (owner !== null) answer(ownerOf(db, deps.author.unit, owner));
      if (row.unit !== deps.author.unit)
        answer(
          err(failure('report.foreign', { unit: row.unit, own: deps.author.unit, measure: '' })),
        );
      return commitDeletion(db, deps, {
        log: 'main',
        act: 'evidence.remove',
        writes: evidenceRemoval(input),
      });
    }),
  /** The bytes for the window to open or save; a missing file is a failure that says so. */
  open: reader.input(keyInput).query(({ ctx: { db, store }, input }): OpenedFile => {
    const row = answer(known(db, input));
    const name = tidyFileName(row.name);
    const bytes = readStoredFile(store.folder, input.sha256);
    const found = bytes ?? answer(err(failure('evidence.missing', { file: name }, name)));
    // What a package brought says of itself what it likes: the rules are those of a file added by hand.
    const mime = answer(checkEvidence(name, found.length, found.subarray(0, HEAD_BYTES)));
    return { name, mime, base64: found.toString('base64') };
  }),
});
