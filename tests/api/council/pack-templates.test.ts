/** The arrangements of a pack: what is asked for is found first, and each item has its page. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytesOf, zipParts } from './document-parts.ts';
import { COUNCIL, openOffice, type Office } from './fixture.ts';
import { pdfTexts, squeezed } from './pdf-text.ts';
import { pdfSource } from '../pdf/pdf-text.ts';

const PROPOSAL = 'Съветът приема доклада.\n1. Възлага на МЗ да публикува отчета.';
let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.stop());

const sittingWith = async (): Promise<{ sitting: string; item: string }> => {
  const { council } = office.call;
  const { id: sitting } = await council.sittings.add({ council: COUNCIL, date: '2027-01-15' });
  const { id: item } = await council.agenda.add({
    sitting,
    title: 'Доклад за изпълнението',
    rapporteur: 'д-р Петрова',
    minutes: 20,
    summary: 'Отчетени са мерките за третото тримесечие.',
    proposal: PROPOSAL,
    measures: ['1.1.1'],
  });
  await council.agenda.add({ sitting, title: 'Разни въпроси на членовете' });
  return { sitting, item };
};

const pages = async (sitting: string, template?: 'usual' | 'by-item'): Promise<string[]> => {
  const file = await office.call.council.documents.pack({
    sitting,
    asOn: '2026-12-01',
    ...(template === undefined ? {} : { template }),
  });
  return (await pdfTexts(bytesOf(file))).map(squeezed);
};

const pageOf = (all: readonly string[], words: string): number =>
  all.findIndex((page) => page.includes(squeezed(words)));

describe('an item to a page', () => {
  test('what each item is for stands first; the proposal is at the head of its page', async () => {
    const { sitting } = await sittingWith();
    const all = await pages(sitting, 'by-item');
    expect(all[0]).toContain(squeezed('Накратко'));
    expect(all[0]).toContain(squeezed('Доклад за изпълнението'));
    const first = pageOf(all, 'Проект на решение');
    expect(first).toBeGreaterThan(0);
    const page = all[first] ?? '';
    expect(page).toContain(squeezed('Съветът приема доклада.'));
    expect(page.indexOf(squeezed('Проект на решение'))).toBeLessThan(
      page.indexOf(squeezed('Отчетени са мерките')),
    );
    // The second has its page, though nothing more is known of it.
    const second = all.findLastIndex((one) =>
      one.includes(squeezed('– Разни въпроси на членовете')),
    );
    expect(second).toBeGreaterThan(first);
  });

  test('what was decided stands in place of what was proposed, with the vote', async () => {
    const { sitting, item } = await sittingWith();
    await office.call.council.decisions.add({ sitting, item, text: 'Приема доклада с бележки.' });
    const all = await pages(sitting, 'by-item');
    expect(pageOf(all, 'Проект на решение')).toBe(-1);
    expect(pageOf(all, 'Решение № 1')).toBeGreaterThan(0);
    expect(pageOf(all, 'Приема доклада с бележки.')).toBeGreaterThan(0);
  });

  test('is the council’s own choice, and a file’s', async () => {
    const { sitting } = await sittingWith();
    const { councils } = office.call.council;
    expect((await pages(sitting))[0]).not.toContain(squeezed('Накратко'));
    const { council } = await councils.read({ id: COUNCIL });
    await councils.edit({
      id: COUNCIL,
      layout: { ...council.layout, letterhead: [...council.layout.letterhead], pack: 'by-item' },
    });
    expect((await pages(sitting))[0]).toContain(squeezed('Накратко'));
    expect((await pages(sitting, 'usual'))[0]).not.toContain(squeezed('Накратко'));
  });

  test('in Word: the same order, a framed style, one table of contents after what is first', async () => {
    const { sitting } = await sittingWith();
    const made = await office.call.council.documents.pack({
      sitting,
      asOn: '2026-12-01',
      format: 'docx',
      template: 'by-item',
    });
    const { 'word/document.xml': xml = '', 'word/styles.xml': styles = '' } = zipParts(made);
    expect(styles).toContain('w:styleId="Box"');
    expect(xml.match(/w:val="Box"/g)).toHaveLength(3);
    expect(xml).not.toContain('\f');
    expect(xml.match(/TOC \\o/g)).toHaveLength(1);
    expect(xml.indexOf('Накратко')).toBeLessThan(xml.indexOf('TOC \\o'));
    expect(xml.indexOf('TOC \\o')).toBeLessThan(xml.indexOf('Съветът приема доклада.'));
  });
});

test.each(['usual', 'by-item'] as const)(
  'a table that was pasted into a proposal or a decision is a table: %s',
  async (template) => {
    const { sitting, item } = await sittingWith();
    const { council } = office.call;
    const table = 'Разпределя:\n№\tИме\tСума\n1\tАлфа\t2025\n2\tБета\t12,50\nСлед таблицата.';
    await council.agenda.edit({ id: item, proposal: table });
    const docx = async (): Promise<string> => {
      const made = await council.documents.pack({
        sitting,
        asOn: '2026-12-01',
        format: 'docx',
        template,
      });
      return zipParts(made)['word/document.xml'] ?? '';
    };
    const tables = async (): Promise<number> => (await docx()).split('<w:tbl>').length;
    const proposed = await tables();
    await council.agenda.edit({ id: item, proposal: '' });
    expect(await tables()).toBe(proposed - 1);
    await council.decisions.add({ sitting, item, text: table });
    expect(await tables()).toBe(proposed);
  },
);

test('where a confidential decision is left out of the public copy, its proposal is, too', async () => {
  const { sitting, item } = await sittingWith();
  const { decisions, documents } = office.call.council;
  await decisions.add({ sitting, item, text: PROPOSAL, confidential: true });
  const file = await documents.pack({
    sitting,
    asOn: '2026-12-01',
    public: true,
    template: 'by-item',
  });
  const text = (await pdfTexts(bytesOf(file))).map(squeezed).join('');
  expect(text).toContain(squeezed('Доклад за изпълнението'));
  expect(text).not.toContain(squeezed('Съветът приема доклада'));
});

test('the usual arrangement frames the proposal, too, and keeps its tags', async () => {
  const { sitting } = await sittingWith();
  const file = await office.call.council.documents.pack({ sitting, asOn: '2026-12-01' });
  expect(squeezed((await pdfTexts(bytesOf(file))).join(''))).toContain(
    squeezed('Проект на решение'),
  );
  expect(pdfSource(bytesOf(file))).toContain('<pdfaid:part>2</pdfaid:part>');
});

test('the first pages are shown before a file is made, and nothing is kept of it', async () => {
  const { sitting } = await sittingWith();
  const { documents, sittings } = office.call.council;
  const usual = await documents.preview({ sitting });
  const byItem = await documents.preview({ sitting, template: 'by-item' });
  expect(usual.svg).toMatch(/^<svg/);
  expect(byItem.svg).not.toBe(usual.svg);
  // One ground below all pages: the library’s own lie over the first page.
  expect(byItem.svg.match(/#ffffff/g)).toHaveLength(1);
  expect(byItem.svg.indexOf('#ffffff')).toBeLessThan(byItem.svg.indexOf('typst-text'));
  expect((await sittings.read({ id: sitting })).issues).toEqual([]);
});
