/**
 * Files from the window to the core, in pieces: begin, chunks in order, finish; then a use case takes
 * the file by its id (`takeUpload`). Each upload is a part file in the data folder, so nothing is held
 * in memory, and the number and size are bounded; what nobody finishes is removed after an hour.
 */
import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { ulid } from '../domain/kernel/ulid.ts';
import { fileSha256 } from './files.ts';
import { answer, reader, router } from './trpc.ts';

const MB = 1024 * 1024;
/** Packages of the exchange are the largest files; each use case has a limit of its own. */
const MAX_UPLOAD_BYTES = 512 * MB;
const MAX_CHUNK_BYTES = MB;
const MAX_OPEN = 8;
const STALE_MS = 60 * 60 * 1000;
const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

const incoming = (folder: string): string => join(folder, 'files', 'incoming');

const partPath = (folder: string, id: string): string => join(incoming(folder), `${id}.part`);

const sizeOf = (path: string): number | null =>
  statSync(path, { throwIfNoEntry: false })?.size ?? null;

/** Parts that were given up; the names of those still arriving. */
const sweep = (folder: string, now: number): string[] => {
  mkdirSync(incoming(folder), { recursive: true });
  return readdirSync(incoming(folder)).filter((name) => {
    const path = join(incoming(folder), name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (now - changed < STALE_MS) return true;
    rmSync(path, { force: true });
    return false;
  });
};

/** The finished file of an upload, whole; the one who takes it moves it or removes it. */
export const takeUpload = (
  folder: string,
  id: string,
): Result<{ readonly path: string; readonly size: number }, Failure> => {
  const path = partPath(folder, id);
  const size = ID.test(id) ? sizeOf(path) : null;
  return size === null ? err(failure('upload.unknown')) : ok({ path, size });
};

export const dropUpload = (folder: string, id: string): void => {
  if (ID.test(id)) rmSync(partPath(folder, id), { force: true });
};

const idInput = z.string().regex(ID);
const nameInput = z.string().min(1).max(500);

export const uploadsRouter = router({
  begin: reader
    .input(z.object({ name: nameInput, size: z.int().min(0) }))
    .mutation(({ ctx, input: { name, size } }) => {
      const mb = Math.ceil(size / MB);
      const max = MAX_UPLOAD_BYTES / MB;
      if (size > MAX_UPLOAD_BYTES)
        answer(err(failure('upload.too-large', { file: name, mb, max })));
      const { folder } = ctx.store;
      // File times are the machine's own, whatever clock the core was given.
      if (sweep(folder, Date.now()).length >= MAX_OPEN) answer(err(failure('upload.too-many')));
      const id: string = ulid(ctx.now(), randomBytes(10));
      writeFileSync(partPath(folder, id), '', { flag: 'wx' });
      return { id, chunk: MAX_CHUNK_BYTES };
    }),
  /** `at`: how many bytes came before; a chunk that was sent twice is taken once. */
  chunk: reader
    .input(
      z.object({
        id: idInput,
        at: z.int().min(0),
        base64: z.base64().max(Math.ceil(MAX_CHUNK_BYTES / 3) * 4),
      }),
    )
    .mutation(({ ctx, input: { id, at, base64 } }) => {
      const { path, size } = answer(takeUpload(ctx.store.folder, id));
      const bytes = Buffer.from(base64, 'base64');
      if (size === at + bytes.length) return { got: size };
      if (size !== at) answer(err(failure('upload.out-of-order')));
      const max = MAX_UPLOAD_BYTES / MB;
      if (at + bytes.length > MAX_UPLOAD_BYTES)
        answer(err(failure('upload.too-large', { file: id, mb: max + 1, max })));
      appendFileSync(path, bytes);
      return { got: at + bytes.length };
    }),
  finish: reader
    .input(z.object({ id: idInput, name: nameInput, size: z.int().min(0) }))
    .mutation(({ ctx, input: { id, name, size } }) => {
      const upload = answer(takeUpload(ctx.store.folder, id));
      if (upload.size !== size) {
        dropUpload(ctx.store.folder, id);
        answer(err(failure('upload.incomplete', { file: name, size, got: upload.size })));
      }
      return { id, size, sha256: fileSha256(upload.path) };
    }),
  abort: reader
    .input(z.object({ id: idInput }))
    .mutation(({ ctx, input }) => dropUpload(ctx.store.folder, input.id)),
});
