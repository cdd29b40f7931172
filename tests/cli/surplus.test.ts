/** What a verb has no use for is refused, and several packages are taken in one after the other. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { myarka } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'myarka-surplus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, 'data');

test.each([
  ['db', 'check', 'друго'],
  ['exchange', 'inspect', 'a.myarka', 'b.myarka'],
  ['plan', 'list', 'x'],
  ['exchange', 'enrol', 'a.req', '--role', 'unit.reporter', '--dry-run', 'b.req'],
  ['exchange', 'enrol', 'a.req', '--role', 'unit.reporter', '--root', 'ключ', 'ключ-2'],
  ['exchange', 'retire', 'kid', '--root', 'ключ', 'ключ-2'],
  ['exchange', 'keep', 'kid', '--root', 'ключ', 'ключ-2'],
  ['exchange', 'require-app', '1.0.0', '--root', 'ключ', 'ключ-2'],
  ['exchange', 'settle', '--root', 'ключ', 'ключ-2'],
])('surplus: %s %s', (...args) => {
  const { code, err } = myarka(data, args);
  expect([code, err.includes(`Излишно: „${args.at(-1)}“`)]).toEqual([2, true]);
});

const pipe = join(folder, 'тръба');
beforeAll(() => void execFileSync('mkfifo', [pipe]));

test('each of several files is told of; a folder and a pipe are none', () => {
  const file = join(folder, 'пакет.myarka');
  writeFileSync(file, 'не е пакет');
  const { code, out } = myarka(data, ['exchange', 'import', folder, pipe, file, '--json']);
  const { files } = JSON.parse(out) as { files: { path: string; problem: { code: string } }[] };
  expect(code).toBe(1);
  expect(files.map(({ path, problem }) => [path, problem.code])).toEqual([
    [folder, 'file.no-file'],
    [pipe, 'file.no-file'],
    [file, 'exchange.not-joined'],
  ]);
});

/** Every verb that reads a file, in its place FILE. */
const READING = [
  'exchange inspect FILE',
  'exchange enrol FILE --role unit.reporter --dry-run',
  'exchange settle --root FILE',
  'exchange settle --root KEY --passphrase-file FILE',
  'import plan FILE',
  'import progress FILE',
  'progress set 2.2.3 --period 2026-Q3 --value 1 --evidence FILE',
  'tariff value FILE --out OUT.csv',
  'tariff difference FILE --out OUT.csv',
  'tariff add FILE',
  'council paper add X --item 1 --file FILE',
  'db restore FILE',
];

test.each(READING)('no verb waits for a pipe: %s', { timeout: 300_000 }, (line) => {
  const key = join(folder, 'ключ');
  writeFileSync(key, 'ключ');
  for (const bad of [pipe, folder]) {
    const place: Readonly<Record<string, string>> = {
      FILE: bad,
      KEY: key,
      'OUT.csv': join(folder, 'out.csv'),
    };
    const words = line.split(' ').map((word) => place[word] ?? word);
    const { code, out } = myarka(data, [...words, '--json'], { timeout: 60_000 });
    expect([line, code, (JSON.parse(out) as { error: unknown }).error]).toMatchObject([
      line,
      1,
      { code: 'file.no-file' },
    ]);
  }
});
