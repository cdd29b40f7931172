/**
 * Lists as Word's own, so that a secretary who puts in a point gets the next number: markers that count
 * on («1.», «2.»; «а)», «б)») share one numbering, and one that does not is a bullet with its own sign.
 */
import type { ListItem, Point } from '../../../domain/council/document.ts';
import { DASH_MARKER } from '../../../domain/council/points.ts';

interface Numbering {
  readonly level: number;
  /** `%1` stands for the number. */
  readonly text: string;
  readonly format: 'decimal' | 'russianLower' | 'bullet';
  readonly start: number;
}

interface Counting {
  readonly id: number;
  readonly key: string;
  next: number;
}

export interface Lists {
  readonly numberings: Numbering[];
  readonly bullets: Map<string, number>;
}

export const newLists = (): Lists => ({ numberings: [], bullets: new Map() });

/** 1 is the numbering of headings. */
const FIRST_ID = 2;

/** Word counts Russian letters, which are the Bulgarian ones as far as this. */
const LETTERS = 'абвгдежзи';
const LETTERED = /^(.*?)([а-и])(\))$/;
const DECIMAL = /^(.*\D)?(\d+)(\D*)$/;

const literal = (text: string): string => text.replaceAll('%', '');

const numberingOf = (marker: string, level: number): Numbering => {
  const [, before = '', digits, after = ''] = DECIMAL.exec(marker) ?? [];
  if (digits !== undefined) {
    const text = `${literal(before)}%1${literal(after)}`;
    return { level, text, format: 'decimal', start: Number(digits) };
  }
  const [, head = '', letter = '', tail = ''] = LETTERED.exec(marker) ?? [];
  if (letter !== '') {
    const start = LETTERS.indexOf(letter) + 1;
    return { level, text: `${literal(head)}%1${tail}`, format: 'russianLower', start };
  }
  return { level, text: literal(marker), format: 'bullet', start: 1 };
};

const newId = ({ numberings }: Lists, numbering: Numbering): number => {
  numberings.push(numbering);
  return FIRST_ID + numberings.length - 1;
};

const bulletId = (lists: Lists, numbering: Numbering): number => {
  const key = `${numbering.level} ${numbering.text}`;
  const id = lists.bullets.get(key) ?? newId(lists, numbering);
  lists.bullets.set(key, id);
  return id;
};

const markerOf = (item: ListItem | Point, ordered: boolean, i: number): string => {
  if ('marker' in item) return item.marker;
  return ordered ? `${item.number ?? i + 1}.` : DASH_MARKER;
};

/** The numbering of each item; `level` is how far it stands in. */
export const listIds = (
  items: readonly (ListItem | Point)[],
  ordered: boolean,
  lists: Lists,
): { readonly id: number; readonly level: number }[] => {
  const open: Counting[] = [];
  return items.map((item, i) => {
    const level = 'level' in item ? item.level : 0;
    const numbering = numberingOf(markerOf(item, ordered, i), level);
    open.length = Math.min(open.length, level + 1);
    if (numbering.format === 'bullet') return { id: bulletId(lists, numbering), level };
    const key = `${numbering.format} ${numbering.text}`;
    const known = open[level];
    if (known !== undefined && known.key === key && known.next === numbering.start) {
      known.next += 1;
      return { id: known.id, level };
    }
    const id = newId(lists, numbering);
    open[level] = { id, key, next: numbering.start + 1 };
    return { id, level };
  });
};

const WIDTH = 380;
/** «б. а)» needs more room than «1.». */
const hanging = (text: string): number => (text.length > 4 ? WIDTH + 260 : WIDTH);
const LEVEL = 380;

const definition = ({ level, text, format, start }: Numbering, i: number): string =>
  `<w:abstractNum w:abstractNumId="${FIRST_ID + i}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${140 + level * LEVEL + hanging(text)}" w:hanging="${hanging(text)}"/></w:pPr></w:lvl></w:abstractNum>`;

const use = (_: Numbering, i: number): string =>
  `<w:num w:numId="${FIRST_ID + i}"><w:abstractNumId w:val="${FIRST_ID + i}"/></w:num>`;

/** Definitions come before uses in the file. */
export const listDefinitions = ({ numberings }: Lists): { definitions: string; uses: string } => ({
  definitions: numberings.map(definition).join(''),
  uses: numberings.map(use).join(''),
});
