/**
 * Random histories: several writers who see only part of each other, in two logs, one who overreaches,
 * one who forks, clocks set wrong, rows deleted and sealed, keys that end, a registry that moves; and
 * random ways in which all this arrives.
 */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { createTools } from '../../db/exchange/tools.ts';
import { ROLES } from '../../domain/exchange/authorise.ts';
import type { FreshEntry } from '../../domain/exchange/package.ts';
import type {
  EntryOp,
  EntryPayload,
  Registry,
  SignedRegistry,
} from '../../domain/exchange/types.ts';
import { keyFromSeed, type SeededKey } from '../fixtures/seeded-key.ts';

const tools = createTools();
const b64 = (text: string | Buffer): string => Buffer.from(text).toString('base64url');
const idOf = (text: string): string => tools.encode(tools.sha256(text));

/** Two installations of the ministry and of Varna, so that people meet in one field; the last is not enrolled. */
const UNITS = ['МЗ', 'РЗИ-Варна', 'РЗИ-Бургас', 'РЗИ-Варна', 'МЗ', 'РЗИ-Варна'] as const;
/** Real keys, always the same, so that a history can be signed for another reader (history-files.ts). */
const KEYS = UNITS.map((unit, i) => keyFromSeed(`${unit} ${i}`));
const KIDS = KEYS.map(({ kid }) => kid);
export const ROOT = keyFromSeed('корен');
/** A workplace that every history lists from its beginning. */
export const OWN = KIDS[0]!;
export const signerOf = (kid: string): SeededKey => KEYS[KIDS.indexOf(kid)]!;

/** The ministry's installations among them: who keeps the council. */
const MINISTRY = [0, 4] as const;
const YEAR = 365 * 24 * 3_600_000;

type Place = readonly [t: string, r: string, f: string];
const VARNA = 'РЗИ-Варна/1.1.1/1.1.1-1/2026-Q1';
const BURGAS = 'РЗИ-Бургас/2.2.3/2.2.3-1/2026-Q1';
const ALLOWED: Readonly<Record<string, readonly Place[]>> = {
  МЗ: [
    ['report', VARNA, 'review'],
    ['report', BURGAS, 'review'],
    ['note', 'обща', 'text'],
    ['note', 'обща', '_del'],
    ['tariff_act', 'акт', 'issue'],
  ],
  'РЗИ-Варна': [
    ['report', VARNA, 'value'],
    ['report', VARNA, 'note'],
    ['report', VARNA, '_del'],
    ['report', VARNA, 'нещо'],
    ['нещо', '1', 'ново'],
    ['note', 'РЗИ-Варна:1', 'unit'],
    ['note', 'РЗИ-Варна:1', 'text'],
    ['note', 'РЗИ-Варна:1', '_del'],
  ],
  'РЗИ-Бургас': [
    ['report', BURGAS, 'value'],
    ['report', BURGAS, '_del'],
    ['note', 'РЗИ-Бургас:1', 'measure'],
    ['нещо', '1', '_del'],
  ],
};
/** Of the unit's own, but not of its measures. */
const OUTSIDE: Place = ['report', 'РЗИ-Бургас/1.1.1/1.1.1-1/2026-Q1', 'value'];
/** What no key may write, wherever it is sent. */
const LOCAL: Place = ['setting', 'unit', 'value'];
const EVERYTHING = [...Object.values(ALLOWED).flat(), OUTSIDE, LOCAL];
/** Of fields that are held to the key, or to a type. */
const NAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  unit: { а: 'РЗИ-Варна', б: 'РЗИ-Бургас', в: 'РЗИ-Варна' },
  measure: { а: '2.2.3', б: '1.1.1', в: '2.2.3' },
  value: { а: '5', б: 'б', в: '12.50' },
};

/** Sittings are named like the values, so that an item refers to one, or to none. */
const COUNCIL: readonly Place[] = [
  ['sitting', 'а', 'number'],
  ['sitting', 'а', 'council'],
  ['sitting', 'а', '_del'],
  ['sitting', 'б', 'number'],
  ['sitting', 'б', 'council'],
  ['agenda_item', 'точка', 'sitting'],
  ['agenda_item', 'точка', '_del'],
  ['нещо', '2', 'ново'],
];

