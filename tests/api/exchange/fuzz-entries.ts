/** Entries of enrolled writers: one for each standing there is, and one for each way not to be an entry. */
import { gzipSync } from 'node:zlib';
import { newKey } from '../../../api/exchange/keys.ts';
import { LIMITS } from '../../../domain/exchange/types.ts';
import {
  b64,
  entryOf,
  goodOps,
  headerOf,
  nextRegistry,
  op,
  OTHER_UNIT,
  pack,
  payloadOf,
  sign,
  UNIT,
} from './forge.ts';
import {
  anyOf,
  entry,
  log,
  oneEntry,
  oneOp,
  own,
  packed,
  SCHEMA,
  withContents,
  withLog,
  withPayload,
  type Recipe,
} from './fuzz-place.ts';

export const standings: Readonly<Record<string, Recipe>> = {
  good: withPayload(() => ({}), 'applied'),
  'a log of three in any order': (place) => ({
    bytes: packed(place, {
      entries: place.random(2) === 0 ? log(place, 3) : log(place, 3).toReversed(),
    }),
    expect: ['applied'],
  }),
  'another’s row': withPayload(
    ({ n }) => ({ ops: [...goodOps(n), ...goodOps(n, OTHER_UNIT)] }),
    'denied(grant)',
  ),
  'the review': withPayload(
    ({ n }) => ({ ops: [op(own(n), 'review', 'accepted')] }),
    'denied(grant)',
  ),
  'the plan': withPayload(
    () => ({ ops: [op('1/2.2.3', 'title', 'друго', 'measure')] }),
    'denied(grant)',
  ),
  'a table of its own making': withPayload(
    () => ({ ops: [op('1', 'f', 'v', 'sqlite_master'), op('1', '_del', true, '__proto__')] }),
    'applied',
  ),
  'a field of its own making in another’s row': withPayload(
    ({ n }) => ({ ops: [op(own(n).replace(UNIT, OTHER_UNIT), 'нещо', 'v')] }),
    'denied(grant)',
  ),
  'a setting of the receiver': withPayload(
    ({ random }) => ({
      log: anyOf(['main', 'council', 'valuations'], random),
      ops: [op(String(anyOf(['person', 'today', 'unit'], random)), 'value', 'v', 'setting')],
    }),
    'denied(grant)',
  ),
  'in another’s name': withPayload(
    ({ n, random }) => ({
      ops: [op(`${UNIT}:${n}`, 'unit', anyOf(['МЗ', OTHER_UNIT, '', true], random), 'note')],
    }),
    'denied(grant)',
  ),
  'other values under a tariff’s hash': withPayload(
    ({ random }) => ({
      log: 'valuations',
      ops: [
        op(
          '0'.repeat(64),
          String(anyOf(['records', 'ново'], random)),
          anyOf(['[]', '[{}]', '[', '', null, true], random),
          'tariff_version',
        ),
      ],
    }),
    'denied(grant)',
  ),
  'another measure than its row’s': withPayload(
    ({ n }) => ({
      ops: [
        op(
          `report/${own(n).replaceAll('/', '%2F')}/${'0'.repeat(64)}`,
          'measure',
          '1.3.2',
          'evidence',
        ),
      ],
    }),
    'denied(grant)',
  ),
  'the council': withPayload(
    () => ({ log: 'council', ops: [op('1', 'title', 'v', 'sitting')] }),
    'denied(grant)',
  ),
  'a seal outside the council': withPayload(
    oneOp({ k: 'seal', f: '_seal', v: true }),
    'denied(grant)',
  ),
  'a checkpoint': withPayload(oneOp({ k: 'checkpoint' }), 'denied(grant)'),
  'another log': withPayload(() => ({ log: 'shadow' }), 'denied(grant)'),
  'an unknown kind': withPayload(oneOp({ k: 'frobnicate' }), 'applied'),
  'before it was listed': withPayload(() => ({ reg: 1 }), 'denied(key)'),
  'a version nobody has': withPayload(
    ({ random }) => ({ reg: 4 + random(1e6) }),
    'pending-registry',
  ),
  'back to an older version': withLog(
    2,
    (seq) => ({ reg: 4 - seq }),
    'applied',
    'denied(reg-back)',
  ),
  'under the floor': withLog(6, () => ({ reg: 2 }), 'applied', 'denied(stale-registry)'),
  'a clock set back': withLog(
    2,
    (seq) => ({ hlc: `2026-03-0${3 - seq}T08:00:00.000Z-0000` }),
    'applied',
    'denied(clock)',
  ),
  'a clock far ahead': withPayload(() => ({ hlc: '9998-01-01T00:00:00.000Z-ffff' }), 'applied'),
  'a hole before it': withPayload(({ key }) => ({ seq: 2, prev: key.kid }), 'gap'),
  'far away in the log': withPayload(
    ({ key, random }) => ({ seq: 2 + random(1e9), prev: key.kid }),
    'gap',
  ),
  'two stories': withContents(
    (place) => ({ entries: [entry(place), entry(place, { by: 'Петрова' })] }),
    'forked',
  ),
  'the branch not kept': withLog(9, () => ({}), 'applied', 'other-branch'),
  'a later major': withPayload(() => ({ v: 2, ops: 'нещо ново' }), 'unsupported'),
  'a stranger’s beside a good one': withContents(
    (place) => {
      const stranger = newKey();
      return { entries: [entry(place), entryOf(payloadOf(place.forge, place.n), stranger)] };
    },
    'applied',
    'unknown-key',
  ),
  'past the end of a key, beside a good one': withContents(
    (place) => ({
      entries: [entry(place), entryOf(payloadOf(place.forge, place.n), place.forge.revoked)],
    }),
    'applied',
    'revoked',
  ),
  'doubled in one package': withContents((place) => {
    const twice = entry(place);
    return { entries: [twice, twice] };
  }, 'applied'),
  'with an older registry that is true': withContents(
    (place) => ({ registries: place.forge.chain.slice(0, 2), entries: [entry(place)] }),
    'applied',
  ),
  'with a registry that does not reach the chain': withContents(({ forge, ...place }) => {
    const far = nextRegistry(forge, { version: 7 });
    return { registries: [far], entries: [entry({ forge, ...place })] };
  }, 'applied'),
  'a manifest of an unknown key': (place) => ({
    bytes: pack(place.forge, place.n, newKey(), { entries: [entry(place)] }),
    expect: ['applied'],
  }),
};

