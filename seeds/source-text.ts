// Where a seed value stands in its source text.
//
// A span is "L" (one whole line), "L1-L2" (lines, inclusive) or "L:c1-c2"
// (characters of one line, inclusive). Lines and columns count from 1; columns
// are JavaScript string positions + 1; lines are the file split on "\n".
//
// The text layer obeys one law, on which `healSource` rests: a line that ends
// with a space ends a word; a line without one was broken inside a word, a
// hyphen or a number, and goes on without a gap.

export type Span = {
  readonly from: number;
  readonly to: number;
  readonly columns?: { readonly from: number; readonly to: number };
};

const SPAN = /^([1-9]\d*)(?:-([1-9]\d*)|:([1-9]\d*)-([1-9]\d*))?$/;

export const splitSource = (text: string): string[] => text.split('\n');

export const parseSpan = (text: string): Span => {
  const match = SPAN.exec(text);
  if (!match) throw new Error(`not a source span: ${text}`);
  const from = Number(match[1]);
  const to = Number(match[2] ?? from);
  if (to < from) throw new Error(`span runs backwards: ${text}`);
  if (match[3] === undefined) return { from, to };
  const columns = { from: Number(match[3]), to: Number(match[4]) };
  if (columns.to < columns.from) throw new Error(`span runs backwards: ${text}`);
  return { from, to, columns };
};

type Piece = { readonly text: string; readonly endsWord: boolean };

const piecesOf = (lines: readonly string[], span: Span): Piece[] => {
  const { from, to, columns } = span;
  if (to > lines.length) throw new Error(`line ${to} is outside the source`);
  if (!columns) {
    return lines
      .slice(from - 1, to)
      .filter((line) => line.trim() !== '')
      .map((line) => ({ text: line, endsWord: /\s$/.test(line) }));
  }
  const line = lines[from - 1] ?? '';
  if (columns.to > line.length) throw new Error(`line ${from} has no column ${columns.to}`);
  const text = line.slice(columns.from - 1, columns.to);
  return [{ text, endsWord: /^\s/.test(line.slice(columns.to)) }];
};

const allPieces = (lines: readonly string[], at: readonly string[]): Piece[] =>
  at.flatMap((span) => piecesOf(lines, parseSpan(span)));

/** The source as it stands, one string per printed line; blank lines are left out. */
export const sliceSource = (lines: readonly string[], at: readonly string[]): string[] =>
  allPieces(lines, at).map((piece) => piece.text);

/** The same text in one line, broken words rejoined by the law above. */
export const healSource = (lines: readonly string[], at: readonly string[]): string =>
  allPieces(lines, at)
    .map(({ text, endsWord }) => text.trim() + (endsWord ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