const RARE = ['clock', 'ahead', 'reg', 'end', 'keep', 'floor', 'narrow', 'add'] as const;
type Kind = 'write' | 'council' | 'seal' | 'fork' | 'wide' | (typeof RARE)[number];

const moveOf = (...kinds: readonly Kind[]) =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    who: fc.nat({ max: 5 }),
    row: fc.nat({ max: 19 }),
    field: fc.nat({ max: 3 }),
    value: fc.constantFrom('а', 'б', 'в', null),
    pick: fc.nat({ max: 1000 }),
    size: fc.integer({ min: 1, max: 3 }),
  });
type Move = ReturnType<typeof moveOf> extends fc.Arbitrary<infer T> ? T : never;

/** Of the entry in the making, as its author saw it. */
const seenHere = (
  ops: readonly EntryOp[],
  t: string,
  r: string,
  f: string,
  pick: number,
): [number, number][] =>
  ops.flatMap((op, i): [number, number][] =>
    op.t === t && op.r === r && (f.startsWith('_') || op.f === f) && (pick >> i) % 2 === 1
      ? [[-1, i]]
      : [],
  );

/** What people do most, and of everything else a little. */
const anyMove = fc.oneof(
  { weight: 5, arbitrary: moveOf('write') },
  { weight: 6, arbitrary: moveOf('council', 'council', 'seal') },
  { weight: 4, arbitrary: moveOf('fork', 'wide') },
  { weight: 8, arbitrary: moveOf(...RARE) },
);
/** Two secretaries at one record: seals that know nothing of each other are rare among all else. */
const councilMove = moveOf('council', 'council', 'seal');
/** One row written, deleted, written again and taken back by two installations. */
const lifeMove = moveOf('council').map((m) => ({ ...m, row: m.row % 3, field: m.field % 3 }));

export interface History {
  readonly entries: readonly FreshEntry[];
  readonly chain: readonly SignedRegistry[];
}

const registryOf = (registry: Registry): SignedRegistry => {
  const payload = b64(JSON.stringify(registry));
  return { id: idOf(payload), registry, jws: { payload, signatures: [] } };
};

const FIRST: Registry = {
  v: 1,
  net: null,
  version: 1,
  prev: null,
  made: '2026-01-01T00:00:00.000Z',
  root: { threshold: 1, keys: [ROOT.jwk] },
  keys: Object.fromEntries(
    KIDS.slice(0, 5).map((kid, i) => [
      kid,
      {
        jwk: KEYS[i]!.jwk,
        unit: UNITS[i]!,
        label: '',
        roles: UNITS[i] === 'МЗ' ? ['plan.owner', 'council.secretary'] : ['unit.reporter'],
        status: 'active' as const,
      },
    ]),
  ),
  grants: [
    {
      role: 'plan.owner',
      unit: 'МЗ',
      may: ROLES['plan.owner'],
      measures: ['*'],
      indicators: ['*'],
    },
    {
      role: 'unit.reporter',
      unit: 'РЗИ-Варна',
      may: ROLES['unit.reporter'],
      measures: ['*'],
      indicators: ['*'],
    },
    {
      role: 'unit.reporter',
      unit: 'РЗИ-Бургас',
      may: ROLES['unit.reporter'],
      measures: ['2.2.3'],
      indicators: ['*'],
    },
    {
      role: 'council.secretary',
      unit: 'МЗ',
      may: ROLES['council.secretary'],
      measures: ['*'],
      indicators: ['*'],
    },
  ],
  floors: {},
  keep: {},
};

class World {
  readonly entries: FreshEntry[] = [];
  readonly chain: SignedRegistry[] = [registryOf(FIRST)];
  #clock = Date.parse('2026-02-01T00:00:00.000Z');

  step(m: Move): void {
    switch (m.kind) {
      case 'end':
      case 'keep':
      case 'floor':
      case 'narrow':
      case 'add':
        this.#next(m);
        return;
      default:
        this.#write(m);
    }
  }

