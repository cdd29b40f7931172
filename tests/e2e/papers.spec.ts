/** The look of papers: seen before it is saved, a template looked over when it is added. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { line, wordFile } from '../fixtures/word-template.ts';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ICON = readFileSync(join(import.meta.dirname, '../../build/resources/icon.png'));

test('letterhead, emblem and colour are seen on a page before they are saved', async ({ page }) => {
  await page.goto(`${page.url().split('#')[0]}#/settings`);
  await page.getByRole('link', { name: 'Отвори' }).click();
  const drawn = page.getByRole('img', { name: /^Страница с показаните настройки: Протокол/ });
  await expect(drawn).toBeVisible();
  const before = (await drawn.getAttribute('src')) ?? '';
  await page
    .getByRole('textbox', { name: 'Редове на бланката' })
    .fill('Република България\nСтолична регионална здравна инспекция');
  await page.getByRole('textbox', { name: 'Адрес' }).fill('София 1000, ул. „Враня“ № 20');
  await page.getByRole('textbox', { name: 'Контакти' }).fill('тел. 02 813 04 00');
  await page.getByRole('textbox', { name: 'Цвят на заглавията' }).fill('#1f4e8c');
  await expect
    .poll(async () => decodeURIComponent((await drawn.getAttribute('src')) ?? ''))
    .toContain('#1f4e8c');
  expect(await drawn.getAttribute('src')).not.toBe(before);

  // A colour that cannot be read is told where the page would be, and where it would be saved.
  await page.getByRole('textbox', { name: 'Цвят на заглавията' }).fill('#ffd000');
  await expect(page.getByText('твърде светъл').first()).toBeVisible();
  await page.getByRole('button', { name: 'Синьо' }).click();
  await page.getByRole('button', { name: 'Запази изгледа' }).click();
  await expect(page.getByText('Следващият документ ще изглежда така')).toBeVisible();

  const chosen = page.locator('input[type=file]').first();
  await chosen.setInputFiles({
    name: 'герб.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg/>'),
  });
  await expect(page.getByText('не е картина за бланка')).toBeVisible();
  await chosen.setInputFiles({ name: 'герб.png', mimeType: 'image/png', buffer: ICON });
  await expect(page.getByText('Сега: герб.png')).toBeVisible();
  await page.getByText('Справка', { exact: true }).click();
  await expect(page.getByRole('img', { name: /настройки: Справка/ })).toBeVisible();
  expect(await axeBoth(page, 'papers')).toEqual([]);
  await page.setViewportSize({ width: 1024, height: 700 });
  expect(await axeBoth(page, 'papers-small')).toEqual([]);
});

test('a Word template is refused with the name that was meant, and taken when it is mended', async ({
  page,
}) => {
  await page.goto(`${page.url().split('#')[0]}#/settings/papers`);
  const chosen = page.locator('input[type=file]').last();
  const give = (body?: string) =>
    chosen.setInputFiles({
      name: 'бланка.docx',
      mimeType: DOCX,
      buffer: Buffer.from(wordFile(body === undefined ? {} : { body })),
    });
  await give(`${line('{заглавие}')}${line('{тало}')}`);
  await expect(page.getByText('{тало} → {тяло}')).toBeVisible();
  await give();
  await expect(page.getByText('Места за запълване в него: 12.')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Всички без свой образец' })).toBeVisible();
  await page.getByText('Места, които се запълват').click();
  await expect(page.getByRole('cell', { name: '{тяло} задължително' })).toBeVisible();
  await page.getByText('Места, които се запълват').scrollIntoViewIfNeeded();
  expect(await axeBoth(page, 'papers-template')).toEqual([]);
  await page.getByRole('button', { name: 'Махни образеца: Всички без свой образец' }).click();
  await expect(page.getByRole('rowheader', { name: 'Всички без свой образец' })).toBeHidden();
});
