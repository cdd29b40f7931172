/** A справка as a workbook, printed: every column on one page, the heads on each, texts whole in their cells. */
import { unzipSync, strFromU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exam, tariffDesk, type TariffDesk } from '../fixtures/tariff-desk.ts';

let desk: TariffDesk;
beforeEach(() => {
  desk = tariffDesk();
});
afterEach(() => desk.close());

test('no column of a sheet is parted from the others on paper', async () => {
  const { base64 } = await desk
    .call()
    .documents.line({ raw: exam('a'), readings: {}, kind: 'xlsx' });
  const files = unzipSync(Buffer.from(base64, 'base64'));
  const xml = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const sheets = Object.keys(files).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  expect(sheets).toHaveLength(3);
  for (const name of sheets) {
    expect(xml(name)).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml(name)).toMatch(/<pageSetup paperSize="9" [^>]*fitToWidth="1" fitToHeight="0"\/>/);
  }
  expect(xml('xl/workbook.xml').match(/_xlnm\.Print_Titles/g)).toHaveLength(3);
  // Whatever the text, it breaks in its cell and does not run over into the next page.
  const formats =
    xml('xl/styles.xml')
      .split('<cellXfs')[1]
      ?.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
  const texts = sheets.flatMap((name) => [...xml(name).matchAll(/ s="(\d+)" t="inlineStr"/g)]);
  expect(texts.length).toBeGreaterThan(10);
  for (const [, style] of texts) expect(formats[Number(style)]).toContain('wrapText="1"');
});
