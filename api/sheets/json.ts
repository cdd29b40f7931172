/** JSON rows: one object a row under the columns' stable names; amounts are decimal text with currency. */
import { decimalAmount } from '../../domain/kernel/money.ts';
import type { Cell, Sheet } from './sheet.ts';

type JsonCell = string | number | boolean | null | { amount: string; currency: string };

const jsonCell = (cell: Cell): JsonCell => {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('date' in cell) return cell.date;
  return { amount: decimalAmount(cell.money.minor), currency: cell.money.currency };
};

export const jsonRows = ({ columns, rows }: Sheet): Record<string, JsonCell>[] =>
  rows.map((row) =>
    Object.fromEntries(columns.map(({ key }, i) => [key, jsonCell(row[i] ?? null)])),
  );

export const writeJson = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
