/** What a verb has no use for is refused, and several packages are taken in one after the other. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { myarka } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'myarka-surplus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, 'data');

test.each([
  ['db', 'check', 'друго'],
  ['exchange', 'inspect', 'a.myarka', 'b.myarka'],
  ['plan', 'list', 'x'],
])('surplus: %s %s', (...args) => {
  const { code, err } = myarka(data, args);
  expect([code, err.includes(`Излишно: „${args.at(-1)}“`)]).toEqual([2, true]);
});

test('each of several files is told of; a folder and a pipe are none', () => {
  const pipe = join(folder, 'тръба');
  expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
  const file = join(folder, 'пакет.myarka');
  writeFileSync(file, 'не е пакет');
  const { code, out } = myarka(data, ['exchange', 'import', folder, pipe, file, '--json']);
  const { files } = JSON.parse(out) as { files: { path: string; problem: { code: string } }[] };
  expect(code).toBe(1);
  expect(files.map(({ path, problem }) => [path, problem.code])).toEqual([
    [folder, 'exchange.no-file'],
    [pipe, 'exchange.no-file'],
    [file, 'exchange.not-joined'],
  ]);
});
