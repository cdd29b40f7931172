/** A pack's figures, once fixed: the same on every installation, whatever comes or is refused later. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSPHRASE } from '../exchange/installation.ts';
import {
  enrolled,
  foundMinistry,
  type Installation,
  type Ministry,
} from '../exchange/installation.ts';
import { DEFAULT_LOOK } from '../../../domain/papers/look.ts';
import { refusalOf } from '../core-fixture.ts';
import { bytesOf } from './document-parts.ts';
import { pdfTexts, squeezed } from './pdf-text.ts';

let ministry: Ministry;
let varna: Installation;
let first: Installation;
let second: Installation;
let sitting = '';

const everyone = (): Installation[] => [ministry, varna, first, second];

const carry = (from: Installation, ...to: readonly Installation[]): void => {
  const { bytes } = from.send(to.includes(varna) ? 'all' : 'МЗ');
  for (const one of to) one.take(bytes);
};

/** What Varna has reported, by way of the ministry. */
const reportsArrive = (): void => {
  carry(varna, ministry);
  carry(ministry, first, second);
};

const report = async (period: string, value: string): Promise<void> => {
  await varna.call.progress.reports.set({ entries: [{ measure: '7.3.4', period, value }] });
  await varna.call.progress.reports.submit({ period });
};

const packAt = ({ call }: Installation, renew = false) =>
  call.council.documents.pack({ sitting, asOn: '2026-12-31', renew });

const textAt = async (one: Installation): Promise<string> =>
  squeezed((await pdfTexts(bytesOf(await packAt(one)))).join(''));

beforeAll(async () => {
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна');
  first = await enrolled(ministry, 'МЗ', ['council.secretary']);
  second = await enrolled(ministry, 'МЗ', ['council.secretary']);
  await ministry.call.progress.settings.assign({ measures: ['7.3.4'], units: ['РЗИ-Варна'] });
  carry(ministry, varna, first, second);
  await report('2026-Q3', '3');
  reportsArrive();
  ({ id: sitting } = await first.call.council.sittings.add({
    title: 'Напредък',
    date: '2027-01-15',
  }));
  await first.call.council.agenda.add({ sitting, title: 'Отчет', measures: ['7.3.4'] });
});
afterAll(() => everyone().forEach((one) => one.stop()));

test('says which packages it knew, and up to which entry of each', async () => {
  const text = await textAt(first);
  expect(text).toMatch(/Внесенипакетисданни:.*РЗИ-Варна\(РЗИ-Варна1,дозапис\d+\)/);
  expect(text).toContain(squeezed('3 (неприета)'));
});

test('shows the same figures on another installation, though its data has moved on', async () => {
  const here = await packAt(first);
  carry(first, second);
  await report('2026-Q4', '5');
  reportsArrive();
  const there = await packAt(second);
  expect(there.contentSha256).toBe(here.contentSha256);
  expect(there.sha256).toBe(here.sha256);
  expect((await packAt(first)).sha256).toBe(here.sha256);
  expect(await textAt(second)).not.toContain(squeezed('5 (неприета)'));
});

test('a sealed protocol looks there as it does here, though another look is set there', async () => {
  const { call } = first;
  const look = (one: Installation, letterhead: string) =>
    one.call.papers.setLook({ ...DEFAULT_LOOK, letterhead: [letterhead] });
  const kind = 'written' as const;
  const { id } = await call.council.sittings.add({ title: 'Писмено', date: '2027-01-15', kind });
  await call.council.agenda.add({ sitting: id, title: 'Въпрос' });
  for (const to of ['convened', 'closed'] as const)
    await call.council.sittings.step({ id, to, reason: 'без състав' });
  await look(first, 'Стара бланка');
  await call.council.protocol.setState({ sitting: id, to: 'final', reason: 'без състав' });
  await look(second, 'Друга бланка');
  carry(first, second);
  const docxAt = async (one: Installation) =>
    (await one.call.council.documents.protocol({ sitting: id, format: 'docx' })).sha256;
  expect(await docxAt(second)).toBe(await docxAt(first));
  expect(await second.call.council.protocol.look({ sitting: id })).toMatchObject({
    letterhead: ['Стара бланка'],
  });
  for (const one of [first, second])
    await one.call.papers.setLook({ ...DEFAULT_LOOK, letterhead: [] });
});

test('keeps what was refused later: the figures were known then', async () => {
  const before = await packAt(first);
  const { keys } = await ministry.call.exchange.registry();
  const kid = keys.find(({ unit }) => unit === 'РЗИ-Варна')?.kid ?? '';
  await ministry.call.exchange.endKey({
    kid,
    status: 'revoked',
    after: 0,
    rootFiles: [...ministry.rootFiles],
    passphrases: [PASSPHRASE],
  });
  carry(ministry, first, second);
  for (const one of [first, second]) {
    expect((await packAt(one)).sha256).toBe(before.sha256);
    const [mine] = await one.call.progress.reports.list({ unit: 'РЗИ-Варна' });
    expect(mine?.value ?? null).toBe(null);
  }
  expect((await packAt(first, true)).contentSha256).not.toBe(before.contentSha256);
});

test('without the file that holds them there is no pack of that day, but a new one can be fixed', async () => {
  const third = await enrolled(ministry, 'МЗ', ['council.secretary']);
  try {
    third.take(ministry.send('МЗ', true).bytes);
    const bare = first.send('МЗ', true);
    const { blobs, ...rest } = JSON.parse(Buffer.from(bare.bytes).toString()) as {
      blobs: Record<string, string>;
    };
    expect(Object.keys(blobs)).not.toEqual([]);
    third.take(Buffer.from(JSON.stringify({ ...rest, blobs: {} })));
    expect(await refusalOf(packAt(third))).toBe('council.freeze-lost');
    third.take(bare.bytes);
    expect((await packAt(third)).sha256).toBe((await packAt(first)).sha256);
  } finally {
    third.stop();
  }
});
