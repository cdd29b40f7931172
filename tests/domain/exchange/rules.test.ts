/** The registry's chain, rights, and what becomes of a log, by examples that a person can follow. */
import { expect, test } from 'vitest';
import { newKey, type NewKey } from '../../../api/exchange/keys.ts';
import { grantOf } from '../../../domain/exchange/rights.ts';
import { signRegistry } from '../../../api/exchange/sign.ts';
import { createTools } from '../../../db/exchange/tools.ts';
import { TABLES } from '../../../domain/tables/registry.ts';
import { allowed, placeOf } from '../../../domain/exchange/authorise.ts';
import { fingerprintOf } from '../../../domain/exchange/fingerprint.ts';
import { holesOf } from '../../../domain/exchange/log.ts';
import { extendChain } from '../../../domain/exchange/registry.ts';
import type { Registry } from '../../../domain/exchange/types.ts';
import type { FieldValue } from '../../../domain/kernel/change.ts';
import { unwrap } from '../../../domain/kernel/result.ts';

const tools = createTools();
const roots = [newKey(), newKey(), newKey()] as const;
const [owner, varna, secretary] = [newKey(), newKey(), newKey()];
const device = (key: NewKey, unit: string, role: string) => ({
  jwk: key.jwk,
  unit,
  label: '',
  roles: [role],
  status: 'active' as const,
});

const first: Registry = {
  v: 1,
  net: null,
  version: 1,
  prev: null,
  made: '2026-01-01T00:00:00.000Z',
  root: { threshold: 2, keys: roots.map(({ jwk }) => jwk) },
  keys: {
    [owner.kid]: device(owner, 'МЗ', 'plan.owner'),
    [varna.kid]: device(varna, 'РЗИ-Варна', 'unit.reporter'),
    [secretary.kid]: device(secretary, 'МЗ', 'council.secretary'),
  },
  grants: [
    grantOf('plan.owner', 'МЗ'),
    grantOf('unit.reporter', 'РЗИ-Варна', ['2.2.3']),
    grantOf('council.secretary', 'МЗ'),
  ],
  floors: {},
  keep: {},
};
const signed = signRegistry(first, roots.slice(0, 2));
const chain = unwrap(extendChain([], [signed], tools));
const next = (change: Partial<Registry> = {}): Registry => ({
  ...first,
  version: 2,
  prev: chain[0]!.id,
  net: chain[0]!.id,
  made: '2026-02-01T00:00:00.000Z',
  ...change,
});

test('a version follows by enough root keys, in any order of arrival, and only once', () => {
  const second = signRegistry(next(), [roots[1], roots[2]]);
  expect(unwrap(extendChain([], [second, signed], tools))).toHaveLength(2);
  expect(unwrap(extendChain(chain, [second, second, signed], tools))).toHaveLength(2);
  const rival = signRegistry(next({ made: '2026-03-01T00:00:00.000Z' }), roots);
  const two = unwrap(extendChain(chain, [second], tools));
  expect(extendChain(two, [rival], tools)).toEqual({ ok: false, error: 'equivocation' });
});

test.each([
  ['one signature of two', 'threshold', signRegistry(next(), roots.slice(0, 1))],
  ['the same key twice', 'threshold', signRegistry(next(), [roots[0], roots[0]])],
  ['a device key', 'threshold', signRegistry(next(), [roots[0], owner])],
  ['a wrong predecessor', 'chain', signRegistry(next({ prev: owner.kid }), roots)],
  ['another deployment', 'net', signRegistry(next({ net: owner.kid }), roots)],
  [
    'a key that vanished',
    'keys',
    signRegistry(next({ keys: { [owner.kid]: first.keys[owner.kid]! } }), roots),
  ],
  [
    'a unit that changed',
    'keys',
    signRegistry(
      next({ keys: { ...first.keys, [varna.kid]: device(varna, 'МЗ', 'plan.owner') } }),
      roots,
    ),
  ],
  [
    'a key under another’s id',
    'keys',
    signRegistry(
      next({ keys: { ...first.keys, [newKey().kid]: device(owner, 'МЗ', 'relay') } }),
      roots,
    ),
  ],
])('refused: %s', (_, problem, jws) => {
  expect(extendChain(chain, [jws], tools)).toEqual({ ok: false, error: problem });
});

