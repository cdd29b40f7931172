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
import { importPackage } from '../../api/exchange/receive.ts';
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
import { clear, NOW, stateOf } from './exchange-state.ts';
import { packageOf } from './history-files.ts';

const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 60 : 3000;

const folder = mkdtempSync(join(tmpdir(), 'myarka-files-'));
const core = startNamed({ dataDir: folder, now: () => NOW });
afterAll(() => {
  core.close();
  rmSync(folder, { recursive: true, force: true });
});

const takeIn = (history: History, deliveries: readonly Delivery[]): ModelState => {
  const store = unwrap(core.context.store());
  clear(store.write);
  rmSync(join(folder, 'quarantine'), { recursive: true, force: true });
  setOwnKid(store.write, OWN);
  deliveries.forEach(({ entries, versions }, i) => {
    const chain = history.chain.slice(0, Math.max(1, versions));
    const bytes = Buffer.from(packageOf(chain, entries));
    const result = importPackage(store, store.logDeps(), { name: `${i}`, bytes }, heardOf(bytes));
    if (!result.ok) expect(result.error.code).toBe('exchange.unknown-key');
  });
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

test(`${RUNS} histories as files, in two orders each`, { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(cases, ({ history, one, other }) => {
      const registries = history.chain.map(({ registry }) => registry);
      const model = modelOf(history.entries, registries, NOW);
      // What no registry lists waits, and stands nowhere.
      const known = Object.entries(model.statuses).filter(([, said]) => said !== 'unknown-key');
      const expected = { ...model, statuses: Object.fromEntries(known) };
      expect(takeIn(history, one)).toEqual(expected);
      expect(takeIn(history, other)).toEqual(expected);
    }),
    { numRuns: RUNS },
  );
});
