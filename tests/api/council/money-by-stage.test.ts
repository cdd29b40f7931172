import readXlsxFile from 'read-excel-file/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bytesOf } from './document-parts.ts';
import { openOffice, type Office } from './fixture.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.stop());

test('the money of a pack stands by stage, each measure in one group, and adds up to the plan', async () => {
  const { council } = office.call;
  const given = { title: 'Средства', date: '2027-01-15', time: '11:00' };
  const { id: sitting } = await council.sittings.add(given);
  await council.agenda.add({ sitting, title: 'Средства', measures: ['3.5.2'] });
  const file = await council.documents.pack({ sitting, asOn: '2027-01-01', format: 'xlsx' });
  const sheets = await readXlsxFile(Buffer.from(bytesOf(file)));
  const rows = sheets.find(({ sheet }) => sheet === 'Средства по етапи')?.data ?? [];
  expect(rows.map(([stage]) => stage)).toContain('Етап 1 (до 31.12.2026 г.)');
  const parts = rows.slice(0, -1).map(([, , sum]) => (typeof sum === 'number' ? sum : 0));
  expect(parts.reduce((all, one) => all + one, 0)).toBeCloseTo(32_899_587.39, 2);
  expect(rows.at(-1)?.slice(0, 3)).toEqual(['Общо', 64_346_000, 32_899_587.39]);
});
