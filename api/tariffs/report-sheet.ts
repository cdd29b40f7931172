/**
 * A справка as a workbook: what it is and what it comes to on the first sheet, each table on a sheet of
 * its own, remarks on the last. One value a cell: numbers, amounts and dates are such, sums are not rows of
 * the tables, so that what a person adds up, filters or takes over into another table is right.
 */
import {
  shownCell,
  type Report,
  type ReportCell,
  type ReportPart,
  type Stamp,
} from '../../domain/tariffs/report.ts';
import { reportWords } from '../../domain/tariffs/text/report.ts';
import { sheetNames } from '../sheets/names.ts';
import { textOut, type OutCell } from '../sheets/out/cell.ts';
import { xlsxStream, type StreamedSheet } from '../sheets/out/xlsx-stream.ts';

const NOTHING = '—';

const outCell = (cell: ReportCell): OutCell => {
  if (typeof cell !== 'string') return cell.value;
  return cell === NOTHING ? { kind: 'empty' } : textOut(cell);
};

const LEAST_WIDTH = 10;
const MOST_WIDTH = 60;

const widthsOf = (rows: readonly (readonly ReportCell[])[]): number[] => {
  const columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, i) => {
    const letters = rows.map((row) => shownCell(row[i] ?? '').length + 2);
    return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, ...letters));
  });
};

const sheetOf = (name: string, rows: readonly (readonly ReportCell[])[]): StreamedSheet => ({
  name,
  heads: 1,
  wraps: true,
  widths: widthsOf(rows),
  rows: rows.map((row) => row.map(outCell)),
});

const aboutRows = (report: Report, { number, on, by }: Stamp): ReportCell[][] => {
  const text = reportWords[report.lang];
  return [
    [text.fact, text.value],
    [text.sheetName, report.title],
    [text.issuer, report.letterhead.at(-1) ?? ''],
    [text.number, number],
    [text.date, { shown: '', value: { kind: 'date', date: on } }],
    [text.preparedBy, by],
    ...[...report.facts, ...report.totals, ...report.marks].map(([label, value]) => [label, value]),
  ];
};

const tableRows = ({ head, rows, foot, sheet }: ReportPart): (readonly ReportCell[])[] =>
  sheet === undefined ? [head, ...rows.slice(0, rows.length - foot)] : [sheet.head, ...sheet.rows];

/** The same report with the same stamp gives the same bytes. */
export const reportXlsx = async (report: Report, stamp: Stamp): Promise<Uint8Array> => {
  const text = reportWords[report.lang];
  const tables = report.parts.filter((part) => tableRows(part).length > 1);
  const remarks = [
    [text.sheetName, report.lead],
    ...report.parts.flatMap((part) => part.remarks.map((remark) => [part.title, remark])),
  ];
  const [first = '', last = '', ...names] = sheetNames([
    text.sheetName,
    text.remarks,
    ...tables.map(({ title }) => title),
  ]);
  const chunks: Buffer[] = [];
  const sheets = [
    sheetOf(first, aboutRows(report, stamp)),
    ...tables.map((part, i) => sheetOf(names[i] ?? part.title, tableRows(part))),
    sheetOf(last, [[text.remarkTo, text.remark], ...remarks]),
  ];
  for await (const chunk of xlsxStream(sheets)) chunks.push(chunk);
  return Buffer.concat(chunks);
};
