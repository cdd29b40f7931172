/**
 * Windows that type, store, give up, are loaded anew and crash, over a core that dies and comes back:
 * a field always shows what was last entered in it, and what two windows wrote at once is all there.
 * Real cores on a real file; the browser's storage is a map, and time passes when the history says so.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Core } from '../../api/core.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { createBridge, type BridgeStorage } from '../../renderer/core/unsaved/bridge.ts';
import { UnsavedStore } from '../../renderer/core/unsaved/store.ts';

const FIELDS = ['бележка', 'стойност'];
const MEASURE = '1.1.1';

const storageOf = (map: Map<string, string>): BridgeStorage => ({
  get length() {
    return map.size;
  },
  key: (i) => [...map.keys()][i] ?? null,
  getItem: (key) => map.get(key) ?? null,
  setItem: (key, value) => void map.set(key, value),
  removeItem: (key) => void map.delete(key),
});

interface World {
  readonly folder: string;
  core: Core | null;
  /** After so many more messages the core dies, before it answers. */
  dies: number;
  clock: number;
  names: number;
  readonly storage: Map<string, string>;
  readonly windows: UnsavedStore[];
}

class Dead extends Error {}

const ask = async <T>(world: World, work: (call: ReturnType<typeof callerOf>) => Promise<T>) => {
  if (world.core === null) throw new Dead();
  const answer = await work(callerOf(world.core.context));
  world.dies -= 1;
  if (world.dies === 0) {
    world.core.close();
    world.core = null;
    throw new Dead();
  }
  return answer;
};

const openWindow = (world: World): UnsavedStore => {
  const name = `прозорец ${(world.names += 1)}`;
  return new UnsavedStore({
    seen: () => null,
    core: {
      list: () => ask(world, (call) => call.unsaved.list()),
      put: (writings) =>
        ask(world, (call) =>
          call.unsaved.put({
            window: name,
            writings: writings.map((one) => ({ ...one, base: [...one.base] })),
          }),
        ),
      drop: (done) =>
        ask(world, (call) =>
          call.unsaved.drop({
            window: name,
            done: done.map((one) => ({ ...one, revs: [...one.revs] })),
          }),
        ),
    },
    bridge: createBridge(storageOf(world.storage), name),
    now: () => (world.clock += 1000),
    name: () => `${name}/${(world.names += 1)}`,
    // Talk happens when the history says so.
    after: () => () => undefined,
  });
};

const revive = (world: World): void => {
  world.core ??= startNamed({ dataDir: world.folder, now: () => world.clock });
};

const key = (field: string) => ({ place: `measure/${MEASURE}`, field });

const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('type' as const),
        field: fc.nat(1),
        text: fc.string(),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('talk' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('giveUp' as const), field: fc.nat(1) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('dies' as const),
        soon: fc.integer({ min: 1, max: 2 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('revive' as const) }) },
  ),
  { maxLength: 14 },
);

const shown = (window: UnsavedStore, field: string) => window.get(key(field))?.typed;

const begin = (): World => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-unsaved-'));
  const world: World = {
    folder,
    core: null,
    dies: 0,
    clock: Date.parse('2026-10-05T08:00:00Z'),
    names: 0,
    storage: new Map(),
    windows: [],
  };
  revive(world);
  return world;
};

const end = (world: World): void => {
  world.core?.close();
  rmSync(world.folder, { recursive: true, force: true });
};

const write = (window: UnsavedStore, field: string, typed: string): void =>
  window.write([
    { ...key(field), typed, over: '', waits: false, label: field, at: `/measure/${MEASURE}` },
  ]);

test('one window: a field shows what was last typed, whatever dies meanwhile', async () => {
  const world = begin();
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const model = new Map<string, string>();
      revive(world);
      world.dies = 0;
      let window = openWindow(world);
      await window.load();
      window.drop(FIELDS.map(key));
      await window.flush();
      for (const step of history) {
        const field = 'field' in step ? (FIELDS[step.field] ?? '') : '';
        if (step.do === 'type') {
          write(window, field, step.text);
          model.set(field, step.text);
        } else if (step.do === 'giveUp') {
          window.drop([key(field)]);
          model.delete(field);
        } else if (step.do === 'dies') world.dies = step.soon;
        else if (step.do === 'revive') revive(world);
        else if (step.do === 'talk') await window.flush();
        else {
          window = openWindow(world);
          await window.load();
          // A window without a core shows only what it had not handed over yet.
          if (world.core === null) {
            revive(world);
            await window.load();
          }
        }
        if (FIELDS.some((one) => shown(window, one) !== model.get(one))) return false;
      }
      revive(world);
      world.dies = 0;
      await window.load();
      await window.flush();
      const { unsaved } = await ask(world, (call) => call.unsaved.list());
      return (
        unsaved.length === model.size &&
        unsaved.every(
          ({ field, typed, aside }) => model.get(field) === typed && aside.length === 0,
        ) &&
        world.storage.size === 0
      );
    }),
    { numRuns: 40 },
  );
  expect(world.storage.size).toBe(0);
  end(world);
}, 60_000);

test('two windows in one field: every text that was last in a window is shown or lies beside', async () => {
  const world = begin();
  const step = fc.record({
    window: fc.nat(1),
    do: fc.constantFrom('type' as const, 'type' as const, 'talk' as const, 'load' as const),
    text: fc.string({ minLength: 1, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (history) => {
      const first = openWindow(world);
      await first.load();
      first.drop(FIELDS.map(key));
      await first.flush();
      const windows = [openWindow(world), openWindow(world)];
      for (const window of windows) await window.load();
      const typing: (string | null)[] = [null, null];
      for (const { window: i, do: act, text } of history) {
        const window = windows[i];
        if (window === undefined) continue;
        if (act === 'type') {
          write(window, 'бележка', text);
          typing[i] = text;
        } else if (act === 'talk') await window.flush();
        else await window.load();
        if (act !== 'type') typing[i] = null;
        const other = typing[1 - i];
        // What a window has seen it may write over.
        if (act !== 'type' && other !== null && shown(window, 'бележка') === other)
          typing[1 - i] = null;
        const mine = typing[i];
        if (mine !== null && mine !== undefined && shown(window, 'бележка') !== mine) return false;
      }
      const last = windows.map((window) => shown(window, 'бележка'));
      for (const window of windows) await window.flush();
      const fresh = openWindow(world);
      await fresh.load();
      const entry = fresh.get(key('бележка'));
      const there = entry === undefined ? [] : [entry.typed, ...entry.aside];
      return last.every(
        (text, i) => typing[i] === null || text === undefined || there.includes(text),
      );
    }),
    { numRuns: 40 },
  );
  expect(world.core).not.toBeNull();
  end(world);
}, 60_000);
