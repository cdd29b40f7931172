/** Data validation: what a spreadsheet accepts in a cell, with its message. */
import { cellAddress } from './address.ts';
import type { Sheet, SheetInput } from './sheet.ts';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** «K2:K9 K12»: runs of rows, so that a long table stays short; the header is row 0 of the file. */
const rangesOf = ({ column, rows }: SheetInput): string => {
  const runs: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs
    .map(([from, to]) => [cellAddress(from + 1, column), cellAddress(to + 1, column)])
    .map(([from, to]) => (from === to ? from : `${from}:${to}`))
    .join(' ');
};

const ruleXml = ({ accepts }: SheetInput): { attributes: string; formulas: string } => {
  if ('list' in accepts) {
    const list = escaped(`"${accepts.list.join(',')}"`);
    return { attributes: 'type="list"', formulas: `<formula1>${list}</formula1>` };
  }
  const type = accepts.whole ? 'whole' : 'decimal';
  return accepts.to === null
    ? {
        attributes: `type="${type}" operator="greaterThanOrEqual"`,
        formulas: `<formula1>${accepts.from}</formula1>`,
      }
    : {
        attributes: `type="${type}" operator="between"`,
        formulas: `<formula1>${accepts.from}</formula1><formula2>${accepts.to}</formula2>`,
      };
};

const inputXml = (input: SheetInput): string => {
  const { attributes, formulas } = ruleXml(input);
  return `<dataValidation ${attributes} allowBlank="1" showErrorMessage="1" error="${escaped(input.message)}" sqref="${rangesOf(input)}">${formulas}</dataValidation>`;
};

export const inputsXml = ({ inputs = [] }: Sheet): string => {
  const filled = inputs.filter(({ rows }) => rows.length > 0);
  return filled.length === 0
    ? ''
    : `<dataValidations count="${filled.length}">${filled.map(inputXml).join('')}</dataValidations>`;
};