  #of(who: number, log = 'main'): FreshEntry[] {
    return this.entries.filter(({ kid, payload }) => kid === KIDS[who] && payload.log === log);
  }

  #placeOf(m: Move, log: string, i: number): Place {
    const own = m.kind === 'wide' ? EVERYTHING : (ALLOWED[UNITS[m.who]!] ?? EVERYTHING);
    const places = log === 'council' ? COUNCIL : own;
    const [t, r, f] = places[(m.row + m.field * i) % places.length]!;
    return m.kind === 'seal' && i === m.pick % m.size ? [t, r, '_seal'] : [t, r, f];
  }

  #ops(m: Move, log: string, refs: string[]): EntryOp[] {
    const ops: EntryOp[] = [];
    for (let i = 0; i < m.size; i += 1) {
      const [t, r, f] = this.#placeOf(m, log, i);
      const p = [...this.#seen(t, r, f, m.pick, refs), ...seenHere(ops, t, r, f, m.pick)];
      const mark = f === '_del' || f === '_seal';
      const v = mark
        ? (m.pick + (f === '_del' ? i : 0)) % (f === '_del' ? 3 : 7) !== 0
        : (NAMED[f]?.[m.value ?? ''] ?? m.value);
      const ofMark = v === false && m.pick % 2 === 0 ? 'resolve' : 'del';
      const k = f === '_del' ? ofMark : f === '_seal' && m.pick % 19 !== 1 ? 'seal' : 'set';
      ops.push({ k, t, r, f, v, p, h: i * (m.pick % 2) });
    }
    return ops;
  }

  /** Some of the operations on that field (or, for a mark, on that row), as the author saw them. */
  #seen(t: string, r: string, f: string, pick: number, refs: string[]): [number, number][] {
    const p: [number, number][] = [];
    this.entries.forEach(({ id, payload }, e) =>
      payload.ops.forEach((op, i) => {
        if (op.t !== t || op.r !== r || (!f.startsWith('_') && op.f !== f)) return;
        if ((pick >> ((e + i) % 10)) % 2 === 0) return;
        if (!refs.includes(id)) refs.push(id);
        p.push([refs.indexOf(id), i]);
      }),
    );
    return p;
  }

  /** The council is mostly the ministry's; a seal is now and then tried on another log. */
  #logOf({ kind, pick }: Move): 'main' | 'council' {
    return kind === 'council' || (kind === 'seal' && pick % 11 !== 0) ? 'council' : 'main';
  }

  #write(m: Move): void {
    const log = this.#logOf(m);
    const who = log === 'council' && m.pick % 13 !== 0 ? MINISTRY[m.who % 2]! : m.who;
    const mine = this.#of(who, log);
    const fork = m.kind === 'fork' && mine.length > 0;
    const tip = fork ? mine[m.pick % mine.length] : mine.at(-1);
    const [seq, prev] = fork
      ? [tip!.payload.seq, tip!.payload.prev]
      : [(tip?.payload.seq ?? 0) + 1, tip?.id ?? null];
    this.#clock += m.kind === 'clock' ? -500_000 : 1000 * (m.pick % 3);
    const refs: string[] = [];
    const ops = this.#ops(m, log, refs);
    const version = this.chain.length;
    const reg = m.kind === 'reg' ? 1 + (m.pick % (version + 1)) : version;
    const payload: EntryPayload = {
      v: 1,
      net: this.chain[0]!.id,
      log,
      seq,
      prev,
      reg,
      hlc: `${new Date(this.#clock + (m.kind === 'ahead' ? YEAR : 0)).toISOString()}-0000`,
      by: `${who}`,
      refs,
      acts: [[0, 'проба']],
      ops,
    };
    this.#add(KIDS[who]!, payload);
  }

  #add(kid: string, payload: EntryPayload): void {
    const header = b64(
      JSON.stringify({ alg: 'Ed25519', typ: 'myarka-entry+json', cty: 'gzip', kid }),
    );
    const message = `${header}.${b64(gzipSync(JSON.stringify(payload), { level: 1 }))}`;
    const id = idOf(message);
    if (this.entries.some((entry) => entry.id === id)) return;
    // Of the key that no registry lists at first somebody will look at it, once it has waited.
    const signature = kid === KIDS[5] ? signerOf(kid).sign(message) : 'A'.repeat(86);
    this.entries.push({ id, kid, payload, jws: `${message}.${signature}` });
  }

  #next(m: Move): void {
    const last = this.chain.at(-1)!;
    const kid = KIDS[m.who]!;
    const mine = this.#of(m.who);
    const some = mine[m.pick % Math.max(1, mine.length)];
    const base: Registry = {
      ...last.registry,
      version: last.registry.version + 1,
      prev: last.id,
      net: this.chain[0]!.id,
    };
    const key = base.keys[kid];
    const place = `${kid}/main`;
    let next = base;
    if (m.kind === 'add' && key === undefined) {
      next = {
        ...base,
        keys: {
          ...base.keys,
          [kid]: {
            jwk: KEYS[m.who]!.jwk,
            unit: UNITS[m.who]!,
            label: '',
            roles: ['unit.reporter'],
            status: 'active',
          },
        },
      };
    } else if (m.kind === 'end' && key !== undefined) {
      const cut = some === undefined ? {} : { main: [some.payload.seq, some.id] as const };
      next = {
        ...base,
        keys: {
          ...base.keys,
          [kid]: { ...key, status: m.pick % 2 === 0 ? 'revoked' : 'retired', last: cut },
        },
      };
    } else if (m.kind === 'keep' && some !== undefined) {
      next = {
        ...base,
        keep: { ...base.keep, [place]: { ...base.keep[place], [some.payload.seq]: some.id } },
      };
    } else if (m.kind === 'floor') {
      next = { ...base, floors: { ...base.floors, [place]: [[m.pick % 4, base.version]] } };
    } else if (m.kind === 'narrow') {
      next = { ...base, grants: base.grants.filter((_, i) => i !== 1 + (m.pick % 2)) };
    }
    this.chain.push(registryOf(next));
  }
}

