/** Why a cell is asked about: a person sees something else in it than it holds, or cannot read it. */
import type { FailureParams, Sentences } from '../kernel/failure.ts';

/** What a cell says of itself that it is, and what is none of it. */
const CLAIMED: Readonly<
  Record<string, { readonly bg: readonly [string, string]; readonly en: string }>
> = {
  date: { bg: ['дата', 'не е дата'], en: 'a date' },
  time: { bg: ['час', 'не е час'], en: 'a time' },
  'yes-no': { bg: ['„да“ или „не“', 'не е нито едното'], en: '“yes” or “no”' },
  number: { bg: ['число', 'не е число'], en: 'a number' },
};
const claimed = ({ kind }: FailureParams) => CLAIMED[String(kind)];

export const doubtSentences: Sentences = {
  'cell.misfit': {
    bg: (p) => {
      const { bg: [what, isNone] = [] } = claimed(p) ?? {};
      return what === undefined
        ? `Клетката сочи към текст № ${p['shown']}, а във файла такъв няма. Напишете стойността ѝ отново или я изпразнете, ако няма какво да се даде.`
        : `Клетката е записана като ${what}, а в нея стои „${p['shown']}“, което ${isNone}. Напишете стойността отново или изпразнете клетката, ако няма какво да се даде.`;
    },
    en: (p) => {
      const what = claimed(p)?.en;
      return what === undefined
        ? `The cell points to text no. ${p['shown']}, and the file has none such. Write its value again, or empty it if there is nothing to give.`
        : `The cell is stored as ${what} and holds “${p['shown']}”, which is none. Write the value again, or empty the cell if there is nothing to give.`;
    },
  },
  'cell.struck': {
    bg: ({ shown }) =>
      `„${shown}“ в клетката е задраскано и не се знае дали важи. Ако важи, махнете задраскването; ако не важи, изтрийте го.`,
    en: ({ shown }) =>
      `“${shown}” in the cell is crossed out, and nobody can say whether it holds. If it does, remove the strikethrough; if not, delete it.`,
  },
  'cell.shown-otherwise': {
    bg: ({ shown, held }) =>
      `Клетката показва „${shown}“, а в нея стои ${held}: останалото го пише форматът ѝ. Сменете формата на „Общ“ и напишете цялата стойност.`,
    en: ({ shown, held }) =>
      `The cell shows “${shown}” and holds ${held}: its format writes the rest. Change the format to “General” and write the whole value.`,
  },
  'cell.shown-empty': {
    bg: ({ held }) =>
      `Клетката изглежда празна, а в нея стои „${held}“, което форматът крие. Ако важи, сменете формата на „Общ“; ако не важи, изтрийте клетката.`,
    en: ({ held }) =>
      `The cell looks empty and holds “${held}”, which its format hides. If that holds, change the format to “General”; if not, empty the cell.`,
  },
  'cell.zero-as-dash': {
    bg: ({ shown }) =>
      `Клетката показва „${shown}“, а в нея стои 0: нула ли е, или няма данни? Ако е нула, сменете формата на „Общ“; ако няма данни, изтрийте клетката.`,
    en: ({ shown }) =>
      `The cell shows “${shown}” and holds 0: is it zero, or is there no data? If zero, change the format to “General”; if no data, empty the cell.`,
  },
  'cell.partial-date': {
    bg: ({ shown, held }) =>
      `Клетката показва „${shown}“, а в нея стои датата ${held}: форматът крие част от нея. Форматирайте клетката като ден, месец и година с четири цифри и проверете датата.`,
    en: ({ shown, held }) =>
      `The cell shows “${shown}” and holds the date ${held}: its format hides a part of it. Format the cell as day, month and year in four digits, and check the date.`,
  },
  'cell.other-day': {
    bg: ({ day, here, time }) =>
      `В клетката стои ${day}, ${time} ч. по Гринуич, а в България тогава е ${here} Напишете датата без час.`,
    en: ({ day, here, time }) =>
      `The cell holds ${day}, ${time} in Greenwich, which in Bulgaria is ${here} Write the date without a time.`,
  },
  'cell.long-number': {
    bg: ({ shown, digits }) =>
      `Числото ${shown} е от ${digits} цифри, а таблиците пазят само първите 15: останалите може да са други. Форматирайте клетката като текст и го напишете отново.`,
    en: ({ shown, digits }) =>
      `The number ${shown} has ${digits} digits, and spreadsheets keep the first 15 only: the others may be wrong. Format the cell as text and write it again.`,
  },
  'cell.merged': {
    bg: ({ area }) =>
      `Клетките ${area} са обединени и не се знае за кой ред и коя колона е стойността им. Разделете ги (в Excel – „Разединяване на клетките“, в LibreOffice – „Разделяне на клетките“) и напишете стойността във всяка клетка, за която се отнася.`,
    en: ({ area }) =>
      `The cells ${area} are merged, and nobody knows of which row and column their value is. Unmerge them (in Excel “Unmerge Cells”, in LibreOffice “Split Cells”) and write the value in each cell it is meant for.`,
  },
  'cell.sum-row': {
    bg: ({ shown }) =>
      `„${shown}“ изглежда като сборен ред или подпис под таблицата: числата му щяха да се смятат още веднъж. Ако е така, изтрийте реда; ако е ред от таблицата, напишете тук номера или името му така, че да не започва с тази дума.`,
    en: ({ shown }) =>
      `“${shown}” looks like a row of sums or a signature below the table: its figures would be counted once more. If so, delete the row; if it is a row of the table, write its number or name here so that it does not begin with this word.`,
  },
  'cell.garbled': {
    bg: ({ shown }) =>
      `„${shown}“ е с разменени букви: текстът е отварян или записван с друга кодировка. Изнесете таблицата отново от програмата, в която е вярна, и я запишете като .xlsx или „CSV UTF-8“.`,
    en: ({ shown }) =>
      `“${shown}” is in wrong letters: the text was opened or saved in another encoding. Export the table again from the program in which it is right, and save it as .xlsx or “CSV UTF-8”.`,
  },
};
