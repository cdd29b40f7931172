/** Results as rows of a table: one line each, its steps and notes as text a person can read. */
import type { ResultLine, ResultNote, ResultStep } from '../../domain/tariffs/result-line.ts';
import type { XlsxCell } from './write-xlsx.ts';

export const RESULT_HEADS = [
  'id',
  'row',
  'status',
  'bgn',
  'eur',
  'steps',
  'cites',
  'notes',
] as const;

const stepText = ({ text, quantity, unitBgn, coefficient, bgn }: ResultStep): string =>
  `${text}: ${quantity} × ${unitBgn}${coefficient === '1' ? '' : ` × ${coefficient}`} = ${bgn}`;

const noteText = ({ text, cite, field }: ResultNote): string =>
  `${field === undefined ? '' : `${field}: `}${text} [${cite}]`;

const texts = ({ steps, notes }: ResultLine): [string, string, string] => [
  steps.map(stepText).join('; '),
  [...new Set(steps.map(({ cite }) => cite))].join('; '),
  notes.map(noteText).join(' '),
];

export const xlsxRow = (line: ResultLine): XlsxCell[] => [
  line.id,
  line.row,
  line.status,
  line.bgn === undefined ? null : { number: line.bgn },
  line.eur === undefined ? null : { number: line.eur },
  ...texts(line),
];

/** A cell that begins like a formula must not become one where the file is opened. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const csvCell = (text: string): string =>
  /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const csvRow = (line: ResultLine): string =>
  [line.id ?? '', line.row ?? '', line.status, line.bgn ?? '', line.eur ?? '', ...texts(line)]
    .map((text) => csvCell(safe(text)))
    .join(';');
