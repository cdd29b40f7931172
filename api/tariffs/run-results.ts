/** Writes a run's results with the two files by which any line of them is found (api/tariffs/runs.ts). */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { ResultLine } from '../../domain/tariffs/result-line.ts';
import { STATUSES } from '../../domain/tariffs/valuation.ts';
import type { RunFolder } from './runs.ts';

export interface ResultsWriter {
  readonly write: (results: readonly ResultLine[]) => void;
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

export const writeRunResults = (run: RunFolder): ResultsWriter => {
  const hash = createHash('sha256');
  const results = openSync(run.results, 'w');
  const offsets = openSync(run.offsets, 'w');
  const statuses = openSync(run.statuses, 'w');
  let at = 0;
  return {
    write: (lines) => {
      const texts = lines.map((line) => Buffer.from(`${JSON.stringify(line)}\n`));
      const bytes = Buffer.concat(texts);
      writeSync(results, bytes);
      const lengths = texts.map(({ length }) => length);
      writeSync(offsets, offsetBytes(lengths, at));
      writeSync(statuses, Buffer.from(lines.map(({ status }) => STATUSES.indexOf(status))));
      hash.update(bytes);
      at += bytes.length;
    },
    close: () => [results, offsets, statuses].forEach(closeSync),
    sha256: () => hash.copy().digest('hex'),
  };
};
