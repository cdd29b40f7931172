/** Root keys of a founding that is refused: none is left, in a folder or without one. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rootFolder, withRootFiles } from '../../cli/root-files.ts';
import { myarka } from './run.ts';

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);
const ASKED = 'exchange found --root-keys 3 --threshold 2 --json'.split(' ');
const found = (data: string, ...more: string[]) => {
  const places = ['--out', at('корени', data), '--passphrase-file', at('парола.txt')];
  return myarka(at(data), [...ASKED, ...places, ...more]);
};
const codeIn = (out: string): string => (JSON.parse(out) as { error: { code: string } }).error.code;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-founding-'));
  writeFileSync(at('парола.txt'), 'парола за проба\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  'a unit that may not found leaves no key, and hears the same twice',
  { timeout: 60_000 },
  () => {
    expect(myarka(at('бургас'), ['init', '--unit', 'РЗИ-Бургас', '--person', 'Петрова']).code).toBe(
      0,
    );
    const [first, second] = [found('бургас'), found('бургас')];
    expect([first.code, second.code]).toEqual([1, 1]);
    expect(codeIn(first.out)).toBe(codeIn(second.out));
    expect(codeIn(first.out)).toMatch(/^rights\./u);
    expect(existsSync(at('корени'))).toBe(false);
  },
);

test('a key that stands there is never written over, and no advice says so', () => {
  const keys = [1, 2].map((n) => ({ name: `root-${n}.myarka-key.json`, text: '{}' }));
  writeFileSync(at('root-2.myarka-key.json'), 'чужд');
  const refused = rootFolder(folder, keys);
  expect(refused.ok ? null : refused.error).toMatchObject({
    code: 'exchange.root-there',
    params: { file: 'root-2.myarka-key.json' },
  });
  const forced = found('мз', '--force');
  expect([forced.code, forced.err]).toEqual([2, expect.stringContaining('Няма опция --force')]);
});

test('where founding breaks the keys go, and what was there before stays', async () => {
  const keys = [{ name: 'root-1.myarka-key.json', text: '{}' }];
  const broken = async (path: string, isUsed: boolean) => {
    const there = rootFolder(path, keys);
    if (!there.ok) throw new Error(there.error.code);
    const act = () => Promise.reject(new Error('refused'));
    const used = () => Promise.resolve(isUsed);
    await expect(withRootFiles(there.value, keys, { act, isUsed: used })).rejects.toThrow(
      'refused',
    );
  };
  await broken(at('нова', 'папка'), false);
  expect(existsSync(at('нова'))).toBe(false);
  writeFileSync(at('чуждо.txt'), 'чуждо');
  await broken(folder, false);
  expect(readdirSync(folder)).toContain('чуждо.txt');
  expect(readdirSync(folder)).not.toContain('root-1.myarka-key.json');
  // Stored before it broke: without them nobody could sign the registry ever again.
  await broken(at('основан'), true);
  expect(readdirSync(at('основан'))).toEqual(['root-1.myarka-key.json']);
});
