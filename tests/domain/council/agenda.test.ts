import { expect, test } from 'vitest';
import {
  nextNumber,
  numbered,
  placeFor,
  sections,
  withPlace,
} from '../../../domain/council/agenda.ts';
import { changesSince } from '../../../domain/council/pack.ts';
import type { AgendaItem, PackContents } from '../../../domain/council/types.ts';

const item = (id: string, position: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  sitting: 'S',
  number: null,
  position,
  section: '',
  kind: 'item',
  title: id,
  rapporteur: '',
  minutes: null,
  confidential: false,
  measures: [],
  summary: '',
  proposal: '',
  report: '',
  statements: '',
  outcome: null,
  outcomeReason: '',
  origin: null,
  late: false,
  ...more,
});

test('before convening the place is the number, after it the number stays', () => {
  const draft = [item('b', 1), item('a', 0)];
  expect(numbered(draft).map(({ id, shown }) => [id, shown])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  const convened = [item('a', 1, { number: 1 }), item('b', 0, { number: 2 })];
  expect(numbered(convened).map(({ id, shown }) => [id, shown])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
  expect(nextNumber(convened)).toBe(3);
});

test('a new item goes before «Разни» and after the standard first items', () => {
  const items = [
    item('protocol', 0, { kind: 'protocol' }),
    item('decisions', 1, { kind: 'decisions' }),
    item('other', 2, { kind: 'other' }),
  ];
  expect(placeFor(items, 'item')).toBe(2);
  expect(withPlace(['protocol', 'decisions', 'other'], 'new', placeFor(items, 'item'))).toEqual([
    'protocol',
    'decisions',
    'new',
    'other',
  ]);
  expect(placeFor(items, 'other')).toBe(3);
  expect(placeFor([], 'item')).toBe(0);
});

test('sections are runs of items of one name', () => {
  const items = numbered([
    item('a', 0, { section: 'I' }),
    item('b', 1, { section: 'I' }),
    item('c', 2, { section: 'II' }),
  ]);
  expect(sections(items).map(({ title, items: mine }) => [title, mine.length])).toEqual([
    ['I', 2],
    ['II', 1],
  ]);
});

const contents = (items: PackContents['items'], head = 'h'): PackContents => ({ head, items });
const paper = (sha256: string) => ({ sha256, title: `Материал ${sha256}` });

test('what changed since an issue is told one by one', () => {
  const before = contents([
    { id: 'a', number: 1, title: 'Едно', papers: [paper('x')] },
    { id: 'b', number: 2, title: 'Две', papers: [] },
  ]);
  const now = contents(
    [
      { id: 'a', number: 1, title: 'Първо', papers: [paper('y')] },
      { id: 'c', number: 3, title: 'Три', papers: [] },
    ],
    'h2',
  );
  expect(changesSince(before, now)).toEqual([
    'Нова точка 3: Три.',
    'Отпада точка 2: Две.',
    'Точка 1 е преименувана: Първо.',
    'Нов материал по т. 1: Материал y.',
    'Оттеглен материал по т. 1: Материал x.',
    'Данните за плана са фиксирани наново.',
  ]);
  expect(changesSince(before, before)).toEqual([]);
});
