/** The money page: its numbers are those of the command line, and each leads to its measures. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { formatNumber, parseAmount } from '../../domain/kernel/money.ts';
import { pdfPages } from '../api/pdf/pdf-text.ts';
import { myarkaJson } from '../cli/run.ts';
import { expect, readTest as test } from './launch.ts';
import { axeBoth, shot } from './look.ts';

interface Sums {
  readonly count: number;
  readonly bgn: string;
  readonly eur: string;
}
interface TotalsJson {
  readonly plan: Sums;
  readonly goals: readonly Record<'goal' | 'stated' | 'summed' | 'eur', string>[];
  readonly subgoals: readonly Sums[];
  readonly sources: readonly Sums[];
  readonly stages: readonly Sums[];
  readonly years: readonly Sums[];
  readonly spread: { readonly years: readonly Sums[] };
}

const open = async (page: Page): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Раздели' })
    .getByRole('link', { name: 'Средства' })
    .click();
  await expect(page.getByRole('tab', { name: 'Цели', exact: true })).toBeVisible();
};

const shown = (amount: string): string => {
  const minor = parseAmount(amount);
  if (minor === null) throw new Error(`No amount: ${amount}`);
  return formatNumber(minor);
};

/** The cells of the shown table's body, without the share. */
const cells = (page: Page, columns: number): Promise<string[][]> =>
  page
    .getByRole('tabpanel')
    .locator('tbody tr')
    .evaluateAll(
      (rows, n) =>
        rows.map((row) =>
          Array.from(row.querySelectorAll('td'), (cell) => cell.textContent.trim()).slice(0, n),
        ),
      columns,
    );

const figures = ({ count, bgn, eur }: Sums): string[] => [String(count), shown(bgn), shown(eur)];

test('every table shows the numbers of `plan totals`', async ({ page, dataDir }) => {
  const totals = myarkaJson<TotalsJson>(dataDir, ['plan', 'totals']);
  await open(page);
  expect((await cells(page, 5)).map((row) => [row[1], row[2], row[3], row[4]])).toEqual(
    totals.goals.map((g) => [shown(g.stated), shown(g.summed), 'съвпада', shown(g.eur)]),
  );
  const tabs: [string, readonly Sums[]][] = [
    ['Подцели', totals.subgoals],
    ['Източници', totals.sources],
    ['Етапи', totals.stages],
    ['Край', totals.years],
    ['По години', totals.spread.years],
  ];
  for (const [name, groups] of tabs) {
    await page.getByRole('tab', { name, exact: true }).click();
    expect(await cells(page, 3), name).toEqual(groups.map(figures));
    const panel = page.getByRole('tabpanel');
    await expect(panel.locator('tfoot')).toContainText(shown(totals.plan.eur));
    await expect(panel.getByRole('rowheader', { name: 'Разлика от закръгляване' })).toBeVisible();
  }
});

test('assumptions and undivided sums are named as such', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: 'По години', exact: true }).click();
  await expect(page.getByRole('note')).toContainText('Допускане: равномерно разпределение');
  await expect(page.getByRole('note')).toContainText('остатъкът от делението е в първите години');
  await page.getByRole('tab', { name: 'Източници', exact: true }).click();
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('НПВУ + Бюджет на МЗ (разпределението не е посочено)');
  await expect(panel).toContainText('Планът не посочва как една сума се разпределя');
  await page.getByRole('tab', { name: 'Най-големи', exact: true }).click();
  await expect(panel.getByRole('row').nth(1)).toContainText('7.3.3');
  await expect(panel.getByRole('row').nth(1)).toContainText('43,5\u00A0%');
});

test('a number leads to its measures in the register', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: 'Край', exact: true }).click();
  await page.getByRole('link', { name: '2028', exact: true }).click();
  await expect(page).toHaveURL(/#\/plan$/u);
  await expect(page.getByText(/^4 от 72 мерки/u)).toBeVisible();
});

test('the report as PDF, the tables as XLSX and CSV', async ({ page }) => {
  await open(page);
  const saved = async (item: string): Promise<Buffer> => {
    await page.getByRole('button', { name: 'Изтегляне' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const text = pdfPages(await saved('Отчет PDF'))
    .join(' ')
    .replaceAll('\u00A0', ' ');
  expect(text).toContain('64 346 000 лв. с ДДС (32 899 587,39 €)');
  expect((await saved('Таблици XLSX')).subarray(0, 2).toString()).toBe('PK');
  const csv = (await saved('Таблица CSV')).toString('utf8');
  expect(csv).toContain('Разбивка;Ред;Наименование;Мерки;Лв. с ДДС;€ с ДДС;Дял, %');
  expect(csv).toContain('28000000,00;14316172,67;43,51');
});

test('axe finds nothing in any tab', async ({ page }) => {
  await open(page);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    expect(await axeBoth(page)).toEqual([]);
  }
  await shot(page, 'money');
});
