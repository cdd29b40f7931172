// The whole seed text is represented: no part without an entry, no value without its place.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coveredParts, uncoveredLines } from '../../../domain/tariffs/coverage.ts';
import { isRow, ROW_FIELDS } from '../../../domain/tariffs/fields.ts';
import { unknownKeys, VALUE_KEYS } from '../../../domain/tariffs/keys.ts';
import { QUESTIONS } from '../../../domain/tariffs/questions.ts';
import { ROWS_IN_ORDER } from '../../../domain/tariffs/text/rows.ts';
import { sliceSource } from '../../../seeds/source-text.ts';
import { loadTariffs } from '../../../seeds/tariffs-schema.ts';

const text = readFileSync(
  new URL('../../../seeds/source/ordinance-3-amendment-2022.txt', import.meta.url),
  'utf8',
);
const lines = text.split('\n');
const { values, coverage } = loadTariffs();
const start = (at: string): number => Number(at.split('-')[0]);

test('every printed line belongs to a part', () => {
  expect(uncoveredLines(text, coverage)).toEqual([]);
});

test('a part left out is found', () => {
  const without = coverage.filter(({ part }) => part !== '§ 5');
  expect(uncoveredLines(text, without)).toEqual([403, 405, 407, 409, 411, 413]);
});

test('the parts follow the text from start to end, and each has its text', () => {
  const starts = coverage.map(({ at }) => start(at));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(coveredParts(text, coverage).every((part) => part.text !== '')).toBe(true);
});

test('a line stands in one part, and a part does not end within a sentence', () => {
  const printed = coverage.flatMap(({ at }) => {
    const [from = 0, to = from] = at.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
  const twice = printed.filter((line, i) => printed.indexOf(line) !== i && lines[line - 1]?.trim());
  expect(twice).toEqual([]);
  const cut = coveredParts(text, coverage).filter((part) => /[,–-]$/u.test(part.text));
  expect(cut.map(({ at }) => at)).toEqual([]);
});

test('no part promises a question where the rules take the plain reading', () => {
  const asked = Object.values(QUESTIONS).filter(({ usual }) => usual === null);
  expect(asked.every((one) => 'perLine' in one)).toBe(true);
  const promising = coverage.filter(({ why = '' }) => /пита се|се избира/u.test(why));
  expect(promising.map(({ at }) => at)).toEqual([]);
});

test('each part became what it says', () => {
  const keys = new Set(values.map(({ key }) => key));
  const unproven = coverage.filter(({ kind, values: named = [], rule, check, why }) => {
    const told = why !== undefined;
    const proof = { value: named.length > 0, rule: rule !== undefined, check: check !== undefined };
    const shown = { ...proof, recorded: told, heading: told }[kind];
    return !shown || !named.every((key) => keys.has(key)) || !isRow(rule ?? '1.1');
  });
  expect(unproven).toEqual([]);
});

const MONTHS = ['януари', 'февруари', 'март', 'април', 'май', 'юни', 'юли', 'август'];

/** How the text prints a value: «20 000», «2,5», «1 януари 2022», the codes without their letter. */
const printedForms = ({ measure, value }: (typeof values)[number]): string[] => {
  if (measure === 'codes') return value.split(' ').map((code) => code.slice(1));
  if (measure === 'date') {
    const [, month = '', day = ''] = value.split('-');
    return [`${Number(day)} ${MONTHS[Number(month) - 1]} 202`];
  }
  const number = value.replace(/\.00$/, '').replace('.', ',');
  return [number.length > 4 ? number.replace(/(\d)(\d{3})$/, '$1 $2') : number];
};

test('every value is named by the part it stands in, and its number is printed there', () => {
  const unplaced = values.filter((value) => {
    const { key, source } = value;
    const printed = sliceSource(lines, source.at).join(' ');
    const named = coverage.some((entry) => entry.values?.includes(key));
    return !named || !printedForms(value).every((form) => printed.includes(form));
  });
  expect(unplaced.map(({ key }) => key)).toEqual([]);
});

test('only what the seed does not hold is unknown', () => {
  expect(unknownKeys(new Set(values.map(({ key }) => key)))).toEqual([
    '1.6',
    '2.1',
    '5.1',
    '5.2',
    '5.3',
    '5.4',
    '6',
  ]);
});

test('every value is of the kind its rule expects, and every row has a title', () => {
  expect(values.filter(({ key, measure }) => VALUE_KEYS[key] !== measure)).toEqual([]);
  expect(Object.keys(ROW_FIELDS).toSorted()).toEqual([...ROWS_IN_ORDER].toSorted());
});
