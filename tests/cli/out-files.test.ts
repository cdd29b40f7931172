/**
 * Every --out of the command line: an existing file is not overwritten without --force, and on a full
 * disk or in a folder that takes no files nothing half stays behind. The verbs are walked, so that a
 * new one cannot forget it.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasOut, outOccupied } from '../../cli/out-file.ts';
import { COMMANDS } from '../../cli/verbs.ts';
import { myarka } from './run.ts';

let folder = '';
let data = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-out-'));
  data = join(folder, 'data');
  if (myarka(data, ['init']).code !== 0) throw new Error('no data');
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codeIn = (out: string): string => (JSON.parse(out) as { error: { code: string } }).error.code;

/** Those whose --out is a file; `exchange found` puts key files into a folder. */
const WITH_OUT = COMMANDS.filter(hasOut);

test('no verb with --out overwrites a file without --force, and says so before it begins', () => {
  expect(WITH_OUT.map(({ words }) => words.join(' '))).toEqual(
    expect.arrayContaining([
      'db backup',
      'exchange export',
      'exchange request',
      'export plan',
      'tariff value',
    ]),
  );
  expect(WITH_OUT.length).toBeGreaterThan(8);
  expect(WITH_OUT.filter(({ usage }) => !usage.includes('[--force]'))).toEqual([]);
  const there = join(folder, 'there.xlsx');
  writeFileSync(there, 'чуждо');
  const some = WITH_OUT.filter(({ words }) =>
    ['db', 'exchange', 'tariff'].includes(words[0] ?? ''),
  );
  for (const { words, usage } of some) {
    const file = usage.startsWith(`${words.join(' ')} FILE`) ? ['X'] : [];
    const ran = myarka(data, [...words, ...file, '--out', there, '--json']);
    expect({ words, code: ran.code, error: codeIn(ran.out) }).toEqual({
      words,
      code: 1,
      error: 'file.exists',
    });
  }
  expect(readFileSync(there, 'utf8')).toBe('чуждо');
}, 60_000);

test('a link that leads nowhere is something that stands there', () => {
  const link = join(folder, 'link.db');
  symlinkSync(join(folder, 'unplugged', 'copy.db'), link);
  const ran = myarka(data, ['db', 'backup', '--out', link, '--json']);
  expect([ran.code, codeIn(ran.out)]).toEqual([1, 'file.exists']);
  expect(readlinkSync(link)).toBe(join(folder, 'unplugged', 'copy.db'));
});

test('what is read is not written over, by whatever name, even with --force', () => {
  const input = join(folder, 'lines.csv');
  writeFileSync(input, 'редове');
  const link = join(folder, 'link.csv');
  symlinkSync(input, link);
  const second = join(folder, 'second.csv');
  linkSync(input, second);
  const told = (command: string, args: string[], values: Record<string, string>) => {
    const found = WITH_OUT.find(({ words }) => words.join(' ') === command);
    if (found === undefined) throw new Error(command);
    return outOccupied(found, { values: { ...values, force: true }, args, dataDir: data })?.code;
  };
  for (const out of [input, link, second, join(folder, '.', 'lines.csv')]) {
    expect([out, told('tariff value', [input], { out })]).toEqual([out, 'file.same']);
    expect(told('tariff difference', [input], { statement: out })).toBe('file.same');
    expect(told('exchange request', [], { out, 'passphrase-file': input })).toBe('file.same');
  }
  const both = join(folder, 'both.xlsx');
  expect(told('tariff difference', [input], { out: both, statement: both })).toBe('file.same');
  expect(told('tariff value', [input], { out: both })).toBeUndefined();
  expect(told('db backup', [], { out: join(data, 'myarka.db') })).toBe('file.of-data');
  expect(told('db backup', [], { out: join(folder, 'copy.db') })).toBeUndefined();
  const ran = myarka(data, ['tariff', 'value', input, '--out', link, '--force', '--json']);
  expect([ran.code, codeIn(ran.out)]).toEqual([1, 'file.same']);
  expect(readFileSync(input, 'utf8')).toBe('редове');
});

test('with --force the new file stands there whole', () => {
  const there = join(folder, 'copy.db');
  writeFileSync(there, 'старо');
  expect(myarka(data, ['db', 'backup', '--out', there, '--force']).code).toBe(0);
  expect(readFileSync(there).subarray(0, 15).toString()).toBe('SQLite format 3');
}, 30_000);

const ROOT = process.getuid?.() === 0;
const canMount =
  process.platform === 'linux' &&
  ROOT &&
  spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs "$d" && umount "$d"'])
    .status === 0;

test.runIf(canMount)(
  'a full disk leaves no half file: neither of a copy, nor of a table, nor of a document',
  () => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk]).status).toBe(0);
    try {
      for (const args of [
        ['db', 'backup', '--out', join(disk, 'copy.db')],
        ['export', 'plan', '--out', join(disk, 'plan.xlsx')],
        ['plan', 'totals', '--out', join(disk, 'totals.pdf')],
      ]) {
        const ran = myarka(data, [...args, '--json']);
        expect([args[0], ran.code]).toEqual([args[0], 1]);
        const code = args[0] === 'db' ? 'db.copy-no-room' : 'file.no-room';
        expect([args[0], codeIn(ran.out)]).toEqual([args[0], code]);
        expect(ran.err).toContain(args.at(-1));
        expect(ran.err).not.toContain(data);
        expect([args[0], readdirSync(disk)]).toEqual([args[0], []]);
      }
    } finally {
      spawnSync('umount', [disk]);
    }
  },
  60_000,
);

test('a folder that takes no files is named, and nothing is left', () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o777 });
  chmodSync(folder, 0o755);
  const out = ROOT ? join(closed, 'no-such-folder', 'plan.xlsx') : join(closed, 'plan.xlsx');
  chmodSync(closed, 0o555);
  const ran = myarka(data, ['export', 'plan', '--out', out, '--json']);
  expect(ran.code).toBe(1);
  expect(codeIn(ran.out)).toBe('file.not-written');
  expect(ran.err).toContain(out);
  expect(readdirSync(closed)).toEqual([]);
}, 30_000);

test.each(['beside.xlsx', 'beside.csv', 'beside.jsonl'])('beside %s nothing is written', (name) => {
  const input = join(folder, 'lines.csv');
  writeFileSync(input, 'Номер;Ред;Дата;Брой;Код по МКБ-10\nа;1.2;15.03.2022;3;Z29.2\n');
  const out = join(folder, name);
  writeFileSync(`${out}.lines`, 'мое');
  expect(myarka(data, ['tariff', 'value', input, '--out', out]).code).toBe(0);
  expect(readFileSync(`${out}.lines`, 'utf8')).toBe('мое');
  const beside = readdirSync(folder).filter((one) => one.startsWith(name));
  expect(beside.toSorted()).toEqual([name, `${name}.lines`]);
});
