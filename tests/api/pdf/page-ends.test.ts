/** How pages end: no lone row, no lone signatures, no lone sentence, no footer of two lines, one line of hashes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleDoc, sampleReport, sampleStamp } from '../../../api/papers/sample.ts';
import { DEFAULT_STYLE } from '../../../api/papers/style.ts';
import { docPdf } from '../../../api/council/document/pdf.ts';
import { docDocx } from '../../../api/council/document/docx.ts';
import { reportJob } from '../../../api/tariffs/documents.ts';
import { compilePdf } from '../../../api/pdf/compile.ts';
import { cell, note, para, type Block, type Doc } from '../../../domain/council/document.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { pdfTexts } from '../council/pdf-text.ts';
import { zipParts } from '../council/document-parts.ts';
import { exam, tariffDesk, type TariffDesk } from '../../fixtures/tariff-desk.ts';

const OPTIONS = { standard: 'ua-1' as const, author: 'МЗ', annexes: [], style: DEFAULT_STYLE };
const docOf = (blocks: readonly Block[]): Doc => ({ ...sampleDoc(), blocks });
const tableOf = (rows: number, foot: number): Block => ({
  kind: 'table',
  sheet: 'Т',
  caption: 'Редове',
  columns: [
    { key: 'n', head: '№', align: 'left' },
    { key: 't', head: 'Текст', align: 'left' },
  ],
  rows: Array.from({ length: rows }, (_, i) => [cell(`ред${i}.`), cell('Т')]),
  foot,
});
const pagesOf = async (doc: Doc): Promise<string[]> => {
  const { bytes } = unwrap(await docPdf(doc, OPTIONS));
  return pdfTexts(bytes);
};
const rowsIn = (page = ''): number => [...page.matchAll(/ред\d+\./g)].length;

test.each([0, 1])('no page holds a single row of a table, sums: %i', async (foot) => {
  for (let rows = 36; rows < 44; rows += 1) {
    const pages = (await pagesOf(docOf([tableOf(rows, foot)]))).map(rowsIn);
    expect(pages.reduce((sum, n) => sum + n, 0)).toBe(rows);
    for (const n of pages) expect(n).not.toBe(1);
  }
});

test('the last line of a document is not alone on its page', async () => {
  for (let lines = 26; lines < 38; lines += 2) {
    const blocks = Array.from({ length: lines }, (_, i) => para(`Абзац${i}.`));
    const pages = await pagesOf(docOf([...blocks, note('SHA-256: край')]));
    expect(pages.at(-1)).toContain(`Абзац${lines - 1}.`);
  }
});

test('signatures have something over them, whatever fills the page before', async () => {
  const signatures = sampleDoc().blocks.at(-1);
  if (signatures?.kind !== 'signatures') throw new Error('no signatures');
  for (let lines = 26; lines < 38; lines += 2) {
    const blocks = [...Array.from({ length: lines }, (_, i) => para(`Абзац${i}.`)), signatures];
    const pages = await pagesOf(docOf(blocks));
    const signed = pages.find((page) => page.includes('Председател:')) ?? '';
    expect(signed).toContain(`Абзац${lines - 1}.`);
  }
  const xml = zipParts({
    base64: Buffer.from(docDocx(docOf([para('Край.'), signatures]), 'МЗ', DEFAULT_STYLE)).toString(
      'base64',
    ),
  })['word/document.xml'];
  expect(xml).toMatch(/<w:keepNext\/>(?:(?!<\/w:p>).)*Край\./s);
});

test('the signatures of a справка go with its last line', async () => {
  const report = sampleReport('РЗИ');
  const [part] = report.parts;
  if (part === undefined) throw new Error('no part');
  for (let n = 28; n < 44; n += 2) {
    const rows = Array.from({ length: n }, (_, i) => [`стъпка${i}.`, '1', '1']);
    const long = { ...report, parts: [{ ...part, rows: [...rows, ...part.rows.slice(-1)] }] };
    const job = reportJob(long, sampleStamp('1'), DEFAULT_STYLE);
    const pages = await pdfTexts(unwrap(await compilePdf(job)).bytes);
    const signed = pages.find((page) => page.includes('Изготвил')) ?? '';
    expect(signed).toMatch(/стъпка|Превръща се/);
  }
});

test('a long word in a справка breaks in its column, and the other columns keep theirs', async () => {
  const report = sampleReport('РЗИ');
  const word = 'Многопрофилнаболница'.repeat(10);
  const texts = ['Номер', 'Лечебно заведение', 'Брой', 'Защо не се доплаща'];
  const why = 'Към датата на дейността няма вписана предишна стойност на тарифата';
  const rows = Array.from({ length: 40 }, (_, i) =>
    i === 1 ? [word, word, '1', why] : [`Искане-${i}`, 'Болница', '1', why],
  );
  const wide = {
    ...report,
    landscape: true,
    parts: [
      {
        ...report.parts[0],
        title: 'Искания',
        widths: ['auto', 'auto', 'auto', 'fill'] as const,
        aligns: ['left', 'left', 'right', 'left'] as const,
        head: texts,
        rows,
        foot: 0,
        remarks: [],
      },
    ],
  };
  const made = unwrap(await compilePdf(reportJob(wide, sampleStamp('1'), DEFAULT_STYLE)));
  const plain = {
    ...wide,
    parts: wide.parts.map((part) => ({ ...part, rows: rows.toSpliced(1, 1) })),
  };
  const usual = unwrap(await compilePdf(reportJob(plain, sampleStamp('1'), DEFAULT_STYLE)));
  expect(made.pages).toBeLessThanOrEqual(usual.pages + 1);
});

test('a long name of a council leaves the footer one line', async () => {
  const { openOffice, COUNCIL } = await import('../council/fixture.ts');
  const office = await openOffice();
  try {
    const { council } = office.call;
    const title = `Междуведомствен ${'консултативен '.repeat(8)}съвет`;
    await council.councils.edit({ id: COUNCIL, title });
    const { id } = await council.sittings.add({ title: 'Т', date: '2026-12-10' });
    await council.agenda.add({ sitting: id, title: 'Точка' });
    const pack = await council.documents.pack({ sitting: id, format: 'docx' });
    const footer = zipParts(pack)['word/footer1.xml'] ?? '';
    expect(footer).toContain('Материали за редовно заседание от 10.12.2026 г.');
  } finally {
    office.stop();
  }
});

describe('a справка', () => {
  let desk: TariffDesk;
  beforeEach(() => {
    desk = tariffDesk();
  });
  afterEach(() => desk.close());

  test('is made as DOCX, with the number of its PDF, a head, signatures and its table', async () => {
    const line = (kind: 'pdf' | 'docx') =>
      desk.call().documents.line({ raw: exam('a'), readings: {}, kind });
    const [pdf, docx] = [await line('pdf'), await line('docx')];
    expect(docx.number).toBe(pdf.number);
    expect((await line('docx')).base64).toBe(docx.base64);
    const parts = zipParts(docx);
    const xml = parts['word/document.xml'] ?? '';
    for (const text of ['РЕПУБЛИКА БЪЛГАРИЯ', `№ ${pdf.number}`, 'Изчисление', 'Изготвил:', 'Общо'])
      expect(xml.toUpperCase()).toContain(text.toUpperCase());
    expect(parts['word/footer1.xml']).toContain('Версия на стойностите');
    expect(xml.match(/[0-9a-f]{64}/g)).toBeNull();
    const english = await desk
      .call()
      .documents.line({ raw: exam('a'), readings: {}, kind: 'docx', language: 'en' });
    expect(zipParts(english)['word/footer1.xml']).toContain('p. ');
  });

  test('says the hash of its file once, at the end', async () => {
    const run = await desk.upload('a.csv', 'id;row;date;count\na;1.3;2022-10-01;4\n');
    await desk.finished(await desk.call().batch.start({ run, mapping: {}, readings: {} }));
    const made = await desk.call().documents.batch({ run, kind: 'pdf' });
    const text = (await pdfTexts(Buffer.from(made.base64, 'base64'))).join('');
    const at = text.search(/SHA-256/);
    expect(at).toBeGreaterThan(text.indexOf('Проверил'));
    expect(text.split('SHA-256').length).toBe(2);
  });
});
