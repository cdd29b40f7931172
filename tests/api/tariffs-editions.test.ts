// Readings as a unit keeps them, and valuations saved by an earlier edition of the rules, through the core.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TRPCError } from '@trpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Core } from '../../api/core.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { knownTariff } from '../../api/tariffs/values.ts';
import { Refused } from '../../api/trpc.ts';
import { commitChange } from '../../db/log.ts';
import { writeSetting } from '../../db/settings.ts';
import { valuationWrites } from '../../db/tariffs.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { OPEN_QUESTIONS } from '../../domain/tariffs/questions.ts';

let core: Core;
let folder = '';
const call = () => callerOf(core.context).tariffs;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-editions-'));
  core = startNamed({ dataDir: folder, now: () => Date.parse('2026-05-01T08:00:00Z') });
});
afterEach(() => {
  core.close();
  rmSync(folder, { recursive: true, force: true });
});

const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  const error: unknown = await attempt.then(
    () => null,
    (cause: unknown) => cause,
  );
  const cause = error instanceof TRPCError ? error.cause : error;
  return cause instanceof Refused ? cause.failure.code : String(cause);
};

describe('readings', () => {
  test('the unit’s readings are kept, and unknown ones refused', async () => {
    await call().readings.set({ readings: { '1.7.longer': 'per-day' } });
    expect(await call().readings.get()).toEqual({ '1.7.longer': 'per-day' });
    expect(await codeOf(call().readings.set({ readings: { x: 'y' } }))).toBe(
      'tariff.reading.unknown',
    );
  });

  test('a unit can demand a choice at every open question, and at all but one', async () => {
    await call().readings.set({ readings: { '1.7.longer': 'ceiling', all: 'ask' } });
    const kept = await call().readings.get();
    expect(kept).toMatchObject({ '1.7.longer': 'ceiling', '1.7.shorter': 'ask' });
    expect(Object.keys(kept).toSorted()).toEqual([...OPEN_QUESTIONS].toSorted());
  });

  test('what the text has settled is not chosen any more, and an old choice of it lapses', async () => {
    const attempt = call().readings.set({ readings: { '4.uplift-base': 'full' } });
    expect(await codeOf(attempt)).toBe('tariff.reading.settled');
    const store = unwrap(core.context.store());
    const old = JSON.stringify({ '4.uplift-base': 'full', '1.7.longer': 'per-day' });
    writeSetting(store.write, store.logDeps(), 'tariffs.readings', old);
    expect(await call().readings.get()).toEqual({ '1.7.longer': 'per-day' });
  });
});

describe('saved valuations', () => {
  const PSYCHIATRIC = {
    id: 'a',
    row: '4.1',
    admitted: '2022-09-01',
    discharged: '2022-09-11',
    level: 'none',
    monthsWithoutLevel: 1,
    highDependencyDays: 10,
    child: false,
    workTherapyDays: 0,
  };
  /** As the first edition of the rules saved it. */
  const savedBefore = (readings: object, result: object): string => {
    const store = unwrap(core.context.store());
    const { records, version } = knownTariff(store.read);
    const row = { id: 'МЗ/old', kind: 'line', title: 'стар', author: 'а', unit: 'МЗ' } as const;
    const made = { madeAt: '2026-04-01T08:00:00.000Z', version, rules: null };
    const texts = {
      readings: JSON.stringify(readings),
      input: JSON.stringify(PSYCHIATRIC),
      result: JSON.stringify({ id: 'a', row: '4.1', notes: [], ...result }),
    };
    const writes = valuationWrites({ ...row, ...made, ...texts }, records);
    commitChange(store.write, store.logDeps(), {
      log: 'valuations',
      act: 'valuation.save',
      writes,
    });
    return row.id;
  };
  const oldStep = (quantity: string, coefficient: string, bgn: string) => ({
    quantity,
    unitBgn: '50.00',
    coefficient,
    bgn,
  });

  test('one with a reading that the text has settled since repeats by that reading', async () => {
    const steps = [oldStep('10', '0.75', '375.00'), oldStep('10', '0.8', '400.00')];
    const sums = { status: 'payable', bgn: '775.00', eur: '396.25', steps };
    const id = savedBefore({ '4.uplift-base': 'full' }, sums);
    expect(await call().saved.repeat({ id })).toMatchObject({
      same: true,
      again: { bgn: '775.00' },
      today: { bgn: '675.00' },
      rules: { was: 1, now: 2 },
    });
  });

  test('one that waited for such a reading pays now, and the change of rules is named', async () => {
    const id = savedBefore({}, { status: 'needs-decision', steps: [] });
    expect(await call().saved.repeat({ id })).toMatchObject({
      same: false,
      again: { status: 'payable', bgn: '675.00' },
      rules: { was: 1, now: 2, changes: [2] },
    });
  });
});
