import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusalOf } from '../core-fixture.ts';
import { COUNCIL, openOffice, present, realPdf, upload, type Office } from './fixture.ts';
import { CYCLE } from '../progress-fixture.ts';
import { bytesOf, zipParts } from './document-parts.ts';
import { pdfSource } from '../pdf/pdf-text.ts';
import { pdfTexts, squeezed } from './pdf-text.ts';

let office: Office;
const council = () => office.call.council;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.stop());

const raw = (file: { base64: string }): string => pdfSource(bytesOf(file));

/** Which of these a text lacks; a text of many pages in a failure helps nobody. */
const lacks = (text: string, ...wanted: readonly string[]): string[] =>
  wanted.filter((one) => !text.includes(one) && !text.includes(squeezed(one)));

const sittingWith = async (titles: readonly string[] = ['Национална контактна точка']) => {
  const { id } = await council().sittings.add({
    title: 'Напредък',
    date: '2027-01-15',
    time: '11:00',
  });
  for (const title of titles)
    await council().agenda.add({
      sitting: id,
      title,
      measures: ['3.5.2'],
      rapporteur: 'д-р Петров',
    });
  return id;
};

type PackInput = Parameters<Office['call']['council']['documents']['pack']>[0];
const pack = (sitting: string, more: Partial<PackInput> = {}) =>
  council().documents.pack({ sitting, asOn: '2027-01-01', ...more });

const pdfText = async (file: { base64: string }): Promise<string> =>
  squeezed((await pdfTexts(bytesOf(file))).join(''));

const docxText = (file: { base64: string }): string =>
  squeezed(
    Array.from(
      (zipParts(file)['word/document.xml'] ?? '').matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g),
      ([, text]) => text,
    ).join(''),
  );

const report = async (value: string, period = '2026-Q3') => {
  await office.call.progress.reports.set({
    entries: [{ measure: '3.1.2', period, value }],
  });
  await office.call.progress.reports.submit({ period });
};

