import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf } from '../../core-fixture.ts';
import { bytesOf } from '../document-parts.ts';
import { openOffice, upload, type Office } from '../fixture.ts';
import { pdfTexts, squeezed } from '../pdf-text.ts';
import { PAPERS } from './papers.ts';

let office: Office;
let sitting: string;
let item: string;
const council = () => office.call.council;

beforeEach(async () => {
  office = await openOffice();
  const input = { title: 'Напредък', date: '2027-01-15', time: '11:00' };
  ({ id: sitting } = await council().sittings.add(input));
  ({ id: item } = await council().agenda.add({ sitting, title: 'Точка' }));
});
afterEach(() => office.stop());

const attach = async (name: string, bytes: Uint8Array) =>
  council().agenda.papers.add({ item, name, upload: await upload(office, name, bytes) });

const pack = (more: { readonly format?: 'pdf' | 'zip'; readonly annexes?: boolean } = {}) =>
  council().documents.pack({ sitting, asOn: '2027-01-01', ...more });

const whole = (): Promise<Uint8Array> => PAPERS['layer off']();
const form = (): Promise<Uint8Array> => PAPERS['ticked box']();
const closed = (): Promise<Uint8Array> => PAPERS['owner password']();

test('what is found is told when a paper is added, and asked again', async () => {
  const { sha256, fate, findings, pages } = await attach('Слой.pdf', await whole());
  expect({ fate, pages }).toEqual({ fate: 'whole', pages: 1 });
  expect(findings[0]).toEqual({ code: 'layers-off', names: ['Чернова'] });
  expect(await council().agenda.papers.exams({ sitting })).toEqual({
    [sha256]: { fate, findings, pages },
  });
});

test('what shows nothing whole is not taken', async () => {
  expect(await refusalOf(attach('Отрязан.pdf', await PAPERS['cut short']()))).toBe(
    'council.paper-broken',
  );
  expect(await refusalOf(attach('Празен.pdf', await PAPERS['no pages']()))).toBe(
    'council.paper-no-pages',
  );
  expect((await council().sittings.read({ id: sitting })).papers).toEqual([]);
});

test('a paper that opens only with a password does not stop the pack', async () => {
  await attach('Тайна.pdf', await PAPERS['user password']());
  const made = await pack();
  expect(made.beside).toEqual([1]);
  const text = squeezed((await pdfTexts(bytesOf(made))).at(-1) ?? '');
  expect(text).toContain(
    squeezed('Отваря се само с парола, затова съдържанието му не е прегледано.'),
  );
  // Nothing of others is in it, so it keeps its promise.
  expect(Buffer.from(made.base64, 'base64').toString('latin1')).toContain('<pdfaid:part>2');
});

test('each annex has its sheet; the sheet says what is not here, and why', async () => {
  await attach('Слой.pdf', await whole());
  await attach('Формуляр.pdf', await form());
  const locked = await closed();
  await attach('Защитен.pdf', locked);
  await attach('Бележка.txt', Buffer.from('бележка'));
  const bare = await pack({ annexes: false });
  const made = await pack();
  expect(made.beside).toEqual([2, 3, 4]);
  // What is said of them may take one page more.
  expect([0, 1]).toContain((made.pages ?? 0) - (bare.pages ?? 0) - 4 - 2);
  expect((await PDFDocument.load(bytesOf(made))).getPageCount()).toBe(made.pages);
  expect(made.contentSha256).toBe(bare.contentSha256);
  const texts = (await pdfTexts(bytesOf(made))).map(squeezed);
  const [, , copied = '', , apart = '', note = ''] = texts.slice(-6);
  for (const [page, ...lines] of [
    [copied, 'Следват страниците му, а самият файл се прилага и отделно.', 'Формуляр, полета: 3.'],
    [
      apart,
      'Файлът се прилага отделно и страниците му не са тук.',
      'авторът му не позволява промени',
    ],
    [note, 'Файлът не е PDF.'],
  ] as const)
    for (const line of lines) expect(page).toContain(squeezed(line));
  expect(apart).toContain(`стр.${(made.pages ?? 0) - 1}/${made.pages}`);
  const list = texts.join('');
  expect(list).toContain(squeezed('Като отделни файлове се прилагат: Приложение 3, Приложение 4.'));
  expect(list).toContain(squeezed('самите файлове се прилагат и отделно: Приложение 2.'));
});

test('the ZIP holds the pack and, as they are, the files that are not whole in it', async () => {
  await attach('Слой.pdf', await whole());
  await attach('Формуляр.pdf', await form());
  const locked = await closed();
  await attach('Защитен.pdf', locked);
  const files = unzipSync(bytesOf(await pack({ format: 'zip' })));
  expect(Object.keys(files)).toEqual([
    'paket-1-2027-01-15.pdf',
    'materiali/02-Формуляр.pdf',
    'materiali/03-Защитен.pdf',
    'SHA256SUMS',
  ]);
  expect(Buffer.from(files['materiali/03-Защитен.pdf'] ?? []).equals(locked)).toBe(true);
  const pdf = await pack();
  const own = createHash('sha256')
    .update(files['paket-1-2027-01-15.pdf'] ?? '')
    .digest('hex');
  expect(own).toBe(pdf.sha256);
  expect(Buffer.from(files['SHA256SUMS'] ?? []).toString()).toContain(
    `${own}  paket-1-2027-01-15.pdf`,
  );
  const apart = unzipSync(bytesOf(await pack({ format: 'zip', annexes: false })));
  expect(Object.keys(apart).filter((name) => name.startsWith('materiali/'))).toHaveLength(3);
});
