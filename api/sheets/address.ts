/** «B7»: column and row of a cell as a spreadsheet shows them; both counted from 0 here. */
const LETTERS = 26;
const A = 65;

export const columnName = (column: number): string => {
  const letter = String.fromCharCode(A + (column % LETTERS));
  return column < LETTERS ? letter : columnName(Math.floor(column / LETTERS) - 1) + letter;
};

export const cellAddress = (row: number, column: number): string =>
  `${columnName(column)}${row + 1}`;

/** «AB12» → 27, counted from 0; -1 where the cell does not say. */
export const columnOf = (reference = ''): number => {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const code = reference.charCodeAt(i) & ~32;
    if (code < A || code >= A + LETTERS) break;
    column = column * LETTERS + code - A + 1;
  }
  return column - 1;
};
