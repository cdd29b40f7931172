/** Objects of every kind, good and bad in one way each; what is expected of them stands in objects.json. */
import { gzipSync } from 'node:zlib';
import { LIMITS, type EntryPayload } from '../../domain/exchange/types.ts';
import { keyFromSeed } from '../fixtures/seeded-key.ts';

export const KEY = keyFromSeed('vectors');
const OTHER = keyFromSeed('another');

export interface ObjectVector {
  readonly name: string;
  readonly object: string;
}

const b64 = (value: string | Uint8Array): string => Buffer.from(value).toString('base64url');

const HEADER = { alg: 'Ed25519', typ: 'myarka-entry+json', cty: 'gzip', kid: KEY.kid };
const OP = { k: 'set', t: 'note', r: 'МЗ:1', f: 'text', v: 'бележка', p: [] as unknown[], h: 0 };
const PAYLOAD: EntryPayload = {
  v: 1,
  net: KEY.kid,
  log: 'main',
  seq: 1,
  prev: null,
  reg: 1,
  hlc: '2026-05-01T08:00:00.000Z-0000',
  by: 'Иванова',
  refs: [],
  acts: [[0, 'note.add', '2026-05-01T08:00:00.000Z']],
  ops: [OP as EntryPayload['ops'][number]],
};
const head = JSON.stringify(HEADER);
const body = JSON.stringify(PAYLOAD);

/** Plain header, one member: what §2 asks for, whatever zlib writes for the operating system. */
const pack = (text: string | Uint8Array): Buffer => {
  const packed = gzipSync(text, { level: 9 });
  packed[9] = 255;
  return packed;
};
const signed = (header: string, content: Uint8Array, key = KEY): string => {
  const message = `${b64(header)}.${b64(content)}`;
  return `${message}.${key.sign(message)}`;
};
const entry = (text: string | Uint8Array): string => signed(head, pack(text));
const withHeader = (header: unknown): string => signed(JSON.stringify(header), pack(body));
const payload = (change: object): string => entry(JSON.stringify({ ...PAYLOAD, ...change }));
const withOp = (change: object): string => payload({ ops: [{ ...OP, ...change }] });
const GOOD = entry(body);

const inFlags = (flag: number): Buffer => {
  const packed = pack(body);
  packed[3] = flag;
  return packed;
};
const inTail = (at: number): Buffer => {
  const packed = pack(body);
  packed[packed.length - at] = (packed.at(-at) ?? 0) ^ 1;
  return packed;
};
const parts = (): [string, string, string] => GOOD.split('.') as [string, string, string];
/** The last letter says the same bytes with other unused bits. */
const otherBits = (part: string): string => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = letters.indexOf(part.at(-1) ?? 'A');
  return part.slice(0, -1) + letters[last ^ 1];
};
/** S + L: the same point, not canonical (RFC 8032, 5.1.7). */
const plusOrder = (signature: string): string => {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const bytes = Buffer.from(signature, 'base64url');
  const s = BigInt(`0x${Buffer.from(bytes.subarray(32).toReversed()).toString('hex')}`) + order;
  const more = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').toReversed();
  return b64(Buffer.concat([bytes.subarray(0, 32), more]));
};
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

const forms = (): Record<string, string> => {
  const [h, b, s] = parts();
  return {
    good: GOOD,
    'two parts': `${h}.${b}`,
    'four parts': `${GOOD}.AAAA`,
    'an empty part': `${h}..${s}`,
    'padding at the end': `${GOOD}=`,
    'a line feed at the end': `${GOOD}\n`,
    'a space before': ` ${GOOD}`,
    'plain base64': `${h}+.${b}.${s}`,
    'a signature of 85 letters': GOOD.slice(0, -1),
    'a signature of 87 letters': `${GOOD}A`,
    'unused bits in the signature': `${h}.${b}.${otherBits(s)}`,
    'a part of 4n+1 letters': `${h}.${'A'.repeat(5)}.${s}`,
    'a bit turned in the signature': `${h}.${b}.${s[0] === 'A' ? 'B' : 'A'}${s.slice(1)}`,
    'S plus the order of the group': `${h}.${b}.${plusOrder(s)}`,
    'a signature of noughts': `${h}.${b}.${'A'.repeat(86)}`,
    'signed by another key': signed(head, pack(body), OTHER),
  };
};

const headers = (): Record<string, string> => ({
  'alg none': withHeader({ ...HEADER, alg: 'none' }),
  'alg EdDSA': withHeader({ ...HEADER, alg: 'EdDSA' }),
  'alg HS256': withHeader({ ...HEADER, alg: 'HS256' }),
  'alg in a list': withHeader({ ...HEADER, alg: ['Ed25519'] }),
  'no alg': withHeader({ typ: HEADER.typ, cty: 'gzip', kid: KEY.kid }),
  'typ of a manifest': withHeader({ ...HEADER, typ: 'myarka-manifest+json' }),
  'no cty': withHeader({ alg: HEADER.alg, typ: HEADER.typ, kid: KEY.kid }),
  'cty json': withHeader({ ...HEADER, cty: 'json' }),
  crit: withHeader({ ...HEADER, crit: ['exp'] }),
  'b64 false': withHeader({ ...HEADER, b64: false }),
  'a key of its own': withHeader({ ...HEADER, jwk: KEY.jwk }),
  'kid null': withHeader({ ...HEADER, kid: null }),
  'kid in a list': withHeader({ ...HEADER, kid: [KEY.kid] }),
  'kid __proto__': withHeader({ ...HEADER, kid: '__proto__' }),
  'members in another order': withHeader({
    kid: KEY.kid,
    cty: 'gzip',
    typ: HEADER.typ,
    alg: HEADER.alg,
  }),
  'a header that is a list': withHeader([HEADER]),
  'a header that is null': withHeader(null),
  'a doubled member': signed(head.replace('{', '{"alg":"none",'), pack(body)),
  'a space in the header': signed(head.replace(':', ': '), pack(body)),
  'a byte order mark in the header': signed(`\uFEFF${head}`, pack(body)),
  'an escaped letter in the header': signed(
    head.replace('Ed25519', String.raw`Ed2551\u0039`),
    pack(body),
  ),
  'a header of 601 letters': withHeader({ ...HEADER, more: 'a'.repeat(LIMITS.header) }),
});

