/** Whoever writes first is asked for a name, once, and goes on where they were. */
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';

test.use({ untouched: true });

test('the first note asks who works here, and is saved with the name', async ({ page }) => {
  await expect(page.getByRole('navigation', { name: 'Раздели' })).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/measure/1.1.1`);
  const note = page.getByRole('textbox', { name: 'Нова бележка' });
  await note.fill('Обадих се в МЕУ');
  await page.getByRole('button', { name: 'Запази', exact: true }).click();
  const asked = page.getByRole('dialog', { name: 'Кой работи тук?' });
  await expect(asked.getByRole('textbox', { name: 'Име и фамилия' })).toBeFocused();
  expect(await axeBoth(page, 'person')).toEqual([]);
  const name = asked.getByRole('textbox', { name: 'Име и фамилия' });
  await name.fill('Мария И');
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await expect(page.getByText('Още не е казано кой работи тук')).toBeVisible();
  await expect(note).toHaveValue('Обадих се в МЕУ');
  await expect(page.getByRole('link', { name: /^Настройки/ })).toContainText('незаписани 1');

  // Half a name waits where it is asked for, also after a reload.
  await page.reload();
  await expect(note).toHaveValue('Обадих се в МЕУ');
  await page.getByRole('button', { name: 'Запази', exact: true }).click();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Мария И');
  await name.fill('Мария Иванова');
  await asked.getByRole('textbox', { name: 'Работно място' }).fill('лаптоп в стая 12');
  await page.keyboard.press('Enter');
  await expect(asked).toBeHidden();
  await expect(note).toHaveValue('');
  await expect(page.getByText('Мария Иванова, МЗ').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Настройки/ })).not.toContainText('незаписани');
});

test('who works here: what is typed stays through another page and a reload', async ({ page }) => {
  const at = page.url().split('#')[0];
  await page.goto(`${at}#/settings`);
  await page.getByRole('textbox', { name: 'Работно място' }).fill('лаптоп в стая 12');
  await page.goto(`${at}#/plan`);
  await expect(page.getByRole('link', { name: /^Настройки/ })).toContainText('незаписани 1');
  await page.reload();
  await page.goto(`${at}#/settings`);
  await expect(page.getByRole('textbox', { name: 'Работно място' })).toHaveValue(
    'лаптоп в стая 12',
  );
  await page.getByRole('textbox', { name: 'Име и фамилия' }).fill('Мария Иванова');
  expect(await axeBoth(page, 'who-typed')).toEqual([]);
  await page.getByRole('button', { name: 'Запази', exact: true }).first().click();
  await expect(page.getByText('Записано.', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Настройки/ })).not.toContainText('незаписани');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Име и фамилия' })).toHaveValue('Мария Иванова');
  await expect(page.getByRole('link', { name: /^Настройки/ })).not.toContainText('незаписани');
});
