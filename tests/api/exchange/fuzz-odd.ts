/**
 * What a writer may write by its rights, and no application would; and anything at all, altered at random
 * and signed anew by its true keys.
 */
import { signRegistry } from '../../../api/exchange/sign.ts';
import { LIMITS, type Registry } from '../../../domain/exchange/types.ts';
import {
  entryOf,
  goodOps,
  idOf,
  idOfRegistry,
  manifestOf,
  op,
  payloadOf,
  signManifest,
  UNIT,
} from './forge.ts';
import {
  anyOf,
  entry,
  log,
  own,
  packed,
  type Place,
  type Random,
  type Recipe,
} from './fuzz-place.ts';

/** Rows and fields that are the author's own to write, and that no application would. */
const ROWS: readonly (readonly [t: string, r: (n: number) => string])[] = [
  ['report', own],
  ['report', (n) => `${own(n)}/още`],
  ['report', (n) => `${own(n)}%`],
  ['report', () => `${UNIT}///`],
  ['report', (n) => `${UNIT}/9.9.9/няма/${n}`],
  ['evidence', (n) => `report/${own(n).replaceAll('/', '%2F')}/не-е-хеш`],
  ['evidence', (n) => `milestone/${UNIT}:${n}/${'0'.repeat(64)}`],
  ['evidence', (n) => `report/${own(n).replaceAll('/', '%2F')}`],
  ['milestone', (n) => `${UNIT}:${n}`],
  ['milestone', () => `${UNIT}:`],
  ['report', () => `${UNIT}/2.2.3/2.2.3-1/2026-Q9`],
  ['money_entry', () => `2.2.3/${UNIT}/26/ДБ/отчет`],
  ['нещо', (n) => `${n}`],
  ['note', (n) => `${UNIT}:${n}`],
  ['money_entry', () => `2.2.3/${UNIT}`],
  ['money_entry', () => `2.2.3/${UNIT}/година/ДБ/отчет`],
  ['money_entry', () => `2.2.3/${UNIT}/2027.5/ДБ/отчет`],
  ['money_entry', () => `2.2.3/${UNIT}/1e300/ДБ/отчет`],
  ['money_entry', (n) => `2.2.3/${UNIT}/${2027 + (n % 9)}/ДБ/отчет/още`],
];
const FIELDS = [
  'value',
  'degree',
  'note',
  'text',
  'title',
  'measure',
  'unit',
  'due',
  'doneOn',
  'position',
  'amount',
  'currency',
  'size',
  'name',
  'submittedAt',
  '_del',
  '__proto__',
  'constructor',
  '',
  'няма',
];
const VALUES = [
  null,
  true,
  false,
  '',
  '0',
  '-1',
  '1e309',
  'NaN',
  '2026-Q9',
  '99999',
  '2.2.3',
  UNIT,
  '99999999999999999999',
  '1250.50',
  '2026-02-30',
  '\u0000',
  '\u0000<b>',
  '"\'--',
  '{"a":1}',
  '[[',
  '‮',
  'а'.repeat(LIMITS.text),
];

const oddRows: Recipe = (place) => {
  const { random, n } = place;
  const ops = Array.from({ length: 1 + random(4) }, () => {
    const [t, row] = ROWS[random(ROWS.length)]!;
    const f = FIELDS[random(FIELDS.length)]!;
    const k = f === '_del' ? 'del' : (['set', 'set', 'resolve'] as const)[random(3)]!;
    return { ...op(row(n), f, f === '_del' ? random(2) === 0 : anyOf(VALUES, random), t), k };
  });
  return {
    bytes: packed(place, { entries: [entry(place, { ops })] }),
    expect: ['applied', 'denied(grant)'],
  };
};

/** Predecessors that are not there, that are the operation itself, or of another field. */
const oddRefs: Recipe = (place) => {
  const { random, key } = place;
  const [first = ''] = log(place, 1);
  const refs = [idOf(first), key.kid];
  const ops = goodOps(place.n).map((good) => ({
    ...good,
    p: [
      [random(2), random(LIMITS.ops)],
      [0, 0],
    ],
  }));
  const second = entry(place, { seq: 2, prev: idOf(first), refs, ops });
  return { bytes: packed(place, { entries: [second, first] }), expect: ['applied'] };
};

