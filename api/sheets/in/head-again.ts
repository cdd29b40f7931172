/**
 * Headings that stand once more below the first rows, as tables have them that were put together of several
 * or made for paper. In the same places they are passed by; in others what stands below them would be read
 * under headings that are not its own, so that the file is refused.
 */
import { failure } from '../../../domain/kernel/failure.ts';
import { columnName } from '../address.ts';
import type { FoundTable, Heading } from './head.ts';
import { looseHeading } from './heading-names.ts';
import { UnreadableFile } from './unreadable.ts';

export type HeadTaken = Pick<FoundTable<string>, 'sheet' | 'head' | 'headings' | 'keyOf'>;

interface Filled {
  readonly at: number;
  readonly text: string;
}

/** Of a heading in two rows («Престой – Приет») each of them is one, too. */
const namesOf = ({ text }: Heading<string>): string[] =>
  [text, ...text.split(' – ')].map(looseHeading);

/** Is the row of number `n` the headings once more? Throws `UnreadableFile` where they are others, or stand elsewhere. */
export const headsAgain = ({
  sheet,
  head,
  headings,
  keyOf,
}: HeadTaken): ((n: number, filled: readonly Filled[]) => boolean) => {
  const taken = new Map(headings.map((one) => [one.at, { ...one, names: new Set(namesOf(one)) }]));
  const keys = new Map(
    headings.flatMap((one) => namesOf(one).map((name) => [name, one.key ?? name] as const)),
  );
  /** What the text stands for where it is a heading: a field, or a heading of the table of no field. */
  const known = (text: string): string | null =>
    keys.get(looseHeading(text)) ?? keyOf(text) ?? null;
  const isHere = ({ at, text }: Filled): boolean => {
    const one = taken.get(at);
    if (one === undefined) return false;
    return one.names.has(looseHeading(text)) || (one.key !== null && keyOf(text) === one.key);
  };
  return (n, filled) => {
    if (filled.length < 2) return false;
    const other = filled.find((one) => !isHere(one));
    if (other === undefined) return true;
    const found = new Set(filled.flatMap(({ text }) => known(text) ?? []));
    if (found.size < 2) return false;
    const { at, text } = other;
    const above = taken.get(at)?.text ?? '';
    const params = { sheet: sheet.name, row: n, head, letters: columnName(at), shown: text, above };
    throw new UnreadableFile(failure('sheet.other-head', params));
  };
};
