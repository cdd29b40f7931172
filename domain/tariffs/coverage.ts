/**
 * What became of every part of the ordinance's text: a dated value, a rule, a check, a recorded provision
 * without a calculator (and why), or a heading. In the order of the text.
 */
export const COVERAGE_KINDS = ['value', 'rule', 'check', 'recorded', 'heading'] as const;
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

export interface CoverageEntry {
  /** Lines of the source text: «34-36» or «112». */
  readonly at: string;
  readonly part: string;
  readonly kind: CoverageKind;
  readonly values?: readonly string[] | undefined;
  readonly rule?: string | undefined;
  readonly check?: string | undefined;
  readonly why?: string | undefined;
}

export interface CoveredPart extends CoverageEntry {
  readonly text: string;
}

const spanOf = (at: string): readonly [number, number] => {
  const [from = Number.NaN, to = from] = at.split('-').map(Number);
  return [from, to];
};

const linesOf = (lines: readonly string[], at: string): string => {
  const [from, to] = spanOf(at);
  return lines
    .slice(from - 1, to)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
};

/** Every entry with its text, from the start of the ordinance to its end. */
export const coveredParts = (
  sourceText: string,
  entries: readonly CoverageEntry[],
): CoveredPart[] => {
  const lines = sourceText.split('\n');
  return entries.map((entry) => ({ ...entry, text: linesOf(lines, entry.at) }));
};

/** Numbers of the printed lines that no entry speaks of. */
export const uncoveredLines = (sourceText: string, entries: readonly CoverageEntry[]): number[] => {
  const covered = new Set(
    entries.flatMap(({ at }) => {
      const [from, to] = spanOf(at);
      return Array.from({ length: to - from + 1 }, (_, i) => from + i);
    }),
  );
  return sourceText
    .split('\n')
    .flatMap((line, i) => (line.trim() !== '' && !covered.has(i + 1) ? [i + 1] : []));
};
