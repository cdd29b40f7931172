/** The boards on a story of two quarters: what is late and why, and every number leads to its rows. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { CMS } from '../fixtures/signed.ts';
import { gridsOf } from '../fixtures/grids.ts';
import { expect, readTest as test, test as writingTest } from './launch.ts';
import { axeBoth, axeScan } from './look.ts';
import { tellProgress } from './progress-story.ts';

test.use({ data: { prepare: tellProgress } });
writingTest.use({ data: { prepare: tellProgress } });

const open = async (page: Page, tab?: RegExp): Promise<Locator> => {
  await page
    .getByRole('navigation', { name: 'Раздели' })
    .getByRole('link', { name: 'Изпълнение' })
    .click();
  if (tab !== undefined) await page.getByRole('tab', { name: tab }).click();
  const panel = page.getByRole('tabpanel');
  await expect(panel).toBeVisible();
  return panel;
};

const asOn = async (page: Page, on: string, known?: string): Promise<void> => {
  await page.getByRole('button', { name: /^Към \d/u }).click();
  await page.getByLabel('Към дата').fill(on);
  if (known !== undefined) await page.getByLabel('С данните, известни на').fill(known);
  await page.getByRole('button', { name: 'Покажи', exact: true }).click();
};

const codes = (table: Locator): Promise<string[]> => table.locator('tbody th b').allTextContents();

test('what is late on 1.1.2027, and why', async ({ page }) => {
  const panel = await open(page, /Закъсняват/u);
  const late = panel.getByRole('table', { name: /Закъсняващи мерки/u });
  expect(await codes(late)).toEqual(['1.1.1', '7.3.3']);
  await asOn(page, '1.1.2027');
  await expect(
    page.getByRole('status').getByText('Предварителен изглед към 01.01.2027 г.'),
  ).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Закъсняват 3' })).toBeVisible();
  expect(await codes(late)).toEqual(['1.1.1', '3.1.1', '7.3.3']);
  await expect(late.getByRole('row', { name: /^3\.1\.1/u })).toContainText(
    'краят е 2026 г., отчетени 3 от 50',
  );
  await expect(late.getByRole('row', { name: /^7\.3\.3/u })).toContainText(
    'междинният етап „Сключен договор за разработване“ е със срок 31.08.2026 г. и не е изпълнен',
  );
  const silent = panel.getByRole('table', { name: 'Мерки с изтекъл край без нито един отчет' });
  await expect(silent.getByRole('row', { name: /^1\.2\.2/u })).toContainText('няма данни');
  await expect(panel).toContainText('Тези мерки не са закъснели');
  await late.getByRole('link', { name: /^3\.1\.1/u }).click();
  await expect(page).toHaveURL(/#\/measure\/3\.1\.1$/u);
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Закъсняват 3' })).toBeVisible();
  await page.getByRole('button', { name: 'Обратно към днес' }).click();
  await expect(page.getByRole('tab', { name: 'Закъсняват 2' })).toBeVisible();
});

test('as known on a day: only what was recorded by then', async ({ page }) => {
  const panel = await open(page);
  const cell = panel.getByRole('button', { name: 'няма данни, Всички: 55' });
  await expect(cell).toBeVisible();
  await asOn(page, '31.07.2026', '31.07.2026');
  await expect(page.getByText('само с данните, известни на 31.07.2026 г.')).toBeVisible();
  await expect(panel.getByRole('button', { name: /^закъснява, Всички/u })).toHaveCount(0);
  await expect(panel.getByRole('row', { name: /^3\.1\.1/u })).toContainText('отчетени 1 от 50');
});

test('the numbers of the light narrow the list under them', async ({ page }) => {
  const panel = await open(page);
  const list = panel.getByRole('table', { name: /Мерки по светофар/u });
  await expect(list.locator('tbody tr')).toHaveCount(72);
  const risk = panel.getByRole('button', { name: 'с риск, Цел 7: 1' });
  await risk.click();
  await expect(risk).toHaveAttribute('aria-pressed', 'true');
  await expect(list.locator('tbody tr')).toHaveCount(1);
  await expect(list).toContainText('изминали са 78 % от срока до 2027 г., отчетени 60 от 300');
  await panel.getByRole('button', { name: 'Покажи всички' }).click();
  await expect(list.locator('tbody tr')).toHaveCount(72);
  await page.getByRole('button', { name: 'Правило на светофара' }).click();
  const rules = page.getByRole('table', { name: /Правила на светофара/u });
  await expect(rules.locator('tbody tr')).toHaveCount(14);
  await expect(rules).toContainText('Това не значи закъснение, а липса на данни.');
});

test('numbers of goals, completeness and money lead to their rows', async ({ page }) => {
  const panel = await open(page, /По цели/u);
  await expect(panel.getByRole('img', { name: 'Изпълнение по цели' })).toBeVisible();
  await panel.getByRole('button', { name: 'изпълнена, Цел 2: 1' }).click();
  await expect(page.getByRole('tab', { name: 'Светофар' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const list = panel.getByRole('table', { name: /Мерки по светофар/u });
  expect(await codes(list)).toEqual(['2.1.1']);

  await page.getByRole('tab', { name: 'Пълнота' }).click();
  const units = panel.getByRole('table', { name: 'Пълнота на отчитането за 2026 г.' });
  await units.getByRole('button', { name: /^МОН, III трим\. 2026: 0 от 3/u }).click();
  const rows = page.getByRole('dialog').getByRole('table', { name: 'Очаквани: 3' });
  await expect(rows.getByRole('row', { name: /^6\.1\.1/u })).toContainText('върнат');
  await expect(rows.getByRole('row', { name: /^1\.2\.5/u })).toContainText('в подготовка');
  await expect(rows.getByRole('row', { name: /^6\.1\.2/u })).toContainText('няма данни');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(units.getByRole('button', { name: /^МОН, III трим/u })).toBeFocused();

  await page.getByRole('tab', { name: 'Средства по години' }).click();
  await expect(panel.getByRole('note')).toContainText('Допускане: планът не разпределя');
  await panel.getByRole('button', { name: /^Изплатени, 2026: 2\s?600\s?000/u }).click();
  const entries = page.getByRole('dialog').getByRole('table', { name: 'Изплатени' });
  expect(await codes(entries)).toEqual(['7.3.3']);
});

test('due, unreported and returned', async ({ page }) => {
  const panel = await open(page, /Срокове до 90 дни 26/u);
  const due = panel.getByRole('table', { name: /Срокове през следващите 90 дни/u });
  await expect(
    due.getByRole('rowheader', { name: /^31\.12\.2026 г\. · след 41 дни/u }),
  ).toBeVisible();
  await expect(due).toContainText('Въвеждане на системата в пробна експлоатация');
  await due.getByRole('button', { name: /^67 неподадени отчета/u }).click();
  await expect(page.getByRole('dialog').getByRole('table', { name: 'Очаквани: 67' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: /Неотчетени/u }).click();
  const missing = panel.getByRole('table', { name: /Неподадени отчети/u });
  await panel.getByLabel('Звено').selectOption('МОН');
  await panel.getByLabel('Отчетен период').selectOption('2026-Q3');
  expect(await codes(missing)).toEqual(['1.2.5', '6.1.2']);
  await expect(missing.getByRole('row', { name: /1\.2\.5/u })).toContainText('започнат');
  await missing.getByRole('link', { name: /към отчета на МОН по 6\.1\.2/u }).click();
  const own = page.getByRole('grid', { name: /МОН за III трим\. 2026/u });
  await expect(own.getByRole('row', { name: /^6\.1\.2/u }).locator(':focus')).toBeVisible();
  await page.goBack();

  await page.getByRole('tab', { name: /Върнати на мен 0/u }).click();
  await expect(panel).toContainText('Няма върнати отчети.');
  await panel.getByText('На всички звена').click();
  await expect(panel.getByRole('row', { name: /^6\.1\.1/u })).toContainText(
    'Липсва доказателствен документ',
  );
});

test('each board as XLSX with the same numbers', async ({ page }) => {
  await open(page);
  const saved = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'XLSX' }).click(),
    ]);
    return gridsOf(readFileSync(await download.path()));
  };
  const counts: number[] = [];
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    const [sheet] = await saved();
    counts.push((sheet?.rows.length ?? 0) - 1);
  }
  expect(counts).toEqual([72, 2, 26, 256, 0, 16, 7, 10]);
});

test('axe finds nothing on any board, in the rule, in the dates, in a list', async ({ page }) => {
  await open(page);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(page.getByRole('tabpanel').locator('table, p').first()).toBeVisible();
    expect(await axeBoth(page)).toEqual([]);
  }
  await page.getByRole('tab', { name: 'По цели' }).click();
  expect(await axeBoth(page, 'boards')).toEqual([]);
  await page.getByRole('button', { name: 'Правило на светофара' }).click();
  await page.getByRole('button', { name: /^Към \d/u }).click();
  expect(await axeBoth(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Пълнота' }).click();
  await page.getByRole('button', { name: /^МЗ, III трим/u }).click();
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
  expect(await axeBoth(page)).toEqual([]);
});

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' });
  test('a board prints in the light colours, and the screen is dark again afterwards', async ({
    page,
  }) => {
    await open(page, /По цели/u);
    const root = page.locator(':root');
    await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await page.emulateMedia({ media: 'print' });
    await expect(root).toHaveAttribute('data-mantine-color-scheme', 'light');
    await expect(page.getByRole('tablist')).toBeHidden();
    await expect(page.getByRole('heading', { level: 2, name: 'По цели' })).toBeVisible();
    expect(await axeScan(page)).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });
});

test('a long list: one’s own unit first, drawn where it is in sight, walked to its end, whole on paper', async ({
  page,
}) => {
  const panel = await open(page);
  await asOn(page, '31.12.2027');
  await page.getByRole('tab', { name: /Неотчетени/u }).click();
  await panel.getByLabel('Срок за отчет през последните').selectOption('24');
  const list = panel.getByRole('table', { name: /Неподадени отчети/u });
  const rows = list.locator('tbody [data-line]');
  const all = Number((await list.getAttribute('aria-rowcount')) ?? '0') - 1;
  expect(all).toBeGreaterThan(300);
  expect(await rows.count()).toBeLessThan(all);
  await expect(rows.first()).toContainText('МЗ');
  await rows.first().focus();
  await page.keyboard.press('End');
  await expect(list.locator(`[aria-rowindex="${all + 1}"]`)).toBeFocused();
  expect(await rows.count()).toBeLessThan(all);
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(rows).toHaveCount(all);
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await panel.getByRole('searchbox', { name: 'Търсене в списъка' }).fill('3.1');
  await list.getByRole('button', { name: 'Мярка' }).click();
  await expect(list.getByRole('columnheader', { name: 'Мярка' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const found = new Set(await codes(list));
  expect(found.size).toBeGreaterThan(1);
  expect([...found].every((code) => code.startsWith('3.1.'))).toBe(true);
});

test('the yearly report of a chosen year, as a file', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Годишен доклад…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Годишен доклад за изпълнението на плана' });
  expect(await axeBoth(page, 'year-report')).toEqual([]);
  await dialog.getByLabel('По данни, известни до').fill('нещо');
  await dialog.getByRole('combobox', { name: 'Година' }).click();
  await page.getByRole('option', { name: '2025' }).click();
  await expect(dialog.getByLabel('По данни, известни до')).toHaveValue('31.03.2026');
  await dialog.getByRole('combobox', { name: 'Година' }).click();
  await page.getByRole('option', { name: '2026' }).click();
  await dialog.getByRole('radio', { name: 'DOCX за редактиране' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Направи файла' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Доклад за изпълнението на плана 2026.docx');
  await expect(dialog).toBeHidden();
});

writingTest(
  'a signed file beside the report of a year: added, refused, saved, removed',
  async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Годишен доклад…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Годишен доклад за изпълнението на плана' });
    const attach = async (name: string, buffer: Buffer): Promise<void> => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        dialog.getByRole('button', { name: /^Приложи подписан файл/ }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
    };
    await attach('доклад.p7s', Buffer.from('нищо подписано'));
    await expect(dialog.getByRole('alert')).toContainText('В „доклад.p7s“ няма електронен подпис.');
    await attach('доклад.p7s', CMS);
    const saved = dialog.getByRole('button', { name: 'Отвори подписания файл „доклад.p7s“' });
    await expect(saved).toBeVisible();
    expect(await axeBoth(page, 'year-report-signed')).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), saved.click()]);
    expect(readFileSync(await download.path())).toEqual(CMS);
    await dialog.getByRole('combobox', { name: 'Година' }).click();
    await page.getByRole('option', { name: '2025' }).click();
    await expect(saved).toBeHidden();
    await dialog.getByRole('combobox', { name: 'Година' }).click();
    await page.getByRole('option', { name: '2026' }).click();
    await dialog.getByRole('button', { name: 'Махни подписания файл „доклад.p7s“' }).click();
    await expect(saved).toBeHidden();
  },
);
