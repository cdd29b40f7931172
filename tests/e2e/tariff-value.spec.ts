/** A new value of the tariff: what is asked, what is suggested, and how many steps it takes. */
import { expect, test } from './launch.ts';
import { axeBoth, noSideways } from './look.ts';
import { countSteps, stepsSoFar } from './steps.ts';

test('a new value of a row asks for four things; the rest is suggested from the last one, and can be changed', async ({
  page,
}) => {
  await page.getByRole('navigation').getByRole('link', { name: 'Тарифи' }).click();
  await page.getByRole('tab', { name: 'Стойности' }).click();
  const add = page.getByRole('button', { name: 'Нова стойност: ред 4.1, III ниво' });
  await expect(add).toBeVisible();
  await noSideways(page, 'tariff-values');
  await countSteps(page);
  await add.click();
  const form = page.getByRole('dialog');
  const box = (name: string) => form.getByRole('textbox', { name, exact: true });
  await expect(form).toContainText('По последната стойност:');
  await expect(box('Стойност')).toBeFocused();
  await page.keyboard.type('51,20');
  await page.keyboard.press('Tab');
  await page.keyboard.type('01.01.2026');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Наредба за изменение');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ДВ, бр. 9 от 2026 г.');
  await expect(box('За')).toHaveValue('леглоден');
  await expect(box('Ред')).toHaveValue('4.1');
  await expect(box('В сила от')).toHaveValue('01.01.2026');
  await expect(box('Обнародвана на')).toHaveValue('01.01.2026');
  await expect(form.getByRole('combobox', { name: 'Валута' })).toHaveValue('€');
  expect(await axeBoth(page, 'tariff-value')).toEqual([]);
  await noSideways(page, 'tariff-value');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Стойността е добавена.')).toBeVisible();
  // One click, three times Tab and Enter: four fields.
  expect(await stepsSoFar(page)).toBeLessThanOrEqual(5);
  await expect(page.getByRole('row', { name: /^ред 4\.1, III ниво/u })).toContainText('51,20 €');
  // A day before the euro suggests leva; what a person chose stays over the day.
  await page.getByRole('button', { name: 'Нова стойност: ред 4.1, III ниво' }).click();
  await box('Прилага се от').fill('01.01.2020');
  await expect(form.getByRole('combobox', { name: 'Валута' })).toHaveValue('лв.');
  await box('За').fill('ден');
  await box('Прилага се от').fill('01.02.2026');
  await expect(form.getByRole('combobox', { name: 'Валута' })).toHaveValue('€');
  await expect(box('За')).toHaveValue('ден');
  await form.getByRole('button', { name: 'Отказ' }).click();
});
