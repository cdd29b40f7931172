/**
 * Word refuses a file whose elements stand in another order than ECMA-376 gives them (LibreOffice does
 * not), so the order is held against the standard's own sequences, for every element we write.
 */
import { expect, test } from 'vitest';
import { DEFAULT_STYLE } from '../../../api/papers/style.ts';
import { docDocx } from '../../../api/council/document/docx.ts';
import { readLayout } from '../../../domain/council/layout.ts';
import { cell, chapter, heading, note, para, type Doc } from '../../../domain/council/document.ts';
import { pointBlocks } from '../../../domain/council/points.ts';
import { elements, xmlTree, zipParts } from './document-parts.ts';

const sequence = (text: string): string[] => text.trim().split(/\s+/);

/** The parts of each sequence that a document of ours could have (ECMA-376, part 1, §17, §20, §21). */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    sequence(`w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr
    w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:spacing w:ind
    w:contextualSpacing w:jc w:textAlignment w:outlineLvl w:rPr w:sectPr`),
  'w:rPr':
    sequence(`w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:color w:spacing
    w:kern w:position w:sz w:szCs w:highlight w:u w:shd w:vertAlign w:lang`),
  'w:numPr': sequence('w:ilvl w:numId'),
  'w:tbl': sequence('w:tblPr w:tblGrid w:tr'),
  'w:tblPr': sequence(`w:tblStyle w:tblStyleRowBandSize w:tblW w:jc w:tblInd w:tblBorders w:shd
    w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription`),
  'w:tblBorders': sequence('w:top w:left w:bottom w:right w:insideH w:insideV'),
  'w:tblCellMar': sequence('w:top w:left w:bottom w:right'),
  'w:tr': sequence('w:trPr w:tc'),
  'w:tc': sequence('w:tcPr w:p'),
  'w:tcPr': sequence('w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:vAlign'),
  'w:sectPr': sequence(
    'w:headerReference w:footerReference w:type w:pgSz w:pgMar w:cols w:titlePg',
  ),
  'w:style': sequence(`w:name w:basedOn w:next w:link w:uiPriority w:semiHidden w:unhideWhenUsed
    w:qFormat w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr`),
  'w:tblStylePr': sequence('w:pPr w:rPr w:tblPr w:trPr w:tcPr'),
  'w:styles': sequence('w:docDefaults w:latentStyles w:style'),
  'w:docDefaults': sequence('w:rPrDefault w:pPrDefault'),
  'w:numbering': sequence('w:abstractNum w:num'),
  'w:abstractNum': sequence('w:nsid w:multiLevelType w:tmpl w:lvl'),
  'w:lvl': sequence('w:start w:numFmt w:pStyle w:isLgl w:suff w:lvlText w:lvlJc w:pPr w:rPr'),
  'w:num': sequence('w:abstractNumId w:lvlOverride'),
  'w:settings': sequence('w:zoom w:updateFields w:defaultTabStop w:compat w:themeFontLang'),
  'wp:inline': sequence('wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic'),
  'c:chartSpace': sequence('c:date1904 c:lang c:roundedCorners c:chart c:spPr c:txPr'),
  'c:chart': sequence(
    'c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  ),
  'c:plotArea': sequence('c:layout c:barChart c:catAx c:valAx c:spPr'),
  'c:barChart': sequence(
    'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:axId',
  ),
  'c:ser': sequence('c:idx c:order c:tx c:spPr c:invertIfNegative c:dLbls c:cat c:val'),
  'c:dLbls': sequence(`c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName
    c:showSerName c:showPercent c:showBubbleSize`),
  'c:catAx': sequence(`c:axId c:scaling c:delete c:axPos c:title c:numFmt c:majorTickMark
    c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses`),
  'c:valAx': sequence(`c:axId c:scaling c:delete c:axPos c:title c:numFmt c:majorTickMark
    c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses`),
  'c:numLit': sequence('c:formatCode c:ptCount c:pt'),
  'c:strLit': sequence('c:ptCount c:pt'),
  'c:legend': sequence('c:legendPos c:layout c:overlay c:spPr c:txPr'),
  'c:txPr': sequence('a:bodyPr a:lstStyle a:p'),
  'a:pattFill': sequence('a:fgClr a:bgClr'),
};

