/** Widths of a sheet's columns, of which ours are the ones from `first` on (counted from 1). */
import { attributeIn, withAttribute } from './tags.ts';

export interface OwnColumns {
  readonly first: number;
  readonly widths: readonly number[];
}

interface Range {
  readonly min: number;
  readonly tag: string;
}

/** A range of the file's that reaches into ours keeps what lies before and behind. */
const around = (tag: string, { first, widths }: OwnColumns): Range[] => {
  const min = Number(attributeIn(tag, 'min'));
  const max = Number(attributeIn(tag, 'max'));
  const behind = first + widths.length;
  if (max < first || min >= behind) return [{ min, tag }];
  return [
    ...(min < first ? [{ min, tag: withAttribute(tag, 'max', String(first - 1)) }] : []),
    ...(max >= behind ? [{ min: behind, tag: withAttribute(tag, 'min', String(behind)) }] : []),
  ];
};

/** `tags`: the file's own, without content. */
export const columnTags = (tags: readonly string[], own: OwnColumns): string[] => {
  const ours = own.widths.map((width, i): Range => {
    const at = own.first + i;
    return { min: at, tag: `<col min="${at}" max="${at}" width="${width}" customWidth="1"/>` };
  });
  return [...tags.flatMap((tag) => around(tag, own)), ...ours]
    .toSorted((a, b) => a.min - b.min)
    .map(({ tag }) => tag);
};
