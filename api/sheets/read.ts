/** A file's first table, whatever its kind, or why there is none. Nothing is trusted but the bytes. */
import { z } from 'zod';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { readCsv } from './csv.ts';
import type { Grid, GridValue } from './grid.ts';
import { FILE_KINDS, fileKind, type FileKind } from './sheet.ts';
import { readXlsx } from './xlsx.ts';

export interface SheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MAX_MB = 20;
const MB = 1024 * 1024;

const jsonRowsSchema = z.array(
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
);

/** Rows of objects as a grid: the keys of all rows are its header. */
const readJson = (bytes: Uint8Array): Grid => {
  const rows = jsonRowsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const values = rows.map((row) => keys.map((key): GridValue => row[key] ?? null));
  return { name: 'JSON', rows: [keys, ...values] };
};

const gridsOf = async (kind: FileKind, bytes: Uint8Array): Promise<readonly Grid[]> => {
  switch (kind) {
    case 'xlsx':
      return readXlsx(bytes);
    case 'csv':
      return [readCsv(bytes)];
    case 'json':
      return [readJson(bytes)];
    default:
      return kind satisfies never;
  }
};

const shortly = (error: unknown): string =>
  error instanceof z.ZodError
    ? (error.issues[0]?.path.join('.') ?? 'JSON')
    : (String(error instanceof Error ? error.message : error).split('\n')[0] ?? '');

const unreadable = (file: string, error: unknown): Failure =>
  failure('sheet.unreadable', { file, detail: shortly(error) }, file);

/** The sheet of that name, else the first one that has rows. */
export const readSheetFile = async (
  { name, bytes }: SheetFile,
  preferred: string,
): Promise<Result<Grid, Failure>> => {
  const kind = fileKind(name);
  if (kind === null) {
    return err(failure('file.kind', { file: name, kinds: FILE_KINDS.join(', ') }, name));
  }
  if (bytes.length > MAX_MB * MB) {
    const size = Math.ceil(bytes.length / MB);
    return err(failure('sheet.too-large', { file: name, size, max: MAX_MB }, name));
  }
  try {
    const grids = (await gridsOf(kind, bytes)).filter(({ rows }) => rows.length > 0);
    const grid = grids.find((one) => one.name === preferred) ?? grids[0];
    return grid === undefined ? err(failure('sheet.empty', { file: name }, name)) : ok(grid);
  } catch (error) {
    return err(unreadable(name, error));
  }
};
