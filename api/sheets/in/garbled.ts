/** Texts whose letters are those of another encoding: opened as one and saved as another, before they came here. */
import { failure } from '../../../domain/kernel/failure.ts';
import type { TableRow } from './workbook.ts';

/** Cheap, and true of every text below. */
const SUSPECT = /[\u0080-\u00FF\uFFFD]|[РСв][^\p{ASCII}а-яА-Я\s]|\?\?\?/u;

/** UTF-8 read as windows-1252: «ÐŸÑ€» for «Пр», «â„–» for «№». */
const AS_LATIN = /[ÐÑÃÂ][\u0080-\u009F\u00A1-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|â„/u;
/** windows-1251 read as windows-1252: «Ïðèåò». */
const LATIN_RUN = /[À-ÖØ-öø-ÿ]{4}/u;
/** UTF-8 read as windows-1251: «РџСЂРёРµС‚», «в„–». */
const AS_CYRILLIC = /вЂ|в„–|(?:[РС][ЂЃѓЉЊЌЋЏђљњќћџЎўЈ¤Ґ¦ЁЄ¬®Ї°±Ііґµ¶ёєјЅѕї‚].*){2}/u;
const LOST = /\uFFFD/u;
const onlyQuestions = (text: string): boolean => !/\p{L}/u.test(text) && /\?{3}/.test(text);

const isGarbled = (text: string): boolean =>
  SUSPECT.test(text) &&
  (AS_LATIN.test(text) ||
    LATIN_RUN.test(text) ||
    AS_CYRILLIC.test(text) ||
    LOST.test(text) ||
    onlyQuestions(text));

/** The first such text of some rows. */
export const garbledIn = (rows: readonly TableRow[]): string | null => {
  for (const { cells } of rows)
    for (const cell of cells) if (cell.kind === 'text' && isGarbled(cell.text)) return cell.text;
  return null;
};

const LONGEST = 40;

/** The row, its garbled texts in doubt. */
export const tellGarbled = (row: TableRow): TableRow =>
  garbledIn([row]) === null
    ? row
    : {
        ...row,
        cells: row.cells.map((cell) =>
          cell.kind === 'text' && isGarbled(cell.text)
            ? { ...cell, doubt: failure('cell.garbled', { shown: cell.text.slice(0, LONGEST) }) }
            : cell,
        ),
      };
