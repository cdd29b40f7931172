/**
 * Every procedure of the router that writes says what it needs, and asks before it looks at anything:
 * so the walk needs no valid input. What leaves no trace in a shared log is listed here by name.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRouter, callerOf } from '../../api/router.ts';
import type { Need } from '../../api/trpc.ts';
import { refuseForbidden } from '../../db/exchange/rights.ts';
import { TABLES } from '../../domain/tables/registry.ts';
import { assumedRights, deedRefusals, writeRefusal } from '../../domain/exchange/rights.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { sentence } from '../../domain/text/sentences.ts';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

interface Procedure {
  readonly _def: { readonly type: string; readonly meta?: { readonly need?: Need } };
}
const PROCEDURES = Object.entries(
  appRouter._def.procedures as unknown as Record<string, Procedure>,
);
const MUTATIONS = PROCEDURES.filter(([, { _def }]) => _def.type === 'mutation');
const needOf = (procedure: Procedure): Need | undefined => procedure._def.meta?.need;

/** Files, jobs, copies, and work on packages that are judged entry by entry: no use case writes here. */
const WRITES_NOTHING_SHARED = [
  'app.backup',
  'app.cancelJob',
  'app.copyToSecond',
  'app.noteFault',
  'app.retry',
  'app.setSecondPlace',
  'app.startAnew',
  'desktop.showSaved',
  'exchange.examine',
  'exchange.import',
  'exchange.sentPart',
  'log.backup',
  'log.restore',
  'plan.import.compare',
  'plan.import.heads',
  'progress.sheet.heads',
];
const OWN_FOLDERS = /^(tariffs\.(batch|difference|documents)|uploads)\./;

let it: Started;
beforeAll(async () => {
  it = await startedCore('2026-11-28T08:00:00Z');
});
afterAll(() => it.stop());

/** Calls a procedure by its path, with an input that none of them takes. */
const codeOfCall = async (path: string): Promise<string> => {
  let node: unknown = callerOf(it.core.context);
  for (const part of path.split('.')) node = (node as Record<string, unknown>)[part];
  return codeOf((node as (input: unknown) => Promise<unknown>)(null));
};

test('every mutation says what it needs, or stands in the list of those that write nothing shared', () => {
  const silent = MUTATIONS.filter(
    ([path, procedure]) => needOf(procedure) === undefined && !OWN_FOLDERS.test(path),
  ).map(([path]) => path);
  expect(silent.toSorted()).toEqual(WRITES_NOTHING_SHARED);
  expect(MUTATIONS.length).toBeGreaterThan(90);
});

test('as an inspectorate each is refused with the reason, or free; as the ministry none is refused', async () => {
  await it.as('РЗИ-Варна');
  const refusals = deedRefusals(assumedRights('РЗИ-Варна'));
  const asked = MUTATIONS.flatMap(([path, procedure]) => {
    const need = needOf(procedure);
    return need === undefined || need === 'here' || need === 'rows' ? [] : [{ path, need }];
  });
  const told: Record<string, string | null> = {};
  const expected: Record<string, string | null> = {};
  for (const { path, need } of asked) {
    const code = await codeOfCall(path);
    told[path] = code.startsWith('rights.') ? code : null;
    expected[path] = refusals[need]?.code ?? null;
  }
  expect(told).toEqual(expected);
  expect(Object.values(told).filter((code) => code !== null).length).toBeGreaterThan(60);
  await it.as('МЗ');
  for (const { path } of asked)
    expect(`${path}: ${await codeOfCall(path)}`).not.toMatch(/: rights\./);
}, 60_000);

test('what a use case forgets, the log refuses: no table of the ministry takes a write of another', () => {
  const rights = assumedRights('РЗИ-Варна');
  const own = rowId('РЗИ-Варна', '2.2.3', '2.2.3-1', '2026-Q3');
  const free = Object.entries(TABLES).filter(([t, { log }]) => {
    const op = { k: 'set' as const, t, r: '01J0000000000000000000000A', f: 'title' };
    return log !== 'local' && writeRefusal(rights, log, op) === null;
  });
  // Which tariff a calculation was made with is its own unit's record.
  expect(free.map(([t]) => t).toSorted()).toEqual([
    'signed_valuation',
    'tariff_version',
    'valuation',
  ]);
  const report = { k: 'set' as const, t: 'report', r: own, f: 'value' };
  expect(writeRefusal(rights, 'main', report)).toBeNull();
  const foreign = { ...report, r: own.replace('Варна', 'Бургас') };
  expect(writeRefusal(rights, 'main', foreign)).toMatchObject({
    code: 'rights.foreign',
    params: { owner: 'РЗИ-Бургас' },
  });
  const store = it.core.context.store();
  const db = store.ok ? store.value.write : null;
  expect(() => db && refuseForbidden(db, 'РЗИ-Варна', 'main', [report, foreign])).toThrow(
    'rights.foreign',
  );
});

test('the window asks beforehand, and each reason is a sentence that says whose it is', async () => {
  await it.as('РЗИ-Варна');
  const { unit, assumed, deeds } = await it.call().app.rights();
  expect({ unit, assumed }).toEqual({ unit: 'РЗИ-Варна', assumed: true });
  expect(deeds.progress).toBeNull();
  expect(deeds.plan && sentence(deeds.plan)).toContain('Министерството на здравеопазването');
  expect(deeds.council && sentence(deeds.council)).toContain('Тук се работи като РЗИ-Варна');
  await it.as('МЗ');
  const ours = (await it.call().app.rights()).deeds;
  expect(Object.values(ours).filter((one) => one !== null)).toEqual([]);
});
