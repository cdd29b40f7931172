/** A sealed protocol that is made again looks as it did when it was sealed, whatever is set since. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeDb, openReadable } from '../../../db/open.ts';
import { namedFiles } from '../../../db/named-files.ts';
import { DEFAULT_LOOK } from '../../../domain/papers/look.ts';
import { line, wordFile } from '../../fixtures/word-template.ts';
import { zipParts } from './document-parts.ts';
import { COUNCIL, openOffice, opened, upload, type Office } from './fixture.ts';

const ICON = readFileSync(join(import.meta.dirname, '../../../build/resources/icon.png'));
let office: Office;
let sitting = '';
const council = () => office.call.council;
const look = (letterhead: string, accent: string) =>
  office.call.papers.setLook({ ...DEFAULT_LOOK, letterhead: [letterhead], accent, font: 'serif' });
const template = async (head: string) =>
  office.call.papers.setTemplate({
    kind: 'protocol',
    upload: await upload(
      office,
      `${head}.docx`,
      wordFile({
        body: `${line(head)}${line('{заглавие}')}${line('{изготвил}')}${line('{тяло}')}`,
      }),
    ),
    name: `${head}.docx`,
  });
const made = async (forPublic = false) => {
  const of = { sitting, public: forPublic };
  const pdf = await council().documents.protocol({ ...of, format: 'pdf' });
  const docx = await council().documents.protocol({ ...of, format: 'docx' });
  return { pdf: pdf.sha256, docx: docx.sha256, text: zipParts(docx)['word/document.xml'] ?? '' };
};

beforeEach(async () => {
  office = await openOffice('2027-01-15T08:00:00Z');
  sitting = (await council().sittings.add({ title: 'Напредък', date: '2027-01-15' })).id;
  await opened(office, sitting);
  await council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
});
afterEach(() => office.stop());

const seal = () => council().protocol.setState({ sitting, to: 'final', reason: 'проба' });
const changeAll = async (): Promise<void> => {
  await look('Нова бланка', '#1F4E8C');
  await template('Нов образец');
  await office.call.papers.dropEmblem();
  const { council: one } = await council().sittings.read({ id: sitting });
  await council().councils.edit({
    id: COUNCIL,
    title: 'Преименуван',
    layout: { ...one.layout, numbering: 'none', size: 14, letterhead: ['Друга', 'бланка'] },
  });
  await office.call.app.setPerson({ person: 'Някой Друг' });
};

test('letterhead, colour, letters, emblem, numbers, template and who made it', async () => {
  await look('Стара бланка', '#7A1F2B');
  await office.call.papers.setEmblem({
    upload: await upload(office, 'герб.png', ICON),
    name: 'герб.png',
  });
  await template('Стар образец');
  await seal();
  const [before, open] = [await made(), await made(true)];
  const sealedLayout = (await council().sittings.read({ id: sitting })).council.layout;
  expect(before.text).toMatch(/Стар образец.*Секретарова/);
  await changeAll();
  expect(await made()).toEqual(before);
  expect(await made(true)).toEqual(open);
  const { council: today, protocolLayout } = await council().sittings.read({ id: sitting });
  expect(protocolLayout).toEqual(sealedLayout);
  expect(today.layout).not.toEqual(sealedLayout);
  expect(await council().protocol.look({ sitting })).toEqual({
    letterhead: ['Стара бланка'],
    accent: '#7a1f2b',
    emblem: 'герб.png',
    template: 'Стар образец.docx',
  });
  const archive = zipParts(await council().documents.archive({ sitting }));
  expect(Object.keys(archive)).toContain('protokol.docx');
  // An amendment comes to it, in the same look.
  await council().protocol.amend({ sitting, text: 'Пропуснато име', reason: 'писмо' });
  const amended = await made();
  expect(amended.docx).not.toBe(before.docx);
  expect(amended.text).toMatch(/Стар образец.*Пропуснато име/);
});

test('the file of the look is known among the stored ones; without it today’s look is taken, and said', async () => {
  await look('Стара бланка', '#7A1F2B');
  await seal();
  const { sealedLook } = (await council().sittings.read({ id: sitting })).sitting;
  const db = openReadable(join(office.folder, 'myarka.db'));
  expect(namedFiles(db).map(({ sha256 }) => sha256)).toContain(sealedLook);
  closeDb(db);
  expect((await office.call.log.check()).files).toEqual([]);
  await look('Нова бланка', '#1F4E8C');
  expect((await made()).text).toContain('Стара бланка');
  rmSync(join(office.folder, 'files'), { recursive: true });
  expect((await made()).text).toContain('Нова бланка');
  expect(await council().protocol.look({ sitting })).toBeNull();
});

test('a draft has the look of today', async () => {
  await look('Стара бланка', '#7A1F2B');
  expect((await made()).text).toContain('Стара бланка');
  await look('Нова бланка', '#1F4E8C');
  expect((await made()).text).toContain('Нова бланка');
});
