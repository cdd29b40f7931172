/** A stranger who has the request file cannot join a workplace to himself: whoever sits there hears first. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPackage } from '../../../api/exchange/receive.ts';
import { readChain } from '../../../db/exchange/registries.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { fingerprintWords } from '../../../domain/exchange/fingerprint-words.ts';
import {
  enrolled,
  foundMinistry,
  PASSPHRASE,
  type Installation,
  type Ministry,
} from './installation.ts';

let ministry: Ministry;
let stranger: Ministry;
let varna: Installation;
let genuine: Uint8Array;
let forged: Uint8Array;

const take = (bytes: Uint8Array, typed: readonly string[] = []) =>
  importPackage(varna.store(), varna.store().logDeps(), { name: 'отговор.myarka', bytes }, typed);

const codeOf = (bytes: Uint8Array, typed?: readonly string[]): string => {
  const result = take(bytes, typed);
  return result.ok ? 'ok' : result.error.code;
};

const groupsOf = async ({ call }: Installation): Promise<readonly string[]> =>
  ((await call.exchange.standing()).deployment ?? '').split(' ');

/** Only these of six groups, counted from 1. */
const only = (groups: readonly string[], ...asked: number[]): string[] =>
  groups.map((group, i) => (asked.includes(i + 1) ? group : ''));

beforeAll(async () => {
  ministry = await foundMinistry();
  varna = await enrolled(ministry, 'РЗИ-Варна', ['unit.reporter'], [], {}, 'Варна, стая 12');
  // The request was mailed; somebody else has it, too, and calls himself the ministry.
  stranger = await foundMinistry();
  const request = await varna.call.exchange.keptRequest();
  await stranger.call.exchange.enrol({
    request: request ?? { name: '', text: '' },
    roles: ['unit.reporter'],
    measures: [],
    rootFiles: [...stranger.rootFiles],
    passphrases: [PASSPHRASE],
  });
  genuine = ministry.send('РЗИ-Варна', true).bytes;
  forged = stranger.send('РЗИ-Варна', true).bytes;
});
afterAll(() => [ministry, stranger, varna].forEach(({ stop }) => stop()));

test('what was asked for and who answers stand side by side; the fingerprint does not', () => {
  const report = varna.inspect(forged);
  expect(report.joining).toEqual({
    asked: { unit: 'РЗИ-Варна', label: 'Варна, стая 12', made: expect.any(String) as string },
    listed: { unit: 'РЗИ-Варна', label: 'Варна, стая 12', roles: ['unit.reporter'] },
    founders: [{ unit: 'МЗ', label: 'МЗ 1' }],
    founded: expect.any(String) as string,
    root: { keys: 1, threshold: 1 },
    pilot: true,
  });
});

test('nothing is taken in before enough of the fingerprint was typed, and typed right', async () => {
  const heard = await groupsOf(ministry);
  expect(codeOf(genuine)).toBe('exchange.founding-unconfirmed');
  expect(codeOf(genuine, only(heard, 1, 6))).toBe('exchange.founding-unconfirmed');
  expect(codeOf(genuine, only(heard, 1, 2, 3).with(1, '1234'))).toBe('exchange.founding-unread');
  const capture = take(forged, only(heard, 2, 4, 5));
  expect(capture).toMatchObject({
    ok: false,
    error: { code: 'exchange.founding-differs', params: { groups: '2, 4, 5' } },
  });
  expect(readChain(varna.store().read)).toEqual([]);
  expect(await varna.call.exchange.standing()).toMatchObject({ status: 'requested', net: null });
  // A mistyped group is no verdict on a file.
  expect(await varna.call.exchange.refused()).toEqual([]);
  expect((await varna.call.exchange.journal({ limit: 9 })).map(({ kind }) => kind)).toEqual([
    'request',
  ]);
});

test('three groups suffice, as digits or as words; another deployment is then explained', async () => {
  const heard = await groupsOf(ministry);
  const typed = only(heard, 1, 3, 6).with(
    2,
    (fingerprintWords(heard[2] ?? '')[0] ?? '').toUpperCase(),
  );
  expect(codeOf(genuine, typed)).toBe('ok');
  const [ours, theirs] = [heard, await groupsOf(stranger)].map((groups) => groups.join(' '));
  const refused = take(forged);
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'exchange.foreign', params: { ours, theirs } },
  });
  expect(refused.ok ? '' : sentence(refused.error)).toContain(`отпечатък ${theirs ?? ''}`);
  // Later packages of the same deployment ask nothing.
  expect(codeOf(ministry.send('РЗИ-Варна').bytes)).toBe('ok');
});
