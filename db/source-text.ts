/** The seed document's text, beside the data made of it. */
import { readFileSync } from 'node:fs';
import { actOfSource } from '../domain/plan/act.ts';
import { parseSpan, sliceSource, splitSource } from '../seeds/source-text.ts';

export interface SourceLines {
  readonly span: string;
  /** The act that wrote the cell in a later edition, in place of lines; null for the seed's text. */
  readonly act: string | null;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

const FILE = new URL('../seeds/source/plan-2024-2030.txt', import.meta.url);

/** Every line of the plan's source as printed; line 1 is the first. */
export const sourceLines = (): string[] => splitSource(readFileSync(FILE, 'utf8'));

/** For each span («249-276»), its lines as they stand in the source. */
export const planSourceLines = (at: readonly string[]): SourceLines[] => {
  const lines = sourceLines();
  return at.map((span) => {
    const act = actOfSource(span);
    if (act !== null) return { span, act, from: 0, to: 0, lines: [] };
    const { from, to } = parseSpan(span);
    return { span, act, from, to, lines: sliceSource(lines, [span]) };
  });
};
