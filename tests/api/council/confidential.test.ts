/** A public copy holds nothing confidential: not in a page, a bookmark, a name, or a byte anywhere. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice, realPdf, upload, type Office, opened } from './fixture.ts';
import { bytesOf, everythingInPdf, zipParts } from './document-parts.ts';
import { squeezed } from './pdf-text.ts';

const SECRET = 'Тайнопис';
let office: Office;
let sitting = '';
let next = '';

const council = () => office.call.council;

/** Every text that an item of the agenda can have, each with the word in it. */
const fill = async (item: string, says: (what: string) => string): Promise<void> => {
  await council().agenda.edit({
    id: item,
    summary: says('резюме'),
    report: says('доклад'),
    statements: says('изказване'),
  });
  await council().decisions.add({ sitting, item, text: says('решение') });
  const [member = ''] = office.members;
  await council().meeting.opinion({ sitting, item, member, text: says('мнение') });
};

const addPaper = async (item: string, name: string, confidential: boolean): Promise<void> => {
  const sent = await upload(office, name, await realPdf(confidential ? 2 : 1));
  const { sha256 } = await council().agenda.papers.add({ item, name, upload: sent });
  if (confidential) await council().agenda.papers.edit({ item, sha256, confidential });
};

beforeAll(async () => {
  office = await openOffice();
  ({ id: sitting } = await council().sittings.add({ title: 'Първо', date: '2027-01-15' }));
  ({ id: next } = await council().sittings.add({ title: 'Второ', date: '2027-03-15' }));
  const open = await council().agenda.add({ sitting, title: 'Явна точка' });
  const secret = await council().agenda.add({ sitting, title: `${SECRET} точка` });
  await opened(office, sitting);
  for (const item of [open.id, secret.id]) await council().meeting.vote({ sitting, item, for: 5 });
  await fill(open.id, (what) => `Явно ${what}`);
  await fill(secret.id, (what) => `${SECRET} ${what}`);
  await addPaper(open.id, 'Явен.pdf', false);
  await addPaper(open.id, `${SECRET}.pdf`, true);
  await addPaper(secret.id, `${SECRET} 2.pdf`, false);
  // Confidential only now: its decision was written before.
  await council().agenda.edit({ id: secret.id, confidential: true });
  await council().agenda.postpone({ id: secret.id, reason: `${SECRET} причина` });
});
afterAll(() => office.stop());

const pack = (of: string, format: 'pdf' | 'docx' | 'xlsx', isPublic: boolean) =>
  council().documents.pack({ sitting: of, asOn: '2027-01-01', format, public: isPublic });

const protocol = (format: 'pdf' | 'docx', isPublic: boolean) =>
  council().documents.protocol({ sitting, format, public: isPublic });

const inZip = (file: { readonly base64: string; readonly name: string }): string =>
  [file.name, ...Object.entries(zipParts(file)).flat()].join('\n');

const FILES: Readonly<Record<string, (isPublic: boolean) => Promise<string>>> = {
  'pack as PDF': async (p) => everythingInPdf(bytesOf(await pack(sitting, 'pdf', p))),
  'pack as DOCX': async (p) => inZip(await pack(sitting, 'docx', p)),
  'pack as XLSX': async (p) => inZip(await pack(sitting, 'xlsx', p)),
  'protocol as PDF': async (p) => everythingInPdf(bytesOf(await protocol('pdf', p))),
  'protocol as DOCX': async (p) => inZip(await protocol('docx', p)),
  'pack of the next sitting': async (p) => everythingInPdf(bytesOf(await pack(next, 'pdf', p))),
  archive: async (p) =>
    inZip(await council().documents.archive({ sitting, asOn: '2027-01-01', public: p })),
  'archive of the next sitting': async (p) =>
    inZip(await council().documents.archive({ sitting: next, asOn: '2027-01-01', public: p })),
};

test.each(Object.keys(FILES))('%s', async (name) => {
  const read = async (isPublic: boolean) => squeezed((await FILES[name]?.(isPublic)) ?? '');
  // The own copy has it, so that the test would see it.
  expect((await read(false)).includes(SECRET)).toBe(true);
  const shown = await read(true);
  expect(shown.includes(SECRET)).toBe(false);
  expect(shown.length).toBeGreaterThan(1000);
});
