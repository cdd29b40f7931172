/** Entries that came before their key was listed: bounded, told, asked for again, and none lost. */
import { expect, onTestFinished, test } from 'vitest';
import { quarantine, refusedFiles } from '../../../api/exchange/quarantine.ts';
import { newKey, wrapKey, type NewKey } from '../../../api/exchange/keys.ts';
import { signRequest } from '../../../api/exchange/sign.ts';
import { keepWaiting } from '../../../db/exchange/waiting.ts';
import { readChain, setOwnKid } from '../../../db/exchange/registries.ts';
import { createTools } from '../../../db/exchange/tools.ts';
import { rebuild } from '../../../db/rebuild.ts';
import { all, sql } from '../../../db/sql.ts';
import { LIMITS } from '../../../domain/exchange/types.ts';
import { failure } from '../../../domain/kernel/failure.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import {
  entryOf,
  idOf,
  makeForge,
  nextRegistry,
  pack,
  payloadOf,
  UNIT,
  type Forge,
} from './forge.ts';
import { PASSPHRASE, startInstallation, type Installation } from './installation.ts';

const MADE = '2026-11-01T00:00:00.000Z';

const start = (forge: Forge): Installation => {
  const it = startInstallation('2026-11-01T00:00:00Z');
  onTestFinished(() => it.stop());
  setOwnKid(it.store().write, forge.ministry.kid);
  it.take(pack(forge, 0, forge.ministry, { registries: forge.chain }), 'регистър');
  return it;
};

const listing = (forge: Forge, { jwk, kid }: NewKey) =>
  nextRegistry(forge, {
    keys: {
      ...forge.newest.keys,
      [kid]: { jwk, unit: UNIT, label: UNIT, roles: ['unit.reporter'], status: 'active' },
    },
  });

/** As if so many bytes of this key had come. */
const fill = (it: Installation, { kid }: NewKey, bytes: number): void => {
  const jws = 'A'.repeat(bytes);
  const entry = { id: '', kid, jws };
  keepWaiting(it.store().write, entry, '2026-11-01T00:00:00.000Z', createTools());
};

test('junk under a key fills its room; what was not kept is told, and asked for once the key is known', () => {
  const forge = makeForge(2);
  const it = start(forge);
  const late = newKey();
  fill(it, late, LIMITS.waitingOfKey - 10);
  const entries = [entryOf(payloadOf(forge, 1, { reg: 4 }), late)];
  const own = entryOf(payloadOf(forge, 1), forge.keys[0]!);
  const mixed = pack(forge, 1, forge.keys[0]!, { entries: [own, ...entries] });
  expect(it.take(mixed)).toMatchObject({ applied: 1, unkept: 1, waiting: 0, gaps: [] });
  const listed = listing(forge, late);
  const moved = it.take(pack(forge, 2, forge.ministry, { registries: [...forge.chain, listed] }));
  expect(moved.gaps).toEqual([
    { unit: UNIT, kid: late.kid, log: 'main', from: 1, to: null, holders: [UNIT] },
  ]);
  expect(all(it.store().read, sql`SELECT * FROM waiting`)).toEqual([]);
  // Its own package tells what there is.
  expect(it.take(pack(forge, 3, late, { entries }))).toMatchObject({ applied: 1, gaps: [] });
});

/** Two entries of a key, one after the other. */
const storyOf = (forge: Forge, key: NewKey): string[] => {
  const first = entryOf(payloadOf(forge, 1, { reg: 4 }), key);
  const second = payloadOf(forge, 2, { seq: 2, prev: idOf(first), reg: 4 });
  return [first, entryOf(second, key)];
};

test('a registry that is issued here lets in what waited, as one that arrives: entries, files, no junk', async () => {
  const forge = makeForge(1);
  const [known] = forge.keys;
  const late = newKey();
  const story = storyOf(forge, late);
  const junk = storyOf(forge, late).map((jws) => `${jws.slice(0, -8)}AAAAAAAA`);
  const own = entryOf(payloadOf(forge, 1), known!);
  const brought = pack(forge, 1, known!, { entries: [own, ...junk, story[0]!] });
  const itself = pack(forge, 2, late, { entries: story });
  const forged = pack(forge, 3, { ...known!, kid: late.kid }, { entries: story });
  const [issuer, other] = [start(forge), start(forge)];
  for (const it of [issuer, other]) {
    it.take(brought, 'донесен');
    expect(it.tryTake(itself, 'собствен').ok).toBe(false);
    expect(it.tryTake(forged, 'подправен').ok).toBe(false);
    expect(refusedFiles(it.folder)).toHaveLength(2);
  }
  const request = { v: 1 as const, jwk: late.jwk, unit: UNIT, label: 'втори', made: MADE };
  const rootFiles = forge.roots.map((key, i) => ({
    name: `корен ${i}`,
    text: unwrap(wrapKey(key, `корен ${i}`, PASSPHRASE)),
  }));
  const issued = await issuer.call.exchange.enrol({
    request: { name: 'заявка', text: signRequest(request, late) },
    roles: ['unit.reporter'],
    rootFiles,
    passphrases: [PASSPHRASE],
  });
  expect(issued).toMatchObject({ version: 4, entries: 1, released: ['собствен'] });
  const registries = readChain(issuer.store().read).map(({ jws }) => jws);
  const arrived = other.take(pack(forge, 4, forge.ministry, { registries }));
  expect(arrived.released).toEqual(['собствен']);
  for (const it of [issuer, other]) {
    const { read } = it.store();
    expect(all(read, sql`SELECT kid FROM waiting`)).toEqual([]);
    expect(refusedFiles(it.folder).map(({ name, failure: { code } }) => [name, code])).toEqual([
      ['подправен', 'exchange.changed'],
    ]);
    expect(all(read, sql`SELECT status FROM entry WHERE kid = ${late.kid}`)).toEqual([
      { status: 'applied' },
      { status: 'applied' },
    ]);
  }
  expect(await issuer.digest()).toBe(await other.digest());
});