const odd = (...values: unknown[]): unknown[] => values;
const MANY = Array.from({ length: LIMITS.refs + 1 });

/** Values that no member of an entry may have. */
const BAD: Readonly<Record<string, readonly unknown[]>> = {
  v: odd(0, -1, '1', null, 1.5),
  seq: odd(0, -1, '1', 1.5, null, 2 ** 53, 2),
  prev: odd(1, '', 'а'.repeat(43), {}),
  reg: odd(0, '3', null, 1e300),
  hlc: odd(
    '',
    '2026-03-01T08:00:00.000Z',
    '2026-13-45T99:99:99.999Z-0000',
    '2026-02-30T08:00:00.000Z-0000',
    '2026-03-01T08:00:00.000Z-FFFF',
    0,
  ),
  log: odd('', 'Main', 'main ', '__proto__', 'a'.repeat(21), 1),
  by: odd('и\u0306', 'а'.repeat(LIMITS.id + 1), 1, null),
  refs: odd(null, {}, ['x'], MANY.fill('A'.repeat(43)), [['A'.repeat(43)]]),
  acts: odd(
    [],
    [[1, 'x']],
    [
      [0, 'x'],
      [0, 'y'],
    ],
    [[0]],
    [[0, 'x', 1]],
    [['0', 'x']],
    null,
    [
      [0, 'x'],
      [9, 'y'],
    ],
  ),
  ops: odd(
    [],
    null,
    {},
    [null],
    ['x'],
    Array.from({ length: LIMITS.ops + 1 }, () => op('а', 'f', '1')),
  ),
};
const BAD_OP: Readonly<Record<string, readonly unknown[]>> = {
  k: odd(1, null, 'и\u0306', 'k'.repeat(201)),
  t: odd(1, null, 't'.repeat(201)),
  r: odd(1, null, 'и\u0306', 'r'.repeat(201)),
  f: odd(1, null, {}),
  v: odd(1, 1.5, 0, {}, [], 'а'.repeat(LIMITS.text + 1)),
  p: odd(null, {}, [[0, 0]], [[0]], [['0', 0]], [[-1, 0]]),
  h: odd(-1, 1.5, '0', null, 2 ** 53, 9e15),
};

