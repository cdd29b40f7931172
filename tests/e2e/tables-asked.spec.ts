/** What a table from a file is asked about as a whole, through the window: dashes for zeros, merged cells, whose it is. */
import { REFUSED } from '../fixtures/table-files.ts';
import { partsOf, xlsxOf, zipped } from '../fixtures/xlsx-parts.ts';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';
import { go, openGrid, workAs } from './reporting-page.ts';
import { chooseFile } from './reporting-sheet.ts';
import { openReporting, UNIT } from './reporting-story.ts';

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`;
const ZERO = '<c s="1"><v>0</v></c>';
const ACCOUNTING = '_-* #,##0.00_-;-* #,##0.00_-;_-* &quot;-&quot;??_-';
const book = (...rows: readonly string[]): Buffer =>
  Buffer.from(xlsxOf({ sheets: { Март: rows.join('') }, formats: [ACCOUNTING] }));
const key = (unit: string, measure: string, period = '2026-Q3'): string =>
  text(`${unit}/${measure}/${measure}-1/${period}`);
const DEGREE = 'Степен на изпълнение, %';

test.use({ data: { prepare: openReporting } });

test('dashes for zeros are one question for a column; a foreign file and a merged area are one fault', async ({
  page,
}) => {
  await openGrid(page);
  const dialog = page.getByRole('dialog');
  const take = async (bytes: Buffer): Promise<void> => {
    await page.getByRole('button', { name: 'Внасяне от файл…' }).click();
    await chooseFile(page, 'март.xlsx', bytes);
  };
  const heads = row(...['Код на реда', 'Отчетена стойност', DEGREE].map(text));
  await take(
    book(heads, row(key(UNIT, '3.1.1'), text('3'), ZERO), row(key(UNIT, '1.1.2'), text('2'), ZERO)),
  );
  await expect(dialog).toContainText(
    `В колона C („${DEGREE}“) 2 клетки показват тире и пазят 0: нула ли са, или няма данни?`,
  );
  expect(await axeBoth(page, 'tables-dashes')).toEqual([]);
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.screenshot({ path: 'test-results/asked-dashes-1024.png' });
  await dialog.getByRole('button', { name: `Тиретата в „${DEGREE}“: нула` }).click();
  await expect(dialog).toContainText('Ще се променят 4 клетки');
  await expect(dialog).toContainText(`Тиретата в „${DEGREE}“: нула`);
  await dialog.getByRole('button', { name: `Отговори отново за „${DEGREE}“` }).click();
  await expect(dialog).toContainText('2 клетки показват тире');
  await dialog.getByRole('button', { name: `Тиретата в „${DEGREE}“: няма данни` }).click();
  await expect(dialog).toContainText('Ще се променят 2 клетки');
  await page.screenshot({ path: 'test-results/asked-answered-1024.png' });

  await dialog.getByRole('button', { name: 'Друг файл' }).click();
  const foreign = ['3.1.1', '1.1.2', '7.3.4'].map((code) => row(key('РЗИ-Русе', code), text('1')));
  await chooseFile(page, 'чужд.xlsx', book(heads, ...foreign));
  await expect(dialog).toContainText('Файлът е на звено РЗИ-Русе (3 реда), а вие работите като');
  await expect(dialog).toContainText('Една грешка във файла');
  await page.screenshot({ path: 'test-results/asked-foreign-1024.png' });

  await dialog.getByRole('button', { name: 'Друг файл' }).click();
  const mixed = [row(key(UNIT, '3.1.1', '2026-Q2'), text('1')), row(key(UNIT, '1.1.2'), text('1'))];
  const parts = partsOf({ sheets: { Март: [heads, ...mixed].join('') } });
  const areas = '</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>';
  const sheet = 'xl/worksheets/s0.xml';
  const merged = zipped({ ...parts, [sheet]: (parts[sheet] ?? '').replace('</sheetData>', areas) });
  await chooseFile(page, 'слети.xlsx', Buffer.from(merged));
  await expect(dialog).toContainText('Файлът е за няколко периода');
  await expect(dialog).toContainText('Клетките B2:B3 са обединени');
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await axeBoth(page, 'tables-merged')).toEqual([]);
});

test('a locked workbook is one sentence, for the plan, too; all its other errors are told at once', async ({
  page,
}) => {
  await workAs(page, 'МЗ');
  await go(page, 'Регистър на мерките');
  await page.getByRole('button', { name: 'Файл' }).click();
  await page.getByRole('menuitem', { name: 'Сравни файл с плана…' }).click();
  const locked = REFUSED['locked by a password']?.['Excel']?.[1]([]) ?? new Uint8Array();
  await chooseFile(page, 'план.xlsx', Buffer.from(locked));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(
    'Файлът „план.xlsx“ е заключен с парола. Отворете го, махнете паролата и го запишете отново.',
  );
  await expect(dialog.getByRole('alert')).toHaveCount(1);
  expect(await axeBoth(page, 'tables-plan-locked')).toEqual([]);

  await dialog.getByRole('button', { name: 'Друг файл' }).click();
  await chooseFile(
    page,
    'план.xlsx',
    book(
      row(...['ИД', 'Край', 'Индикативен ресурс', 'Валута'].map(text)),
      row(...['1.1.1-1', 'скоро', 'много', 'долари'].map(text)),
      row(...['9.9.9-1', '2027', '1', 'лв.'].map(text)),
      row(text('1.1.2-1'), text('никога'), ZERO, text('лв.')),
    ),
  );
  for (const address of ['B2', 'C2', 'D2', 'A3', 'B4'])
    await expect(dialog.getByRole('rowheader', { name: address, exact: true })).toBeVisible();
  await page.screenshot({ path: 'test-results/asked-plan-1280.png' });
});

test('dashes in a file of lines are answered below its result, and the file is valued again', async ({
  page,
}) => {
  await go(page, 'Тарифи');
  await page.getByRole('tab', { name: 'Файл с редове' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Файл с редове/ }).click();
  const buffer = book(
    row(...['Номер', 'Ред', 'Дата', 'Брой'].map(text)),
    row(...['1', '1.3', '15.03.2022'].map(text), ZERO),
    row(...['2', '1.3', '16.03.2022'].map(text), ZERO),
  );
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await (await chooser).setFiles({ name: 'март.xlsx', mimeType, buffer });
  await page.getByRole('button', { name: 'Изчисли', exact: true }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('В колона D („Брой“) 2 клетки показват тире и пазят 0');
  await expect(main).toContainText('Общо: няма, нито един ред не е остойностен');
  expect(await axeBoth(page, 'tables-lines-dashes')).toEqual([]);
  await page.getByRole('button', { name: 'Тиретата в „Брой“: няма данни' }).click();
  await expect(main).toContainText('Тиретата в „Брой“: няма данни');
  await expect(main).not.toContainText('показва „-“');
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.screenshot({ path: 'test-results/asked-lines-1024.png' });
});
