/** Two windows on one value: the later one sees that it changed since it was read, and chooses. */
import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';
import { cell, openGrid, saved } from './reporting-page.ts';
import { openReporting } from './reporting-story.ts';

test.use({ data: { prepare: (dataDir) => openReporting(dataDir) } });

const begin = async (page: Page, measure: string, text: string): Promise<void> => {
  await cell(page, measure, 'note').click();
  await page.keyboard.type(text);
};

test('the later window is asked, with both values, and nothing typed is lost before a choice', async ({
  page,
  host,
}) => {
  test.skip(host === null);
  await openGrid(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await openGrid(other);

  await begin(other, '1.1.1', 'dogovor');
  await begin(page, '1.1.1', 'protokol');
  // One right after the other: a window that has heard of the first says so in the cell, before it sends.
  await page.keyboard.press('Enter');
  await other.keyboard.press('Enter');
  await saved(page);
  const dialog = other.getByRole('dialog', { name: 'Стойността е променена другаде' });
  await expect(dialog).toContainText('dogovor');
  await expect(dialog).toContainText('protokol');
  await expect(dialog).toContainText('1.1.1');
  await expect(dialog.getByRole('button', { name: 'Запиши избраното' })).toBeDisabled();
  expect(await axeBoth(other, 'overtaken')).toEqual([]);

  await dialog.getByRole('button', { name: 'Обратно към моя текст' }).click();
  await expect(cell(other, '1.1.1', 'note')).toContainText('dogovor');

  await begin(other, '1.1.1', 'dogovor');
  await other.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: /^Записаното междувременно: protokol/ }).check();
  await dialog.getByRole('button', { name: 'Запиши избраното' }).click();
  await expect(cell(other, '1.1.1', 'note')).toContainText('protokol');
  await expect(other.getByText('незаписани 1')).toHaveCount(0);
});
