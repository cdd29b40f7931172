/** What every signed file goes through, whatever it stands beside: taken if it holds a signature, opened as it came. */
import { readFileSync } from 'node:fs';
import type { LogDeps } from '../db/log.ts';
import { checkSigned, signedTooLarge } from '../domain/council/signed.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { tidyFileName } from '../domain/progress/evidence.ts';
import { readStoredFile, storeFile } from './files.ts';
import { dropUpload, takeUpload } from './uploads.ts';

export interface TakenFile {
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
}

const checked = (file: string, path: string, size: number): Result<string, Failure> => {
  const large = signedTooLarge(file, size);
  if (large !== null) return err(large);
  return checkSigned(file, readFileSync(path));
};

/** Takes a finished upload; one without a signature is refused, and gone. */
export const takeSigned = (
  folder: string,
  deps: LogDeps,
  input: { readonly upload: string; readonly name: string },
  isThere: (sha256: string) => boolean,
): Result<TakenFile, Failure> => {
  const upload = takeUpload(folder, input.upload);
  if (!upload.ok) return upload;
  const { path, size } = upload.value;
  const name = tidyFileName(input.name);
  const mime = checked(name, path, size);
  if (!mime.ok) {
    dropUpload(folder, input.upload);
    return mime;
  }
  const sha256 = storeFile(folder, path);
  if (isThere(sha256)) return err(failure('signed.twice', { file: name }, name));
  const addedAt = new Date(deps.now()).toISOString();
  return ok({ sha256, name, mime: mime.value, size, addedAt, addedBy: deps.author.person });
};

export interface OpenedSigned {
  readonly name: string;
  readonly mime: string;
  readonly base64: string;
}

export const openSigned = (
  folder: string,
  { name, mime, sha256 }: Pick<TakenFile, 'name' | 'mime' | 'sha256'>,
): Result<OpenedSigned, Failure> => {
  const file = tidyFileName(name);
  const bytes = readStoredFile(folder, sha256);
  if (bytes === null) return err(failure('signed.absent', { file }, file));
  return ok({ name: file, mime, base64: Buffer.from(bytes).toString('base64') });
};
