/**
 * A second implementation, in another language, agrees: tests/reader/myarka_reader.py, written from
 * docs/exchange.md, reads signed packages of random histories and says what the reference model says.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { PYTHON, READER } from '../fixtures/second-reader.ts';
import { deliveriesArb, historyArb } from './exchange-histories.ts';
import { modelOf } from './exchange-model.ts';
import { NOW } from './exchange-state.ts';
import { packageOf } from './history-files.ts';

const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 200 : 5000;

/** Longer ones than most are: short histories agree by themselves. */
const cases = historyArb
  .filter(({ entries }) => entries.length > 3)
  .chain((history) =>
    fc.record({
      history: fc.constant(history),
      deliveries: fc.boolean().chain((lost) => deliveriesArb(history, lost)),
    }),
  );

interface Said {
  readonly statuses: object;
  readonly cells: object;
  readonly conflicts: readonly string[];
  readonly codes: readonly string[];
}

test(`${RUNS} histories, read by Python`, { timeout: 600_000 }, ({ skip }) => {
  skip(PYTHON === null, 'no Python 3 with the package cryptography here');
  const folder = mkdtempSync(join(tmpdir(), 'myarka-reader-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const histories = fc.sample(cases, { numRuns: RUNS }).map(({ history, deliveries }, i) => {
    const entries = [...new Set(deliveries.flatMap((delivery) => delivery.entries))];
    const file = join(folder, `${i}.myarka`);
    writeFileSync(file, packageOf(history.chain, entries));
    const chain = history.chain.map(({ registry }) => registry);
    return { file, expected: modelOf(entries, chain, NOW) };
  });
  const list = join(folder, 'rows.json');
  writeFileSync(list, JSON.stringify(histories.map(({ file }) => [file])));
  const { stdout, stderr, status } = spawnSync(PYTHON ?? '', [...READER, '--rows', list], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const said = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Said);
  expect(said).toHaveLength(RUNS);
  histories.forEach(({ expected }, i) => {
    const { statuses, cells, conflicts, codes } = said[i]!;
    const { statuses: judged, cells: merged, conflicts: open } = expected;
    expect({ statuses, cells, conflicts, codes }).toEqual({
      statuses: judged,
      cells: merged,
      conflicts: open,
      codes: ['ok'],
    });
  });
});
