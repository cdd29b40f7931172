/** Every text that people see keeps to docs/glossary.md, of which the forbidden words are read. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { pluralsByHand, textsOfPages, textsOfSources, type Text } from './texts.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8');

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const section = (name: string): string[][] => {
  const body = PAGE.split(/^## /mu).find((one) => one.startsWith(name)) ?? '';
  const rows = body.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map(cells);
};

/** `Дневник*` is the beginning of a word, `Запиши *` has another word behind it; in any case of its first letter. */
const patternOf = (word: string): RegExp => {
  const escaped = word
    .replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll('*', String.raw`[\p{L}…]*`);
  return new RegExp(String.raw`(?<![\p{L}])${escaped}(?![\p{L}])`, 'iu');
};

const FORBIDDEN = ['Actions', 'Things'].flatMap(section).flatMap(([right = '', , , not = '']) =>
  [...not.matchAll(/`([^`]+)`/gu)].map(([, word = '']) => ({
    word,
    right,
    pattern: patternOf(word),
  })),
);
const RIGHTLY = section('Where').map(([text = '']) => text);

const isCyrillic = ({ text }: Text): boolean => /\p{Script=Cyrillic}/u.test(text);

/** What is read from files and what is quoted from the plan is not ours to word. */
const READ_NOT_SAID =
  /^(?:domain\/plan\/findings|domain\/progress\/read-period|domain\/text\/(?:stem|sum-words|alike)|domain\/tariffs\/(?:questions|rows)|api\/sheets\/in|api\/progress\/sheet-columns)/u;

const SEEN = [...textsOfSources(), ...textsOfPages()]
  .filter(isCyrillic)
  .filter(({ at }) => !READ_NOT_SAID.test(at))
  .map((one) => ({
    ...one,
    text: RIGHTLY.reduce((left, right) => left.replaceAll(right, ''), one.text),
  }));

const where = (pattern: RegExp, skip: (text: Text) => boolean = () => false): string[] =>
  SEEN.filter((one) => pattern.test(one.text) && !skip(one)).map(
    ({ at, text }) => `${at}: ${text}`,
  );

test('the glossary forbids words, and the texts are found', () => {
  expect(FORBIDDEN.length).toBeGreaterThan(25);
  expect(SEEN.length).toBeGreaterThan(5000);
});

test.each(FORBIDDEN)('«$word» is nowhere: it is called «$right»', ({ pattern }) => {
  expect(where(pattern)).toEqual([]);
});

test('the forbidden words are known where they stand', () => {
  const caught = (text: string): string[] =>
    FORBIDDEN.filter(({ pattern }) => pattern.test(text)).map(({ word }) => word);
  expect(caught('Ядрото на приложението беше пуснато отново.')).toEqual(['Ядрото*']);
  expect(caught('Промени в дневника: 3.')).toEqual(['Дневник*']);
  expect(caught('Запис на акта')).toEqual(['Запис на акта']);
  expect(caught('Графата за обвързаност, дневен ред, записани изгледи')).toEqual([]);
});

test('no count chooses its noun by hand', () => {
  expect(pluralsByHand()).toEqual([]);
});

test('no day is written as a machine writes it', () => {
  const typed = ({ at, text }: Text): boolean =>
    at.startsWith('docs/') || at.startsWith('cli/') || /`|--|\.xlsx|2026-Q3/u.test(text);
  expect(where(/\b20\d\d-\d\d-\d\d\b/u, typed)).toEqual([]);
});

test('a reporting period is shown in its one form: the long one is read, and heads the months of the calendar', () => {
  const files = globSync('{domain,db,api,cli,renderer}/**/*.{ts,tsx}', { cwd: ROOT }).filter(
    (path) => /\bperiodLabel\b/u.test(readFileSync(join(ROOT, path), 'utf8')),
  );
  expect(files.map((path) => basename(path)).toSorted()).toEqual([
    'CalendarPage.tsx',
    'period.ts',
    'read-period.ts',
  ]);
});

test('no text has two full stops', () => {
  expect(where(/(?<![.…/])\.\.(?![./])/u)).toEqual([]);
  expect(where(/г\.\.|лв\.\./u)).toEqual([]);
});

test('no text shows the name of a variable or of a table', () => {
  const typed = ({ at, text }: Text): boolean =>
    at.startsWith('docs/') || at.startsWith('cli/') || /[<{`]|https?:/u.test(text);
  expect(where(/(?<![\w./-])[a-z]+(?:_[a-z]+|[A-Z][a-z]+)(?![\w.])/u, typed)).toEqual([]);
});