test('what an older application left waiting though its key is listed comes in by itself', () => {
  const forge = makeForge(1);
  const [known] = forge.keys;
  const leftBehind = (it: Installation): void => {
    const [id, jws] = [idOf(early), early];
    keepWaiting(it.store().write, { id, kid: known!.kid, jws }, MADE, createTools());
  };
  const early = entryOf(payloadOf(forge, 1), known!);
  const states = [
    (it: Installation) => rebuild(it.store().write),
    (it: Installation) => it.take(pack(forge, 1, forge.ministry, { registries: forge.chain })),
  ].map((act) => {
    const it = start(forge);
    leftBehind(it);
    act(it);
    expect(all(it.store().read, sql`SELECT kid FROM waiting`)).toEqual([]);
    return all(it.store().read, sql`SELECT t, r, f, v FROM cell WHERE t = 'report'`);
  });
  expect(states[0]).toHaveLength(2);
  expect(states[1]).toEqual(states[0]);
});

test('all keys together have a room, too, and a key has none at another’s cost beyond it', () => {
  const forge = makeForge(1);
  const it = start(forge);
  const tools = createTools();
  const keep = (kid: string, size: number, n: number): string =>
    keepWaiting(
      it.store().write,
      { id: '', kid, jws: `${kid}.${n}.`.padEnd(size, 'A') },
      '2026-11-01T00:00:00.000Z',
      tools,
    );
  const half = LIMITS.waitingOfKey / 2;
  const keys = LIMITS.waiting / LIMITS.waitingOfKey;
  for (let i = 0; i < keys; i += 1)
    for (const n of [1, 2]) expect(keep(`k${i}`, half, n)).toBe('kept');
  expect(keep('k0', half, 1)).toBe('known');
  expect(keep('other', 20, 1)).toBe('full');
});

test('what a newer application wrote is kept when its key is listed', () => {
  const forge = makeForge(1);
  const it = start(forge);
  const late = newKey();
  const newer = entryOf(payloadOf(forge, 1, { v: 2 }), late);
  const own = entryOf(payloadOf(forge, 1), forge.keys[0]!);
  it.take(pack(forge, 1, forge.keys[0]!, { entries: [own, newer] }));
  const registries = [...forge.chain, listing(forge, late)];
  it.take(pack(forge, 2, forge.ministry, { registries }));
  expect(
    all(it.store().read, sql`SELECT status, kid FROM entry WHERE id = ${idOf(newer)}`),
  ).toEqual([{ status: 'unsupported', kid: late.kid }]);
});

test('a kept file of an unknown key goes after all others, and is asked for again when it has gone', async () => {
  const forge = makeForge(1);
  const it = start(forge);
  const late = newKey();
  const refuse = (name: string, code: string, size: number) =>
    quarantine(
      it.folder,
      Buffer.alloc(size, name),
      { sha256: name.repeat(64), name, at: '', failure: failure(code, { key: late.kid }) },
      1000,
    );
  refuse('a', 'exchange.unknown-key', 400);
  refuse('b', 'exchange.damaged', 400);
  expect(refuse('c', 'exchange.damaged', 400).map(({ name }) => name)).toEqual(['b']);
  expect(refuse('d', 'exchange.damaged', 900).map(({ name }) => name)).toEqual(['c', 'a']);
  expect(refusedFiles(it.folder).map(({ name }) => name)).toEqual(['d']);
  // Told from such a list: what became of it when the key is listed.
  const file = pack(forge, 1, late, { entries: [entryOf(payloadOf(forge, 1), late)] });
  expect(it.tryTake(file)).toMatchObject({ error: { params: { key: late.kid } } });
});

test('an end that a later registry moves counts for what came before it, in whatever order', () => {
  const forge = makeForge(2);
  const { revoked } = forge;
  const entry = entryOf(payloadOf(forge, 1, { reg: 2 }), revoked);
  const late = pack(forge, 1, revoked, { entries: [entry] });
  const { keys } = forge.newest;
  const moved = nextRegistry(forge, {
    keys: { ...keys, [revoked.kid]: { ...keys[revoked.kid]!, last: { main: [1, idOf(entry)] } } },
  });
  const registry = pack(forge, 2, forge.ministry, { registries: [...forge.chain, moved] });
  const states = [
    [late, registry],
    [registry, late],
  ].map((files) => {
    const it = start(forge);
    files.forEach((file) => it.take(file));
    return all(it.store().read, sql`SELECT t, r, f, v FROM cell WHERE t = 'report'`);
  });
  expect(states[0]).toHaveLength(2);
  expect(states[0]).toEqual(states[1]);
});

test('a fork behind a hole is told at once', async () => {
  const forge = makeForge(1);
  const it = start(forge);
  const [key] = forge.keys;
  const story = (by: string) => entryOf(payloadOf(forge, 1, { seq: 3, prev: forge.net, by }), key!);
  const entries = ['Иванова', 'Петрова'].map(story);
  const report = it.take(pack(forge, 1, key!, { entries }));
  expect(report.entries.map(({ status }) => status)).toEqual(['forked', 'forked']);
  expect(await it.call.exchange.reviews.list()).toContainEqual(
    expect.objectContaining({ kind: 'fork', kid: key!.kid, seq: 3 }),
  );
});
