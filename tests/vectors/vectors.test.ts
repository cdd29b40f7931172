/**
 * The frozen vectors (README.md beside this file): the product gives what they say, and so does the
 * second reader, in Python. What is generated today still equals what was frozen.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { PublicKey } from '../../domain/exchange/types.ts';
import { emptyDb } from '../db/fixtures.ts';
import { ANNEX, annexText, REVIEWS, reviewsText } from './annex.ts';
import { PYTHON, READER } from '../fixtures/second-reader.ts';
import { takePackage } from './take-package.ts';
import type { Outcome } from './histories.ts';
import { codeOfObject, takeFiles, type Taken } from './judge.ts';
import { objectVectors, type ObjectVector } from './objects.ts';
import { packageVectors, type PackageVector } from './packages.ts';

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;

const objects = read<{ key: PublicKey; objects: (ObjectVector & { code: string })[] }>(
  'objects.json',
);
const packages = read<(PackageVector & Taken)[]>('packages.json');
const histories = read<(Outcome & { package: string })[]>('histories.json');

const NO_PYTHON = 'no Python 3 with the package cryptography here';
const python = (...args: readonly string[]): unknown[] => {
  const { stdout, stderr } = spawnSync(PYTHON ?? '', [...READER, ...args], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
};
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'myarka-vectors-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

test('the annex of tables is what the product goes by', () => {
  expect(read(ANNEX)).toEqual(JSON.parse(annexText()));
});

test('the annex of review records is what the product goes by', () => {
  expect(read(REVIEWS)).toEqual(JSON.parse(reviewsText()));
});

test('the vectors are those that are generated', () => {
  expect(objects.objects.map(({ name, object }) => ({ name, object }))).toEqual(objectVectors());
  expect(packages.map(({ name, files }) => ({ name, files }))).toEqual(packageVectors());
});

test.each(objects.objects)('object: $name', ({ object, code }) => {
  expect(codeOfObject(object, objects.key)).toBe(code);
});

test.each(packages)('files: $name', ({ files, codes, registry, kept }) => {
  expect(takeFiles(files)).toEqual({ codes, registry, kept });
});

test(`${histories.length} histories`, () => {
  const db = emptyDb();
  for (const { package: text, ...outcome } of histories)
    expect(takePackage(db, text)).toEqual(outcome);
});

test('the second reader: objects', ({ skip }) => {
  skip(PYTHON === null, NO_PYTHON);
  const file = join(folder(), 'objects.json');
  writeFileSync(file, JSON.stringify(objects));
  expect(python('--objects', file)).toEqual([objects.objects.map(({ code }) => code)]);
});

test('the second reader: files', ({ skip }) => {
  skip(PYTHON === null, NO_PYTHON);
  const path = folder();
  const rows = packages.map(({ files }, n) =>
    files.map((text, i) => {
      const file = join(path, `${n}-${i}.myarka`);
      writeFileSync(file, text);
      return file;
    }),
  );
  const list = join(path, 'rows.json');
  writeFileSync(list, JSON.stringify(rows));
  const said = python('--rows', list) as Taken[];
  expect(said.map(({ codes, registry, kept }) => ({ codes, registry, kept }))).toEqual(
    packages.map(({ codes, registry, kept }) => ({ codes, registry, kept })),
  );
});

test('the second reader: histories', ({ skip }) => {
  skip(PYTHON === null, NO_PYTHON);
  const path = folder();
  const files = histories.map(({ package: text }, n) => {
    const file = join(path, `${n}.myarka`);
    writeFileSync(file, text);
    return [file];
  });
  const list = join(path, 'rows.json');
  writeFileSync(list, JSON.stringify(files));
  expect(python('--rows', list)).toMatchObject(
    histories.map(({ statuses, cells, conflicts, digest }) => ({
      codes: ['ok'],
      statuses,
      cells,
      conflicts,
      digest,
    })),
  );
});
