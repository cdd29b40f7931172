/** Headings that are nobody's: what they are chosen to mean, what was chosen before, and which of two wins. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTable } from '../../../api/sheets/in/head.ts';
import { openWorkbook } from '../../../api/sheets/in/open.ts';
import { bytesSource } from '../../../api/sheets/in/source.ts';
import { choiceOf } from '../../../api/sheets/mapping.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { textRows, xlsxOf } from '../../fixtures/xlsx-parts.ts';
import { codeOf, startedCore, type Started } from '../progress-fixture.ts';

let it: Started;
beforeAll(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
  await it.as('МЗ');
});
afterAll(() => it.stop());

const plan = () => it.call().plan.import;
const csv = (...rows: readonly string[]) => ({
  name: 'наши.csv',
  base64: Buffer.from(rows.join('\n')).toString('base64'),
});
/** All 72 rows, so that no measure falls away, with the end of the first one as given. */
const ends = async (heads: string, end: string) => {
  const { measures } = await it.call().plan.plan();
  const rows = measures.map((m, i) => {
    const id = m.indicators[0]?.id ?? m.code;
    return `${id};${i === 0 ? end : m.end}`;
  });
  return csv(heads, ...rows);
};

test('headings of a plan are shown with three rows, chosen, and known the next time', async () => {
  const file = await ends('Запис;До кога', '2029');
  expect(await codeOf(plan().compare(file))).toBe('sheet.no-column');
  const { heads, fields } = await plan().heads(file);
  expect(heads.map(({ text, field, recalled }) => [text, field, recalled])).toEqual([
    ['Запис', null, false],
    ['До кога', null, false],
  ]);
  expect(heads[0]?.samples).toHaveLength(3);
  expect(fields).toContainEqual({ key: 'end', heading: 'Край' });
  const mapping = { ЗАПИС: 'id', 'До кога': 'end' };
  const { changes } = await plan().compare({ ...file, mapping });
  expect(changes).toMatchObject([{ measure: '1.1.1', field: 'end', value: '2029', address: 'B2' }]);
  await plan().propose({ ...file, mapping, title: 'Проба' });
  const next = await plan().heads(file);
  expect(next.heads.map(({ field, recalled }) => [field, recalled])).toEqual([
    ['id', true],
    ['end', true],
  ]);
  expect((await plan().compare(await ends('запис;До кога?', '2030'))).changes).toMatchObject([
    { field: 'end', value: '2030' },
  ]);
});

test('two headings for one field are refused by name, and still shown to be chosen between', async () => {
  const file = csv('ИД;Край;end', '1.1.1-1;2025;2026');
  expect(await codeOf(plan().compare(file))).toBe('sheet.repeated-column');
  const { heads } = await plan().heads(file);
  expect(heads.map(({ field }) => field)).toEqual(['id', 'end', 'end']);
  const left = await plan().compare({ ...file, mapping: { end: '' } });
  expect(left.ignoredColumns).toEqual(['end']);
});

const LIST = {
  fields: [
    { key: 'id', heading: 'Ключ', also: [] },
    { key: 'value', heading: 'Стойност', also: ['Отчетено'] },
  ],
  needed: ['id'],
};
const keysOf = async (heads: string, recalled: Record<string, string>) => {
  const book = unwrap(await openWorkbook(bytesSource('а.csv', Buffer.from(`${heads}\n1;2;3`))));
  const list = { ...LIST, recall: choiceOf(recalled) };
  const { headings } = unwrap(await findTable(book, list, 'а.csv'));
  return headings.map(({ key }) => key);
};

test.each([
  ['of a heading that nobody else knows', 'Брой;Ключ', { брой: 'value' }, ['value', 'id']],
  ['before a synonym of it', 'Отчетено;Ключ;Брой', { брой: 'value' }, [null, 'id', 'value']],
  ['not before our own heading', 'Брой;Ключ;Стойност', { брой: 'value' }, [null, 'id', 'value']],
  ['also of our own heading', 'Стойност;Ключ', { стойност: '' }, [null, 'id']],
  ['of a field that is no more: nothing', 'Брой;Ключ', { брой: 'няма' }, [null, 'id']],
])('what was chosen before holds %s', async (_, heads, recalled, keys) => {
  expect(await keysOf(heads, recalled as Record<string, string>)).toEqual(keys);
});

