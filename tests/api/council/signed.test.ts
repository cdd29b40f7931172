/** A signed file beside a document: kept as it came, also after the seal, in the archive, and on other machines. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf } from '../core-fixture.ts';
import { enrolled, foundMinistry } from '../exchange/installation.ts';
import { asice, CMS, signedPdf } from '../../fixtures/signed.ts';
import { bytesOf, zipParts } from './document-parts.ts';
import { COUNCIL, openOffice, opened, realPdf, upload, type Office } from './fixture.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.stop());

const newSitting = async (): Promise<string> => {
  const { sittings, agenda } = office.call.council;
  const { id } = await sittings.add({ title: 'Редовно', date: '2026-12-10', time: '10:00' });
  await agenda.add({ sitting: id, title: 'Отчет' });
  return id;
};

const beside = async (owner: object, name: string, bytes: Uint8Array) =>
  office.call.council.signed.add({
    owner: owner as Parameters<typeof office.call.council.signed.add>[0]['owner'],
    upload: await upload(office, name, bytes),
    name,
  });

test('beside the pack, the protocol, a paper and the report of a year; opened as it came', async () => {
  const sitting = await newSitting();
  const { signed, agenda, sittings } = office.call.council;
  const item = (await sittings.read({ id: sitting })).items[0]?.id ?? '';
  const name = 'доклад.pdf';
  const { sha256 } = await agenda.papers.add({
    item,
    upload: await upload(office, name, await realPdf(1)),
    name,
  });
  await beside({ document: 'pack', sitting }, 'пакет.pdf', signedPdf(await realPdf(2)));
  await beside({ document: 'protocol', sitting }, 'протокол.pdf.p7s', CMS);
  await beside({ document: 'paper', item, sha256 }, 'доклад.asice', asice());
  await beside({ document: 'report', council: COUNCIL, year: 2026 }, 'доклад 2026.p7m', CMS);
  const files = await signed.list({ sitting });
  expect(files.map(({ document, name: file }) => [document, file])).toEqual(
    expect.arrayContaining([
      ['pack', 'пакет.pdf'],
      ['protocol', 'протокол.pdf.p7s'],
      ['paper', 'доклад.asice'],
    ]),
  );
  expect(files).toHaveLength(3);
  expect(files.every(({ present, addedBy }) => present && addedBy === 'Секретарова')).toBe(true);
  const year = await signed.list({ council: COUNCIL, year: 2026 });
  expect(year).toMatchObject([{ document: 'report', year: 2026, name: 'доклад 2026.p7m' }]);
  expect(await signed.list({ council: COUNCIL, year: 2025 })).toEqual([]);
  const [first] = year;
  const { of = 'council', row = '', sha256: hash = '' } = first ?? {};
  expect(Buffer.from(bytesOf(await signed.open({ of, row, sha256: hash })))).toEqual(CMS);
});

test('a final protocol takes it, and nothing else of the sitting moves', async () => {
  const sitting = await newSitting();
  const { council } = office.call;
  await opened(office, sitting);
  const item = (await council.sittings.read({ id: sitting })).items[0]?.id ?? '';
  await council.meeting.vote({ sitting, item, for: 5, against: 0, abstain: 0 });
  await council.sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
  await council.protocol.setState({ sitting, to: 'final', reason: 'проба' });
  const before = await council.documents.protocol({ sitting, format: 'pdf' });
  await beside({ document: 'protocol', sitting }, 'протокол.p7s', CMS);
  expect((await council.documents.protocol({ sitting, format: 'pdf' })).sha256).toBe(before.sha256);
  const parts = zipParts(await council.documents.archive({ sitting }));
  expect(Object.keys(parts)).toContain('podpisani/01-protokol-протокол.p7s');
  expect(parts['SHA256SUMS']).toContain('podpisani/01-protokol-протокол.p7s');
  const open = zipParts(await council.documents.archive({ sitting, public: true }));
  expect(Object.keys(open).some((name) => name.startsWith('podpisani/'))).toBe(false);
});

test('what holds no signature is refused, and so is the same file twice', async () => {
  const sitting = await newSitting();
  const owner = { document: 'protocol', sitting };
  expect(await refusalOf(beside(owner, 'протокол.pdf', await realPdf(1)))).toBe('signed.none');
  expect(await refusalOf(beside(owner, 'протокол.docx', CMS))).toBe('signed.kind');
  await beside(owner, 'протокол.p7s', CMS);
  expect(await refusalOf(beside(owner, 'друго име.p7s', CMS))).toBe('signed.twice');
  expect(await refusalOf(beside({ document: 'pack', sitting: 'няма' }, 'п.p7s', CMS))).toBe(
    'council.sitting-unknown',
  );
});

test('taken off and brought back; a sitting that is removed takes it along', async () => {
  const sitting = await newSitting();
  const { signed, sittings } = office.call.council;
  await beside({ document: 'protocol', sitting }, 'протокол.p7s', CMS);
  const [file] = await signed.list({ sitting });
  const { of = 'sitting', row = '', sha256 = '' } = file ?? {};
  await signed.remove({ of, row, sha256 });
  expect(await signed.list({ sitting })).toEqual([]);
  await office.call.log.undo();
  expect(await signed.list({ sitting })).toHaveLength(1);
  await sittings.remove({ id: sitting });
  expect(await signed.list({ sitting })).toEqual([]);
  expect(await refusalOf(signed.open({ of, row, sha256 }))).toBe('signed.unknown');
});

test('a package carries it, with its bytes', async () => {
  const ministry = await foundMinistry();
  const first = await enrolled(ministry, 'МЗ', ['council.secretary']);
  try {
    first.take(ministry.send('МЗ').bytes);
    const { council } = first.call;
    const { id } = await council.sittings.add({ title: 'Редовно', date: '2027-01-15' });
    const sent = await upload(first, 'протокол.p7s', CMS);
    const owner = { document: 'protocol' as const, sitting: id };
    await council.signed.add({ owner, upload: sent, name: 'протокол.p7s' });
    ministry.take(first.send('МЗ').bytes);
    const [there] = await ministry.call.council.signed.list({ sitting: id });
    expect(there).toMatchObject({ name: 'протокол.p7s', present: true });
  } finally {
    first.stop();
    ministry.stop();
  }
});
