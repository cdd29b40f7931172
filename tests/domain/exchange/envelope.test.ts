/** The strict envelope against RFC 8037, against `jose`, and against forgeries of many kinds. */
import { createPrivateKey, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { compactVerify, importJWK } from 'jose';
import { expect, test } from 'vitest';
import { newKey } from '../../../api/exchange/keys.ts';
import { sealEntry } from '../../../api/exchange/sign.ts';
import { createTools } from '../../../db/exchange/tools.ts';
import {
  isGenuine,
  openCompact,
  readPayload,
  strictJson,
  thumbprint,
} from '../../../domain/exchange/envelope.ts';
import { isEntryPayload } from '../../../domain/exchange/schema.ts';
import { LIMITS, type EntryPayload } from '../../../domain/exchange/types.ts';
import { ownedId } from '../../../domain/exchange/authorise.ts';

const tools = createTools();
const b64 = (value: string | Uint8Array): string => Buffer.from(value).toString('base64url');

const RFC_KEY = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
} as const;
const RFC_PUBLIC = { kty: 'OKP', crv: 'Ed25519', x: RFC_KEY.x } as const;

test('RFC 8037: the thumbprint of A.3, the signature of A.4', () => {
  expect(thumbprint(RFC_PUBLIC, tools)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  const message = 'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc';
  const signature =
    'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg';
  expect(tools.verify(RFC_PUBLIC, message, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(
    sign(null, Buffer.from(message), createPrivateKey({ key: RFC_KEY, format: 'jwk' })).toString(
      'base64url',
    ),
  ).toBe(signature);
});

const key = newKey();
const payload: EntryPayload = {
  v: 1,
  net: key.kid,
  log: 'main',
  seq: 1,
  prev: null,
  reg: 1,
  hlc: '2026-05-01T08:00:00.000Z-0000',
  by: 'Иванова',
  refs: [],
  acts: [[0, 'note.add']],
  ops: [{ k: 'set', t: 'note', r: ownedId('МЗ', '1'), f: 'text', v: 'бележка', p: [], h: 0 }],
};
const good = sealEntry(payload, key);
const HEADER = { alg: 'Ed25519', typ: 'myarka-entry+json', cty: 'gzip', kid: key.kid };
const BODY = gzipSync(JSON.stringify(payload));

/** Signed by the true key, whatever it says. */
const forge = (header: string, body: Uint8Array = BODY): string => {
  const message = `${b64(header)}.${b64(body)}`;
  return `${message}.${b64(key.sign(message))}`;
};

/** The first thing that is wrong, or `ok`. */
const verdictOf = (jws: string): string => {
  const opened = openCompact(jws, 'myarka-entry+json', tools);
  if (!opened.ok) return opened.error;
  if (opened.value.kid !== key.kid) return 'unknown';
  if (!isGenuine(opened.value, key.jwk, tools)) return 'signature';
  const value = readPayload(opened.value, true, tools);
  if (!value.ok) return value.error;
  return isEntryPayload(value.value) ? 'ok' : 'schema';
};

test('a good entry is good, and any one bit of it turned is not', () => {
  expect(verdictOf(good)).toBe('ok');
  const bytes = Buffer.from(good);
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const turned = Buffer.from(bytes);
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(verdictOf(turned.toString('latin1'))).not.toBe('ok');
  }
});

const json = JSON.stringify(HEADER);
test.each([
  ['alg none', 'alg', { ...HEADER, alg: 'none' }],
  ['alg EdDSA', 'alg', { ...HEADER, alg: 'EdDSA' }],
  ['alg HS256', 'alg', { ...HEADER, alg: 'HS256' }],
  ['alg in a list', 'alg', { ...HEADER, alg: ['Ed25519'] }],
  ['another typ', 'typ', { ...HEADER, typ: 'myarka-manifest+json' }],
  ['no typ', 'typ', { alg: 'Ed25519', cty: 'gzip', kid: key.kid }],
  ['crit', 'header', { ...HEADER, crit: ['exp'] }],
  ['a key of its own', 'header', { ...HEADER, jwk: key.jwk }],
  ['jku', 'header', { ...HEADER, jku: 'https://example.invalid/keys' }],
  ['x5c', 'header', { ...HEADER, x5c: ['AAAA'] }],
  ['b64 false', 'header', { ...HEADER, b64: false }],
  ['cty json', 'header', { ...HEADER, cty: 'json' }],
  ['kid __proto__', 'kid', { ...HEADER, kid: '__proto__' }],
  ['kid in a list', 'kid', { ...HEADER, kid: [key.kid] }],
  ['kid null', 'kid', { ...HEADER, kid: null }],
  ['a list', 'header', [HEADER]],
  ['null', 'header', null],
])('header refused though well signed: %s', (_, problem, header) => {
  expect(verdictOf(forge(JSON.stringify(header)))).toBe(problem);
});

test.each([
  ['a doubled member', json.replace('{', '{"alg":"none",')],
  ['a space', json.replace(':', ': ')],
  ['a byte order mark', `\uFEFF${json}`],
  ['an escape', json.replace('Ed25519', 'Ed2551\\u0039')],
  ['a tail', `${json}\n`],
])('header refused for its spelling: %s', (_, text) => {
  expect(verdictOf(forge(text))).toMatch(/^(header|alg)$/);
});

test.each([
  ['four parts', `${good}.AAAA`],
  ['two parts', good.slice(0, good.lastIndexOf('.'))],
  ['padding', `${good}=`],
  ['plain base64', good.replace('.', '+.')],
  ['a line break', `${good}\n`],
  ['a space in front', ` ${good}`],
  [
    'bits left over',
    (() => {
      const [head = '', body = '', sig = ''] = good.split('.');
      return `${head}.${body}.${sig.slice(0, -1)}${sig.at(-1) === 'B' ? 'C' : 'B'}`;
    })(),
  ],
])('form refused: %s', (_, jws) => {
  expect(verdictOf(jws)).toBe('form');
});

const packed = (value: unknown): string => forge(json, gzipSync(JSON.stringify(value)));
const op = payload.ops[0]!;
test.each([
  ['no gzip', 'gzip', forge(json, Buffer.from(JSON.stringify(payload)))],
  ['two members', 'gzip', forge(json, Buffer.concat([gzipSync(''), BODY]))],
  ['a tail', 'gzip', forge(json, Buffer.concat([BODY, Buffer.from([0])]))],
  ['a bomb', 'gzip', forge(json, gzipSync(Buffer.alloc(LIMITS.unpacked + 1, 0x20)))],
  ['not UTF-8', 'utf8', forge(json, gzipSync(Buffer.from([0x22, 0xff, 0x22])))],
  ['not JSON', 'json', forge(json, gzipSync('{'))],
  ['spaces', 'json', forge(json, gzipSync(JSON.stringify(payload, null, 1)))],
  ['a number as value', 'schema', packed({ ...payload, ops: [{ ...op, v: 12.5 }] })],
  ['a list as value', 'schema', packed({ ...payload, ops: [{ ...op, v: ['а'] }] })],
  ['half a letter', 'schema', packed({ ...payload, by: '\uD83D' })],
  ['a row not in NFC', 'schema', packed({ ...payload, ops: [{ ...op, r: 'и\u0306' }] })],
  ['no operations', 'schema', packed({ ...payload, ops: [] })],
  [
    'a clock that falls',
    'schema',
    packed({
      ...payload,
      ops: [
        { ...op, h: 2 },
        { ...op, h: 1 },
      ],
    }),
  ],
  ['a first entry with a predecessor', 'schema', packed({ ...payload, prev: key.kid })],
  ['a second without one', 'schema', packed({ ...payload, seq: 2 })],
  ['a predecessor nowhere', 'schema', packed({ ...payload, ops: [{ ...op, p: [[0, 0]] }] })],
  ['no act', 'schema', packed({ ...payload, acts: [] })],
])('payload refused though well signed: %s', (_, problem, jws) => {
  expect(verdictOf(jws)).toBe(problem);
});

const many = (n: number) => Array.from({ length: n }, () => op);
const long = (n: number) => 'а'.repeat(n);
test.each([
  ['operations', (over: number) => packed({ ...payload, ops: many(LIMITS.ops + over) })],
  [
    'a text',
    (over: number) => packed({ ...payload, ops: [{ ...op, v: long(LIMITS.text + over) }] }),
  ],
  [
    'a row’s name',
    (over: number) => packed({ ...payload, ops: [{ ...op, r: long(LIMITS.id + over) }] }),
  ],
  [
    'references',
    (over: number) =>
      packed({ ...payload, refs: Array.from({ length: LIMITS.refs + over }, () => key.kid) }),
  ],
])('%s: the limit holds, one more does not', (_, make) => {
  expect(verdictOf(make(0))).toBe('ok');
  expect(verdictOf(make(1))).toBe('schema');
});

test('an entry of the greatest size, and one letter more', () => {
  const filler = (n: number): string => `${'A'.repeat(n)}.${'A'.repeat(4)}.${'A'.repeat(86)}`;
  const room = LIMITS.entry - 92;
  expect(openCompact(filler(room), 'myarka-entry+json', tools)).toEqual({
    ok: false,
    error: 'too-big',
  });
  expect(verdictOf('A'.repeat(LIMITS.entry + 1))).toBe('too-big');
  expect(verdictOf('A'.repeat(LIMITS.entry))).toBe('form');
});

test('depth: eight levels, not nine', () => {
  const nest = (depth: number): unknown => (depth === 0 ? 'дъно' : [nest(depth - 1)]);
  const read = (depth: number) =>
    readPayload({ payload: Buffer.from(JSON.stringify(nest(depth))) }, false, tools);
  expect(read(LIMITS.depth).ok).toBe(true);
  expect(read(LIMITS.depth + 1)).toEqual({ ok: false, error: 'schema' });
  expect(strictJson('['.repeat(200_000))).toBeUndefined();
});

test('what we take, jose takes; what jose refuses, we refuse', async () => {
  const joseKey = await importJWK(key.jwk, 'Ed25519');
  const jose = async (jws: string): Promise<boolean> =>
    compactVerify(jws, joseKey, { algorithms: ['Ed25519'] }).then(
      () => true,
      () => false,
    );
  expect(await jose(good)).toBe(true);
  let seed = 1;
  const random = (n: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % n;
  };
  let taken = 0;
  for (let i = 0; i < 3000; i += 1) {
    const fresh = sealEntry(
      { ...payload, seq: 1, by: `П${i % 7}`, ops: [{ ...op, v: `${i}` }] },
      key,
    );
    const at = random(fresh.length);
    const letter =
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[random(64)] ?? 'A';
    const jws = i % 3 === 0 ? fresh : fresh.slice(0, at) + letter + fresh.slice(at + 1);
    const ours = verdictOf(jws) === 'ok';
    if (ours) taken += 1;
    expect(ours && !(await jose(jws))).toBe(false);
  }
  expect(taken).toBeGreaterThanOrEqual(1000);
});