test('an empty form in front of the filled one is not taken for it', async () => {
  const found = async (...sheets: readonly string[]) => {
    const bytes = xlsxOf({ sheets: Object.fromEntries(sheets.map((rows, i) => [`Л${i}`, rows])) });
    const book = unwrap(await openWorkbook(bytesSource('а.xlsx', bytes)));
    const { sheet, otherSheets } = unwrap(await findTable(book, LIST, 'а.xlsx'));
    return [sheet.name, otherSheets];
  };
  const form = textRows([['Ключ', 'Стойност']]);
  const filled = textRows([['Ключ', 'Стойност'], [], ['а', '5']]);
  expect(await found(form, filled)).toEqual(['Л1', ['Л0']]);
  expect(await found(form, form)).toEqual(['Л0', ['Л1']]);
});

const UNITS = 'Отговорни звена (кодове)';
const SOURCES = 'Източници (кодове)';
const firstSource = async () => (await it.call().plan.plan()).fundingSources[0]?.code ?? '';

test.each([
  ['M3', /изглежда като „МЗ“.*\(M, 3\)/u],
  ['MЗ', /изглежда като „МЗ“.*\(M\)/u],
  ['мз', /изписано другояче.*„МЗ“/u],
  ['РЗИ-Bарна', /изглежда като „РЗИ-Варна“.*\(B\)/u],
  ['ВКБ', /Няма звено „ВКБ“/u],
])('a unit’s code with signs of another alphabet is named: %s', async (code, expected) => {
  const { errors } = await plan().compare(csv(`ИД;${UNITS}`, `1.1.1-1;${code}`));
  expect(errors).toMatchObject([{ address: 'B2' }]);
  expect(sentence(errors[0]!.failure)).toMatch(expected);
});

test('so is a source’s code', async () => {
  const code = await firstSource();
  const latin = code.replace('Б', 'B').replace('Д', 'D').toLowerCase();
  const { errors } = await plan().compare(csv(`ИД;${SOURCES}`, `1.1.1-1;${latin}`));
  expect(errors).toMatchObject([{ address: 'B2', failure: { params: { value: latin } } }]);
});

test.each(['лв.', 'лева', 'BGN', ' ЛВ '])('%s is the lev of the plan', async (currency) => {
  const { errors } = await plan().compare(csv('ИД;Валута', `1.1.1-1;${currency}`));
  expect(errors).toEqual([]);
});

test('an unknown currency is answered with those that there are, as people write them', async () => {
  const { errors } = await plan().compare(csv('ИД;Валута', '1.1.1-1;долари'));
  expect(sentence(errors[0]!.failure)).toBe('B2: „долари“ не е валута. Напишете „лв.“ или „€“.');
});

const cellCodes = async (heading: string, cell: string) => {
  const { errors, changes } = await plan().compare(csv(`ИД;${heading}`, `1.1.1-1;${cell}`));
  const set = changes.filter(({ kind }) => kind === 'set').map(({ value }) => value);
  return [errors.map(({ failure }) => failure.code), set];
};

test.each<[string, string, unknown]>([
  ['Индикативен ресурс', '-', [['cell.empty'], []]],
  ['Край', '–', [['cell.empty'], []]],
  [UNITS, '—', [[], ['']]],
  ['Очакван резултат', '-', [[], ['']]],
  ['Партньори', '—', [[], []]],
  ['Базова стойност', '–', [['amendment.empty-text'], []]],
  ['Наименование', '-', [['cell.empty'], []]],
])('a dash under «%s» (%s) is no data, in words, too', async (heading, cell, expected) => {
  expect(await cellCodes(heading, cell)).toEqual(expected);
});
