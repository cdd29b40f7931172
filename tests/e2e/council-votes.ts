/** Parts of the secretary's year (council.spec.ts): votes by name, a break, answers by letter, and how screens are looked at. */
import type { Page } from '@playwright/test';
import { expect } from './launch.ts';
import { axeScan, settle, shot } from './look.ts';

/** The next year, so that the days ahead are ahead whenever this runs. */
export const YEAR = new Date().getFullYear() + 1;

export const dialog = (page: Page) => page.getByRole('dialog');

export const look = async (page: Page, name: string): Promise<void> => {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate((to) => {
      document.documentElement.dataset['mantineColorScheme'] = to;
    }, scheme);
    await settle(page);
    await shot(page, `council-${name}-${scheme}`);
    expect(await axeScan(page), `${name}, ${scheme}`).toEqual([]);
  }
  await page.evaluate(() => {
    document.documentElement.dataset['mantineColorScheme'] = 'light';
  });
};

/** One scheme is enough for a dialog or a second state: its colours are those of the pages. */
export const lookAtDialog = async (page: Page, name: string): Promise<void> => {
  await shot(page, `council-dialog-${name}`);
  expect(await axeScan(page), name).toEqual([]);
};

/** Of two who are there one steps aside, the other votes by name; then a break, in which nobody votes. */
export const byName = async (page: Page): Promise<void> => {
  const item = page.locator('[data-live-item]');
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByRole('heading', { name: '4. Късна точка' })).toBeVisible();
  await item.getByText('Отвод', { exact: true }).click();
  await item.getByRole('combobox', { name: 'Член с отвод' }).click();
  await page.getByRole('option', { name: 'Иван Иванов' }).click();
  await item.getByLabel('Причина за отвода').fill('свързано лице');
  await item.getByRole('button', { name: 'Впиши отвод' }).click();
  await expect(item.getByText('Иван Иванов: свързано лице')).toBeVisible();
  await item.getByText('поименно', { exact: true }).click();
  const anna = item.getByRole('radiogroup', { name: 'Гласуване: Анна Петрова' });
  await expect(item.getByRole('radiogroup', { name: /^Гласуване: Иван/ })).toHaveCount(0);
  await anna.getByText('за', { exact: true }).click();
  await look(page, 'named');
  await item.getByRole('button', { name: 'Запази', exact: true }).click();
  await expect(item.getByText('поименно: приема се единодушно')).toBeVisible();
  await page.getByRole('button', { name: 'Прекъсни' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^В прекъсване от/ })).toBeVisible();
  await item.getByRole('button', { name: 'Запази', exact: true }).click();
  await expect(page.getByText(/Заседанието е в прекъсване от/)).toBeVisible();
  await lookAtDialog(page, 'break');
  await page.getByRole('button', { name: 'Продължи' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^В прекъсване от/ })).toHaveCount(0);
};

/** Two of three answer; who does not is shown as such, and the quorum is one of answers. */
export const byLetter = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Заседания' }).click();
  await page.getByRole('button', { name: 'Ново заседание' }).click();
  await dialog(page).getByLabel('Тема').fill('Становище');
  await dialog(page).getByRole('combobox', { name: 'Вид' }).click();
  await page.getByRole('option', { name: 'неприсъствено' }).click();
  await dialog(page).getByLabel('Последен ден за отговор').fill(`01.03.${YEAR}`);
  await lookAtDialog(page, 'written');
  await dialog(page).getByRole('button', { name: 'Създай' }).click();
  const title = page.getByRole('textbox', { name: 'Заглавие на новата точка' });
  await title.fill('Приема ли съветът становището?');
  await title.press('Enter');
  await page.getByRole('button', { name: 'Изпрати за отговор' }).click();
  await page.getByRole('tab', { name: 'Отговори' }).click();
  const answer = async (name: string, how: string): Promise<void> => {
    const group = page.getByRole('radiogroup', { name: `Отговор: ${name}` });
    await group.getByText(how, { exact: true }).click();
  };
  await answer('Анна Петрова', 'За');
  await expect(page.getByText('Няма кворум: в срок отговориха 1 от 3, нужни са 2.')).toBeVisible();
  await answer('Иван Иванов', 'За');
  await expect(page.getByText('Има кворум: в срок отговориха 2 от 3, нужни са 2.')).toBeVisible();
  await expect(page.locator('output', { hasText: 'няма отговор 1' })).toContainText(
    'приема се единодушно',
  );
  await look(page, 'written');
  await page.getByRole('button', { name: 'Приключи' }).click();
  await expect(page.getByRole('dialog')).toContainText('още не е отговорил 1 член');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Протокол' }).click();
  await expect(page.getByRole('article')).toContainText(
    'за – 2 (Анна Петрова, Иван Иванов); против – 0; въздържали се – 0; няма отговор – Елена Георгиева.',
  );
};
