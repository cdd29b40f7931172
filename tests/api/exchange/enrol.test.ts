/** Who is enrolled for what: by the plan's very codes, each refusal with its own reason. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundMinistry, PASSPHRASE, type Ministry } from './installation.ts';
import { newKey, type NewKey } from '../../../api/exchange/keys.ts';
import { signRegistry, signRequest } from '../../../api/exchange/sign.ts';
import { createTools } from '../../../db/exchange/tools.ts';
import { extendChain } from '../../../domain/exchange/registry.ts';
import { grantOf } from '../../../domain/exchange/rights.ts';
import type { Registry } from '../../../domain/exchange/types.ts';
import { TRPCError } from '@trpc/server';
import { Refused } from '../../../api/trpc.ts';

let ministry: Ministry;
beforeAll(async () => {
  ministry = await foundMinistry();
});
afterAll(() => ministry.stop());

interface Asked {
  readonly unit?: string;
  readonly label?: string;
  readonly roles?: string[];
  readonly measures?: string[];
  readonly sure?: boolean;
}

const root = () => ({ rootFiles: [...ministry.rootFiles], passphrases: [PASSPHRASE] });

const enrol = (asked: Asked, key: NewKey = newKey()) => {
  const {
    unit = 'РЗИ-Варна',
    label = 'Варна 1',
    roles = ['unit.reporter'],
    measures,
    sure,
  } = asked;
  const made = '2026-10-01T07:00:00.000Z';
  const text = signRequest({ v: 1, jwk: key.jwk, unit, label, made }, key);
  const request = { name: 'заявка', text };
  return ministry.call.exchange.enrol({
    request,
    roles,
    measures: measures ?? [],
    sure: sure ?? false,
    ...root(),
  });
};

const refusalOf = async (attempt: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await attempt.then(
    () => 'not refused',
    (cause: unknown) => cause,
  );
  const cause = error instanceof TRPCError ? error.cause : error;
  return cause instanceof Refused ? cause.failure : cause;
};

const version = async (): Promise<number> =>
  (await ministry.call.exchange.registry()).versions.length;

test.each<[Asked, string, Record<string, string>]>([
  [{ unit: '*' }, 'exchange.enrol-unit', { near: '' }],
  [{ unit: '' }, 'exchange.enrol-unit', { near: '' }],
  [{ unit: ' ' }, 'exchange.enrol-unit', { near: '' }],
  [{ unit: '__proto__' }, 'exchange.enrol-unit', { near: '' }],
  [{ unit: 'PЗИ-Варна' }, 'exchange.enrol-unit', { near: 'РЗИ-Варна' }],
  [{ unit: 'МЗ '.trim().replace('М', 'M') }, 'exchange.enrol-unit', { near: 'МЗ' }],
  [
    { unit: 'РЗИ\u200B-Варна' },
    'exchange.enrol-unit',
    { near: 'РЗИ-Варна', text: 'РЗИ<200B>-Варна' },
  ],
  [{ unit: '\u202EРЗИ-Варна' }, 'exchange.enrol-unit', { near: 'РЗИ-Варна' }],
  [{ unit: 'РЗИ-Вaрна-2' }, 'exchange.enrol-unit', { near: 'РЗИ-Варна' }],
  [{ label: '' }, 'exchange.enrol-label', {}],
  [{ label: 'Варна\u2066' }, 'exchange.enrol-label', { text: 'Варна<2066>' }],
  [{ measures: ['*'] }, 'exchange.enrol-measure', { near: '' }],
  [{ measures: ['2.2.3', '2.2.33'] }, 'exchange.enrol-measure', { near: '2.2.3' }],
  [{ measures: ['2.2.\u200B3'] }, 'exchange.enrol-measure', { near: '2.2.3' }],
  [{ roles: ['plan.owner'] }, 'exchange.enrol-owner', { unit: 'РЗИ-Варна' }],
  [
    { roles: ['unit.reporter', 'progress.reviewer', 'council.secretary'] },
    'exchange.enrol-asks',
    { unit: 'РЗИ-Варна', roles: 'progress.reviewer, council.secretary' },
  ],
  [{ roles: ['council.secretary'], unit: 'НЗОК' }, 'exchange.enrol-asks', { unit: 'НЗОК' }],
  [{ roles: ['plan.owner'], sure: true }, 'exchange.enrol-owner', { unit: 'РЗИ-Варна' }],
  [{ roles: ['relay'], measures: ['2.2.3'] }, 'exchange.enrol-limit', { roles: 'relay' }],
])('%o is refused, nothing is issued', async (asked, code, params) => {
  const before = await version();
  const refusal = await refusalOf(enrol(asked));
  expect(refusal).toMatchObject({ code, params });
  expect(await version()).toBe(before);
});

test('a role of a ministry goes without a question to a ministry, and by a word to another unit', async () => {
  const before = await version();
  await enrol({ unit: 'МЕУ', roles: ['progress.reviewer'] });
  await enrol({ unit: 'РЗИ-Русе', roles: ['council.secretary'], sure: true });
  expect(await version()).toBe(before + 2);
});

test('the same request twice is one version', async () => {
  const key = newKey();
  const first = await enrol({}, key);
  const refusal = await refusalOf(enrol({}, key));
  expect(refusal).toMatchObject({
    code: 'exchange.enrol-same',
    params: { version: first.version },
  });
  expect(await version()).toBe(first.version);
  const limited = await enrol({ measures: ['2.2.3'] }, key);
  expect(limited.version).toBe(first.version + 1);
});

const tools = createTools();

/** The other three spellings of the same 32 bytes. */
const aliases = (x: string): string[] => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = letters.indexOf(x.slice(-1));
  return [1, 2, 3].map((bits) => x.slice(0, -1) + letters[last + bits]);
};

test('a key spelled with other unused bits has no form: it cannot meet a threshold of two alone', () => {
  const [key, device] = [newKey(), newKey()];
  const same = Buffer.from(key.jwk.x, 'base64url');
  for (const x of aliases(key.jwk.x)) {
    expect(Buffer.from(x, 'base64url')).toEqual(same);
    const alias = {
      ...key,
      jwk: { ...key.jwk, x },
      kid: tools.encode(tools.sha256(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`)),
    };
    const registry = (more: Partial<Registry>): Registry => ({
      v: 1,
      net: null,
      version: 1,
      prev: null,
      made: '2026-10-01T06:00:00.000Z',
      root: { threshold: 1, keys: [key.jwk] },
      keys: {
        [device.kid]: {
          jwk: device.jwk,
          unit: 'МЗ',
          label: 'МЗ',
          roles: ['plan.owner'],
          status: 'active',
        },
      },
      grants: [grantOf('plan.owner', 'МЗ')],
      floors: {},
      keep: {},
      ...more,
    });
    const two = registry({ root: { threshold: 2, keys: [key.jwk, alias.jwk] } });
    const listed = registry({
      keys: {
        [alias.kid]: { jwk: alias.jwk, unit: 'МЗ', label: 'МЗ', roles: [], status: 'active' },
      },
    });
    expect(extendChain([], [signRegistry(two, [key, alias])], tools)).toMatchObject({
      error: 'schema',
    });
    expect(extendChain([], [signRegistry(listed, [key])], tools)).toMatchObject({
      error: 'schema',
    });
    expect(extendChain([], [signRegistry(registry({}), [key])], tools).ok).toBe(true);
  }
});