const packings = (): Record<string, string> => ({
  'not packed': signed(head, Buffer.from(body)),
  'a name in the gzip header': signed(head, inFlags(8)),
  'the checksum of another': signed(head, inTail(8)),
  'the length of another': signed(head, inTail(4)),
  'two members': signed(head, Buffer.concat([pack(''), pack(body)])),
  'a byte after the trailer': signed(head, Buffer.concat([pack(body), Buffer.from([0])])),
  'more than 4 MiB unpacked': entry(Buffer.alloc(LIMITS.unpacked + 1, 0x20)),
  'not UTF-8': entry(Buffer.from([0x22, 0xff, 0x22])),
  'a byte order mark': entry(`\uFEFF${body}`),
  'not JSON': entry('{'),
  'spaces in JSON': entry(JSON.stringify(PAYLOAD, null, 1)),
  'a doubled member in JSON': entry(body.replace('{', '{"v":2,')),
  'an escape that need not be': entry(body.replace('main', String.raw`mai\u006e`)),
  'a number spelled otherwise': entry(body.replace('"seq":1', '"seq":1.0')),
  'a number above 2^53': entry(body.replace('"seq":1', '"seq":9007199254740993')),
  'minus nought': entry(body.replace('"h":0', '"h":-0')),
  'a whole-number member out of order': entry(body.replace('{"v"', '{"2":1,"1":1,"v"')),
  'whole-number members in order': entry(body.replace('{"v"', '{"1":1,"2":1,"v"')),
});

const values = (): Record<string, string> => ({
  'an unknown member': payload({ more: { a: [1.5, 1e21, null] } }),
  'nesting of eight': payload({ more: nested(7) }),
  'nesting of nine': payload({ more: nested(8) }),
  'half a letter': payload({ by: '\uD83D' }),
  'a later major': payload({ v: 2 }),
  'no major': payload({ v: '1' }),
  'a net that is no id': payload({ net: 'МЗ' }),
  'a log in capitals': payload({ log: 'Main' }),
  'a log of 21 letters': payload({ log: 'a'.repeat(21) }),
  'position 0': payload({ seq: 0 }),
  'a first entry after another': payload({ prev: KEY.kid }),
  'a second entry after none': payload({ seq: 2 }),
  'a second entry': payload({ seq: 2, prev: KEY.kid }),
  'registry 0': payload({ reg: 0 }),
  'a clock without a counter': payload({ hlc: '2026-05-01T08:00:00.000Z' }),
  'the 30th of February': payload({ hlc: '2026-02-30T08:00:00.000Z-0000' }),
  'a counter in capitals': payload({ hlc: '2026-05-01T08:00:00.000Z-00FF' }),
  'the year 10000 reached': payload({
    hlc: '9999-12-31T23:59:59.999Z-0000',
    ops: [{ ...OP, h: 1 }],
  }),
  'no operations': payload({ ops: [] }),
  '500 operations': payload({ ops: Array.from({ length: LIMITS.ops }, () => OP) }),
  '501 operations': payload({ ops: Array.from({ length: LIMITS.ops + 1 }, () => OP) }),
  'a clock that falls': payload({
    ops: [
      { ...OP, h: 2 },
      { ...OP, h: 1 },
    ],
  }),
  'no act': payload({ acts: [] }),
  'the first act from 1': payload({ acts: [[1, 'note.add']] }),
  'an act beyond the operations': payload({
    acts: [
      [0, 'note.add'],
      [1, 'note.add'],
    ],
  }),
  'an act of an earlier version': payload({ acts: [[0, 'note.add']] }),
  'an act on a day that there is not': payload({
    acts: [[0, 'note.add', '2026-02-30T08:00:00.000Z']],
  }),
  'an unknown kind': withOp({ k: 'merge' }),
  'a number as value': withOp({ v: 12.5 }),
  'a list as value': withOp({ v: ['а'] }),
  'no value': withOp({ v: undefined }),
  'null as value': withOp({ v: null }),
  'a text of 65,536 units': withOp({ v: '😀'.repeat(LIMITS.text / 2) }),
  'a text of 65,537 units': withOp({ v: `${'😀'.repeat(LIMITS.text / 2)}а` }),
  'a row of 200 units': withOp({ r: '😀'.repeat(LIMITS.id / 2) }),
  'a row of 201 units': withOp({ r: `${'😀'.repeat(LIMITS.id / 2)}а` }),
  'a row not in NFC': withOp({ r: 'и\u0306' }),
  'a value not in NFC': withOp({ v: 'и\u0306' }),
  'a predecessor beyond refs': withOp({ p: [[0, 0]] }),
  'a predecessor that is itself': withOp({ p: [[-1, 0]] }),
  'a predecessor of three': withOp({ p: [[0, 0, 0]] }),
  '501 references': payload({ refs: Array.from({ length: LIMITS.refs + 1 }, () => KEY.kid) }),
});

export const objectVectors = (): ObjectVector[] =>
  Object.entries({ ...forms(), ...headers(), ...packings(), ...values() }).map(
    ([name, object]): ObjectVector => ({ name, object }),
  );
