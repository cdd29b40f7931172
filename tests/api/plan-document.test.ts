/**
 * The rebuilt document against the source text, character by character. What differs, and nothing else:
 * 1. line breaks and the spaces around them (both sides are compared without white space);
 * 2. a cell cut by a page's end, which the text layer continues after its neighbours, is compared whole;
 * 3. the notes on cells in doubt, which are footnotes and no text of the document;
 * 4. the heads of tables, repeated page by page and broken in the text layer (the one whole head, lines
 *    3859–4155, is compared), the running title and the page number at line 5063–5066.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Core } from '../../api/core.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import {
  ownText,
  passages,
  planDocument,
  type Passage,
} from '../../domain/plan/document/document.ts';
import { FORM, HEADS } from '../../domain/plan/document/form.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { loadPlan } from '../../seeds/load.ts';
import { sliceSource } from '../../seeds/source-text.ts';
import { planLines } from '../seeds/cells.ts';
import { zipParts } from './council/document-parts.ts';
import { pdfTexts } from './council/pdf-text.ts';

let folder = '';
let core: Core;
let plan: Plan;
const call = () => callerOf(core.context);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-document-'));
  core = startNamed({ dataDir: join(folder, 'data'), now: () => Date.UTC(2027, 1, 10) });
  plan = await call().plan.plan();
});
afterAll(() => {
  core.close();
  rmSync(folder, { recursive: true, force: true });
});

const lines = planLines();
const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');
const printed = (at: readonly string[]): string => squeezed(sliceSource(lines, at).join(''));

/** Labels stand in the seed with their places; the plan itself keeps no cell for them. */
const labels = (() => {
  const { goals, subgoals, measures } = loadPlan();
  return new Map([
    ...[...goals, ...subgoals].flatMap((row) => [
      [row.label.text, row.label.at] as const,
      [row.labelInList.text, row.labelInList.at] as const,
    ]),
    ...measures.map(({ label }) => [label.text, label.at] as const),
  ]);
})();
const resources = loadPlan()
  .skipped.filter(({ what, at }) => what === 'heading' && (at[0] ?? '').endsWith(':1-49'))
  .flatMap(({ at }) => at);

test('every passage of the document is its place in the source, letter for letter', () => {
  const all = passages(planDocument(plan)).filter(({ at }) => at.length > 0);
  expect(all.length).toBeGreaterThan(72 * 9);
  const wrong = all.filter((one) => {
    const own = squeezed(ownText(one));
    const source = printed(one.at);
    const label = [...labels].find(
      ([text]) => own === squeezed(text.replace(/^\d+\. /u, '')) + source,
    );
    return own !== source && label === undefined;
  });
  expect(wrong.map((one) => [one.at, ownText(one)])).toEqual([]);
});

test('nothing of the source is left out but repeated heads, the running title and page numbers', () => {
  const doc = planDocument(plan);
  const own = squeezed(passages(doc).map(ownText).join(''));
  const { skipped, title } = loadPlan();
  const heads = skipped.filter(({ what }) => what !== 'heading').flatMap(({ at }) => at);
  const letters = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    return counts;
  };
  const rest = letters(squeezed(lines.join('')));
  for (const part of [...heads, ...title.at])
    for (const letter of printed([part])) rest.set(letter, (rest.get(letter) ?? 0) - 1);
  const left = new Map([...rest].filter(([, n]) => n !== 0));
  expect(Object.fromEntries(letters(own))).toEqual(Object.fromEntries(left));
  expect(resources).toHaveLength(7);
});

test('the head of the table is the one that the document prints whole', () => {
  const under = HEADS.flatMap(({ parts }) => parts);
  const head = squeezed([...HEADS.map(({ text }) => text), ...under].join(''));
  expect(head.endsWith(printed(['3859-4155']))).toBe(true);
  expect(printed(FORM.goals.at)).toBe(squeezed(FORM.goals.text));
});

