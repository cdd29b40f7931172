/** Cells whose content is not of the kind that they say they are: asked about, never taken for something near. */
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../api/sheets/in/open.ts';
import { bytesSource } from '../../../api/sheets/in/source.ts';
import type { TableCell } from '../../../domain/kernel/table-cell.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { doubtSentences } from '../../../domain/text/doubt-sentences.ts';
import { xlsxOf, zipped } from '../../fixtures/xlsx-parts.ts';

const cellsOf = async (name: string, bytes: Uint8Array): Promise<readonly TableCell[]> => {
  const book = unwrap(await openWorkbook(bytesSource(name, bytes)));
  try {
    for await (const [row] of book.sheets[0]!.rows()) if (row !== undefined) return row.cells;
    return [];
  } finally {
    book.close();
  }
};
const none = (kind: string, shown: string) => ({
  kind: 'text',
  text: shown,
  doubt: { code: 'cell.misfit', params: { kind, shown } },
});

test.each([
  ['number', '<c><v>abc</v></c>', 'abc'],
  ['number', '<c t="n"><v>1e999</v></c>', '1e999'],
  ['date', '<c t="d"><v>abc</v></c>', 'abc'],
  ['date', '<c t="d"><v>2026-13-40</v></c>', '2026-13-40'],
  ['date', '<c t="d"><v>2026-03-15T25:61</v></c>', '2026-03-15T25:61'],
  ['date', '<c t="d"><v>46096</v></c>', '46096'],
  ['yes-no', '<c t="b"><v>abc</v></c>', 'abc'],
  ['yes-no', '<c t="b"><v>2</v></c>', '2'],
  ['shared', '<c t="s"><v>7</v></c>', '7'],
  ['shared', '<c t="s"><v>abc</v></c>', 'abc'],
])('XLSX: no %s in %s', async (kind, cell, shown) => {
  const [held] = await cellsOf('а.xlsx', xlsxOf({ sheets: { Л: `<row>${cell}</row>` } }));
  expect(held).toEqual(none(kind, shown));
});

test('XLSX: what is empty is not given; yes and no in words are read', async () => {
  const cells = ['d"><v>', 'b"><v> ', 'n"><v>', 'b"><v>true', 'b"><v>FALSE'];
  const row = cells.map((cell) => `<c t="${cell}</v></c>`).join('');
  const held = await cellsOf('а.xlsx', xlsxOf({ sheets: { Л: `<row>${row}</row>` } }));
  expect(held).toEqual([
    ...Array.from({ length: 3 }, () => ({ kind: 'empty' })),
    { kind: 'boolean', value: true },
    { kind: 'boolean', value: false },
  ]);
});

const SEEN = 'видяно';
const ods = (cells: string): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Л"><table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  });

test.each([
  ['float', 'value', 'abc', 'number', 'abc'],
  ['float', 'value', '', 'number', SEEN],
  ['percentage', 'value', '5%', 'number', '5%'],
  ['currency', 'value', 'INF', 'number', 'INF'],
  ['date', 'date-value', '2026-13-40', 'date', '2026-13-40'],
  ['date', 'date-value', '2026-03-15T25:61:00', 'date', '2026-03-15T25:61:00'],
  ['date', 'other', '2026-03-15', 'date', SEEN],
  ['time', 'time-value', '12:30', 'time', '12:30'],
  ['time', 'time-value', '', 'time', SEEN],
  ['boolean', 'boolean-value', 'да', 'yes-no', 'да'],
  ['boolean', 'boolean-value', '', 'yes-no', SEEN],
])('OpenDocument: a %s whose %s is «%s»', async (type, name, value, kind, shown) => {
  const written = `<table:table-cell office:value-type="${type}" office:${name}="${value}">`;
  const cells = [`<text:p>${SEEN}</text:p>`, ''].map(
    (text) => `${written}${text}</table:table-cell>`,
  );
  // Where nothing is held and nothing shown, nothing is given.
  const alone = shown === SEEN ? [] : [none(kind, shown)];
  expect(await cellsOf('а.ods', ods(cells.join('')))).toEqual([none(kind, shown), ...alone]);
});

test.each(['date', 'time', 'yes-no', 'number', 'shared'])('the sentence of no %s', (kind) => {
  const { bg, en } = doubtSentences['cell.misfit']!;
  const params = { kind, shown: '77' };
  expect(bg(params)).toMatch(/77.*Напишете стойността.*изпразн.*\.$/u);
  expect(en(params)).toMatch(/77.*Write .* again.*empty .*\.$/u);
  expect(`${bg(params)}${en(params)}`).not.toContain('undefined');
});