/** News of the exchange that any key may send: receipts of anything. */
const oddReceipts: Recipe = (place) => {
  const { random, key, forge } = place;
  const PLACES = [
    `${key.kid}/main`,
    `${forge.ministry.kid}/main`,
    'journal',
    '',
    '/',
    'x',
    '__proto__/main',
  ];
  const HEADS = [
    '',
    'x',
    '1:x',
    `${2 ** 53 - 1}:${key.kid}`,
    '1e9:x',
    '-1:x',
    '0:',
    ':',
    true,
    null,
  ];
  const ops = Array.from({ length: 1 + random(5) }, () => ({
    ...op(String(anyOf(PLACES, random)), '', anyOf(HEADS, random), ''),
    k: random(3) === 0 ? 'blob' : 'receipt',
  }));
  return { bytes: packed(place, { entries: [entry(place, { ops })] }), expect: ['applied'] };
};

/** A manifest may claim anything of any log. */
const oddClaims: Recipe = (place) => {
  const { random, key, forge, n } = place;
  const heads = {
    [`${key.kid}/main`]: [random(2) === 0 ? 2 ** 53 - 1 : random(50), 'x'],
    [`${forge.other.kid}/main`]: [random(2 ** 31), key.kid],
    x: [1, ''],
  };
  const manifest = signManifest(
    manifestOf(forge, n, { heads, holds: [[key.kid, 'x', 2 ** 53 - 1, 1]] }),
    key,
  );
  return { bytes: packed(place, { manifest, entries: [entry(place)] }), expect: ['applied'] };
};

/** Tried more often than the others: much hangs on the values drawn. */
export const oddities: Readonly<Record<string, Recipe>> = {
  'rows and values of one’s own that no application writes': oddRows,
  'predecessors that are none': oddRefs,
  'receipts of nothing': oddReceipts,
  'claims to hold what there is not': oddClaims,
};

const ODD_JSON = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  '',
  '1',
  '__proto__',
  'и\u0306',
  '\u0000',
  [],
  {},
  'A'.repeat(43),
  'а'.repeat(300),
];

/** One place of a JSON value, at random, is left out, repeated, moved, renamed or another value. */
const altered = (value: unknown, random: Random): unknown => {
  if (typeof value !== 'object' || value === null || random(5) === 0)
    return anyOf(ODD_JSON, random);
  if (Array.isArray(value)) return alteredList(value, random);
  const names = Object.keys(value);
  const name = names[random(names.length)];
  if (name === undefined) return { x: anyOf(ODD_JSON, random) };
  const { [name]: part, ...rest } = value as Record<string, unknown>;
  const way = random(8);
  if (way === 0) return rest;
  if (way === 1) return { ...rest, [name]: part };
  if (way === 2) return { ...rest, [String(anyOf(ODD_JSON, random))]: part };
  return Object.fromEntries(
    Object.entries(value).map(([key, old]) => [key, key === name ? altered(old, random) : old]),
  );
};

const alteredList = (list: readonly unknown[], random: Random): unknown[] => {
  const at = random(Math.max(1, list.length));
  const way = random(8);
  if (way === 0) return list.toSpliced(at, 1);
  if (way === 1) return [...list, ...list.slice(at, at + 1)];
  if (way === 2) return list.toReversed();
  return list.length === 0 ? [anyOf(ODD_JSON, random)] : list.with(at, altered(list[at], random));
};

/** What is altered at random is signed anew by its true keys; anything declared may come of it. */
export const anyAltered = (place: Place): Uint8Array => {
  const { forge, n, key, random } = place;
  const good = payloadOf(forge, n);
  switch (random(5)) {
    case 0:
      return packed(place, { entries: [entryOf(altered(good, random), key)] });
    case 1: {
      const manifest = signManifest(altered(manifestOf(forge, n), random), key);
      return packed(place, { manifest, entries: [entry(place)] });
    }
    case 2: {
      const next = { ...forge.newest, version: 4, prev: idOfRegistry(forge.chain.at(-1)!) };
      // Never a good next version: that would end this deployment's chain for those that follow.
      const bad = { ...(altered(next, random) as Registry), prev: forge.net };
      const registry = signRegistry(bad, forge.roots.slice(0, 2));
      return packed(place, { registries: [registry], entries: [entry(place)] });
    }
    case 3: {
      const whole: unknown = JSON.parse(packed(place, { entries: [entry(place)] }).toString());
      return Buffer.from(JSON.stringify(altered(whole, random)) ?? '');
    }
    default: {
      const bytes = packed(place, { entries: [entry(place)] });
      for (let i = 0; i <= random(3); i += 1) bytes[random(bytes.length)] = random(256);
      return bytes;
    }
  }
};
