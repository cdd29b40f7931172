/** What an enrolled member may not do to others, whoever carries the package: each attempt with its outcome. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportReport } from '../../../api/exchange/import-report.ts';
import { setOwnKid } from '../../../db/exchange/registries.ts';
import { createTools } from '../../../db/exchange/tools.ts';
import { rebuild } from '../../../db/rebuild.ts';
import { all, sql } from '../../../db/sql.ts';
import { readVersion } from '../../../db/tariffs.ts';
import type { EntryOp } from '../../../domain/exchange/types.ts';
import { hashOfSet } from '../../../domain/tables/hashed.ts';
import type { NewKey } from '../../../api/exchange/keys.ts';
import { entryOf, makeForge, op, OTHER_UNIT, pack, payloadOf, UNIT, type Forge } from './forge.ts';
import { startInstallation, type Installation } from './installation.ts';

let forge: Forge;
let it: Installation;
let n = 0;
let lastReport: ImportReport;

beforeAll(() => {
  forge = makeForge(40);
  it = startInstallation('2026-11-01T00:00:00Z');
  setOwnKid(it.store().write, forge.ministry.kid);
  it.take(pack(forge, 0, forge.ministry, { registries: forge.chain }), 'регистър');
});
afterAll(() => it.stop());

const ministryLogs = new Set<string>();

/** The first entry of a log by a key of its own; the ministry has one key, and one attempt in each log. */
const attempt = (ops: readonly EntryOp[], log = 'main', who?: NewKey): string => {
  n += 1;
  const key = who ?? forge.keys[n]!;
  if (who === forge.ministry) {
    expect(ministryLogs.has(log)).toBe(false);
    ministryLogs.add(log);
  }
  const entry = entryOf(payloadOf(forge, n, { log, ops }), key);
  lastReport = it.take(pack(forge, n, key, { entries: [entry] }), 'опит');
  const [told] = lastReport.entries;
  return [told?.status, told?.reason].filter((part) => typeof part === 'string').join(' ');
};

const whole = async (): Promise<void> => {
  expect(await it.call.log.check()).toMatchObject({ ok: true, problems: [] });
  const before = await it.digest();
  rebuild(it.store().write);
  expect(await it.digest()).toBe(before);
};

test('the secretary’s key writes no setting of the ministry, with a seal or without', async () => {
  const before = all(it.store().read, sql`SELECT * FROM setting`);
  const seal: EntryOp = { ...op('person', '_seal', true, 'setting'), k: 'seal' };
  const ops = [
    op('person', 'value', 'Друг', 'setting'),
    op('today', 'value', '2030-01-01', 'setting'),
  ];
  expect(attempt([...ops, seal], 'council', forge.ministry)).toBe('denied grant');
  expect(attempt(ops, 'main', forge.ministry)).toBe('denied grant');
  expect(all(it.store().read, sql`SELECT * FROM setting`)).toEqual(before);
  await whole();
});

test('a table or a field of a later version is kept, and does nothing', async () => {
  expect(attempt([op('1', 'ново', 'v', 'бъдеща'), op('1', 'name', 'v', '__proto__')])).toBe(
    'applied',
  );
  const row = `${UNIT}/2.2.3/2.2.3-1/2027-Q1`;
  expect(attempt([op(row, 'ново', 'v')])).toBe('applied');
  const reports = await it.call.progress.reports.list({ unit: UNIT });
  expect(JSON.stringify(reports)).not.toContain('2027-Q1');
  expect(all(it.store().read, sql`SELECT * FROM report WHERE unit = ${UNIT}`)).toEqual([]);
  await whole();
});

const SHA = '0'.repeat(64);
const evidence = `report/${UNIT}%2F2.2.3%2F2.2.3-1%2F2027-Q1/${SHA}`;

test.each([
  [
    'a note as the minister',
    [op(`${UNIT}:1`, 'author', 'Министърът', 'note'), op(`${UNIT}:1`, 'unit', 'МЗ', 'note')],
  ],
  ['a milestone of another unit', [op(`${UNIT}:1`, 'unit', OTHER_UNIT, 'milestone')]],
  ['another unit’s evidence', [op(evidence, 'unit', OTHER_UNIT, 'evidence')]],
  ['evidence of another measure than its report', [op(evidence, 'measure', '1.3.2', 'evidence')]],
  [
    'a field nobody knows in another’s report',
    [op(`${OTHER_UNIT}/2.2.3/2.2.3-1/2027-Q1`, 'ново', 'v')],
  ],
])('denied: %s', (_, ops) => {
  expect(attempt(ops)).toBe('denied grant');
});

test('a key for one measure writes of no other', async () => {
  const row = `${OTHER_UNIT}:1`;
  const ops = ['milestone', 'note'].map((t) => op(row, 'measure', '1.3.2', t));
  const file = op(`milestone/${OTHER_UNIT}:1/${SHA}`, 'measure', '1.3.2', 'evidence');
  expect(attempt([...ops, file], 'main', forge.other)).toBe('denied grant');
  await whole();
});

const RECORDS = JSON.stringify([{ key: 'чл.1', value: '260.00' }]);
const VERSION = hashOfSet(RECORDS, createTools()) ?? '';
const version = (f: string, v: unknown, r = VERSION): EntryOp => op(r, f, v, 'tariff_version');

