/**
 * Where a person sees something else in a cell than it holds: a number in thousands, a word that
 * multiplies it, an emptied-looking cell, a date without its day or year, letters crossed out, a text in
 * broken letters. Nobody can say which is meant, so the cell is asked about.
 */
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { formatDate, yearOf, type LocalDate } from '../../../domain/kernel/date.ts';
import { readYesNo } from '../../../domain/kernel/read/yes-no.ts';
import { sofiaDay } from '../../../domain/kernel/sofia-time.ts';
import { shownText, type NumberCell, type TableCell } from '../../../domain/kernel/table-cell.ts';
import {
  sectionFor,
  showsApart,
  shownNumber,
  thousandsOf,
  type Section,
} from './format-sections.ts';
import { datePieces, meaningOf, multiplies, textBeside, type CellFormat } from './number-format.ts';

const MONTHS =
  'януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември'.split(',');
const [SHORT, LONG] = [3, 4];
const CENTURY = { from: 2000, until: 2099 };

const WEEKDAYS = 'неделя,понеделник,вторник,сряда,четвъртък,петък,събота'.split(',');

const weekday = (date: LocalDate): string => WEEKDAYS[new Date(date).getUTCDay()] ?? '';

const two = (value: number): string => String(value).padStart(2, '0');

const pieceText = (piece: string, date: LocalDate, time = '00:00'): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hours = '00', minutes = '00', seconds = '00'] = time.split(':');
  const of = (value: number): string => (piece.length === 1 ? String(value) : two(value));
  switch (piece[0]) {
    case 'd':
      return piece.length < SHORT ? of(day) : weekday(date);
    case 'm': {
      const name = MONTHS[month - 1] ?? '';
      if (piece.length < SHORT) return of(month);
      return piece.length < LONG ? name.slice(0, SHORT) : name;
    }
    case 'y':
    case 'e':
      return piece.length > 2 || piece.startsWith('e') ? String(year) : two(year % 100);
    case 'h':
      return hours;
    case 'i':
      return minutes;
    default:
      return piece.startsWith('s') ? seconds : '';
  }
};

const shownDate = ({ parts }: Section, date: LocalDate, time?: string): string => {
  const pieces = datePieces(parts);
  let at = -1;
  return parts
    .map(({ kind, text }) => {
      if (kind !== 'letter') return text;
      at += 1;
      return pieceText(pieces[at] ?? '', date, time);
    })
    .join('')
    .trim();
};

/** The day, the month and the whole year are all there to be seen; of two digits, the usual century. */
const showsDay = ({ parts }: Section, date: LocalDate): boolean => {
  const pieces = datePieces(parts);
  const has = (piece: RegExp): boolean => pieces.some((text) => piece.test(text));
  const year = yearOf(date);
  const usual = year >= CENTURY.from && year <= CENTURY.until;
  return has(/^dd?$/) && has(/^m/) && (has(/^(?:yyy|e)/) || (usual && has(/^yy?$/)));
};

const ofDate = (
  { date, time }: { readonly date: LocalDate; readonly time?: string },
  { sections }: CellFormat,
): Failure | null => {
  const section = sections === undefined ? undefined : sectionFor(sections, 1)?.section;
  if (section === undefined || showsDay(section, date)) return null;
  const shown = shownDate(section, date, time);
  return failure('cell.partial-date', { shown, held: formatDate(date) });
};

const held = ({ text }: NumberCell): string => text.replace('.', ',');
const DASHES = /^[-\u2010-\u2015\u2212]+$/u;

/** LibreOffice holds «ВЯРНО» as 1; a format can write «да» for it. */
export const isAnswer = (shown: string, value: number): boolean => {
  const read = readYesNo(shown);
  return read.ok && Number(read.value) === value;
};

/** «-   лв.»: the currency beside a dash. */
const withoutWords = (shown: string): string => shown.replaceAll(/[\p{L}€$.\s]+/gu, '');

/** A number that is shown as other digits, as words, or not at all. */
export const ofShown = (cell: NumberCell, shown: string): Failure => {
  const params = { shown, held: held(cell) };
  if (shown === '') return failure('cell.shown-empty', params);
  return DASHES.test(withoutWords(shown)) && Number(cell.text) === 0
    ? failure('cell.zero-as-dash', params)
    : failure('cell.shown-otherwise', params);
};

const LONGEST = 15;
const digitsOf = ({ text }: NumberCell): number =>
  (text.split('.')[0] ?? '').replace('-', '').length;

