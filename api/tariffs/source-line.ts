/** What every reader of files gives: lines in the order of the file, a thousand or so at a time. */
import type { LineForm, RawLine } from '../../domain/tariffs/parse-line.ts';

export interface SourceLine {
  /** The line's number in the file, as a person counts it. */
  readonly n: number;
  /** Null where the line is no record at all. */
  readonly raw: RawLine | null;
  readonly hospital: string | null;
  /** What a line of JSON gives twice, as it is named there: which value holds, nobody knows. */
  readonly twice?: string;
}

export interface LineSource {
  readonly form: LineForm;
  readonly batches: AsyncIterable<readonly SourceLine[]>;
}

export const BATCH_LINES = 1000;
