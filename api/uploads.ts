/**
 * Files from the window to the core, in pieces: begin, chunks in order, finish; then a use case takes
 * the file by its id (`takeUpload`). Each upload is a part file in the data folder, so nothing is held
 * in memory. What arrives at once is bounded by number, what lies there by bytes; a file that has arrived
 * is held for as long as its window stands, and goes with it (docs/decisions/042-uploads.md).
 */
import { appendFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { ulid } from '../domain/kernel/ulid.ts';
import { fileSha256, incomingFolder } from './files.ts';
import { answer, reader, router } from './trpc.ts';
import { partPath } from './upload-holders.ts';

const MB = 1024 * 1024;
/** Packages of the exchange are the largest files; each use case has a limit of its own. */
const MAX_UPLOAD_BYTES = 512 * MB;
const MAX_CHUNK_BYTES = MB;
/** How many arrive at once. */
const MAX_ARRIVING = 8;
/** What has arrived, or is announced, and is not taken yet, of all windows together. */
const MAX_HELD_BYTES = 4 * MAX_UPLOAD_BYTES;
const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

const sizeOf = (path: string): number | null =>
  statSync(path, { throwIfNoEntry: false })?.size ?? null;

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
      const { uploads } = ctx;
      uploads.sweep();
      if (uploads.arriving() >= MAX_ARRIVING) answer(err(failure('upload.too-many')));
      const held = uploads.bytes();
      if (held + size > MAX_HELD_BYTES)
        answer(
          err(
            failure('upload.no-room', {
              file: name,
              mb: Math.ceil(held / MB),
              max: MAX_HELD_BYTES / MB,
            }),
          ),
        );
      const id: string = ulid(ctx.now(), randomBytes(10));
      mkdirSync(incomingFolder(ctx.store.folder), { recursive: true });
      writeFileSync(partPath(ctx.store.folder, id), '', { flag: 'wx' });
      uploads.begun(id, ctx.connection ?? null, size);
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
      // No more than was announced: the bound by bytes counts on it.
      const announced = ctx.uploads.sizeOf(id) ?? 0;
      if (at + bytes.length > announced) answer(err(failure('upload.out-of-order')));
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
      ctx.uploads.arrived(id);
      return { id, size, sha256: fileSha256(upload.path) };
    }),
  abort: reader
    .input(z.object({ id: idInput }))
    .mutation(({ ctx, input }) => dropUpload(ctx.store.folder, input.id)),
});
