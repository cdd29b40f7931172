/**
 * What a spreadsheet's number format makes of a number: a day, a time, a percentage or itself. Formats
 * are kept in English letters whatever the language of the program («dd.mm.yyyy» also in Bulgaria).
 */
export type Meaning = 'number' | 'percent' | 'date' | 'time';

const BUILT_IN: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  ...[9, 10].map((id): [number, Meaning] => [id, 'percent']),
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id): [number, Meaning] => [id, 'date'],
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id): [number, Meaning] => [
    id,
    'time',
  ]),
]);

/** Texts, escaped letters, fill and width marks: they are shown and mean nothing. */
const SHOWN = /"[^"]*"?|\\.|_.|\*./g;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const BRACKETS = /\[[^\]]*\]/g;
const GENERAL = /general|standard/gi;
const MINUTES = /h+[^a-z]*m+|m+[^a-z]*s+/gi;

const meaningOf = (id: number, code: string | undefined): Meaning => {
  if (code === undefined) return BUILT_IN.get(id) ?? 'number';
  const bare = code.replaceAll(SHOWN, '');
  const first = bare.split(';')[0] ?? '';
  if (ELAPSED.test(first)) return 'time';
  const letters = first.replaceAll(BRACKETS, '').replaceAll(GENERAL, '');
  if (/[dy]/i.test(letters)) return 'date';
  if (/m/i.test(letters.replaceAll(MINUTES, ''))) return 'date';
  if (/[hs]/i.test(letters)) return 'time';
  return letters.includes('%') ? 'percent' : 'number';
};

/** «[$€-bg-BG]», «[$лв.-402]»; without a mark («[$-402]») it names a language alone. */
const MARKED = /\[\$([^\]-]+)(?:-[^\]]*)?\]/;
const UNSHOWN = /\[[^\]]*\]|_.|\*./g;
const KNOWN_MARKS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:лв|лева?|bgn)(?!\p{L})/iu, 'BGN'],
  [/€|(?<!\p{L})(?:eur|euro|евро)(?!\p{L})/iu, 'EUR'],
  [/\$/, '$'],
  [/£/, '£'],
];

/** The currency that a text beside a number names. */
export const currencyIn = (text: string): string | undefined =>
  KNOWN_MARKS.find(([mark]) => mark.test(text))?.[1];

/** The currency that a format writes beside its numbers; most write none. */
const currencyOf = (code: string | undefined): string | undefined => {
  const [first = ''] = (code ?? '').match(/(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;])+/) ?? [];
  const mark = MARKED.exec(first)?.[1]?.trim();
  if (mark !== undefined && mark !== '') return currencyIn(mark) ?? mark;
  return currencyIn(first.replaceAll(UNSHOWN, '').replaceAll(/["\\]/g, ''));
};

export interface CellFormat {
  readonly meaning: Meaning;
  readonly currency?: string;
}

export const formatOf = (id: number, code: string | undefined): CellFormat => {
  const meaning = meaningOf(id, code);
  const currency = meaning === 'number' ? currencyOf(code) : undefined;
  return currency === undefined ? { meaning } : { meaning, currency };
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
