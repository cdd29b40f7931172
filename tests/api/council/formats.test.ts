/** The same figure in PDF, DOCX and XLSX: each table of a pack on the real plan, row by row, read back. */
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VIEW_NAMES } from '../../../domain/council/views.ts';
import { openOffice, type Office } from './fixture.ts';
import { bytesOf, elements, xmlTree, zipParts } from './document-parts.ts';
import { pdfTexts, squeezed } from './pdf-text.ts';

let office: Office;
let sitting = '';

beforeAll(async () => {
  office = await openOffice();
  const { council, progress } = office.call;
  const period = '2026-Q3';
  const entries = [
    { measure: '3.1.2', period, value: '3' },
    { measure: '4.1.2', period, value: '217' },
    { measure: '3.3.2', period, value: '2' },
  ];
  await progress.reports.set({ entries });
  await progress.reports.submit({ period });
  ({ id: sitting } = await council.sittings.add({ title: 'Числа', date: '2027-01-15' }));
  await council.sittings.edit({ id: sitting, views: [...VIEW_NAMES] });
  const measures = ['3.1.2', '4.1.2', '3.3.2', '7.4.2'];
  await council.agenda.add({ sitting, title: 'Отчет', measures, minutes: 25 });
  await council.decisions.add({ sitting, item: '1', text: 'Да се ускори', due: '2027-02-28' });
});
afterAll(() => office.stop());

const pack = (format: 'pdf' | 'docx' | 'xlsx') =>
  office.call.council.documents.pack({ sitting, asOn: '2027-01-01', format });

/** Texts of an element and of all below it, in order. */
const textOf = (xml: string): string =>
  Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, text = '']) => text)
    .join('')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('■ ', '');

const tablesOf = (body: string): string[][][] =>
  Array.from(body.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs), ([, table = '']) =>
    Array.from(table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs), ([, row = '']) =>
      Array.from(row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs), ([, cell = '']) => textOf(cell)),
    ),
  );

/** What a spreadsheet's cell should hold for a printed one. */
const agrees = (printed: string, value: unknown): boolean => {
  if (typeof value === 'string') return squeezed(value) === squeezed(printed);
  if (value instanceof Date)
    return printed.startsWith(value.toISOString().slice(0, 10).split('-').toReversed().join('.'));
  if (typeof value !== 'number') return printed === '';
  const digits = squeezed(printed)
    .replace('−', '-')
    .replace(',', '.')
    .replace(/[^\d.-]/g, '')
    .replace(/\.$/, '');
  const percent = printed.includes('%') ? 100 : 1;
  return Math.abs(Number(digits) / percent - value) < 1e-9;
};

test('every cell of every table', async () => {
  const body = zipParts(await pack('docx'))['word/document.xml'] ?? '';
  const tables = tablesOf(body);
  const sheets = (await readXlsxFile(Buffer.from(bytesOf(await pack('xlsx'))))).slice(1);
  const pdf = squeezed((await pdfTexts(bytesOf(await pack('pdf')))).join(''));
  expect(elements(xmlTree(body)).filter(({ name }) => name === 'w:tbl')).toHaveLength(
    tables.length,
  );
  expect(sheets).toHaveLength(tables.length);
  const wrong: string[] = [];
  for (const [t, { sheet, data }] of sheets.entries()) {
    const rows = tables[t] ?? [];
    expect(`${sheet} ${data.length}`).toBe(`${sheet} ${rows.length}`);
    for (const [r, row] of rows.entries()) {
      if (!pdf.includes(squeezed(row.join('')))) wrong.push(`PDF, ${sheet}: ${row.join(' | ')}`);
      for (const [c, printed] of row.entries())
        if (!agrees(printed, data[r]?.[c])) wrong.push(`XLSX, ${sheet}: ${printed}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(tables.flat(2).filter((cell) => /^\d/.test(cell)).length).toBeGreaterThan(500);
});

test('a cell whose reading is in doubt is marked in each format, with both readings below its table; a decided one is not', async () => {
  const { documents } = office.call.council;
  const fresh = (format: 'pdf' | 'docx' | 'xlsx') =>
    documents.pack({ sitting, asOn: '2027-01-01', format, renew: format === 'docx' });
  const marked = async () => {
    const body = zipParts(await fresh('docx'))['word/document.xml'] ?? '';
    const docx = tablesOf(body).flatMap((rows) =>
      rows.filter((row) => row.includes('МЗ (съмнение)')),
    );
    const book = await readXlsxFile(Buffer.from(bytesOf(await fresh('xlsx'))));
    const xlsx = book.flatMap(({ data }) => data.filter((row) => row.includes('МЗ (съмнение)')));
    const pdf = squeezed((await pdfTexts(bytesOf(await fresh('pdf')))).join(''));
    const notes = [textOf(body), pdf, squeezed(JSON.stringify(book[0]?.data))];
    return { docx: docx.map(([code]) => code), xlsx: xlsx.map(([code]) => code), pdf, notes };
  };
  const open = await marked();
  expect(open.docx).toEqual(['3.1.1', '3.2.3']);
  expect(open.xlsx).toEqual(['3.1.1', '3.2.3']);
  expect(open.pdf.split(squeezed('МЗ (съмнение)'))).toHaveLength(3);
  const readings = [
    '3.1.1, 3.2.3. Съмнение в четенето на документа',
    '„МЗ“ е отговорна администрация, „ВРБ на МЗ“ е партньор (така е прочетено)',
    '„МЗ“ и „ВРБ на МЗ“ са отговорна администрация, партньор няма',
  ];
  for (const text of open.notes)
    for (const reading of readings) expect(squeezed(text)).toContain(squeezed(reading));
  for (const [id, reading] of [
    ['3.1.1-partners', 'partners'],
    ['3.2.3-partners', 'responsible'],
  ] as const)
    await office.call.plan.doubts.decide({ id, reading, reason: 'Видях приетия документ.' });
  const decided = await marked();
  expect([...decided.docx, ...decided.xlsx]).toEqual([]);
  for (const text of decided.notes) expect(text).not.toContain('ъмнение');
});
