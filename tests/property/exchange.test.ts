/**
 * Any history, delivered in any order, in pieces, with repeats and losses: the same statuses, cells and
 * conflicts as the reference model says, step by step the same as derived anew at the end.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebuild } from '../../db/rebuild.ts';
import { emptyDb } from '../db/fixtures.ts';
import { deliveriesArb, historyArb } from './exchange-histories.ts';
import { modelOf } from './exchange-model.ts';
import { deliver, NOW, stateOf, withoutWaiting } from './exchange-state.ts';

const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 2000 : 50_000;
const cases = historyArb.chain((history) =>
  fc.record({
    history: fc.constant(history),
    deliveries: fc.boolean().chain((lost) => deliveriesArb(history, lost)),
  }),
);

test(
  `${RUNS} histories: in every order the state that the model says, and the same when derived anew`,
  // The later of fifty thousand are long ones.
  { timeout: 7_200_000 },
  () => {
    const db = emptyDb();
    fc.assert(
      fc.property(cases, ({ history, deliveries }) => {
        deliver(db, history, deliveries);
        const arrived = history.entries.filter((entry) =>
          deliveries.some(({ entries }) => entries.includes(entry)),
        );
        const registries = history.chain.map(({ registry }) => registry);
        const expected = withoutWaiting(modelOf(arrived, registries, NOW));
        const state = stateOf(db);
        expect(state).toEqual(expected);
        rebuild(db);
        expect(stateOf(db)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  },
);

const kindOf = (conflict: string): string => {
  if (conflict.endsWith('_seal')) return 'sealed';
  return conflict.endsWith('_del') ? 'delete-edit' : 'value';
};

test('the histories reach every standing, and every kind of conflict', () => {
  const seen = new Set<string>();
  for (const { entries, chain } of fc.sample(historyArb, { numRuns: 3000, seed: 7 })) {
    const { statuses, conflicts, reviews } = modelOf(
      entries,
      chain.map(({ registry }) => registry),
      NOW,
    );
    for (const status of Object.values(statuses)) seen.add(status);
    for (const conflict of conflicts) seen.add(kindOf(conflict));
    for (const review of reviews) seen.add(review.slice(0, review.indexOf(' ')));
  }
  expect([...seen].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    'applied',
    'clock',
    'delete-edit',
    'denied(clock)',
    'denied(grant)',
    'denied(key)',
    'denied(reg-back)',
    'denied(stale-registry)',
    'duplicate',
    'fork',
    'forked',
    'misfit',
    'orphan',
    'other-branch',
    'pending-registry',
    'revoked',
    'sealed',
    'unknown-key',
    'value',
  ]);
});
