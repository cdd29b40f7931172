/** The plan's table, saved on Monday and taken in after an amendment was adopted on Tuesday. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf } from './core-fixture.ts';
import { startedCore, type Started } from './progress-fixture.ts';

let it: Started;
beforeEach(async () => {
  it = await startedCore('2027-02-01T08:00:00Z');
});
afterEach(() => it.stop());

const reason = 'Решение на МС.';
const set = (measure: string, field: string, value: string) =>
  ({ kind: 'set', measure, field, value, reason }) as const;

/** Tuesday: one value is changed, a measure falls away, another is added, a goal is named anew. */
const amend = async (): Promise<void> => {
  const { amendments } = it.call().plan;
  const { amendment } = await amendments.addItems({
    target: { title: 'Вторник' },
    items: [
      set('7.2.1', 'end', '2029'),
      set('7.2.1', 'expectedResult', 'Анализ.'),
      set('7', 'title', 'Нова цел'),
      { kind: 'remove', measure: '1.3.2', reason },
      { kind: 'add', measure: '7.4.3', value: 'Нова мярка.', reason },
      set('7.4.3', 'stage', 'Етап 3 (2029-2030)'),
      set('7.4.3', 'start', '2029'),
      set('7.4.3', 'end', '2030'),
      set('7.4.3', 'fundingText', 'Национален план'),
      set('7.4.3', 'responsibleText', 'МЗ'),
      { kind: 'add', measure: '7.4.3-1', value: 'Нов показател.', reason },
      set('7.4.3-1', 'target', '1'),
    ],
  });
  const act = { kind: 'Решение', number: '77', date: '2027-02-01' };
  await amendments.adopt({ id: amendment, act });
};

const csv = async (): Promise<string> =>
  Buffer.from((await it.call().plan.export.plan({ kind: 'csv' })).base64, 'base64').toString();
const fileOf = (text: string) => ({
  name: 'план.csv',
  base64: Buffer.from(text).toString('base64'),
});
const compare = (text: string) => it.call().plan.import.compare(fileOf(text));
const told = ({ changes }: Awaited<ReturnType<typeof compare>>) =>
  changes.map(({ measure, field, was, before, value }) => [measure, field, was, before, value]);

/** A cell of a row by what it holds, in a table without line breaks within cells. */
const edited = (text: string, id: string, from: string, to: string): string => {
  const start = text.indexOf(`\n${id}`);
  const at = text.indexOf(from, start);
  expect(start).toBeGreaterThan(0);
  return `${text.slice(0, at)}${to}${text.slice(at + from.length)}`;
};

test('what was amended since is newer here, and is not proposed to be undone', async () => {
  const monday = await csv();
  const { measures } = await it.call().plan.plan();
  const before = measures.find(({ code }) => code === '7.2.1')!;
  await amend();
  const compared = await compare(monday);
  expect(compared).toMatchObject({ errors: [], savedFrom: 1, removedSince: ['1.3.2'] });
  expect(told(compared)).toEqual([
    ['7.2.1', 'expectedResult', before.expectedResult, 'Анализ.', before.expectedResult],
    ['7.2.1', 'end', String(before.end), '2029', String(before.end)],
  ]);
  const propose = (newer: string[]) =>
    it.call().plan.import.propose({ ...fileOf(monday), title: 'От файл', newer });
  expect(await refusalOf(propose([]))).toBe('import.unchanged');
  const id = await propose([compared.changes[1]?.address ?? '']);
  expect((await it.call().plan.amendments.get({ id })).items).toMatchObject([
    { kind: 'set', measure: '7.2.1', field: 'end', value: String(before.end) },
  ]);
});

test('what the file changed is proposed; what both changed is told with all three values', async () => {
  const monday = await csv();
  const { measures } = await it.call().plan.plan();
  const then = measures.find(({ code }) => code === '7.2.1')!;
  const other = measures.find(({ code }) => code === '7.2.2')!;
  await amend();
  const text = edited(
    edited(monday, '7.2.1-1', then.expectedResult, 'Моят анализ.'),
    '7.2.2-1',
    other.expectedResult,
    'Мое.',
  );
  const compared = await compare(text);
  expect(compared.errors).toEqual([]);
  expect(told(compared)).toEqual([
    ['7.2.1', 'expectedResult', then.expectedResult, 'Анализ.', 'Моят анализ.'],
    ['7.2.1', 'end', String(then.end), '2029', String(then.end)],
    ['7.2.2', 'expectedResult', null, other.expectedResult, 'Мое.'],
  ]);
  const id = await it.call().plan.import.propose({ ...fileOf(text), title: 'От файл' });
  expect((await it.call().plan.amendments.get({ id })).items).toMatchObject([
    { measure: '7.2.2', field: 'expectedResult', value: 'Мое.' },
  ]);
});

test('a file of today is of today, and a measure whose rows are gone from it is proposed to fall away', async () => {
  await amend();
  const today = await csv();
  expect(await compare(today)).toMatchObject({ errors: [], changes: [], savedFrom: null });
  const at = today.indexOf('\n7.4.3-1');
  const compared = await compare(today.slice(0, at) + today.slice(today.indexOf('\n', at + 1)));
  expect(compared).toMatchObject({
    errors: [],
    savedFrom: null,
    changes: [{ kind: 'remove', measure: '7.4.3', was: null }],
  });
});
