/** «B7»: column and row of a cell as a spreadsheet shows them; both counted from 0 here. */
const LETTERS = 26;
const A = 65;

export const columnName = (column: number): string => {
  const letter = String.fromCharCode(A + (column % LETTERS));
  return column < LETTERS ? letter : columnName(Math.floor(column / LETTERS) - 1) + letter;
};

export const cellAddress = (row: number, column: number): string =>
  `${columnName(column)}${row + 1}`;
