/** The seed document's text, beside the data made of it. */
import { readFileSync } from 'node:fs';
import { parseSpan, sliceSource, splitSource } from '../seeds/source-text.ts';

export interface SourceLines {
  readonly span: string;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

const FILE = new URL('../seeds/source/plan-2024-2030.txt', import.meta.url);

/** For each span («249-276»), its lines as they stand in the source. */
export const planSourceLines = (at: readonly string[]): SourceLines[] => {
  const lines = splitSource(readFileSync(FILE, 'utf8'));
  return at.map((span) => {
    const { from, to } = parseSpan(span);
    return { span, from, to, lines: sliceSource(lines, [span]) };
  });
};
