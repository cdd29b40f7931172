/** Two windows on one value: the later one sees that it changed since it was read, and chooses. */
import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { cell, openGrid, saved } from './reporting-page.ts';
import { openReporting, UNIT } from './reporting-story.ts';

/** Two acts of the person at work, and the later one's value was changed by a colleague since. */
const overtakenActs = async (dataDir: string): Promise<void> => {
  await openReporting(dataDir);
  let clock = Date.parse('2026-10-05T09:00:00Z');
  const core = startNamed({ dataDir, now: () => (clock += 1000) });
  const call = callerOf(core.context);
  const write = (measure: string, note: string) =>
    call.progress.reports.set({ entries: [{ measure, period: '2026-Q3', note }] });
  await write('1.1.1', 'моя стара');
  await write('3.1.1', 'моя нова');
  await call.app.introduce({ unit: UNIT, person: 'Георгиева' });
  await write('3.1.1', 'чужда');
  await call.app.introduce({ unit: UNIT, person: 'Димитрова' });
  core.close();
};

test.use({ data: { prepare: (dataDir) => openReporting(dataDir) } });

const begin = async (page: Page, measure: string, text: string): Promise<void> => {
  await cell(page, measure, 'note').click();
  await page.keyboard.type(text);
};

test('the later window is asked, with both values, and nothing typed is lost before a choice', async ({
  page,
  host,
}) => {
  test.skip(host === null, 'The desktop shell has one window.');
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
  await expect(dialog.getByRole('button', { name: 'Запази избраното' })).toBeDisabled();
  expect(await axeBoth(other, 'overtaken')).toEqual([]);

  await dialog.getByRole('button', { name: 'Обратно към моя текст' }).click();
  await expect(cell(other, '1.1.1', 'note')).toContainText('dogovor');

  await begin(other, '1.1.1', 'dogovor');
  await other.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: /^Записаното междувременно: protokol/ }).check();
  await dialog.getByRole('button', { name: 'Запази избраното' }).click();
  await expect(cell(other, '1.1.1', 'note')).toContainText('protokol');
  await expect(other.getByText('незаписани 1')).toHaveCount(0);
});

test.describe('with two acts of which the later one was overtaken', () => {
  test.use({ data: { prepare: overtakenActs } });

  test('an undo that is refused is passed over by the next one', async ({ page }) => {
    await page.getByRole('button', { name: 'Отмяна', exact: true }).click();
    await expect(page.getByText(/не може да се отмени: .*Още едно „Отмяна“/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Върнато: 1\.1\.1, .*„моя стара“/)).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(page.getByText(/^Отново: 1\.1\.1, .*„моя стара“/)).toBeVisible();
  });
});