/** A document with every kind of block there is. */
const doc: Doc = {
  title: 'Проба & „кавички“',
  under: ['от заседание', 'на съвет'],
  lead: ['Тема'],
  layout: readLayout(null),
  contents: true,
  footer: 'Проба',
  blocks: [
    chapter(1, 'Глава'),
    heading(2, 'Част'),
    heading(3, 'Подчаст'),
    { kind: 'heading', level: 2, text: 'Без номер', plain: true },
    ...(['plain', 'centred', 'note', 'strong', 'quote'] as const).map((style) =>
      para('Ред', style),
    ),
    ...pointBlocks(['1. Едно', '1.1. Едно и едно', 'а) буква', 'й) след и', '– тире', '3. Три']),
    { kind: 'list', ordered: true, items: [{ text: 'А' }, { text: 'Б', number: 7 }] },
    {
      kind: 'table',
      sheet: 'Лист',
      caption: 'Таблица с „име“',
      columns: Array.from({ length: 7 }, (_, i) => ({
        key: `k${i}`,
        head: `Колона ${i}`,
        align: i === 6 ? 'right' : 'left',
        share: i % 2,
      })),
      rows: [1, 2].map((n) =>
        Array.from({ length: 7 }, (_, i) =>
          i === 0 ? { ...cell(`${n}`), tone: 'red' } : cell('x'),
        ),
      ),
      foot: 1,
    },
    {
      kind: 'chart',
      caption: 'Фигура',
      alt: 'Думи & числа',
      legend: (['none', 'grey', 'green', 'amber', 'red', 'done'] as const).map((tone) => ({
        tone,
        name: tone,
      })),
      bars: [{ label: 'А', text: '3', parts: [{ tone: 'red', name: 'r', value: 3 }] }],
    },
    note('Бележка'),
    { kind: 'signatures', lines: [{ role: 'ПРЕДСЕДАТЕЛ', name: '' }] },
  ],
};

const parts = zipParts({
  base64: Buffer.from(docDocx(doc, 'МЗ', DEFAULT_STYLE)).toString('base64'),
});
const trees = Object.entries(parts).map(([name, xml]) => ({ name, all: elements(xmlTree(xml)) }));
const all = trees.flatMap((tree) => tree.all);

test('every element stands where the standard has it', () => {
  const wrong = all.flatMap(({ name, children }) => {
    const order = ORDER[name];
    if (order === undefined) return [];
    const places = children.map((child) => order.indexOf(child.name));
    const sorted = places.every((place, i) => place >= (places[i - 1] ?? 0));
    return sorted && !places.includes(-1)
      ? []
      : [`${name}: ${children.map((c) => c.name).join(' ')}`];
  });
  expect(wrong).toEqual([]);
  expect(Object.keys(ORDER).filter((name) => !all.some((one) => one.name === name))).toEqual([]);
});

const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`${name}="([^"]*)"`).exec(text)?.[1];

const values = (element: string, name: string): string[] =>
  all.flatMap((one) => (one.name === element ? (attribute(one.attributes, name) ?? []) : []));

test('what is named is there: styles, numberings, parts, bookmarks', () => {
  const styles = new Set(values('w:style', 'w:styleId'));
  expect(values('w:pStyle', 'w:val').filter((id) => !styles.has(id))).toEqual([]);
  const numbers = new Set(['0', ...values('w:num', 'w:numId')]);
  expect(values('w:numId', 'w:val').filter((id) => !numbers.has(id))).toEqual([]);
  const abstract = new Set(values('w:abstractNum', 'w:abstractNumId'));
  expect(values('w:abstractNumId', 'w:val').filter((id) => !abstract.has(id))).toEqual([]);
  const targets = trees
    .filter(({ name }) => name === 'word/_rels/document.xml.rels')
    .flatMap((tree) => tree.all.map((one) => attribute(one.attributes, 'Target')))
    .filter((target) => target !== undefined);
  expect(targets.filter((target) => parts[`word/${target}`] === undefined)).toEqual([]);
  const named = values('Override', 'PartName').map((name) => name.slice(1));
  expect(named.filter((name) => parts[name] === undefined)).toEqual([]);
  const bookmarks = new Set(values('w:bookmarkStart', 'w:name'));
  expect(values('w:hyperlink', 'w:anchor').filter((name) => !bookmarks.has(name))).toEqual([]);
});

test('markers count on as Word’s own numbers, or stand as they were typed', () => {
  const formats = values('w:numFmt', 'w:val');
  const texts = values('w:lvlText', 'w:val');
  expect(texts.map((text, i) => `${formats[i]} ${text}`).slice(3)).toEqual([
    'decimal %1.',
    'decimal 1.%1.',
    'russianLower %1)',
    'bullet й)',
    'bullet –',
    'decimal %1.',
    'decimal %1.',
    'decimal %1.',
  ]);
});