test('a version of the future waits: what lies between is missing', () => {
  const third = signRegistry({ ...next(), version: 3 }, roots);
  expect(unwrap(extendChain(chain, [third], tools))).toHaveLength(1);
});

test('new root keys need the old ones’ consent and their own', () => {
  const fresh = [newKey(), newKey()];
  const moved = next({ root: { threshold: 2, keys: fresh.map(({ jwk }) => jwk) } });
  expect(extendChain(chain, [signRegistry(moved, fresh)], tools)).toEqual({
    ok: false,
    error: 'threshold',
  });
  expect(extendChain(chain, [signRegistry(moved, roots)], tools)).toEqual({
    ok: false,
    error: 'threshold',
  });
  expect(
    unwrap(extendChain(chain, [signRegistry(moved, [...roots.slice(0, 2), ...fresh])], tools)),
  ).toHaveLength(2);
});

const may = (key: NewKey, t: string, r: string, f: string, log = 'main', v?: FieldValue): string =>
  allowed([{ k: 'set', t, r, f, ...(v === undefined ? {} : { v }) }], log, {
    registry: first,
    kid: key.kid,
    tools,
  });
const OWN = 'РЗИ-Варна/2.2.3/2.2.3-1/2026-Q3';

test.each([
  [varna, 'report', OWN, 'value', 'ok'],
  [varna, 'report', OWN, 'review', 'grant'],
  [varna, 'report', OWN, 'acceptedValue', 'grant'],
  [varna, 'report', 'РЗИ-Варна/1.1.1/1.1.1-1/2026-Q3', 'value', 'grant'],
  [varna, 'report', 'РЗИ-Бургас/2.2.3/2.2.3-1/2026-Q3', 'value', 'grant'],
  [varna, 'report', 'РЗИ-Варна', 'value', 'grant'],
  [varna, 'assignment', 'РЗИ-Варна/2.2.3', 'assigned', 'grant'],
  [varna, 'measure', '1/2.2.3', 'budget', 'grant'],
  [varna, 'evidence', `report/${OWN.replaceAll('/', '%2F')}/00`, 'name', 'ok'],
  [
    varna,
    'evidence',
    `report/${OWN.replace('Варна', 'Бургас').replaceAll('/', '%2F')}/00`,
    'name',
    'grant',
  ],
  [varna, 'milestone', 'РЗИ-Варна:01J', 'title', 'ok'],
  [varna, 'milestone', 'МЗ:01J', 'title', 'grant'],
  [varna, 'note', '01J', 'text', 'grant'],
  [varna, 'money_entry', '2.2.3/РЗИ-Варна/2026/x/paid', 'amount', 'ok'],
  [varna, 'money_entry', '2.2.3/МЗ/2026/x/paid', 'amount', 'grant'],
  [varna, 'unheard', 'x', 'y', 'ok'],
  [varna, 'setting', 'unit', 'value', 'grant'],
  [varna, '__proto__', 'x', 'y', 'ok'],
  [owner, 'report', OWN, 'review', 'ok'],
  [owner, 'report', OWN, 'value', 'grant'],
  [owner, 'measure', '1/2.2.3', 'budget', 'ok'],
  [owner, 'note', '01J', 'text', 'ok'],
  [secretary, 'measure', '1/2.2.3', 'budget', 'grant'],
  [newKey(), 'note', '01J', 'text', 'key'],
])('rights %#', (key, t, r, f, expected) => {
  expect(may(key, t, r, f)).toBe(expected);
});

test('the council’s log is the secretary’s, and holds no table of another log', () => {
  expect(may(secretary, 'sitting', '01J', 'title', 'council')).toBe('ok');
  expect(may(secretary, 'report', OWN, 'value', 'council')).toBe('grant');
  expect(may(owner, 'sitting', '01J', 'title', 'council')).toBe('grant');
  expect(may(secretary, 'sitting', '01J', 'title', 'main')).toBe('grant');
  expect(may(secretary, 'sitting', '01J', 'title', 'чужд')).toBe('grant');
  expect(may(secretary, 'нещо', '01J', 'title', 'чужд')).toBe('grant');
});

test.each(Object.values(TABLES).filter(({ log }) => log === 'local'))(
  'the local table $table is reached from no log that travels',
  ({ table, fields }) => {
    for (const log of ['main', 'council', 'valuations'])
      for (const f of [...Object.keys(fields), '_del', '_seal', 'нещо'])
        for (const key of [owner, varna, secretary])
          expect(may(key, table, '1', f, log)).toBe('grant');
  },
);

