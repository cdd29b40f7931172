// The guide's list of places is the code's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgePlaces, PLACE_NAMES, PLACES } from '../../../domain/papers/places.ts';

const GUIDE = join(import.meta.dirname, '../../../docs/guide/14-papers.md');

const row = (name: (typeof PLACE_NAMES)[number]): string =>
  `| \`{${name}}\`${PLACES[name].required ? ' (задължително)' : ''} | ${PLACES[name].bg} |`;

test('the guide lists every place as the code has it, and no other', () => {
  const listed = readFileSync(GUIDE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `{'));
  expect(listed).toEqual(PLACE_NAMES.map(row));
});

test('a place is meant by a near name, in the other alphabet too; a far one is nobody’s', () => {
  const { unknown, missing, known } = judgePlaces(['Тяло', 'adres', 'номера', 'подпис', 'дата']);
  expect(unknown.map(({ name, near }) => [name, near])).toEqual([
    ['Тяло', 'тяло'],
    ['adres', 'адрес'],
    ['номера', 'номер'],
    ['подпис', null],
  ]);
  expect([known, missing]).toEqual([['дата'], ['заглавие', 'тяло']]);
});
