import { describe, expect, test } from 'vitest';
import { laidOut, pointBlocks } from '../../../domain/council/points.ts';
import type { Block, Doc } from '../../../domain/council/document.ts';
import { readLayout } from '../../../domain/council/layout.ts';

/** «marker@level text» of each item, a paragraph as its text. */
const shown = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind !== 'list') return [block.kind];
    return block.items.map((item) =>
      'marker' in item ? `${item.marker}@${item.level} ${item.text}` : item.text,
    );
  });

describe('typed points', () => {
  test('have the levels that their markers say, and keep the markers', () => {
    const lines = [
      'Съветът реши:',
      '1. Приема отчета.',
      '2) Възлага на МЗ:',
      '2.1. да представи график:',
      'а) за цел 3;',
      'б. б) за цел 5;',
      '– без срок;',
      '3. Докладва се.',
      'т. 1. Първа точка',
      'Край.',
    ];
    expect(shown(pointBlocks(lines))).toEqual([
      'Съветът реши:',
      '1.@0 Приема отчета.',
      '2)@0 Възлага на МЗ:',
      '2.1.@1 да представи график:',
      'а)@2 за цел 3;',
      'б. б)@2 за цел 5;',
      '–@3 без срок;',
      '3.@0 Докладва се.',
      'т. 1.@1 Първа точка',
      'Край.',
    ]);
  });

  test('letters alone begin at the first level; a Latin look-alike counts', () => {
    expect(shown(pointBlocks(['a) първо', 'б) второ', '- тире']))).toEqual([
      'a)@0 първо',
      'б)@0 второ',
      '–@1 тире',
    ]);
  });

  test.each([
    '15.01.2027 г. беше петък',
    '3.5 млн. лв. са предвидени',
    '3.5.2 изостава',
    'т. 1 от дневния ред се отлага',
    'г. София, пл. „Света Неделя“',
    '2027. година',
    '1.',
    'а)б',
    '-5 градуса',
  ])('«%s» is a sentence', (line) => {
    expect(pointBlocks([line])).toEqual([{ kind: 'paragraph', text: line, style: 'plain' }]);
  });
});

test('a layout without «т.» and letters prints them as they were typed', () => {
  const layout = (numbering: string) => readLayout(JSON.stringify({ numbering }));
  const doc: Doc = {
    title: '',
    under: [],
    lead: [],
    layout: layout('decimal'),
    contents: false,
    footer: '',
    blocks: pointBlocks(['1. Приема', 'а) за цел 3', '2. Докладва']),
  };
  const wanted = ['1.@0 Приема', 'а) за цел 3', '2.@0 Докладва'];
  expect(shown(laidOut(doc).blocks)).toEqual(wanted);
  const ministry = { ...doc, layout: layout('bulgarian') };
  expect(laidOut(ministry)).toBe(ministry);
});
