/** What the documents name is there: a file of this repository by its whole path, a link beside the page. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { LAYERS } from '../../build/layers.ts';

const ROOT = join(import.meta.dirname, '../..');
const THREATS = 'docs/exchange-threats.md';
const PAGES = ['README.md', ...globSync('docs/**/*.md', { cwd: ROOT })];

const text = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** Whoever packs for Windows puts it there. */
const BROUGHT = new Set(['build/resources/windows']);

/** `tests/api/clock.test.ts`, `domain/plan/unit-acts.ts`; a folder, too, and a pattern as long as it finds something. */
const PATH = new RegExp(`\`((?:${[...LAYERS, 'docs'].join('|')})/[\\w./*-]+)\``, 'gu');
const BARE_TEST = /`([\w-]+\.(?:test|spec)\.ts)`/gu;
const LINK = /\]\((?![a-z]+:|#)([^)#]+)(?:#[^)]*)?\)/gu;

const found = (page: string, pattern: RegExp): string[] =>
  [...text(page).matchAll(pattern)].map(([, path = '']) => path);

const isThere = (path: string): boolean =>
  path.includes('*')
    ? globSync(path, { cwd: ROOT }).length > 0
    : BROUGHT.has(path) || existsSync(join(ROOT, path));

test('every file and folder that a document names is there', () => {
  const gone = PAGES.flatMap((page) =>
    found(page, PATH)
      .filter((path) => !isThere(path))
      .map((path) => `${page}: ${path}`),
  );
  expect(gone).toEqual([]);
});

test('the threats name tests by their whole paths: several have one name', () => {
  expect(found(THREATS, BARE_TEST)).toEqual([]);
});

test('every link to a file beside a document leads to it', () => {
  const gone = PAGES.flatMap((page) =>
    found(page, LINK)
      .filter((path) => !existsSync(join(ROOT, dirname(page), path)))
      .map((path) => `${page}: ${path}`),
  );
  expect(gone).toEqual([]);
});

test('each decision has a number of its own, which its heading says, too', () => {
  const files = globSync('docs/decisions/*.md', { cwd: ROOT });
  const numbers = files.map((file) => Number(/(\d+)-[^/]+$/u.exec(file)?.[1]));
  expect(new Set(numbers).size).toBe(files.length);
  const other = files.filter((file, n) => !text(file).startsWith(`# ${numbers[n]}. `));
  expect(other).toEqual([]);
});

test('the threats name what shows each line, save the one that nothing stops', () => {
  const lines = text(THREATS)
    .split('\n')
    .filter(
      (line) => line.startsWith('| ') && !line.startsWith('| who') && !line.startsWith('| -'),
    );
  expect(lines.length).toBeGreaterThanOrEqual(30);
  const bare = lines.filter((line) => !line.includes('`tests/'));
  expect(bare).toEqual([expect.stringContaining('thieves of enough root keys')]);
});
