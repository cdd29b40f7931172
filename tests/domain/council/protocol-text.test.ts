import { expect, test } from 'vitest';
import { partBlocks } from '../../../domain/council/protocol-text.ts';

test('lines with numbers are a list, a line with a colon before them its head', () => {
  expect(partBlocks('text', 'Присъстват:\n1. Петрова\n2. Иванов\nКраят:')).toEqual([
    { kind: 'paragraph', text: 'Присъстват:', style: 'strong' },
    {
      kind: 'list',
      ordered: true,
      items: [
        { marker: '1.', text: 'Петрова', level: 0 },
        { marker: '2.', text: 'Иванов', level: 0 },
      ],
    },
    { kind: 'paragraph', text: 'Краят:', style: 'plain' },
  ]);
});

test('numbers that are not the places stay as they are', () => {
  expect(partBlocks('text', '2. Б\n4. Г')).toEqual([
    {
      kind: 'list',
      ordered: true,
      items: [
        { marker: '2.', text: 'Б', level: 0 },
        { marker: '4.', text: 'Г', level: 0 },
      ],
    },
  ]);
});

test('signatures are a role and a name, which may be missing', () => {
  expect(partBlocks('signatures', 'ПРЕДСЕДАТЕЛ: Анна Петрова\nПРОТОКОЛИРАЛ:')).toEqual([
    {
      kind: 'signatures',
      lines: [
        { role: 'ПРЕДСЕДАТЕЛ', name: 'Анна Петрова' },
        { role: 'ПРОТОКОЛИРАЛ', name: '' },
      ],
    },
  ]);
});

test('an empty text is no block', () => {
  expect(partBlocks('strong', ' \n ')).toEqual([]);
});