test.each([
  ['other values under its name', [version('records', RECORDS.replace('260', '2600'))]],
  ['the same values, spelled otherwise', [version('records', `${RECORDS} `)]],
  ['its deletion', [{ ...version('_del', true), k: 'del' }]],
  ['nothing', [version('records', null)]],
  ['a field of a later version', [version('ново', 'v')]],
  ['a name that is no hash', [version('records', RECORDS, 'последна')]],
])('the values of a tariff are what their name says: no reporter writes %s', async (_, ops) => {
  expect(attempt(ops, 'valuations')).toBe('denied grant');
});

test('true values are taken in, from whoever brings them, and stay', async () => {
  expect(attempt([version('records', RECORDS)], 'valuations')).toBe('applied');
  expect(readVersion(it.store().read, VERSION)).toEqual(JSON.parse(RECORDS));
  await whole();
});

/** What a row of the typed table holds. */
const typed = (t: string, where: string): unknown[] =>
  all(it.store().read, { text: `SELECT * FROM "${t}" WHERE ${where}`, values: [] });

test.each([
  ['value', 'NaN'],
  ['value', '-1'],
  ['value', '1e3'],
  ['value', '1,5'],
  ['value', '9'.repeat(39)],
  ['value', true],
  ['degree', '99999'],
  ['degree', '-1'],
  ['degree', '5.5'],
  ['submittedAt', '2026-02-30T00:00:00.000Z'],
  ['submittedAt', 'вчера'],
  ['submittedBy', 'я'.repeat(2001)],
] as const)(
  'a report’s %s %s is kept in its cell, told, and nothing in the table',
  async (f, v) => {
    const r = `${UNIT}/2.2.3/2.2.3-1/${2100 - n}-Q1`;
    expect(attempt([op(r, f, v), op(r, 'note', 'бележка')])).toBe('applied');
    const period = r.slice(r.lastIndexOf('/') + 1);
    expect(typed('report', `period = '${period}'`)).toMatchObject([{ [f]: null, note: 'бележка' }]);
    const cells = all<{ v: unknown }>(
      it.store().read,
      sql`SELECT v FROM cell WHERE t = 'report' AND r = ${r} AND f = ${f}`,
    );
    expect(cells).toEqual([{ v: v === true ? 1 : v }]);
    expect(lastReport.misfits).toBe(1);
    const reviews = await it.call.exchange.reviews.list();
    const told = reviews.flatMap((one) =>
      one.kind === 'misfit' && one.t === 'report' && one.unit === UNIT ? one.values : [],
    );
    const value = typeof v === 'string' && v.length > 200 ? `${v.slice(0, 200)}…` : v;
    expect(told).toContainEqual(expect.objectContaining({ r, f, value, by: 'Иванова' }));
    expect((await it.call.log.check()).warnings).toContainEqual(
      expect.objectContaining({ code: 'check.misfit' }),
    );
  },
);

test('a period, a year or a day that there is not makes no row', async () => {
  const money = `2.2.3/${UNIT}/26/ДБ/отчет`;
  expect(
    attempt([
      op(`${UNIT}/2.2.3/2.2.3-1/2026-Q9`, 'value', '1'),
      op(`${UNIT}/2.2.3/2.2.3-1/2026-13`, 'value', '1'),
      op(money, 'amount', '1.00', 'money_entry'),
      op(`${UNIT}:дни`, 'due', '2026-02-30', 'milestone'),
      op(`${UNIT}:дни`, 'title', 'Етап', 'milestone'),
    ]),
  ).toBe('applied');
  expect(typed('report', "period IN ('2026-Q9', '2026-13')")).toEqual([]);
  expect(typed('money_entry', 'year = 26')).toEqual([]);
  expect(typed('milestone', `id = '${UNIT}:дни'`)).toMatchObject([{ due: null, title: 'Етап' }]);
  expect(lastReport.misfits).toBe(4);
  const rows = (await it.call.exchange.reviews.list()).flatMap((one) =>
    one.kind === 'misfit' ? one.values : [],
  );
  expect(rows).toContainEqual(expect.objectContaining({ r: money, f: '', value: null }));
  // The right value, written anew, is told of no more.
  const right = { ...op(`${UNIT}:дни`, 'due', '2026-02-28', 'milestone') };
  expect(attempt([right])).toBe('applied');
  await whole();
});

test('an indicator that there is not counts for nothing, and is told', async () => {
  expect(attempt([op(`${UNIT}/2.2.3/няма/2026-Q1`, 'value', '1')])).toBe('applied');
  const reviews = await it.call.exchange.reviews.list();
  expect(reviews).toContainEqual(
    expect.objectContaining({ kind: 'orphan', t: 'report', f: 'indicator', value: 'няма' }),
  );
});

test('a day, a stamp or a hash that there is none of is unknown, told, and damages nothing', async () => {
  const told = async (): Promise<number> => {
    const { warnings } = await it.call.log.check();
    return Number(warnings.find(({ code }) => code === 'check.misfit')?.params['count'] ?? 0);
  };
  const before = await told();
  const own = `${UNIT}:01JCLOCK`;
  const correction = (field: string, value: string): EntryOp =>
    op(own, field, value, 'clock_correction');
  expect(
    attempt([
      correction('shownFrom', '2026-01-01T00:00:00.000Z'),
      correction('shownTo', '9999-13-31T23:59:59.999Z'),
      correction('trueFrom', 'вчера'),
      correction('lastStamp', 'zzz'),
    ]),
  ).toBe('applied');
  expect(await told()).toBe(before + 3);
  const { warnings } = await it.call.log.check();
  expect(warnings.filter(({ code }) => code.startsWith('check.clock'))).toEqual([]);
  await whole();
});
