/** The printed lines around a cell, numbered as in the source, with the cell's own text marked. */
import { actOfSource } from '../../domain/plan/act.ts';
import { parseSpan, type Span } from '../../seeds/source-text.ts';
import { sourceLines } from '../source-text.ts';

export interface ContextLine {
  readonly n: number;
  readonly text: string;
  /** Where the cell stands in this line: from, to (exclusive); null where the line is only around it. */
  readonly mark: readonly [from: number, to: number] | null;
}

const markIn = (spans: readonly Span[], n: number, text: string): ContextLine['mark'] => {
  const span = spans.find(({ from, to }) => n >= from && n <= to);
  if (span === undefined) return null;
  return span.columns === undefined
    ? [0, text.length]
    : [span.columns.from - 1, Math.min(span.columns.to, text.length)];
};

/** Printed (not blank) lines, `around` of them before and after `span`. */
const windowOf = (lines: readonly string[], span: Span, around: number): number[] => {
  const printed = (n: number): boolean => (lines[n - 1] ?? '').trim() !== '';
  const walk = (start: number, step: 1 | -1): number[] => {
    const found: number[] = [];
    for (let n = start; n >= 1 && n <= lines.length && found.length < around; n += step) {
      if (printed(n)) found.push(n);
    }
    return found;
  };
  const inside = Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i);
  return [...walk(span.from - 1, -1), ...inside.filter(printed), ...walk(span.to + 1, 1)];
};

/** One run of lines for each place of the cell; places whose surroundings meet are one run. */
export const sourceContext = (at: readonly string[], around: number): ContextLine[][] => {
  const lines = sourceLines();
  const spans = at.filter((place) => actOfSource(place) === null).map(parseSpan);
  const shown = [...new Set(spans.flatMap((span) => windowOf(lines, span, around)))].toSorted(
    (a, b) => a - b,
  );
  const printedBetween = (a: number, b: number): boolean =>
    lines.slice(a, b - 1).some((line) => line.trim() !== '');
  const runs: ContextLine[][] = [];
  for (const n of shown) {
    const text = (lines[n - 1] ?? '').replace(/\s+$/, '');
    const line = { n, text, mark: markIn(spans, n, text) };
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || printedBetween(last.n, n)) runs.push([line]);
    else run.push(line);
  }
  return runs;
};
