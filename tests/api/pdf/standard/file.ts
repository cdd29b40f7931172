/**
 * A PDF as qpdf reads it: its objects, its tree of tags, what its pages draw. None of it comes from the program
 * that wrote the file, so that a fault of the writer shows.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Value = string | number | boolean | null | readonly Value[] | Dict;
export interface Dict {
  readonly [key: string]: Value;
}
interface Stored {
  readonly value?: Value;
  readonly stream?: { readonly dict: Dict; readonly data?: string };
}

export interface Pdf {
  readonly raw: Buffer;
  readonly trailer: Dict;
  readonly root: Dict;
  /** In the order of reading. */
  readonly pages: readonly { readonly ref: string; readonly dict: Dict }[];
  readonly all: readonly Stored[];
  /** What a reference leads to; other values are themselves. */
  readonly at: (value: Value | undefined) => Value;
  readonly dict: (value: Value | undefined) => Dict;
  readonly list: (value: Value | undefined) => readonly Value[];
  readonly stream: (value: Value | undefined) => Buffer | null;
}

const has = (program: string, option: string): boolean => {
  const { error } = spawnSync(program, [option]);
  return error === undefined;
};
export const MISSING = [
  ...(has('qpdf', '--version') ? [] : ['qpdf']),
  ...(has('pdfinfo', '-v') ? [] : ['poppler']),
];

export const run = (pdf: Uint8Array, program: string, ...args: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-standard-'));
  try {
    const file = join(folder, 'in.pdf');
    writeFileSync(file, pdf);
    const made = spawnSync(
      program,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      { maxBuffer: 1 << 29 },
    );
    return {
      status: made.status,
      out: made.stdout.toString('utf8'),
      err: made.stderr.toString('utf8').replaceAll(file, 'FILE'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const REFERENCE = /^\d+ \d+ R$/;

export const isDict = (value: Value): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A name, a number, a reference as it is written; nothing of what has parts. */
export const word = (value: Value | undefined): string =>
  typeof value === 'object' || value === undefined ? '' : String(value);

export const textOf = (value: Value | undefined): string =>
  typeof value === 'string' ? value.replace(/^[ub]:/, '') : '';

/** Of objects, once parsed; a test may change one of them before it is judged. */
export const pdfOf = (objects: Record<string, Stored>, raw: Buffer): Pdf => {
  const stored = (value: Value | undefined): Stored | undefined =>
    typeof value === 'string' && REFERENCE.test(value) ? objects[`obj:${value}`] : undefined;
  const at = (value: Value | undefined): Value => {
    const found = stored(value);
    if (found === undefined) return value ?? null;
    return found.stream?.dict ?? found.value ?? null;
  };
  const dict = (value: Value | undefined): Dict => {
    const found = at(value);
    return isDict(found) ? found : {};
  };
  const list = (value: Value | undefined): readonly Value[] => {
    const found = at(value);
    return Array.isArray(found) ? (found as readonly Value[]) : [];
  };
  const stream = (value: Value | undefined): Buffer | null => {
    const data = stored(value)?.stream?.data;
    return data === undefined ? null : Buffer.from(data, 'base64');
  };
  const trailer = dict(objects['trailer']?.value ?? null);
  const root = dict(trailer['/Root']);
  const pagesUnder = (ref: Value): { ref: string; dict: Dict }[] => {
    const node = dict(ref);
    return node['/Type'] === '/Pages'
      ? list(node['/Kids']).flatMap(pagesUnder)
      : [{ ref: word(ref), dict: node }];
  };
  const pages = pagesUnder(root['/Pages'] ?? null);
  return { raw, trailer, root, pages, all: Object.values(objects), at, dict, list, stream };
};

export const objectsOf = (pdf: Uint8Array): Record<string, Stored> => {
  const { out, err } = run(
    pdf,
    'qpdf',
    '--json=2',
    '--json-key=qpdf',
    '--json-stream-data=inline',
    '--decode-level=generalized',
    'FILE',
  );
  if (out === '') throw new Error(`qpdf: ${err}`);
  const { qpdf } = JSON.parse(out) as { qpdf: [unknown, Record<string, Stored>] };
  return qpdf[1];
};
