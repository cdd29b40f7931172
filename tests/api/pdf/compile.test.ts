import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compilePdf } from '../../../api/pdf/compile.ts';
import { coverageOf, printable, printableJson } from '../../../api/pdf/glyphs.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { pdfSource } from './pdf-text.ts';

const SOURCE = `#import "/house.typ": house, sheet
#let data = json("/data.json")
#show: house.with(title: data.title, lang: "bg", footer: data.title, page-word: "стр.")
#for line in data.lines { par(line) }
#sheet(columns: (1fr, auto), aligns: ("left", "right"), head: ("Име", "Сума"), rows: (("Ред", "5"),))`;

const FONTS = new URL('../../../api/pdf/fonts/', import.meta.url);
const fonts = readdirSync(FONTS)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => readFileSync(new URL(name, FONTS)));

const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

const document = (lines: readonly string[]) => ({
  source: SOURCE,
  data: { title: 'Проба на документ', lines },
});

describe('compilePdf', () => {
  test.each(['ua-1', 'a-2a'] as const)(
    'makes a tagged %s with its fonts inside',
    async (standard) => {
      const pdf = unwrap(await compilePdf({ ...document(['Мярка']), standard }));
      const raw = pdfSource(pdf.bytes);
      expect(raw.startsWith('%PDF-1.7')).toBe(true);
      expect(raw).toContain('/MarkInfo');
      expect(raw).toContain('/Lang (bg)');
      expect(raw).toMatch(/FontName\s*\/[A-Z]{6}\+MyarkaSans-Regular/);
      expect(raw).not.toMatch(/FontName\s*\/[A-Z]{6}\+(?!Myarka)/);
      expect(pdf.pages).toBe(1);
    },
  );

  test('takes text as text: markup, code and quotes of a person change nothing', async () => {
    const lines = ['#panic("x") *b* $x$ = [ ] ` \\ // <a> @b', '"; #read("/house.typ")'];
    expect(unwrap(await compilePdf(document(lines))).pages).toBe(1);
  });

  test('a character without a glyph does not stop the document', async () => {
    const lines = ['😀 漢字 \u0000 \uD83D ₿ → ✓ ☑ ≤ № € „кавички“ ѝ'];
    expect(unwrap(await compilePdf(document(lines))).pages).toBe(1);
  });

  test('the same input gives the same bytes', async () => {
    const [a, b] = await Promise.all([compilePdf(document(['Ж'])), compilePdf(document(['Ж']))]);
    expect(text(unwrap(a).bytes)).toBe(text(unwrap(b).bytes));
  });

  test('a document finds nothing of the one before it', async () => {
    const files = { '/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' };
    expect((await compilePdf({ ...document(['Ж']), files })).ok).toBe(true);
    const next = await compilePdf({ source: '#read("/picture.svg")', data: {} });
    expect(JSON.stringify(next)).toContain('not found');
    expect(unwrap(await compilePdf(document(['Ж']))).pages).toBe(1);
  });

  test('a broken template is a failure with its reason', async () => {
    const result = await compilePdf({ source: '#unknown-thing', data: {} });
    expect(result).toMatchObject({ ok: false, error: { code: 'pdf.failed' } });
    expect(JSON.stringify(result)).toContain('unknown variable');
  });

  test('a document that is no longer wanted ends', async () => {
    const control = new AbortController();
    const result = compilePdf(document(['Ж']), control.signal);
    control.abort();
    expect(await result).toMatchObject({ ok: false, error: { code: 'pdf.failed' } });
  });
});

describe('the fonts', () => {
  const covered = coverageOf(fonts);

  test('show Bulgarian, the signs of official texts, and the letters of the Union', () => {
    const needed =
      'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯабвгдежзийклмнопрстуфхцчшщъьюяѝЍ№§€„“”«»–—…−×≤≥→✓☐☑’°‰ąčęēğħłñőřßșțūžαβγ';
    expect(Array.from(needed).filter((char) => !covered.has(char.codePointAt(0) ?? 0))).toEqual([]);
  });

  test('what they lack is shown as missing, what is decomposed is composed', () => {
    const shown = { a: ['й\uFFFD', 5, null] };
    expect(printable({ a: ['й😀', 5, null] }, covered)).toEqual(shown);
    for (const odd of ['😀', '\u0007', '\b', '\uD83D'])
      expect(JSON.parse(printableJson({ a: [`й${odd}`, 5, null] }, covered))).toEqual(shown);
    expect(printableJson({ a: 'й\n\\b „я“' }, covered)).toBe(JSON.stringify({ a: 'й\n\\b „я“' }));
  });
});