const moves = fc.oneof(
  { weight: 4, arbitrary: fc.array(anyMove, { maxLength: 18 }) },
  { weight: 1, arbitrary: fc.array(councilMove, { maxLength: 10 }) },
  { weight: 1, arbitrary: fc.array(lifeMove, { maxLength: 10 }) },
);

export const historyArb: fc.Arbitrary<History> = moves.map((all) => {
  const world = new World();
  all.forEach((m) => world.step(m));
  return { entries: world.entries, chain: world.chain };
});

export interface Delivery {
  readonly entries: readonly FreshEntry[];
  /** How much of the registry chain comes along. */
  readonly versions: number;
}

/** Everything in some order, in pieces, with repeats; `lost` leaves some out for good. */
export const deliveriesArb = (history: History, lost: boolean): fc.Arbitrary<Delivery[]> =>
  fc
    .record({
      order: fc.array(fc.nat({ max: 10_000 }), {
        minLength: history.entries.length,
        maxLength: history.entries.length,
      }),
      cuts: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 8 }),
      versions: fc.array(fc.nat({ max: history.chain.length }), { maxLength: 8 }),
      drop: fc.array(fc.nat({ max: 5 }), { maxLength: history.entries.length }),
      repeat: fc.nat({ max: 3 }),
    })
    .map(({ order, cuts, versions, drop, repeat }) => {
      const kept = history.entries.filter((_, i) => !lost || drop[i] !== 0);
      const shuffled = kept
        .map((entry, i) => [order[i] ?? 0, entry] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, entry]) => entry);
      const deliveries: Delivery[] = [];
      for (let at = 0, i = 0; at < shuffled.length || i < 2; i += 1) {
        const size = 1 + (cuts[i % cuts.length] ?? 0);
        const again = shuffled.slice(0, Math.min(at, repeat));
        deliveries.push({
          entries: [...again, ...shuffled.slice(at, at + size)],
          versions: versions[i] ?? 0,
        });
        at += size;
      }
      return [...deliveries, { entries: [], versions: history.chain.length }];
    });
