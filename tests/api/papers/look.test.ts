// The look of papers, as it is set, stored, and found again in what is made.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_LOOK } from '../../../domain/papers/look.ts';
import { bytesOf, zipParts } from '../council/document-parts.ts';
import { openOffice, upload, type Office } from '../council/fixture.ts';
import { pdfTexts, squeezed } from '../council/pdf-text.ts';
import { refusalOf } from '../core-fixture.ts';
import { pdfSource } from '../pdf/pdf-text.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice('2026-12-01T08:00:00Z');
});
afterEach(() => office.stop());

const ICON = readFileSync(join(import.meta.dirname, '../../../build/resources/icon.png'));

const OWN = {
  letterhead: ['Република България', '', '  Столична   регионална здравна инспекция '],
  address: 'София 1000, ул. „Враня“ № 20',
  contacts: 'тел. 02 813 04 00',
  font: 'serif' as const,
  accent: '#1F4E8C',
  footer: 'Създаден електронно',
};

const dressed = async (): Promise<void> => {
  await office.call.papers.setLook(OWN);
  const id = await upload(office, 'герб.png', ICON);
  await office.call.papers.setEmblem({ upload: id, name: 'герб.png' });
};

const councilId = async (): Promise<string> =>
  (await office.call.council.councils.list())[0]?.id ?? '';

const programmeOf = async (format: 'pdf' | 'docx') =>
  office.call.council.documents.programme({ council: await councilId(), year: 2027, format });

describe('the look of papers', () => {
  test('is the same as ever where nothing is set, and stands in PDF and DOCX once it is', async () => {
    const { look, emblem } = await office.call.papers.read();
    expect([look, emblem]).toEqual([DEFAULT_LOOK, null]);
    const before = zipParts(await programmeOf('docx'));
    expect(before['word/styles.xml']).toContain('0B665F');
    await dressed();
    expect(await office.call.papers.read()).toMatchObject({
      look: { letterhead: ['Република България', 'Столична регионална здравна инспекция'] },
      emblem: 'герб.png',
    });
    const pdf = bytesOf(await programmeOf('pdf'));
    const text = squeezed((await pdfTexts(pdf)).join(''));
    for (const line of ['СТОЛИЧНА РЕГИОНАЛНА', OWN.address, OWN.contacts, OWN.footer])
      expect(text).toContain(squeezed(line));
    expect(pdfSource(pdf)).toMatch(/\+MyarkaSerif-Regular/);
    const after = zipParts(await programmeOf('docx'));
    expect(after['word/document.xml']).toContain('Столична регионална здравна инспекция');
    expect(after['word/footer1.xml']).toContain(OWN.footer);
    expect(after['word/styles.xml']).toContain('1F4E8C');
    expect(after['word/styles.xml']).toContain('Times New Roman');
    expect(Object.keys(after)).toContain('word/media/emblem.png');
  });

  test('gives way to the letterhead that a council has of its own', async () => {
    await dressed();
    const id = await councilId();
    const { council } = await office.call.council.councils.read({ id });
    const layout = { ...council.layout, letterhead: ['Съвет със своя бланка'] };
    await office.call.council.councils.edit({ id, layout });
    const { 'word/document.xml': xml = '' } = zipParts(await programmeOf('docx'));
    expect(xml).toContain('Съвет със своя бланка');
    expect(xml).not.toContain('Столична регионална');
  });

  test('is seen before a file is made, stored or not', async () => {
    for (const of of ['protocol', 'statement'] as const) {
      const { svg } = await office.call.papers.preview({ of, look: OWN });
      expect(svg).toMatch(/^<svg/);
      expect(svg).toContain('#1f4e8c');
    }
    expect((await office.call.papers.read()).look).toEqual(DEFAULT_LOOK);
  });

  test('is held by the check of files, and a lost emblem stops no paper', async () => {
    await dressed();
    expect((await office.call.log.check()).files).toEqual([]);
    await office.call.papers.dropEmblem();
    expect(Object.keys(zipParts(await programmeOf('docx')))).not.toContain('word/media/emblem.png');
  });

  test.each([
    [{ accent: '#ffd000' }, 'papers.accent-pale'],
    [{ accent: 'синьо' }, 'papers.accent-form'],
    [{ letterhead: Array.from({ length: 7 }, (_, i) => `Ред ${i}`) }, 'papers.lines-many'],
    [{ footer: 'ж'.repeat(161) }, 'papers.line-long'],
    [{ address: 'a\u0007b' }, 'text.unseen'],
  ])('refuses %j', async (more, code) => {
    expect(await refusalOf(office.call.papers.setLook({ ...OWN, ...more }))).toBe(code);
  });

  test.each([
    ['герб.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'papers.emblem-kind'],
    ['герб.png', ICON.subarray(0, 12), 'papers.emblem-kind'],
    ['герб.png', Buffer.concat([ICON, Buffer.alloc(2_100_000)]), 'papers.emblem-large'],
    [
      'герб.png',
      Buffer.concat([ICON.subarray(0, 16), Buffer.from([0, 1, 0, 0]), ICON.subarray(20)]),
      'papers.emblem-large',
    ],
  ])('refuses %s as an emblem', async (name, bytes, code) => {
    const { id } = await office.call.uploads.begin({ name, size: bytes.length });
    for (let at = 0; at < bytes.length; at += 786_432) {
      const base64 = bytes.subarray(at, at + 786_432).toString('base64');
      await office.call.uploads.chunk({ id, at, base64 });
    }
    await office.call.uploads.finish({ id, name, size: bytes.length });
    expect(await refusalOf(office.call.papers.setEmblem({ upload: id, name }))).toBe(code);
    expect((await office.call.papers.read()).emblem).toBeNull();
  });
});