describe('a pack', () => {
  test('built again after the data has changed is the same, byte by byte', async () => {
    await report('3');
    const sitting = await sittingWith();
    const first = await pack(sitting);
    expect(lacks(await pdfText(first), '3.1.2')).toEqual([]);
    office.setNow('2026-12-20T08:00:00Z');
    await report('7', '2026-Q4');
    expect((await pack(sitting)).sha256).toBe(first.sha256);
    for (const format of ['docx', 'xlsx'] as const) {
      const file = await pack(sitting, { format });
      expect(file.contentSha256).toBe(first.contentSha256);
    }
    const renewed = await pack(sitting, { renew: true });
    expect(renewed.contentSha256).not.toBe(first.contentSha256);
    expect((await pack(sitting)).sha256).toBe(renewed.sha256);
  });

  test('shows the same numbers in PDF, DOCX and XLSX', async () => {
    await report('3');
    const sitting = await sittingWith();
    const [pdf, docx, xlsx] = await Promise.all([
      pack(sitting).then(pdfText),
      pack(sitting, { format: 'docx' }).then(docxText),
      pack(sitting, { format: 'xlsx' }),
    ]);
    const sheets = await readXlsxFile(Buffer.from(bytesOf(xlsx)));
    const money = sheets.find(({ sheet }) => sheet === 'Средства')?.data ?? [];
    const total = money.at(-1) ?? [];
    // 64 346 000 лв. by 1.95583, worked out by hand.
    expect(total.slice(0, 3)).toEqual(['Общо', 64_346_000, 32_899_587.39]);
    const rows = sheets.find(({ sheet }) => sheet === 'Индикатори')?.data ?? [];
    expect(rows.find(([code]) => code === '3.1.2')).toEqual([
      '3.1.2',
      expect.any(String),
      2,
      8,
      '3 (неприета)',
      '–',
      'III\u00A0трим.\u00A02026',
    ]);
    for (const text of [pdf, docx]) {
      expect(lacks(text, 'Общо6434600032899587,39')).toEqual([]);
      expect(lacks(text, '283(неприета)–IIIтрим.2026')).toEqual([]);
    }
  });

  test('says its cut-off, what the data knew, who reported, and its own hash', async () => {
    const blank = await pack(await sittingWith(['Без цикъл'])).then(pdfText);
    expect(lacks(blank, 'никой не е посочен като неотчел')).toEqual([]);
    expect(blank).not.toContain(squeezed('Не са отчели'));
    await office.call.progress.settings.setCycle(CYCLE);
    const sitting = await sittingWith();
    const file = await pack(sitting);
    const text = await pdfText(file);
    expect(
      lacks(
        text,
        'Данните са към 01.01.2027 г., каквито са били известни на 01.12.2026 г., 10:00 ч.',
      ),
    ).toEqual([]);
    expect(lacks(text, 'са отчели 0 от 2 звена')).toEqual([]);
    expect(lacks(text, 'Не са отчели: МЗ, МОН')).toEqual([]);
    expect(lacks(text, file.contentSha256)).toEqual([]);
    expect(text.match(/[0-9a-f]{64}/g)).toEqual([file.contentSha256]);
  });

  test.each(['a-2a', 'ua-1'] as const)(
    'is tagged, in Bulgarian, with an outline: %s',
    async (standard) => {
      const file = raw(await pack(await sittingWith(), { standard }));
      expect(lacks(file, '/MarkInfo')).toEqual([]);
      expect(lacks(file, '/Lang (bg)')).toEqual([]);
      expect(lacks(file, '/Outlines')).toEqual([]);
      expect(lacks(file, '/Alt')).toEqual([]);
      expect(
        lacks(
          file,
          standard === 'a-2a' ? '<pdfaid:part>2</pdfaid:part>' : '<pdfuaid:part>1</pdfuaid:part>',
        ),
      ).toEqual([]);
    },
  );

  test('puts annexes in after their sheets, numbers pages through, and claims nothing it cannot keep', async () => {
    const sitting = await sittingWith();
    const [item] = (await council().sittings.read({ id: sitting })).items;
    const name = 'Доклад.pdf';
    const paper = {
      item: item?.id ?? '',
      name,
      upload: await upload(office, name, await realPdf(3)),
    };
    await council().agenda.papers.add(paper);
    const bare = await pack(sitting, { annexes: false });
    const whole = await pack(sitting);
    expect([4, 5]).toContain((whole.pages ?? 0) - (bare.pages ?? 0));
    const doc = await PDFDocument.load(bytesOf(whole));
    const widths = doc.getPages().map((page) => Math.round(page.getWidth()));
    expect(widths.slice(-4)).toEqual([595, 400, 401, 402]);
    expect(lacks(raw(bare), '<pdfaid:part>')).toEqual([]);
    const saved = await doc.save({ useObjectStreams: false });
    expect(Buffer.from(saved).toString('latin1').includes('<pdfaid:part>')).toBe(false);
    const texts = await pdfTexts(bytesOf(whole));
    expect(squeezed(texts.at(-4) ?? '')).toContain(squeezed('Приложение 1. Доклад'));
    expect(squeezed(texts.at(-4) ?? '')).toContain(`стр.${(whole.pages ?? 0) - 3}/${whole.pages}`);
  });

  test('keeps its own tags and bookmarks beside an annex that has some, and says why it is no PDF/A', async () => {
    const sitting = await sittingWith();
    const [item] = (await council().sittings.read({ id: sitting })).items;
    const tagged = bytesOf(await council().documents.protocol({ sitting }));
    const name = 'Протокол.pdf';
    const sent = await upload(office, name, tagged);
    await council().agenda.papers.add({ item: item?.id ?? '', name, upload: sent });
    const whole = await pack(sitting);
    const doc = await PDFDocument.load(bytesOf(whole), { updateMetadata: false });
    const places = doc.getPages().map(({ node }) => node.get(PDFName.of('StructParents')));
    const own = places.filter((place) => place !== undefined).map(String);
    const annex = (await PDFDocument.load(tagged)).getPageCount();
    expect(own).toHaveLength((whole.pages ?? 0) - annex);
    expect(new Set(own).size).toBe(own.length);
    expect(doc.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
    expect(doc.catalog.has(PDFName.of('Outlines'))).toBe(true);
    expect(doc.getSubject()).toContain('Без PDF/A заради приложенията');
    expect(lacks(await pdfText(whole), 'страници на приложения от други източници')).toEqual([]);
    expect(whole.contentSha256).toBe((await pack(sitting, { annexes: false })).contentSha256);
  });

  test('for the public leaves out what is confidential, and the numbers show a gap', async () => {
    const sitting = await sittingWith(['Явна', 'Тайна', 'Друга явна']);
    const { items } = await council().sittings.read({ id: sitting });
    const secret = items.find(({ title }) => title === 'Тайна')?.id ?? '';
    await council().agenda.edit({ id: secret, confidential: true, summary: 'Поверителен текст' });
    await council().decisions.add({ sitting, item: secret, text: 'Тайно решение' });
    const own = await pdfText(await pack(sitting));
    const open = await pdfText(await pack(sitting, { public: true }));
    expect(lacks(own, 'Поверителентекст')).toEqual([]);
    expect(open.includes('Поверителен')).toBe(false);
    expect(open.includes('Тайна')).toBe(false);
    expect(lacks(open, 'По т. 3 – Друга явна')).toEqual([]);
    expect(lacks(open, 'Копие за публикуване')).toEqual([]);
    const protocol = await pdfText(await council().documents.protocol({ sitting, public: true }));
    expect(protocol.includes('Тайн')).toBe(false);
  });

  test('issued again says what is new', async () => {
    const sitting = await sittingWith();
    expect(await council().documents.issue({ sitting, asOn: '2027-01-01' })).toEqual({
      version: 1,
    });
    expect((await pack(sitting)).version).toBe(1);
    await council().agenda.add({ sitting, title: 'Късна точка' });
    const second = await pack(sitting);
    expect(second.version).toBe(2);
    const text = await pdfText(second);
    expect(lacks(text, 'Издание 2')).toEqual([]);
    expect(lacks(text, 'Нова точка 2: Късна точка.')).toEqual([]);
  });

  test('cannot be of a day before anything was known', async () => {
    expect(await refusalOf(pack(await sittingWith(), { asOn: '2024-03-01' }))).toBe(
      'council.pack-too-early',
    );
    expect(await refusalOf(pack(await sittingWith(), { asOn: 'утре' }))).toBe('read.not-a-date');
    expect(await refusalOf(pack('няма'))).toBe('council.sitting-unknown');
  });
});

describe('the DOCX', () => {
  test('has real headings, repeated table heads, names of tables and words for charts', async () => {
    const parts = zipParts(await pack(await sittingWith(), { format: 'docx' }));
    const body = parts['word/document.xml'] ?? '';
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBeGreaterThan(3);
    expect(body.match(/<w:tbl>/g)?.length).toBe(body.match(/<w:tblHeader\/>/g)?.length);
    expect(body.match(/<w:tblCaption w:val="[^"]+"/g)?.length).toBe(body.match(/<w:tbl>/g)?.length);
    expect(lacks(body, 'descr="Цел 1: няма данни 10. Цел 2')).toEqual([]);
    expect(lacks(body, 'TOC \\o')).toEqual([]);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="bg-BG"');
    expect(parts['word/numbering.xml']).toContain('w:val="%1.%2."');
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Материали за заседание – Консултативен',
    );
  });

  test('holds any text a person writes', async () => {
    const sitting = await sittingWith(['<w:p> & "кавички" \uFFFE 😀 ]]>']);
    const body = zipParts(await pack(sitting, { format: 'docx' }))['word/document.xml'] ?? '';
    expect(lacks(body, '&lt;w:p&gt; &amp; &quot;кавички&quot; \uFFFD 😀 ]]&gt;')).toEqual([]);
  });
});

describe('the protocol', () => {
  test('follows the records from draft to final', async () => {
    const sitting = await sittingWith();
    const text = async () => pdfText(await council().documents.protocol({ sitting }));
    const before = await text();
    expect(lacks(before, 'П Р О Т О К О Л № 1')).toEqual([]);
    expect(lacks(before, 'ПРОЕКТ')).toEqual([]);
    expect(lacks(before, 'Рег. № ……………… / ……………… г.')).toEqual([]);
    await council().sittings.step({ id: sitting, to: 'convened' });
    await present(office, sitting, 4);
    office.setNow('2027-01-15T09:05:00Z');
    await office.call.clock.answer({ trueNow: 'shown' });
    await council().sittings.step({ id: sitting, to: 'open', reason: 'проба' });
    const [first = ''] = office.members;
    await council().sittings.edit({ id: sitting, chairedBy: first });
    await council().meeting.vote({ sitting, item: 'agenda', for: 4, against: 0, abstain: 0 });
    await council().meeting.vote({ sitting, item: '1', for: 3, against: 0, abstain: 1 });
    await council().meeting.opinion({
      sitting,
      item: '1',
      member: office.members[3] ?? '',
      text: 'Срокът е кратък',
    });
    await council().decisions.add({
      sitting,
      item: '1',
      text: 'Да се представи график.',
      unit: 'МЗ',
      due: '2027-02-28',
    });
    office.setNow('2027-01-15T11:10:00Z');
    await council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
    await council().protocol.setState({ sitting, to: 'for-signature' });
    const after = await text();
    for (const line of [
      'ЗА ПОДПИС',
      'На 15.01.2027 г. (петък) от 11,00 ч. се проведе редовно заседание на Консултативния съвет',
      'Заседанието беше открито в 11,05 ч. и водено от Петрова, председател.',
      'От общо 5 членове с право на глас присъстват 4. За кворум са необходими 3 (чл. 7, ал. 1 от Правилника). Налице е кворум',
      'Дневният ред беше подложен на гласуване. За – 4, против и въздържали се няма. Приема се единодушно.',
      'Гласували: За – 3, въздържали се – 1, против няма. Приема се.',
      'Решение № 1: Да се представи график. Отговорник: МЗ. Срок: 28.02.2027 г.',
      'Особено мнение на Димитров: Срокът е кратък',
      'Заседанието беше закрито в 13,10 ч.',
      'ПРЕДСЕДАТЕЛСТВАЛ: …………………………………… (Петрова)',
    ])
      expect(lacks(after, line)).toEqual([]);
    await council().protocol.setText({ sitting, block: 'closing', text: 'Край на заседанието.' });
    expect(lacks(await text(), 'Край на заседанието.')).toEqual([]);
    await council().protocol.setState({ sitting, to: 'final', reason: 'Разни: нямаше въпроси' });
    await council().protocol.amend({
      sitting,
      text: 'Да се чете 28.03.2027 г.',
      reason: 'писмена грешка',
    });
    const final = await text();
    expect(final.includes('ЗАПОДПИС')).toBe(false);
    expect(lacks(final, 'Поправки след подписването')).toEqual([]);
  });
});

test('the next sitting brings the decisions back until they are done', async () => {
  const first = await sittingWith();
  const { id } = await council().decisions.add({
    sitting: first,
    item: '1',
    text: 'Да се представи график',
    due: '2027-02-01',
  });
  const next = await council().sittings.add({ title: 'Второ', date: '2027-04-15' });
  const on = async (asOn: string) => pdfText(await pack(next.id, { asOn }));
  expect(
    lacks(await on('2027-03-01'), 'Да се представи график–01.02.2027 г.просроченоняма данни'),
  ).toEqual([]);
  office.setNow('2027-03-10T08:00:00Z');
  await office.call.clock.answer({ trueNow: 'shown' });
  await council().decisions.follow({ id, text: 'Графикът е представен', state: 'done' });
  expect(lacks(await on('2027-03-11'), 'изпълнено10.03.2027 г.: Графикът е представен')).toEqual(
    [],
  );
  const third = await council().sittings.add({ title: 'Трето', date: '2027-06-15' });
  const later = await pdfText(await pack(third.id, { asOn: '2027-06-01' }));
  expect(lacks(later, 'Към 01.06.2027 г. няма решения в изпълнение.')).toEqual([]);
});

test('the archive holds everything and can be checked without the application', async () => {
  const sitting = await sittingWith();
  const [item] = (await council().sittings.read({ id: sitting })).items;
  const paper = await realPdf(1);
  await council().agenda.papers.add({
    item: item?.id ?? '',
    name: 'Доклад.pdf',
    upload: await upload(office, 'Доклад.pdf', paper),
  });
  const archive = await council().documents.archive({ sitting, asOn: '2027-01-01' });
  const files = unzipSync(bytesOf(archive));
  expect(Object.keys(files)).toEqual(archive.files);
  expect(archive.files).toContain('materiali/01-Доклад.pdf');
  const sums = Buffer.from(files['SHA256SUMS'] ?? [])
    .toString()
    .trim()
    .split('\n');
  expect(sums).toHaveLength(archive.files.length - 1);
  for (const line of sums) {
    const [hash = '', name = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
    ).toBe(hash);
  }
  expect(Buffer.from(files['materiali/01-Доклад.pdf'] ?? []).equals(Buffer.from(paper))).toBe(true);
  expect((await council().documents.archive({ sitting, asOn: '2027-01-01' })).sha256).toBe(
    archive.sha256,
  );
  const stored = createHash('sha256').update(paper).digest('hex');
  const path = join(office.folder, 'files', stored.slice(0, 2), stored);
  expect(readFileSync(path).length).toBe(paper.length);
});

test('the yearly programme and report come from the same records', async () => {
  const year = 2027;
  await council().councils.year.addItem({
    council: COUNCIL,
    year,
    title: 'Преглед на цел 3',
    quarter: 2,
    measures: ['3.5.2'],
  });
  await council().councils.year.set({ council: COUNCIL, year, programmeAdopted: '2026-12-15' });
  const programme = await council().documents.programme({ council: COUNCIL, year, format: 'pdf' });
  const text = await pdfText(programme);
  expect(lacks(text, 'Приета на 15.12.2026 г.')).toEqual([]);
  expect(lacks(text, '1.Преглед на цел 3второ тримесечие–3.5.2')).toEqual([]);
  const sitting = await sittingWith();
  await council().decisions.add({ sitting, item: '1', text: 'Да се представи график' });
  const report_ = await pdfText(
    await council().documents.report({ council: COUNCIL, year, format: 'pdf' }),
  );
  expect(lacks(report_, 'Взети решения: 1, от тях изпълнени към')).toEqual([]);
  expect(lacks(report_, '115.01.2027 г.редовно заседаниеНапредъкпроект–––1')).toEqual([]);
});