export const malformed: Readonly<Record<string, Recipe>> = {
  ...Object.fromEntries(
    Object.entries(BAD).map(([member, values]): [string, Recipe] => [
      `an odd ${member}`,
      withPayload(({ random }) => ({ [member]: anyOf(values, random) }), SCHEMA),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(BAD_OP).map(([member, values]): [string, Recipe] => [
      `an operation’s odd ${member}`,
      withPayload((place) => oneOp({ [member]: anyOf(values, place.random) })(place), SCHEMA),
    ]),
  ),
  'a member missing': oneEntry(({ forge, n, key, random }) => {
    const payload: Record<string, unknown> = { ...payloadOf(forge, n) };
    delete payload[Object.keys(payload)[random(Object.keys(payload).length)]!];
    return entryOf(payload, key);
  }, SCHEMA),
  'no object at all': oneEntry(
    ({ key, random }) => entryOf(anyOf([null, [], 1, 'x', true], random), key),
    SCHEMA,
  ),
  'too deep': oneEntry(
    ({ forge, n, key }) => entryOf({ ...payloadOf(forge, n), more: [[[[[[[[[]]]]]]]]] }, key),
    SCHEMA,
  ),
  'half a letter': withPayload(({ n }) => ({ ops: [op(own(n), 'note', 'x\uD800')] }), SCHEMA),
  'members doubled': oneEntry(({ forge, n, key }) => {
    const text = JSON.stringify(payloadOf(forge, n)).replace('{', '{"seq":1,');
    return sign(headerOf('myarka-entry+json', key), gzipSync(text), key);
  }, 'exchange.damaged json'),
  'not JSON': oneEntry(
    ({ key }) => sign(headerOf('myarka-entry+json', key), gzipSync('{'), key),
    'exchange.damaged json',
  ),
  'not UTF-8': oneEntry(
    ({ key }) => sign(headerOf('myarka-entry+json', key), gzipSync(Buffer.from([0xff])), key),
    'exchange.damaged utf8',
  ),
  'a bomb': oneEntry(
    ({ key }) =>
      sign(headerOf('myarka-entry+json', key), gzipSync(Buffer.alloc(LIMITS.unpacked + 1)), key),
    'exchange.damaged gzip',
  ),
  'a tail after the gzip': oneEntry(({ forge, n, key }) => {
    const body = gzipSync(JSON.stringify(payloadOf(forge, n)));
    const twice = Buffer.concat([body, n % 2 === 0 ? body : Buffer.from([0])]);
    return sign(headerOf('myarka-entry+json', key), twice, key);
  }, 'exchange.damaged gzip'),
  'not packed': oneEntry(
    ({ forge, n, key }) =>
      sign(
        headerOf('myarka-entry+json', key),
        Buffer.from(JSON.stringify(payloadOf(forge, n))),
        key,
      ),
    'exchange.damaged gzip',
  ),
  'alg none': oneEntry(
    ({ key }) => sign({ ...headerOf('myarka-entry+json', key), alg: 'none' }, gzipSync('{}'), key),
    'exchange.damaged alg',
  ),
  'another typ': oneEntry(
    ({ key }) => sign(headerOf('myarka-manifest+json', key), Buffer.from('{}'), key),
    'exchange.damaged typ',
  ),
  'a key in the header': oneEntry(
    ({ key }) => sign({ ...headerOf('myarka-entry+json', key), jwk: key.jwk }, gzipSync('{}'), key),
    'exchange.damaged header',
  ),
  'a kid that every object has': oneEntry(
    ({ key }) =>
      sign({ ...headerOf('myarka-entry+json', key), kid: '__proto__' }, gzipSync('{}'), key),
    'exchange.damaged kid',
  ),
  'a header that is no UTF-8': oneEntry((place) => {
    const [, ...rest] = entry(place).split('.');
    return [b64(Buffer.from([0xff, 0xfe])), ...rest].join('.');
  }, 'exchange.damaged utf8'),
  'a header too long': oneEntry((place) => {
    const [, ...rest] = entry(place).split('.');
    return ['A'.repeat(LIMITS.header + 4), ...rest].join('.');
  }, 'exchange.too-big too-big'),
  'an entry too long': oneEntry(() => 'A'.repeat(LIMITS.entry + 1), 'exchange.too-big too-big'),
  'no form': oneEntry((place) => `${entry(place)}=`, 'exchange.damaged form'),
};
