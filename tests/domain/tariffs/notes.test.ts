// What a note says in numbers and words: the sum that is lost, the place, the Bulgarian of it.
import { expect, test } from 'vitest';
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
