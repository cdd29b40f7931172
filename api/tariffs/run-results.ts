/**
 * Writes a run's results with the files by which any line of them is found (api/tariffs/runs.ts).
 * The hash is that of the Bulgarian results whatever language they are written in, so that two persons
 * who value one file can compare.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Language } from '../../domain/kernel/failure.ts';
import { STATUSES, type Valuation } from '../../domain/tariffs/valuation.ts';
import type { RunFolder } from './runs.ts';
import { resultsOf } from './write-results.ts';

export interface ResultsWriter {
  /** `rows`: the row of each in the file. */
  readonly write: (valuations: readonly Valuation[], rows: readonly number[]) => void;
  readonly close: () => void;
  readonly sha256: () => string;
}

const offsetBytes = (lengths: readonly number[], start: number): Buffer => {
  const bytes = Buffer.alloc(lengths.length * 8);
  let at = start;
  lengths.forEach((length, i) => {
    bytes.writeDoubleLE(at, i * 8);
    at += length;
  });
  return bytes;
};

const rowBytes = (rows: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(rows.length * 4);
  rows.forEach((n, i) => bytes.writeUInt32LE(n, i * 4));
  return bytes;
};

const textsOf = (valuations: readonly Valuation[], language: Language): Buffer[] =>
  resultsOf(valuations, language).map((line) => Buffer.from(`${JSON.stringify(line)}\n`));

export const writeRunResults = (run: RunFolder, language: Language): ResultsWriter => {
  const hash = createHash('sha256');
  const results = openSync(run.results, 'w');
  const offsets = openSync(run.offsets, 'w');
  const statuses = openSync(run.statuses, 'w');
  const places = openSync(run.rows, 'w');
  let at = 0;
  return {
    write: (valuations, rows) => {
      const texts = textsOf(valuations, language);
      const bytes = Buffer.concat(texts);
      writeSync(results, bytes);
      const lengths = texts.map(({ length }) => length);
      writeSync(offsets, offsetBytes(lengths, at));
      writeSync(statuses, Buffer.from(valuations.map(({ status }) => STATUSES.indexOf(status))));
      writeSync(places, rowBytes(rows));
      hash.update(language === 'bg' ? bytes : Buffer.concat(textsOf(valuations, 'bg')));
      at += bytes.length;
    },
    close: () => [results, offsets, statuses, places].forEach(closeSync),
    sha256: () => hash.copy().digest('hex'),
  };
};
