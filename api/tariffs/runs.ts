/**
 * Runs: the files of one batch while a person works on it, in a folder of the data folder. `input` is
 * what the window sent, `results.jsonl` the verdicts, `results.at` where each begins (8 bytes a line),
 * `results.status` what each says (1 byte a line), `results.rows` its row in the file (4 bytes a line), so
 * that any page of a million lines is found at once.
 * Runs older than a week are removed when a new one begins; what is to be kept is saved as a valuation.
 */
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import type { Dashes } from '../../domain/kernel/dashes.ts';
import type { Mapping } from '../../domain/kernel/table-mapping.ts';
import type { Readings } from '../../domain/tariffs/questions.ts';
import type { ResultLine } from '../../domain/tariffs/result-line.ts';
import type { PlainTotals } from '../../domain/tariffs/totals.ts';
import type { TablePlace } from './place.ts';
import { STATUSES, type Status } from '../../domain/tariffs/valuation.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

export interface RunInfo {
  readonly name: string;
  readonly heads?: readonly string[];
}
/** What a finished run says, and with what it was made. */
export interface RunOutcome {
  readonly name: string;
  readonly sha256: string;
  readonly resultsSha256: string;
  readonly version: string;
  readonly readings: Readings;
  readonly mapping: Mapping;
  readonly sheet?: string | undefined;
  readonly dashes?: Dashes | undefined;
  /** Where the lines stand; null for JSON Lines, absent of older runs. */
  readonly place?: TablePlace | null;
  /** Answers to questions of single lines, by the number of the line. */
  readonly byLine?: Readonly<Record<string, Readings>>;
  /** The edition of the rules. */
  readonly rules?: number;
  readonly totals: PlainTotals;
}

export interface RunFolder {
  readonly input: string;
  readonly info: string;
  readonly results: string;
  readonly offsets: string;
  readonly statuses: string;
  readonly rows: string;
  readonly outcome: string;
  /** What a person answered about single lines. */
  readonly answers: string;
  readonly exported: (kind: string) => string;
  /** What each line came to as a claim of § 6, what they come to together, and what of it is shown. */
  readonly claims: string;
  readonly claimed: string;
  readonly claimsShown: string;
}

const base = (dataDir: string): string => join(dataDir, 'runs');

export const runFolder = (dataDir: string, id: string): Result<RunFolder, Failure> => {
  const folder = join(base(dataDir), id);
  if (!ID.test(id) || statSync(folder, { throwIfNoEntry: false }) === undefined)
    return err(failure('tariff.run.unknown'));
  const at = (name: string): string => join(folder, name);
  return ok({
    input: at('input'),
    info: at('info.json'),
    results: at('results.jsonl'),
    offsets: at('results.at'),
    statuses: at('results.status'),
    rows: at('results.rows'),
    outcome: at('outcome.json'),
    answers: at('answers.json'),
    exported: (kind) => at(`export.${kind}`),
    claims: at('difference.jsonl'),
    claimed: at('difference.json'),
    claimsShown: at('difference.shown.json'),
  });
};

const removeOld = (dataDir: string, now: number): void => {
  for (const name of readdirSync(base(dataDir))) {
    const folder = join(base(dataDir), name);
    if (now - statSync(folder).mtimeMs > WEEK_MS) rmSync(folder, { recursive: true, force: true });
  }
};

export const beginRun = (dataDir: string, name: string, now: number): string => {
  mkdirSync(base(dataDir), { recursive: true });
  removeOld(dataDir, now);
  const id = ulid(now, randomBytes(10));
  mkdirSync(join(base(dataDir), id));
  writeFileSync(join(base(dataDir), id, 'info.json'), JSON.stringify({ name }));
  writeFileSync(join(base(dataDir), id, 'input'), '');
  return id;
};

export const appendInput = (run: RunFolder, bytes: Uint8Array): void =>
  appendFileSync(run.input, bytes);

export const runInfo = (run: RunFolder): RunInfo =>
  JSON.parse(readFileSync(run.info, 'utf8')) as RunInfo;

export const readOutcome = (run: RunFolder): Result<RunOutcome, Failure> =>
  statSync(run.outcome, { throwIfNoEntry: false }) === undefined
    ? err(failure('tariff.run.unfinished'))
    : ok(JSON.parse(readFileSync(run.outcome, 'utf8')) as RunOutcome);

const OFFSET_BYTES = 8;
const ROW_BYTES = 4;

const readAt = (path: string, position: number, length: number): Buffer => {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, position));
  } finally {
    closeSync(file);
  }
};

const offsetOf = (run: RunFolder, line: number): number => {
  const bytes = readAt(run.offsets, line * OFFSET_BYTES, OFFSET_BYTES);
  return bytes.length < OFFSET_BYTES ? statSync(run.results).size : bytes.readDoubleLE(0);
};

const lineAt = (run: RunFolder, line: number): ResultLine => {
  const from = offsetOf(run, line);
  const bytes = readAt(run.results, from, offsetOf(run, line + 1) - from);
  return JSON.parse(bytes.toString('utf8')) as ResultLine;
};

/** Numbers of the lines with a status, all lines where none is named; `limit` from `from` on. */
const lineNumbers = (run: RunFolder, status: Status | null, from: number, limit: number) => {
  const codes = readFileSync(run.statuses);
  const wanted = status === null ? null : STATUSES.indexOf(status);
  const found: number[] = [];
  let passed = 0;
  for (let n = 0; n < codes.length && found.length < limit; n += 1) {
    if (wanted !== null && codes[n] !== wanted) continue;
    if (passed >= from) found.push(n);
    passed += 1;
  }
  return found;
};

/** As the spreadsheet counts it. */
const rowAt = (run: RunFolder, line: number): number =>
  readAt(run.rows, line * ROW_BYTES, ROW_BYTES).readUInt32LE(0);

export interface NumberedResult {
  /** The row of the file. */
  readonly n: number;
  readonly line: ResultLine;
}

export const resultPage = (
  run: RunFolder,
  status: Status | null,
  from: number,
  limit: number,
): NumberedResult[] =>
  lineNumbers(run, status, from, limit).map((n) => ({ n: rowAt(run, n), line: lineAt(run, n) }));
