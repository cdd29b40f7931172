/**
 * What the XLSX writer leaves out and a working table needs: filter buttons, no «number as text»
 * warning on codes, the header repeated on every printed page, one page wide. See
 * docs/decisions/ on the choice of the library.
 */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { cellAddress } from './address.ts';
import { inputsXml } from './xlsx-inputs.ts';
import { locksXml, unlockedStyles } from './xlsx-locks.ts';
import type { Sheet } from './sheet.ts';

type FileContent = Stream | Buffer | Blob;

const rangeOf = ({ columns, rows }: Sheet): string =>
  `A1:${cellAddress(rows.length, Math.max(columns.length - 1, 0))}`;

const ANY = '(?:"[^"]*"|[^">])*';
const PAGE_SETUP = new RegExp(`<pageSetup(${ANY})/>`);
const SHEET_START = new RegExp(`(<worksheet${ANY}>)`);

const sheetXml = (xml: string, sheet: Sheet): string =>
  xml
    .replace(SHEET_START, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
    .replace(
      '</sheetData>',
      `</sheetData>${locksXml(sheet)}<autoFilter ref="${rangeOf(sheet)}"/>${inputsXml(sheet)}`,
    )
    .replace(PAGE_SETUP, '<pageSetup$1 fitToWidth="1" fitToHeight="0"/>')
    .replace(
      '</worksheet>',
      `<ignoredErrors><ignoredError sqref="${rangeOf(sheet)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
    );

const quotedName = (name: string): string =>
  `'${name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;')}'`;

const namesXml = (xml: string, sheets: readonly Sheet[]): string => {
  const names = sheets.flatMap((sheet, i) => {
    const corner = rangeOf(sheet).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const of = (name: string, range: string, hidden = ''): string =>
      `<definedName name="_xlnm.${name}" localSheetId="${i}"${hidden}>${quotedName(sheet.name)}!${range}</definedName>`;
    return [of('_FilterDatabase', corner, ' hidden="1"'), of('Print_Titles', '$1:$1')];
  });
  return xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`);
};

/** The writer knows no hidden sheets; it writes their elements in order. */
const hiddenXml = (xml: string, sheets: readonly Sheet[]): string => {
  let i = -1;
  return xml.replaceAll(/<sheet /g, (element) => {
    i += 1;
    return sheets[i]?.hidden === true ? `${element}state="hidden" ` : element;
  });
};

/** Numbers of formats below 164 belong to the spreadsheet itself. */
const stylesXml = (xml: string): string =>
  unlockedStyles(xml.replaceAll(/numFmtId="1(\d\d)"/g, 'numFmtId="2$1"'));

export const workingTable = (sheets: readonly Sheet[]): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          return sheet === undefined ? xml : sheetXml(xml, sheet);
        },
      },
      'xl/workbook.xml': { transform: (xml) => hiddenXml(namesXml(xml, sheets), sheets) },
      'xl/styles.xml': { transform: stylesXml },
    },
  },
});