export const longNumber = (cell: NumberCell): Failure | null =>
  digitsOf(cell) > LONGEST
    ? failure('cell.long-number', { shown: held(cell), digits: digitsOf(cell) })
    : null;

/** «#» and «?» write nothing of a number that comes to 0, but for fractions. */
const hasDigits = ({ parts }: Section, isZero: boolean): boolean =>
  parts.some(
    ({ kind, text }) => kind === 'general' || (kind === 'digit' && (text === '0' || !isZero)),
  ) || parts.some(({ text }) => text === '/');

/** A sign in front of the digits, also behind the currency. */
export const BELOW = /^(?:[^\d\p{L}]*|\D*\s)[-\u2212(]/u;
const NO_DAY = { zero: '00.01.1900', other: '########' };

/** Digits with letters around and zeros in front, as codes have them: no decimals, fractions or powers. */
const isOfCode = ({ parts }: Section): boolean =>
  parts.every(({ kind }) => kind === 'digit' || kind === 'text') &&
  parts.filter(({ kind, text }) => kind === 'digit' && text === '0').length > 1;

const ofNumber = (cell: NumberCell, { sections, meaning }: CellFormat): NumberCell & TableCell => {
  const long = longNumber(cell);
  if (long !== null) return { ...cell, doubt: long };
  const value = Number(cell.text);
  const found = sections === undefined ? null : sectionFor(sections, value);
  const isOfDates = found === null ? meaning === 'date' : meaningOf(found.section) === 'date';
  // A date's format, and no day of the calendar.
  if (isOfDates) return { ...cell, doubt: ofShown(cell, value === 0 ? NO_DAY.zero : NO_DAY.other) };
  if (found === null) return cell;
  const { section, signed } = found;
  const shown = shownNumber(section, value, signed);
  const isOtherwise =
    !hasDigits(section, Number(shown.replaceAll(/\D/g, '')) === 0) ||
    thousandsOf(section) > 0 ||
    multiplies(textBeside(section)) ||
    (value !== 0 && BELOW.test(shown) !== value < 0);
  if (isOtherwise && !isAnswer(shown, value)) return { ...cell, doubt: ofShown(cell, shown) };
  const named = isOfCode(section) && shown !== held(cell) ? { ...cell, shown } : cell;
  // «12-03» is a code in its field, and no number.
  return showsApart(section, value) ? { ...named, doubt: ofShown(cell, shown) } : named;
};

export const crossedOut = (cell: TableCell): TableCell =>
  cell.kind === 'empty'
    ? cell
    : { ...cell, doubt: failure('cell.struck', { shown: shownText(cell) }) };

/** What the cell says of itself that it holds: `shared` is one of the file's texts, by number. */
type Claimed = 'date' | 'time' | 'yes-no' | 'number' | 'shared';

/** What does not fit the cell's own kind («abc» in a cell of dates): the text is there, a value is not. */
export const misfit = (kind: Claimed, text: string): TableCell => ({
  kind: 'text',
  text,
  doubt: failure('cell.misfit', { kind, shown: text }),
});

/** Of a sheet that is set to show no zeros. */
export const unseenZero = (cell: TableCell): TableCell =>
  cell.kind === 'number' && cell.text === '0' ? { ...cell, doubt: ofShown(cell, '') } : cell;

/** The cell with what is in doubt about it by its format. */
export const inItsFormat = (cell: TableCell, format: CellFormat): TableCell => {
  if (format.struck === true) return crossedOut(cell);
  if (cell.kind === 'number') return ofNumber(cell, format);
  if (cell.kind === 'date') {
    const doubt = ofDate(cell, format);
    return doubt === null ? cell : { ...cell, doubt };
  }
  if (cell.kind === 'text' && format.hidesText === true)
    return { ...cell, doubt: failure('cell.shown-empty', { shown: '', held: cell.text }) };
  return cell;
};

/** «2026-02-28T22:00Z» is another day here than in Greenwich. */
export const inGreenwich = (cell: TableCell): TableCell => {
  if (cell.kind !== 'date' || cell.time === undefined) return cell;
  const day = sofiaDay(Date.parse(`${cell.date}T${cell.time.slice(0, 5)}:00Z`));
  if (day === cell.date) return cell;
  const params = { day: formatDate(cell.date), here: formatDate(day), time: cell.time };
  return { ...cell, doubt: failure('cell.other-day', params) };
};
