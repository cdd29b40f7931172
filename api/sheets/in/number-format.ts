/**
 * What a spreadsheet's number format makes of a number: a day, a time, a percentage or itself, and the
 * currency beside it. Formats are kept in English letters whatever the language of the program
 * («dd.mm.yyyy» also in Bulgaria).
 */
import {
  hidesText,
  isDivided,
  numberSections,
  sectionFor,
  sectionsOf,
  type Part,
  type Section,
} from './format-sections.ts';

export type Meaning = 'number' | 'percent' | 'date' | 'time';

/** Formats that a file names by their number alone; Excel shows 14 and 22 as the computer's own dates. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
};
/** Of the Far East, where the same number means other letters. */
const FAR_DATES = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const FAR_TIMES = new Set([32, 33, 34, 35, 55, 56]);

const codeOf = (id: number): string => {
  if (FAR_DATES.has(id)) return 'dd.mm.yyyy';
  return FAR_TIMES.has(id) ? 'h:mm' : (BUILT_IN[id] ?? 'General');
};

const lettersOf = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ kind, text }) => (kind === 'letter' ? [text] : []));

/** The letters of a date or time as they stand, minutes as «i»: an m behind hours or before seconds. */
export const datePieces = (parts: readonly Part[]): string[] => {
  const letters = lettersOf(parts);
  return letters.map((text, i) => {
    const isMinutes =
      text.startsWith('m') &&
      (letters[i - 1]?.startsWith('h') === true || letters[i + 1]?.startsWith('s') === true);
    return isMinutes ? text.replaceAll('m', 'i') : text;
  });
};

/** What a number becomes in the section. */
export const meaningOf = ({ parts, elapsed }: Section): Meaning => {
  if (elapsed) return 'time';
  const pieces = datePieces(parts);
  if (pieces.some((text) => /^[dym]/.test(text))) return 'date';
  if (pieces.some((text) => /^[hs]/.test(text))) return 'time';
  return parts.some(({ kind }) => kind === 'percent') ? 'percent' : 'number';
};

const KNOWN_MARKS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:лв|лева?|bgn)(?!\p{L})/iu, 'BGN'],
  [/€|(?<!\p{L})(?:eur|euro|евро)(?!\p{L})/iu, 'EUR'],
  [/\$/, '$'],
  [/£/, '£'],
];

/** The currency that a text beside a number names. */
export const currencyIn = (text: string): string | undefined =>
  KNOWN_MARKS.find(([mark]) => mark.test(text))?.[1];

/** «[$€-bg-BG]», «[$лв.-402]»; without a mark («[$-402]») it names a language alone. */
const MARKED = /\[\$([^\]-]+)(?:-[^\]]*)?\]/;

/** The currency that a format writes beside its numbers; most write none. */
const currencyOf = (code: string, [first]: readonly Section[]): string | undefined => {
  const [start = ''] = code.match(/(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;])+/) ?? [];
  const mark = MARKED.exec(start)?.[1]?.trim();
  if (mark !== undefined && mark !== '') return currencyIn(mark) ?? mark;
  const texts = first?.parts.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  return currencyIn((texts ?? []).join(''));
};

export interface CellFormat {
  readonly meaning: Meaning;
  readonly currency?: string;
  /** Where a number can be shown otherwise than it is held, or each in its own way. */
  readonly sections?: readonly Section[];
  readonly hidesText?: true;
  /** The cell's letters are crossed out. */
  readonly struck?: true;
}

/** Words that stand for zeros («хил. лв.»), and zeros written out beside the digits. */
const MULTIPLIES =
  /(?<!\p{L})(?:х|хил|хиляд[аи]|тис|млн|милион\p{L}*|млрд|милиард\p{L}*|mln|mio|bn|mrd|thousands?|millions?|billions?)(?!\p{L})|(?<![\p{L}-])\d|‰/iu;
const CAPITALS = /(?<!\p{L})[KM](?!\p{L})/u;

/** A word beside a number that makes it another number. */
export const multiplies = (text: string): boolean => MULTIPLIES.test(text) || CAPITALS.test(text);

export const textBeside = ({ parts }: Section): string =>
  parts.map(({ kind, text }) => (kind === 'text' ? text : ' ')).join('');

const isWhole = (pieces: readonly string[]): boolean => {
  const has = (piece: RegExp): boolean => pieces.some((text) => piece.test(text));
  return has(/^dd?$/) && has(/^m/) && has(/^(?:yyy|e)/);
};

/** A number is shown by the section as it is, whatever it is. */
const isPlain = (section: Section): boolean => {
  const { parts, holds } = section;
  const meaning = meaningOf(section);
  if (holds !== null || meaning === 'time') return false;
  if (meaning === 'date') return isWhole(datePieces(parts));
  const pattern = parts.map(({ kind, text }) => (kind === 'text' ? '' : text)).join('');
  const beside = textBeside(section);
  return (
    /General|Standard|[0@]|\//i.test(pattern) &&
    !/[0#?],+(?![0#?,])|^0{2}/.test(pattern) &&
    !isDivided(section) &&
    !beside.includes('%') &&
    !multiplies(beside)
  );
};

const BELOW = /^[-\u2212(]/u;

/** Numbers below zero have their sign, the others none. */
const hasSigns = ([first, second]: readonly Section[]): boolean => {
  const isBelow = (section: Section | undefined): boolean =>
    section !== undefined && BELOW.test(textBeside(section).trim());
  return !isBelow(first) && (second === undefined || isBelow(second));
};

const made = new Map<string, CellFormat>();

const madeOf = (code: string): CellFormat => {
  const sections = sectionsOf(code);
  const first = sectionFor(sections, 1)?.section;
  const meaning = first === undefined ? 'number' : meaningOf(first);
  const currency = meaning === 'number' ? currencyOf(code, sections) : undefined;
  const own = numberSections(sections);
  const plain = hasSigns(own) && own.every((one) => isPlain(one) && meaningOf(one) === meaning);
  return {
    meaning,
    ...(currency === undefined ? {} : { currency }),
    ...(plain ? {} : { sections }),
    ...(hidesText(sections) ? { hidesText: true as const } : {}),
  };
};

/** An empty code is none: some writers name the usual format so. */
export const formatOf = (id: number, given?: string): CellFormat => {
  const code = given || codeOf(id);
  const known = made.get(code);
  if (known !== undefined) return known;
  if (made.size > 1000) made.clear();
  const format = madeOf(code);
  made.set(code, format);
  return format;
};

export const PLAIN: CellFormat = { meaning: 'number' };

const DAY_SECONDS = 86_400;
const two = (value: number): string => String(value).padStart(2, '0');

/** «14:30», «36:00:15»: a part of a day as a time. */
export const timeText = (days: number): string => {
  const seconds = Math.round(Math.abs(days) * DAY_SECONDS);
  const rest = seconds % 60;
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return `${days < 0 ? '-' : ''}${text}${rest === 0 ? '' : `:${two(rest)}`}`;
};