const textOfDocx = (file: { base64: string }): string =>
  [...(zipParts(file)['word/document.xml'] ?? '').matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)]
    .map(([, text = '']) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
    .join('');

const headText =
  HEADS.map(({ text }) => text).join('') + HEADS.flatMap(({ parts }) => parts).join('');

const notesOf = async (): Promise<string[]> =>
  passages(planDocument(plan, null, await call().plan.doubts.list())).flatMap(({ note }) =>
    note === undefined ? [] : [note],
  );

test('a cell in doubt has a footnote with both readings, in the DOCX outside the compared text', async () => {
  const notes = await notesOf();
  expect(notes.map((note) => note.split(' ')[0])).toEqual([
    '1.1.3.',
    '3.1.1.',
    '3.1.1.',
    '3.2.3.',
    '3.2.3.',
  ]);
  const parts = zipParts(await call().plan.document.make({ kind: 'docx' }));
  const body = parts['word/document.xml'] ?? '';
  expect(body).toMatch(
    /МЗ<\/w:t><\/w:r><w:r><w:rPr><w:vertAlign w:val="superscript"\/><\/w:rPr><w:footnoteReference w:id="2"\/>/u,
  );
  expect(body).toMatch(/ВРБ на МЗ<\/w:t><\/w:r><w:r>.{0,60}<w:footnoteReference w:id="3"\/>/u);
  expect([...body.matchAll(/footnoteReference w:id="(\d)"/gu)].map(([, id]) => id).join('')).toBe(
    '12345',
  );
  const footnotes = parts['word/footnotes.xml'] ?? '';
  for (const reading of ['„МЗ“ е отговорна администрация, „ВРБ на МЗ“ е партньор', 'партньор няма'])
    expect(footnotes.split(reading)).toHaveLength(3);
  for (const part of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
    expect(parts[part]).toContain('footnotes.xml');
});

test('the DOCX holds exactly this text, its heads aside', async () => {
  const file = await call().plan.document.make({ kind: 'docx' });
  const text = squeezed(textOfDocx(file)).replaceAll(squeezed(headText), '');
  expect(text).toBe(squeezed(passages(planDocument(plan)).map(ownText).join('')));
});

test('no word of a head is broken in the DOCX, and its rows are high enough without their merged cells', async () => {
  const xml =
    zipParts(await call().plan.document.make({ kind: 'docx' }))['word/document.xml'] ?? '';
  const [table = ''] = /<w:tblGrid>.*?<\/w:tblGrid>/su.exec(xml) ?? [];
  const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width));
  const heads = HEADS.flatMap(({ text, parts }) => (parts.length === 0 ? [text] : parts));
  expect(columns).toHaveLength(heads.length);
  // In twentieths of a point: a bold letter of 6,5 pt as wide as it comes, the margins of a cell.
  const [letter, margins] = [74, 80];
  const broken = heads.filter((text, i) => {
    const longest = Math.max(...text.split(' ').map(({ length }) => length));
    return longest * letter + margins > (columns[i] ?? 0);
  });
  expect(broken).toEqual([]);
  const rows = xml.match(/<w:trHeight w:val="480" w:hRule="atLeast"\/><w:tblHeader\/>/gu) ?? [];
  expect(rows.length).toBe((xml.match(/<w:tblHeader\/>/gu) ?? []).length);
});

test('the PDF shows every cell of the last table, and the full heads', async () => {
  const file = await call().plan.document.make({ kind: 'pdf' });
  const text = squeezed((await pdfTexts(Buffer.from(file.base64, 'base64'))).join(''));
  for (const { title } of plan.subgoals) expect(text).toContain(squeezed(title));
  for (const { text: head } of HEADS) expect(text).toContain(squeezed(head));
  for (const { long } of plan.abbreviations) expect(text).toContain(squeezed(long));
});

const pdftotext = (bytes: Buffer): string[] | null => {
  const path = join(folder, 'plan.pdf');
  writeFileSync(path, bytes);
  const run = spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return run.status === 0 ? run.stdout.split('\f').map(squeezed) : null;
};
const lettersOf = (text: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const letter of text) counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
};

/** Whole on a page, or cut by the end of one and continued on the next. */
const standsIn = (pages: readonly string[], own: string): boolean =>
  pages.some((page, i) => {
    if (page.includes(own)) return true;
    const next = pages[i + 1] ?? '';
    return Array.from({ length: own.length - 1 }, (_, k) => k + 1).some(
      (at) => page.includes(own.slice(0, at)) && next.includes(own.slice(at)),
    );
  });

/** In the order in which the page draws it: heads of two columns, of one, and what is under the former. */
const drawnHead = squeezed(
  [
    ...HEADS.toSorted((a, b) => Number(b.parts.length > 0) - Number(a.parts.length > 0)),
    ...HEADS.flatMap(({ parts }) => parts.map((text) => ({ text }))),
  ]
    .map(({ text }) => text)
    .join(''),
);
const foot = /ПланзареализациянаНационалнатастратегия[^.]*2030г\.Редакция№1стр\.\d+\/\d+$/u;

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

test('the PDF as another program reads it (pdftotext) is the text, letter for letter, heads and footers aside', async ({
  skip,
}) => {
  skip(!hasPdftotext, 'pdftotext is not on this machine');
  const file = await call().plan.document.make({ kind: 'pdf' });
  const pages = pdftotext(Buffer.from(file.base64, 'base64')) ?? [];
  const bare = pages.map((page) => page.replace(foot, '').replaceAll(drawnHead, ''));
  const all = passages(planDocument(plan)).map((one) => squeezed(ownText(one)));
  expect(all.filter((own) => !standsIn(bare, own))).toEqual([]);
  const title = squeezed(plan.edition.title);
  const notes = (await notesOf()).map(squeezed);
  for (const note of notes) expect(bare.some((page) => page.includes(note))).toBe(true);
  const marks = notes.map((_, i) => `${i + 1}`.repeat(2));
  expect(lettersOf(bare.join(''))).toEqual(lettersOf([title, ...all, ...notes, ...marks].join('')));
});

