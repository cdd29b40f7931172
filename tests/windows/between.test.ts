/**
 * One deployment on two systems: the ministry on Linux, Varna on Windows, and what passes between them;
 * the same figures and the same documents on both. `npm run test:windows` makes the Windows it needs.
 */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onWindows, windowsPath } from '../../build/windows.ts';
import { myarka } from '../cli/run.ts';

const PERIOD = '2026-Q3';
let folder = '';
const at = (name: string): string => join(folder, name);

/** An argument that is a path of the folder is given as each system names it. */
type Word = string | { readonly path: string };
const path = (name: string): Word => ({ path: at(name) });

/** `line` is split at its blanks; keys lie in a passphrase file, since no system here has a store for them. */
const wordsOf = (line: string, more: readonly Word[]): Word[] => {
  const words: Word[] = [...line.split(' '), ...more];
  return /^(?:exchange|progress) /.test(line)
    ? [...words, '--passphrase-file', path('парола.txt')]
    : words;
};

const here = <T>(unit: string, line: string, ...more: Word[]): T => {
  const args = wordsOf(line, more).map((word) => (typeof word === 'string' ? word : word.path));
  const { code, out, err } = myarka(at(unit), [...args, '--json']);
  expect([line, code, err]).toEqual([line, 0, '']);
  return JSON.parse(out) as T;
};

const there = <T>(unit: string, line: string, ...more: Word[]): T => {
  const args = wordsOf(line, more).map((word) =>
    typeof word === 'string' ? word : windowsPath(word.path),
  );
  const data = ['--person', 'Петрова', '--data', windowsPath(at(unit)), '--json'];
  const { out, err } = onWindows(['cli/main.ts', ...args, ...data]);
  // Wine can crash as a process ends that has loaded Typst: what it said counts, not how it ended.
  expect([line, err]).toEqual([line, '']);
  return JSON.parse(out) as T;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-Два-системи-'));
  writeFileSync(at('парола.txt'), 'парола за проба');
  writeFileSync(at('протокол.txt'), 'подписан протокол');
  mkdirSync(at('Документи на Варна'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the plan has the same totals', { timeout: 1_800_000 }, () => {
  expect(there('W', 'plan totals')).toEqual(here('L', 'plan totals'));
});

test('a document has the same bytes', { timeout: 1_800_000 }, () => {
  here('L', 'plan totals --out', path('linux.pdf'));
  there('W', 'plan totals --out', path('windows.pdf'));
  expect(readFileSync(at('windows.pdf')).equals(readFileSync(at('linux.pdf')))).toBe(true);
});

test('assigned here, reported there, accepted here', { timeout: 3_600_000 }, () => {
  const MZ = 'МЗ';
  const VARNA = 'Документи на Варна/данни';
  const key = path('корени/root-1.myarka-key.json');
  here(MZ, 'exchange found --root-keys 1 --threshold 1 --out', path('корени'));
  there(VARNA, 'exchange request --unit РЗИ-Варна --label Windows --out', path('заявка.json'));
  here(MZ, 'exchange enrol --role unit.reporter', path('заявка.json'), '--root', key);
  here(MZ, 'exchange export --to all --out', path('1.myarka'));
  const { deployment } = here<{ deployment: string }>(MZ, 'exchange whoami');
  const heard = ['--fingerprint', deployment];
  expect(there(VARNA, 'exchange import', path('1.myarka'), ...heard)).toMatchObject({
    refused: 0,
    gaps: [],
  });

  const report = `progress set 2.2.3 --period ${PERIOD} --value 1 --evidence`;
  there(VARNA, report, path('протокол.txt'));
  there(VARNA, `progress submit --period ${PERIOD}`);
  there(VARNA, 'exchange export --to МЗ --out', path('2.myarka'));
  expect(here(MZ, 'exchange import', path('2.myarka'))).toMatchObject({
    signer: 'РЗИ-Варна',
    refused: 0,
    waiting: 0,
  });
  here(MZ, `progress review 2.2.3 --unit РЗИ-Варна --period ${PERIOD} --accept`);
  here(MZ, 'exchange export --to РЗИ-Варна --out', path('3.myarka'));
  there(VARNA, 'exchange import', path('3.myarka'));

  const list = `progress list --unit РЗИ-Варна --period ${PERIOD}`;
  const seen = there(VARNA, list);
  expect(seen).toMatchObject([{ measure: '2.2.3', state: 'accepted' }]);
  expect(here(MZ, list)).toEqual(seen);
});

test('a copy made there is restored here, and one made here there', { timeout: 1_800_000 }, () => {
  there('W', 'db backup --out', path('от Windows.myarka-copy'));
  here('от-W', 'db restore', path('от Windows.myarka-copy'));
  here('L', 'db backup --out', path('от Linux.myarka-copy'));
  there('от-L', 'db restore', path('от Linux.myarka-copy'));
  expect(there('от-L', 'plan totals')).toEqual(here('от-W', 'plan totals'));
});
