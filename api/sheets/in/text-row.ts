/** A row as its text is told to a person. */
import { cellHeading } from './heading-names.ts';
import type { TableRow } from './workbook.ts';

export interface TextRow {
  /** As the spreadsheet counts it. */
  readonly n: number;
  readonly text: string;
}

const LONGEST = 80;

export const shortText = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

export const textRow = ({ n, cells }: TableRow): TextRow => ({
  n,
  text: cells
    .map(cellHeading)
    .filter((text) => text !== '')
    .join(' · '),
});