test('what a person decided has no note', async () => {
  for (const { id, readings } of await call().plan.doubts.list())
    await call().plan.doubts.decide({
      id,
      reading: readings[0]!.key,
      reason: 'Така е отпечатано.',
    });
  const parts = zipParts(await call().plan.document.make({ kind: 'docx' }));
  expect(parts['word/document.xml']).not.toContain('footnoteReference');
  expect(parts['word/footnotes.xml']).not.toContain('ъмнение');
});

interface Drawn {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}
const WORD = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu;
/** The words of each page without its footer, from the first table on, in points. */
const drawnPages = (file: { base64: string }): Drawn[][] => {
  const path = join(folder, 'drawn.pdf');
  writeFileSync(path, Buffer.from(file.base64, 'base64'));
  const run = spawnSync('pdftotext', ['-bbox', path, '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const pages = run.stdout.split('</page>').map((page) =>
    Array.from(page.matchAll(WORD), ([, left, top, right, foot, text = '']): Drawn => ({
      text,
      left: Number(left),
      right: Number(right),
      top: Number(top),
      height: Number(foot) - Number(top),
    })).filter(({ top }) => top < 552),
  );
  return pages.filter((page) => page.some(isSmall));
};
/** Only cells are set so small. */
const isSmall = ({ height }: Drawn): boolean => height < 9.5;
const borders = (() => {
  const shares = HEADS.flatMap(({ share, parts }) =>
    parts.length === 0 ? [share] : parts.map(() => share / parts.length),
  );
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return shares.map((_, i) => 34 + (774 * sum(shares.slice(0, i))) / sum(shares));
})();
const heads = new Set(headText.split(/\s+/u).concat(HEADS.flatMap(({ text }) => text.split(' '))));
const overBorder = (pages: readonly (readonly Drawn[])[]): string[] =>
  pages
    .flat()
    .filter((word) => isSmall(word) && !heads.has(word.text))
    .filter(({ left, right }) => borders.some((x) => left < x - 1 && right > x + 1))
    .map(({ text }) => text);

test('no word of a cell runs over its border, no label stays alone at the foot of a page', async ({
  skip,
}) => {
  skip(!hasPdftotext, 'pdftotext is not on this machine');
  const pages = drawnPages(await call().plan.document.make({ kind: 'pdf' }));
  expect(pages.length).toBeGreaterThan(10);
  expect(overBorder(pages)).toEqual([]);
  expect(
    pages
      .map((page) => page.toSorted((x, y) => x.top - y.top).at(-1)!)
      .filter((last) => !isSmall(last)),
  ).toEqual([]);
});

test('against an earlier edition changes are marked, and what fell away stands where it stood', async () => {
  const set = (measure: string, field: string, value: string) =>
    ({ kind: 'set', measure, field, value, reason: 'Поправка.' }) as const;
  const { amendment } = await call().plan.amendments.addItems({
    target: { title: 'Поправка' },
    items: [
      set('7.2.1', 'start', '2027'),
      set('5', 'title', 'Развитие на НЗИС.'),
      set('7.2.2', 'expectedResult', `Дума: ${'телемедицинско'.repeat(4)}.`),
      { kind: 'remove', measure: '7.4.1', reason: 'Отпада.' },
    ],
  });
  const act = { kind: 'Решение на Министерския съвет', number: '7', date: '2027-02-01' };
  await call().plan.amendments.adopt({ id: amendment, act });
  const after = await call().plan.plan();
  const marked = passages(planDocument(after, plan));
  const removed = (one: Passage): string =>
    one.pieces.flatMap(({ kind, text }) => (kind === 'removed' ? [text] : [])).join('');
  expect(squeezed(marked.map(ownText).join(''))).toBe(
    squeezed(passages(planDocument(after)).map(ownText).join('')),
  );
  const gone = marked.map(removed).filter((text) => text !== '');
  expect(gone).toContain('2026 ');
  expect(gone.some((text) => text.startsWith('Мярка 7.4.1. Геномни данни'))).toBe(true);
  const file = await call().plan.document.make({ kind: 'docx', edition: 2, against: 1 });
  expect(zipParts(file)['word/document.xml']).toContain('<w:strike/>');
  expect(file.name).toBe('план-редакция-2-спрямо-1.docx');
  const everyPiece = marked.flatMap(({ pieces }) => pieces.map(({ text }) => text));
  const docx = squeezed(textOfDocx(file)).replaceAll(squeezed(headText), '');
  expect(docx).toBe(squeezed(everyPiece.join('')));
  const pdf = await call().plan.document.make({ kind: 'pdf', edition: 2, against: 1 });
  const shown = squeezed((await pdfTexts(Buffer.from(pdf.base64, 'base64'))).join(''));
  const changed = marked.filter((one) => removed(one) !== '').flatMap(({ pieces }) => pieces);
  expect(changed.length).toBeGreaterThan(10);
  expect(changed.map(({ text }) => squeezed(text)).filter((own) => !shown.includes(own))).toEqual(
    [],
  );
  expect(hasPdftotext ? overBorder(drawnPages(pdf)) : []).toEqual([]);
});
