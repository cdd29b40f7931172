/** A newcomer compares what it got with what the ministry had: the same, or loudly not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestAt, mainHeads } from '../../../db/exchange/checkpoint.ts';
import { enrolled, foundMinistry, type Installation, type Ministry } from './installation.ts';

const PERIOD = '2026-Q3';
let ministry: Ministry;
let varna: Installation;

beforeAll(async () => {
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна');
  await ministry.call.progress.settings.assign({
    measures: ['2.2.3', '7.3.4'],
    units: ['РЗИ-Варна'],
  });
  varna.take(ministry.send('all').bytes);
  await varna.call.progress.reports.set({
    entries: [{ measure: '2.2.3', period: PERIOD, value: '1', note: 'готово' }],
  });
  await varna.call.progress.reports.submit({ period: PERIOD });
  ministry.take(varna.send('МЗ').bytes);
});
afterAll(() => [ministry, varna].forEach((one) => one.stop()));

const stateOf = async ({ call }: Installation) =>
  (await call.exchange.standing()).checkpoint?.state;

test('a full package of the ministry agrees, with drafts of one’s own and whatever came later', async () => {
  const { bytes } = ministry.send('all', true);
  const burgas = await enrolled(ministry, 'РЗИ-Бургас');
  await burgas.call.plan.notes.add({ measure: '1.1.1', text: 'бележка отпреди' });
  const report = burgas.take(ministry.send('РЗИ-Бургас', true).bytes);
  expect(report.checkpoint).toMatchObject({ state: 'same', unit: 'МЗ' });
  expect(await stateOf(burgas)).toBe('same');
  await varna.call.progress.reports.set({
    entries: [{ measure: '7.3.4', period: PERIOD, value: '9' }],
  });
  expect(varna.take(bytes).checkpoint).toMatchObject({ state: 'same' });
  burgas.stop();
});

test('a comparison that agreed is not made again', () => {
  varna.take(ministry.send('РЗИ-Варна').bytes);
  expect(ministry.take(varna.send('МЗ').bytes).checkpoint).toBeNull();
  expect(varna.take(ministry.send('РЗИ-Варна').bytes).checkpoint).toBeNull();
});

test('a part is missing: it is compared when that comes', async () => {
  const dobrich = await enrolled(ministry, 'РЗИ-Добрич');
  const { files } = ministry.send('РЗИ-Добрич', true, { limits: { entries: 3 } });
  const last = files.length - 1;
  expect(dobrich.take(files[0] ?? new Uint8Array()).checkpoint).toBeNull();
  const middle = files.slice(1, last);
  dobrich.take(files[last] ?? new Uint8Array());
  const reports = middle.map((bytes) => dobrich.take(bytes));
  expect(reports.at(-1)?.checkpoint).toMatchObject({ state: 'same' });
  dobrich.stop();
});

test('where the data here says otherwise it is a loud finding until a later one agrees', async () => {
  const shumen = await enrolled(ministry, 'РЗИ-Шумен');
  const packed = ministry.send('РЗИ-Шумен', true).bytes;
  const db = shumen.store().write;
  shumen.take(packed);
  // What no package can do: somebody edits the file of the database.
  db.raw.exec(`UPDATE op SET v = '77' WHERE t = 'report' AND f = 'value' AND v = '1'`);
  const report = shumen.take(ministry.send('РЗИ-Шумен', true).bytes);
  expect(report.checkpoint).toMatchObject({ state: 'differs', unit: 'МЗ' });
  expect(await stateOf(shumen)).toBe('differs');
  const [taken, compared] = await shumen.call.exchange.journal({ limit: 2 });
  expect(taken?.kind).toBe('import');
  expect(compared).toMatchObject({ kind: 'checkpoint', detail: { state: 'differs' } });
  db.raw.exec(`UPDATE op SET v = '1' WHERE t = 'report' AND f = 'value' AND v = '77'`);
  expect(shumen.take(ministry.send('РЗИ-Шумен', true).bytes).checkpoint?.state).toBe('same');
  expect(await stateOf(shumen)).toBe('same');
  shumen.stop();
});

test('the hash is over the lines that docs/exchange.md names', () => {
  const db = ministry.store().write;
  expect(digestAt(db, {})).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  const heads = mainHeads(db);
  expect(digestAt(db, heads)).not.toBe(digestAt(db, {}));
  const earlier = Object.fromEntries(
    Object.entries(heads).map(([place, [seq, id]]) => [place, [Math.min(1, seq), id] as const]),
  );
  expect(digestAt(db, earlier)).not.toBe(digestAt(db, heads));
});
