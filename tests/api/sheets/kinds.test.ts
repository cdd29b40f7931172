/** Every kind of file into each of the four readings: read as it was meant, or one sentence that says why not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  AS_MEANT,
  fourReaders,
  READERS,
  TABLES,
  type FourReaders,
  type Reader,
} from '../../fixtures/four-readers.ts';
import { LAID_OUT, READ, REFUSED, type MakeFile } from '../../fixtures/table-files.ts';

let readers: FourReaders;
beforeAll(async () => {
  readers = await fourReaders();
});
afterAll(() => readers.stop());

const each = <T>(kinds: Readonly<Record<string, Readonly<Record<string, T>>>>) =>
  Object.entries(kinds).flatMap(([kind, files]) =>
    Object.entries(files).map(([name, made]) => ({ kind, name, made })),
  );

/** Where rows stand lower, addresses do; what they say is the same. */
const values = (found: readonly string[]): string[] =>
  found.map((one) => one.replace(/^([A-Z])\d+ /, '$1 ')).toSorted();

const madeOf = async (file: MakeFile) => {
  const made: [Reader, readonly string[], readonly string[]][] = [];
  for (const reader of READERS) {
    const { found, sentences } = await readers.read(reader, 'таблица.xlsx', file(TABLES[reader]));
    made.push([reader, values(found), sentences]);
  }
  return made;
};

test.each(each({ ...READ, ...LAID_OUT }))('read: $kind, $name', async ({ made }) => {
  const found = (await madeOf(made)).map(([reader, them]) => [reader, them]);
  expect(found).toEqual(READERS.map((reader) => [reader, values(AS_MEANT[reader])]));
});

/** Names of kinds of files and of programs are all the Latin there is in a sentence. */
const LATIN = /[A-Za-z]{2,}/g;
const NAMES = new Set(
  'xls xlsx xlsm xlsb ods csv json CSV UTF XML Excel LibreOffice Word PDF sheet Windows DOS Apple Macintosh KOI ISO'.split(
    ' ',
  ),
);

const strange = (said: string): string[] =>
  (said.match(LATIN) ?? []).filter((word) => !NAMES.has(word));

test.each(each(REFUSED))('refused: $kind, $name', async ({ made: [code, make] }) => {
  const made = await madeOf(make);
  expect(made.map(([reader, found]) => [reader, found])).toEqual(
    READERS.map((reader) => [reader, [`refused ${code}`]]),
  );
  const said = made.map(([, , sentences]) => sentences.join(' '));
  expect(said.filter((text) => !/[а-я].*\.$/u.test(text))).toEqual([]);
  expect(said.flatMap(strange)).toEqual([]);
});

test('each kind has three files at least', () => {
  const few = Object.entries({ ...READ, ...LAID_OUT, ...REFUSED }).filter(
    ([, files]) => Object.keys(files).length < 3,
  );
  expect(few).toEqual([]);
});
