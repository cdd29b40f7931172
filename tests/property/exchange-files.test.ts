/**
 * Any history as files, through everything that a file goes through: refused ones, kept ones and those
 * taken in by themselves once a registry lists their key. Whatever the order and the split of the same
 * set, the same standings, cells and conflicts, and those of the reference model.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { enforce } from '../../api/exchange/enforce.ts';
import { importPackage, releaseFiles } from '../../api/exchange/receive.ts';
import { setOwnKid } from '../../db/exchange/registries.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { heardOf } from '../fixtures/heard.ts';
import { startNamed } from '../fixtures/named-core.ts';
import {
  deliveriesArb,
  historyArb,
  OWN,
  type Delivery,
  type History,
} from './exchange-histories.ts';
import { modelOf, type ModelState } from './exchange-model.ts';
import { clear, NOW, stateOf, withoutWaiting } from './exchange-state.ts';
import { packageOf } from './history-files.ts';

const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 60 : 3000;

const CONTROL = { signal: new AbortController().signal, progress: () => undefined };
/** A file without news, where the registry came another way, waits for a key that may be listed. */
const WAITS = ['exchange.unknown-key'];

const folder = mkdtempSync(join(tmpdir(), 'myarka-files-'));
const core = startNamed({ dataDir: folder, now: () => NOW });
afterAll(() => {
  core.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Where `issued`, the packages bring the first registry alone, and all others are issued here. */
const takeIn = async (
  history: History,
  deliveries: readonly Delivery[],
  issued: boolean,
): Promise<ModelState> => {
  const store = unwrap(core.context.store());
  clear(store.write);
  rmSync(join(folder, 'quarantine'), { recursive: true, force: true });
  setOwnKid(store.write, OWN);
  const deps = store.logDeps();
  let version = 0;
  for (const [i, { entries, versions }] of deliveries.entries()) {
    version = Math.max(1, version, versions);
    const chain = history.chain.slice(0, issued ? 1 : Math.max(1, versions));
    if (issued) {
      enforce(store, deps, history.chain.slice(0, version), () => undefined);
      await releaseFiles(store, deps, CONTROL);
    }
    const bytes = Buffer.from(packageOf(chain, entries));
    const result = importPackage(store, deps, { name: `${i}`, bytes }, heardOf(bytes));
    if (!result.ok) expect(WAITS).toContain(result.error.code);
  }
  return stateOf(store.write);
};

const cases = historyArb
  .filter(({ entries }) => entries.length > 4)
  .chain((history) =>
    fc.record({
      history: fc.constant(history),
      one: deliveriesArb(history, false),
      other: deliveriesArb(history, false),
    }),
  );

test(
  `${RUNS} histories as files, in two orders, registries arriving or issued here`,
  { timeout: 3_600_000 },
  () =>
    fc.assert(
      fc.asyncProperty(cases, async ({ history, one, other }) => {
        const registries = history.chain.map(({ registry }) => registry);
        const expected = withoutWaiting(modelOf(history.entries, registries, NOW));
        expect(await takeIn(history, one, false)).toEqual(expected);
        expect(await takeIn(history, other, false)).toEqual(expected);
        expect(await takeIn(history, one, true)).toEqual(expected);
      }),
      { numRuns: RUNS },
    ),
);