const [REPORT, MILESTONE] = [`report/${OWN.replaceAll('/', '%2F')}`, 'milestone/РЗИ-Варна:1'];

test.each([
  ['note', 'РЗИ-Варна:1', 'unit', 'РЗИ-Варна', 'ok'],
  ['note', 'РЗИ-Варна:1', 'unit', null, 'ok'],
  ['note', 'РЗИ-Варна:1', 'unit', 'МЗ', 'grant'],
  ['note', 'РЗИ-Варна:1', 'unit', true, 'grant'],
  ['note', 'РЗИ-Варна:1', 'measure', '2.2.3', 'ok'],
  ['note', 'РЗИ-Варна:1', 'measure', '1.3.2', 'grant'],
  ['note', 'РЗИ-Варна:1', 'text', 'МЗ', 'ok'],
  ['milestone', 'РЗИ-Варна:1', 'unit', 'РЗИ-Бургас', 'grant'],
  ['milestone', 'РЗИ-Варна:1', 'measure', '1.3.2', 'grant'],
  ['milestone', 'РЗИ-Варна:1', 'measure', '2.2.3', 'ok'],
  ['evidence', `${REPORT}/00`, 'measure', '2.2.3', 'ok'],
  ['evidence', `${REPORT}/00`, 'measure', '1.3.2', 'grant'],
  ['evidence', `${REPORT}/00`, 'unit', 'РЗИ-Бургас', 'grant'],
  ['evidence', `${MILESTONE}/00`, 'measure', '1.3.2', 'grant'],
  ['evidence', `${MILESTONE}/00`, 'unit', 'РЗИ-Варна', 'ok'],
  ['evidence', 'note/РЗИ-Варна:1/00', 'name', 'x', 'grant'],
  ['report', OWN, 'нещо', 'x', 'ok'],
  ['report', OWN.replace('Варна', 'Бургас'), 'нещо', 'x', 'grant'],
] as const)('bound to the key: %s %s %s %s', (t, r, f, v, expected) => {
  expect(may(varna, t, r, f, 'main', v)).toBe(expected);
});

test('whom a valuation is of is the key’s unit, whatever stands in it', () => {
  expect(may(varna, 'valuation', 'РЗИ-Варна:1', 'unit', 'valuations', 'РЗИ-Варна')).toBe('ok');
  expect(may(varna, 'valuation', '1', 'unit', 'valuations', 'МЗ')).toBe('grant');
});

test('a field of a later version is written by whoever writes one of its row', () => {
  expect(may(owner, 'report', OWN, 'нещо')).toBe('ok');
  expect(may(secretary, 'report', OWN, 'нещо')).toBe('grant');
  expect(may(varna, 'measure', '1/2.2.3', 'нещо')).toBe('grant');
});

test('every table that travels has its place among the rights', () => {
  const row = 'РЗИ-Варна/2.2.3/2.2.3-1/2026-Q3/5';
  const lost = Object.values(TABLES).filter(({ log, table }) => {
    if (log === 'local') return false;
    const r = table === 'evidence' ? `report/${row.replaceAll('/', '%2F')}/00` : row;
    return placeOf(log, { k: 'set', t: table, r, f: 'x' }) === null;
  });
  expect(lost.map(({ table }) => table)).toEqual([]);
});

test('holes are told as ranges', () => {
  expect(holesOf([1, 2, 5, 9], 11)).toEqual([
    { from: 3, to: 4 },
    { from: 6, to: 8 },
    { from: 10, to: 11 },
  ]);
  expect(holesOf([], 0)).toEqual([]);
  expect(holesOf([1, 2, 3], 2)).toEqual([]);
});

test('holes up to any number that somebody claims take no longer', () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect(holesOf([most, 2], most)).toEqual([
    { from: 1, to: 1 },
    { from: 3, to: most - 1 },
  ]);
});

test('a fingerprint is six groups of five digits', () => {
  expect(fingerprintOf(owner.kid, tools)).toMatch(/^(\d{5} ){5}\d{5}$/);
  expect(fingerprintOf(owner.kid, tools)).not.toBe(fingerprintOf(varna.kid, tools));
});
