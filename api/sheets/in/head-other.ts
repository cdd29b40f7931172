/**
 * Another table that begins below the first, its headings in words that nobody knows: where columns of dates
 * and counts hold nothing but words, or one of them the heading of another column. With rows below it the file
 * is refused; a row of words at the end is only a wrong row.
 */
import { failure } from '../../../domain/kernel/failure.ts';
import type { TableCell } from '../../../domain/kernel/table-cell.ts';
import { columnName } from '../address.ts';
import type { FoundTable } from './head.ts';
import { looseHeading } from './heading-names.ts';
import { UnreadableFile } from './unreadable.ts';

interface Filled {
  readonly at: number;
  readonly cell: TableCell;
  readonly text: string;
}
type Row = readonly Filled[];

/** What stands for a figure: an answer, or that there is none. */
const ANSWERS: ReadonlySet<string> = new Set(
  'да|не|истина|лъжа|true|false|yes|no|няма|няма данни|неприложимо|не е приложимо'
    .split('|')
    .map((text) => looseHeading(text)),
);

const isWords = ({ cell, text }: Filled): boolean =>
  cell.kind === 'text' &&
  /\p{L}{3}/u.test(text) &&
  !/\p{N}/u.test(text) &&
  !ANSWERS.has(looseHeading(text));

type Table = Pick<
  FoundTable<string>,
  'sheet' | 'head' | 'headings' | 'keys' | 'fields' | 'isRow' | 'keyOf'
>;

/** Said of each row that is none of those left aside; throws at the first row below another head. */
export const otherHeads = ({ sheet, head, headings, keys, fields, keyOf }: Table) => {
  const names = new Map(headings.map(({ at, text }) => [at, text]));
  const known = new Set(headings.map(({ text }) => looseHeading(text)));
  const isKnown = ({ cell, text }: Filled): boolean =>
    cell.kind === 'text' && (known.has(looseHeading(text)) || keyOf(text) !== null);
  const isFigures = ({ at }: Filled): boolean => fields.get(at)?.figures === true;

  /** The cell by which the row looks like headings; null where it does not. */
  const headingIn = (filled: Row): Filled | null => {
    const figures = filled.filter(isFigures);
    const misplaced = figures.find(isKnown);
    if (!figures.every((one) => isWords(one) || one === misplaced)) return null;
    if (misplaced !== undefined) return misplaced;
    const [first] = figures;
    const isAllWords = filled.length > 1 && filled.every(isWords);
    if (first !== undefined && (figures.length > 1 || isAllWords)) return first;
    const key = filled.find((one) => keys.includes(one.at) && isKnown(one));
    return filled.length > 1 ? (key ?? null) : null;
  };
  let found: { readonly n: number; readonly by: Filled } | null = null;
  return (n: number, filled: Row, isRow: boolean): void => {
    const by = isRow ? null : headingIn(filled);
    if (by !== null) found ??= { n, by };
    else if (found !== null && (isRow || filled.some(({ text }) => /\p{N}/u.test(text)))) {
      const { at, text: shown } = found.by;
      const params = { letters: columnName(at), shown, above: names.get(at) ?? '', below: n };
      throw new UnreadableFile(
        failure('sheet.unknown-head', { sheet: sheet.name, head, row: found.n, ...params }),
      );
    }
  };
};
