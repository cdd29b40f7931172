/**
 * Headings that stand once more below the first rows, as tables have them that were put together of several
 * or made for paper. All of them in the same places are passed by; where others stand, or one is lacking,
 * what stands below would be read under headings that are not its own, so that the file is refused.
 */
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { columnName } from '../address.ts';
import type { FoundTable, Heading } from './head.ts';
import { looseHeading } from './heading-names.ts';
import { UnreadableFile } from './unreadable.ts';

export type HeadTaken = Pick<FoundTable<string>, 'sheet' | 'head' | 'headings' | 'keyOf'>;

interface Filled {
  readonly at: number;
  readonly text: string;
}

interface Parted {
  readonly group: string;
  readonly name: string;
}

/** A heading in two rows («Престой – Приет»): what stands above, and what below it. */
const partsOf = (text: string): Parted[] => {
  const pieces = text.split(' – ');
  return pieces.slice(1).map((_, i) => ({
    group: looseHeading(pieces.slice(0, i + 1).join('')),
    name: looseHeading(pieces.slice(i + 1).join('')),
  }));
};

interface Taken extends Heading<string> {
  readonly whole: string;
  readonly parts: readonly Parted[];
  /** Each of them may stand in its place: the whole, the group above, the name below. */
  readonly names: ReadonlySet<string>;
}

const takenOf = (one: Heading<string>): Taken => {
  const [whole, parts] = [looseHeading(one.text), partsOf(one.text)];
  const names = new Set([whole, ...parts.flatMap(({ group, name }) => [group, name])]);
  return { ...one, whole, parts, names };
};

/** The group over a column: what stands nearest to its left in a row. */
const groupOver = (row: readonly Filled[], column: number): string =>
  looseHeading(row.findLast(({ at }) => at <= column)?.text ?? '');

type Row = readonly Filled[];

/** Does the column have its heading in the rows: the whole of it, another name of its field, or both parts? */
const isHeaded = (
  rows: readonly Row[],
  { at, key, whole, parts }: Taken,
  keyOf: HeadTaken['keyOf'],
): boolean => {
  const texts = rows.flatMap((row) => row.filter((one) => one.at === at).map(({ text }) => text));
  return texts.some((text) => {
    const loose = looseHeading(text);
    if (loose === whole || (key !== null && keyOf(text) === key)) return true;
    return parts.some(
      ({ group, name }) => name === loose && rows.some((row) => groupOver(row, at) === group),
    );
  });
};

export interface HeadsAgain {
  /** Is the row of number `n` the headings once more? Throws `UnreadableFile` where they are others, or stand elsewhere. */
  readonly isHead: (n: number, filled: Row) => boolean;
  /** Said of each other row: it stands below headings, all of which must have come again where some did. */
  readonly below: () => void;
}

export const headsAgain = ({ sheet, head, headings, keyOf }: HeadTaken): HeadsAgain => {
  const taken = new Map(headings.map((one) => [one.at, takenOf(one)]));
  const keys = new Map(
    [...taken.values()].flatMap((one) =>
      [...one.names].map((name) => [name, one.key ?? name] as const),
    ),
  );
  /** What the text stands for where it is a heading: a field, or a heading of the table of no field. */
  const known = (text: string): string | null =>
    keys.get(looseHeading(text)) ?? keyOf(text) ?? null;
  const isHere = ({ at, text }: Filled): boolean => {
    const one = taken.get(at);
    if (one === undefined) return false;
    return one.names.has(looseHeading(text)) || (one.key !== null && keyOf(text) === one.key);
  };
  /** Alone in one of two rows: a group, or the one name that stands below its group. */
  const isPart = ({ at, text }: Filled): boolean => {
    const loose = looseHeading(text);
    const { parts = [] } = taken.get(at) ?? {};
    return parts.some(({ group, name }) => group === loose || name === loose);
  };
  const refuse = (code: string, params: Failure['params']): never => {
    throw new UnreadableFile(failure(code, { sheet: sheet.name, head, ...params }));
  };
  const other = (row: number, { at, text: shown }: Filled): never => {
    const above = taken.get(at)?.text ?? '';
    return refuse('sheet.other-head', { row, letters: columnName(at), shown, above });
  };
  let again: { readonly n: number; readonly rows: readonly Row[] } | null = null;
  return {
    isHead: (n, filled) => {
      const [first] = filled;
      if (first === undefined || (filled.length < 2 && !isPart(first))) return false;
      const stranger = filled.find((one) => !isHere(one));
      if (stranger === undefined) {
        again = { n, rows: [...(again?.rows ?? []), filled] };
        return true;
      }
      const found = new Set(filled.flatMap(({ text }) => known(text) ?? []));
      return found.size < 2 ? false : other(n, stranger);
    },
    below: () => {
      if (again === null) return;
      const { n, rows } = again;
      again = null;
      for (const one of taken.values()) {
        if (one.key === null || isHeaded(rows, one, keyOf)) continue;
        const there = rows.at(-1)?.find(({ at }) => at === one.at);
        if (there !== undefined) other(n, there);
        refuse('sheet.head-lacks', { row: n, letters: columnName(one.at), above: one.text });
      }
    },
  };
};
