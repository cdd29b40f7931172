// What a note says in numbers and words: the sum that is lost, the place, the Bulgarian of it.
import { expect, test } from 'vitest';
import { failure } from '../../../domain/kernel/failure.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { parseLine } from '../../../domain/tariffs/parse-line.ts';
import { noteText } from '../../../domain/tariffs/sentences.ts';
import { valueLine } from '../../../domain/tariffs/value-line.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { seedTariff } from './seed.ts';

const tariff = seedTariff();
const notesOf = (raw: object): string[] =>
  valueLine(unwrap(parseLine({ id: 'x', ...raw }, 'json')), tariff, {}).notes.map((note) =>
    noteText(note, 'bg'),
  );

const split = {
  level: 'none',
  monthsWithoutLevel: 6,
  admitted: '2022-06-15',
  discharged: '2022-08-05',
};

test.each([
  ['a child', { row: '4.1', child: true }, '21 (1417,50 лв.)'],
  ['no uplift', { row: '4.1' }, '21 (787,50 лв.)'],
  ['high dependency all along', { row: '4.2', highDependencyDays: 51 }, '21 (1181,25 лв.)'],
  ['dependency inside the paid part', { row: '4.2', highDependencyDays: 30 }, '21 (787,50 лв.)'],
  ['the ten days are inside', { row: '4.1', highDependencyDays: 51 }, '21 (787,50 лв.)'],
])('what a stay over the months loses: %s', (_, raw, unpaid) => {
  const text = notesOf({ ...split, ...raw }).find((one) => one.startsWith('В месеците'));
  expect(text?.replaceAll(/[\u00a0\u202f]/gu, ' ')).toContain(`неплатени остават ${unpaid}`);
});

test.each([
  ['4.1', true],
  ['4.2', true],
  ['4.3', false],
])('without a level row %s says that the hospital is taken for a centre: %s', (row, told) => {
  const texts = notesOf({ ...split, row });
  expect(texts.some((text) => text.includes('център за психични заболявания'))).toBe(told);
});

test.each(['4.1', '4.2'] as const)(
  'row %s without a level is decided by what the hospital is',
  (row) => {
    const line = unwrap(parseLine({ id: 'x', ...split, row }, 'json'));
    const told = valueLine(line, tariff).notes.map((note) => noteText(note, 'bg'));
    expect(told).toContain(
      'Прочит по подразбиране: Заведението е център за психични заболявания. Открито го оставят думите „Когато център за психични заболявания няма придобито ниво на компетентност“.',
    );
    const other = valueLine(line, tariff, { '4.centre': 'other' });
    expect(other).toMatchObject({ status: 'no-tariff', bgn: null });
    expect(other.notes.map((note) => noteText(note, 'bg'))).toEqual([
      `Ред ${row} казва какво се заплаща без ниво само за център за психични заболявания: за друго заведение без ниво няма стойност, която да се въведе.`,
    ]);
    expect(valueLine(line, tariff, { '4.centre': 'ask' })).toMatchObject({
      status: 'needs-decision',
    });
  },
);

test('a count that no hospital reaches is asked about, and paid once a person says it is right', () => {
  const line = unwrap(
    parseLine({ id: 'x', row: '1.3', date: '2022-09-30', count: 3_000_000 }, 'json'),
  );
  expect(valueLine(line, tariff)).toMatchObject({ status: 'needs-decision', bgn: null });
  expect(valueLine(line, tariff, { 'line.count': 'as-given' }).bgn).toBe(195_000_000_00);
});

test('sentences end with one stop and name no code', () => {
  const late = { reported: '2022-08-09', deadline: '2022-08-08' };
  const texts = [
    sentence(failure('tariff.difference.late', late)),
    sentence(failure('tariff.value.not-a-value', { value: 'x', measure: 'amount' })),
    sentence(failure('tariff.value.bad-shape', { field: 'unit', reason: 'missing' })),
    ...notesOf({ ...split, row: '4.3' }),
  ];
  expect(texts[0]).toBe('Актът е отчетен на 09.08.2022 г., след срока 08.08.2022 г.');
  expect(texts.join(' ')).not.toMatch(/г\.\.|[a-z]{4}/u);
});

test('readings that agree are told by their words, so that they do not gainsay another reading beside them', () => {
  const days = { admitted: '2022-02-28', discharged: '2022-03-10' };
  const told = notesOf({ row: '4.1', level: 'none', monthsWithoutLevel: 1, ...days });
  expect(told.filter((one) => one.startsWith('Друг прочит'))).toEqual([
    expect.stringContaining('не е такъв център: няма стойност'),
  ]);
  expect(told).toContain(
    'Думите „до придобиване на ниво, но не повече от 6 месеца“ могат да се четат по няколко начина, но сумата на реда не зависи от това.',
  );
});
