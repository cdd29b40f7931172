/** The pages of reporting as a test walks them. */
import type { Page } from '@playwright/test';
import { expect } from './launch.ts';
import { UNIT } from './reporting-story.ts';

const GRID = `Отчет на ${UNIT} за III трим. 2026`;
const COLUMN = { no: 0, value: 6, degree: 7, note: 8, evidence: 9, state: 10 } as const;

export const grid = (page: Page) => page.getByRole('grid', { name: GRID });
export const rowOf = (page: Page, measure: string) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: measure, exact: true }) });
export const cell = (page: Page, measure: string, column: keyof typeof COLUMN) =>
  rowOf(page, measure).locator(`[data-cell$=":${COLUMN[column]}"]`);

export const go = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Раздели' }).getByRole('link', { name }).click();
export const openGrid = async (page: Page): Promise<void> => {
  await go(page, 'Отчитане');
  await expect(grid(page)).toBeVisible();
};
export const saved = (page: Page) => expect(page.getByText(/Записано в \d\d:\d\d/)).toBeVisible();
/** A letter of another alphabet comes as one input, without a key of its own. */
export const type = (page: Page, text: string) => page.keyboard.insertText(text);

export const workAs = async (page: Page, unit: string): Promise<void> => {
  await go(page, 'Настройки');
  const field = page.getByRole('combobox', { name: 'Звено' });
  await field.fill(unit);
  await page.getByRole('option', { name: `(${unit})` }).click();
  await page.getByRole('button', { name: 'Запази', exact: true }).click();
  await expect(page.getByText(`Звено: ${unit}`)).toBeVisible();
};

export const undo = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Отмяна', exact: true }).click();
  await expect(page.getByText(/^(Върнато|Възстановено): /).first()).toBeVisible();
};
