import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Core } from '../../../api/core.ts';
import { startNamed } from '../../fixtures/named-core.ts';
import { callerOf } from '../../../api/router.ts';
import { pdfPages, pdfTags } from './pdf-text.ts';

let folder = '';
let core: Core;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-documents-'));
  core = startNamed({ dataDir: folder, now: () => Date.parse('2026-05-01T09:00:00Z') });
});
afterAll(() => {
  core.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = () => callerOf(core.context).plan;
const bytesOf = ({ base64 }: { readonly base64: string }): Uint8Array =>
  Buffer.from(base64, 'base64');

describe('the money report', () => {
  test('bears the numbers of the plan as text, in Cyrillic', async () => {
    const answer = await call().totals.pdf({});
    const pages = pdfPages(bytesOf(answer));
    expect(pages).toHaveLength(answer.pages);
    const text = pages.join(' ').replaceAll('\u00A0', ' ');
    expect(text).toContain('Средства по плана');
    expect(text).toContain('72 мерки, 64 346 000 лв. с ДДС (32 899 587,39 €)');
    expect(text).toContain('НПВУ + Бюджет на МЗ (разпределението не е посочено)');
    expect(text).toContain('Разлика от закръгляване');
    expect(text).toContain('Допускане: планът не разпределя средствата по години.');
    expect(text).toContain('43,5 %');
    expect(text).toContain('Изготвено на 01.05.2026 г.');
    expect(text).not.toContain('\uFFFD');
  });

  test('is tagged: headings, tables with header cells', async () => {
    const tags = pdfTags(bytesOf(await call().totals.pdf({})));
    expect(tags['H1']).toBe(1);
    expect(tags['H2']).toBe(7);
    expect(tags['Table']).toBe(7);
    expect(tags['TH']).toBeGreaterThanOrEqual(34);
    expect(tags['TR']).toBeGreaterThan(80);
  });

  test('speaks English when asked', async () => {
    const [first] = pdfPages(bytesOf(await call().totals.pdf({ language: 'en' })));
    expect(first).toContain('Money of the plan');
  });
});

describe('the timeline as PDF', () => {
  test('says every measure with its period, and repeats its head on each page', async () => {
    const answer = await call().timeline.pdf({ today: '2026-03-05' });
    const pages = pdfPages(bytesOf(answer));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) expect(page).toMatch(/№ Мярка Етап Период .*днес 05\.03\.2026 г\./u);
    const text = pages.join(' ');
    const { measures } = await call().plan();
    expect(measures.filter(({ code }) => !text.includes(` ${code} `))).toEqual([]);
    expect(text).toContain('Започва преди обявения етап (2023 г.).');
    expect(text).toContain('Етап 2 · 2027–2028');
    expect(text).not.toContain('\uFFFD');
  });

  test('is one table: a row for each measure, goal and sub-goal, and the head', async () => {
    const tags = pdfTags(bytesOf(await call().timeline.pdf({ paper: 'a3' })));
    expect(tags['Table']).toBe(1);
    expect(tags['TR']).toBe(72 + 23 + 7 + 1);
    expect(tags['TH']).toBe(5);
  });

  test('shows what is chosen: measures by filter, folded goals without their rows', async () => {
    const chosen = await call().timeline.pdf({ codes: ['7.3.3', '1.1.1'], collapsed: ['1'] });
    const text = pdfPages(bytesOf(chosen)).join(' ');
    expect(chosen.pages).toBe(1);
    expect(text).toContain('2 от 72 мерки');
    expect(text).toContain('7.3.3');
    expect(text).not.toContain('1.1.1');
  });
});
