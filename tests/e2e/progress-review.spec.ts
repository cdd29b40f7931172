/** The ministry's side: one report returned, the rest accepted; a correction; a measure; settings; axe. */
import type { Page } from '@playwright/test';
import { test, expect } from './launch.ts';
import { axeBoth, shot } from './look.ts';
import { cell, go, grid, rowOf, saved, type, undo, workAs } from './reporting-page.ts';
import { openReporting, UNIT } from './reporting-story.ts';

test.describe('the review', () => {
  const prepare = (dataDir: string) =>
    openReporting(dataDir, { submitted: ['1.1.1', '1.1.2', '2.1.1', '3.1.1'], as: 'МЗ' });
  test.use({ data: { prepare } });

  const list = (page: Page) => page.getByRole('grid', { name: 'Отчети за преглед' });
  const openReview = async (page: Page): Promise<void> => {
    await go(page, 'Отчитане');
    await page.getByRole('tab', { name: 'Преглед' }).click();
    await expect(list(page)).toBeVisible();
  };

  test('one report goes back with a reason, the rest are accepted; the unit mends and sends again', async ({
    page,
  }) => {
    await openReview(page);
    await expect(list(page).locator('[data-report]')).toHaveCount(4);
    await list(page).locator('[data-report]').first().focus();
    await page.keyboard.press('j');
    const detail = page.getByRole('region', { name: 'Избран отчет' });
    await expect(detail).toContainText('1.1.2 · РЗИ-Бургас · III трим. 2026');
    await expect(detail.getByRole('definition')).toHaveText(['0', '4', '2', '3', 'няма данни']);
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Връщане' })).toBeDisabled();
    await dialog.getByLabel('Мотив').fill('Кой е третият план? Приложете го.');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(list(page).locator('[data-report]')).toHaveCount(3);
    await page.getByRole('checkbox', { name: 'Отмятане на всички показани' }).check();
    await page.getByRole('button', { name: 'Приемане на 3 отметнати' }).click();
    await expect(page.getByText('Няма отчети, които чакат преглед.')).toBeVisible();
    await undo(page);
    await expect(list(page).locator('[data-report]')).toHaveCount(3);
    await page.getByRole('button', { name: 'Повторение' }).click();
    await expect(page.getByText('Няма отчети, които чакат преглед.')).toBeVisible();

    await workAs(page, UNIT);
    await go(page, 'Начало');
    await page.getByRole('link', { name: /^Поправи отчета 1\.1\.2, III трим/u }).click();
    await expect(grid(page).getByRole('rowheader').first()).toHaveText('1.1.2');
    await expect(rowOf(page, '1.1.2')).toContainText('върнат');
    await expect(rowOf(page, '1.1.2')).toContainText('Кой е третият план? Приложете го.');
    await expect(rowOf(page, '3.1.1')).toContainText('приет');
    await cell(page, '1.1.2', 'note').click();
    await page.keyboard.press('F2');
    await type(page, 'Планът на Поморие');
    await page.keyboard.press('Enter');
    await saved(page);
    await page.getByRole('button', { name: 'Подаване…' }).click();
    await expect(dialog).toContainText('Подава се 1 отчет.');
    await dialog.getByRole('button', { name: 'Подай' }).click();
    await expect(rowOf(page, '1.1.2')).toContainText('подаден');
  });

  test('an accepted value is corrected with a reason, and stands until the new one is reviewed', async ({
    page,
  }) => {
    await openReview(page);
    await page.getByRole('checkbox', { name: 'Отмятане на всички показани' }).check();
    await page.getByRole('button', { name: 'Приемане на 4 отметнати' }).click();
    await expect(page.getByText('Няма отчети, които чакат преглед.')).toBeVisible();
    await workAs(page, UNIT);
    await go(page, 'Отчитане');
    await page.getByRole('tab', { name: 'Въвеждане' }).click();
    await cell(page, '3.1.1', 'state').click();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Приета е 5.');
    await dialog.getByRole('textbox', { name: 'Стойност' }).fill('4');
    await expect(dialog.getByRole('button', { name: 'Подай корекцията' })).toBeDisabled();
    await dialog.getByLabel('Защо се променя').fill('Един регистър е броен два пъти');
    await dialog.getByRole('button', { name: 'Подай корекцията' }).click();
    await expect(dialog).toBeHidden();
    await expect(rowOf(page, '3.1.1')).toContainText('подадена корекция');
    await expect(rowOf(page, '3.1.1')).toContainText('Прието остава 5');
    await workAs(page, 'МЗ');
    await openReview(page);
    const detail = page.getByRole('region', { name: 'Избран отчет' });
    await expect(detail).toContainText('Корекция на 5. Основание: Един регистър е броен два пъти');
    await list(page).locator('[data-report]').first().focus();
    await page.keyboard.press('a');
    await expect(page.getByText('Няма отчети, които чакат преглед.')).toBeVisible();
    await page.goto(new URL('#/measure/3.1.1', page.url()).href);
    await expect(page.getByText('прието: 4; подадено: 4; базова: 0; целева: 50')).toBeVisible();
  });
});

test.describe('the ministry', () => {
  test.use({ data: { prepare: (dataDir) => openReporting(dataDir, { as: 'МЗ' }) } });

  test('a measure: milestones from its text and by hand, money against the resource, the rule', async ({
    page,
  }) => {
    await page.goto(new URL('#/measure/7.3.3', page.url()).href);
    const progress = page.getByRole('region', { name: 'Изпълнение' });
    await progress.getByRole('tab', { name: /^Междинни етапи/ }).click();
    await progress
      .getByRole('button', { name: /^Приемане на предложението/ })
      .first()
      .click();
    await expect(progress.getByRole('tab', { name: 'Междинни етапи (0 от 1)' })).toBeVisible();
    await progress.getByRole('button', { name: 'Нов етап' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Наименование').fill('а'.repeat(2001));
    await expect(dialog.getByText(/е 2001 знака, а се събират 2000/)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Запази' })).toBeDisabled();
    await dialog.getByLabel('Наименование').fill('Сключен договор');
    await dialog.getByLabel('Срок (дд.мм.гггг)').fill('1.9.2026');
    await dialog.getByRole('button', { name: 'Запази' }).click();
    const row = progress.getByRole('row', { name: /Сключен договор/ });
    await expect(row).toContainText('01.09.2026 г. закъснява');
    await progress.getByRole('button', { name: '„Сключен договор“ е изпълнен днес' }).click();
    await expect(row).toContainText('05.10.2026 г.');

    await progress.getByRole('tab', { name: 'Средства' }).click();
    await progress.getByRole('button', { name: 'Въвеждане на сума' }).click();
    const year = dialog.getByLabel('Година');
    for (const typed of ['31', '20265']) {
      await year.fill(typed);
      await year.blur();
      await expect(year).toHaveValue(typed);
      await expect(year).toHaveAccessibleDescription(
        `„${typed}“ не е година тук. Напишете я с четири цифри, от 2020 до 2050.`,
      );
    }
    await year.fill('2026');
    await dialog.getByLabel('Платени, €').fill('20 000 000');
    await dialog.getByRole('button', { name: 'Запази' }).click();
    await expect(progress).toContainText('20 000 000 €');
    await expect(progress).toContainText('Платени над индикативния ресурс с');
    await expect(progress.getByRole('cell', { name: 'няма данни' }).first()).toBeVisible();

    await progress.getByRole('button', { name: 'Правило за състоянието' }).click();
    await expect(progress.getByRole('row', { name: /закъснява/ }).first()).toBeVisible();
    await progress.getByRole('tab', { name: 'Кой и как отчита' }).click();
    await progress
      .getByRole('button', { name: /^Промяна на отчитането/ })
      .first()
      .click();
    await dialog.getByLabel('Отчетен период').selectOption('year');
    await dialog.getByRole('button', { name: 'Запази' }).click();
    await expect(progress).toContainText('зададено от МЗ');
  });

  test('settings: due days, units to measures together, a source’s deadline with its act', async ({
    page,
  }) => {
    await go(page, 'Отчитане');
    await page.getByRole('tab', { name: 'Настройки' }).click();
    const days = page.getByLabel('Срок за отчет (дни след края на периода)');
    const save = page.getByRole('button', { name: 'Запази', exact: true });
    for (const [typed, told] of [
      ['-5', '„-5“ е извън границите. Напишете число от 0 до 365.'],
      ['1 000', '„1 000“ е извън границите. Напишете число от 0 до 365.'],
      ['15,5', '„15,5“ не е цяло число. Напишете число без дробна част.'],
    ] as const) {
      await days.fill(typed);
      await days.blur();
      await expect(days).toHaveValue(typed);
      await expect(days).toHaveAccessibleDescription(told);
      await expect(save).toBeDisabled();
    }
    // Not active, but in the way of Tab, and it says what it lacks.
    const lacking = 'Попълнете: Срок за отчет (дни след края на периода).';
    await expect(save).toHaveAccessibleDescription(lacking);
    await save.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').getByText(lacking)).toBeVisible();
    expect(await axeBoth(page, 'typed-numbers')).toEqual([]);
    await days.fill('20');
    await save.click();
    await expect(page.getByText('Настройките са записани.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Търсене по номер, мярка или звено' }).fill('7.3.');
    await page.getByRole('checkbox', { name: 'Отмятане на всички показани мерки' }).check();
    await page.getByRole('button', { name: 'Всички РЗИ', exact: true }).click();
    await page.getByRole('button', { name: 'Определяне', exact: true }).click();
    await expect(
      page.getByRole('row', { name: /7\.3\.3/ }).getByText('РЗИ-Ямбол', { exact: false }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Нов срок' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Източник').selectOption('НПВУ');
    await dialog.getByLabel('Срок (дд.мм.гггг)').fill('31.08.2026');
    await dialog.getByLabel('Акт').fill('Регламент (ЕС) 2021/241, чл. 18');
    await dialog.getByRole('button', { name: 'Запази' }).click();
    await expect(page.getByRole('row', { name: /31\.08\.2026/ })).toContainText('7.3.3');
    await page.getByRole('tab', { name: 'Въвеждане' }).click();
    await expect(page.getByText('Срок: 20.10.2026 г.')).toBeVisible();
  });
});

test.describe('axe', () => {
  const prepare = (dataDir: string) =>
    openReporting(dataDir, { submitted: ['1.1.1', '1.1.2', '2.1.1'], as: 'МЗ' });
  test.use({ data: { prepare } });

  test('finds nothing on the screens of reporting', async ({ page }) => {
    await go(page, 'Отчитане');
    await page.getByRole('tab', { name: 'Преглед' }).click();
    await expect(page.getByRole('region', { name: 'Избран отчет' })).toContainText('История');
    expect(await axeBoth(page, 'progress-review')).toEqual([]);
    await page.locator('[data-report]').first().focus();
    await page.keyboard.press('r');
    await page.getByRole('dialog').getByLabel('Мотив').fill('Липсва документ.');
    expect(await axeBoth(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: 'Настройки' }).click();
    await expect(page.getByRole('checkbox', { name: 'Отмятане на мярка 1.1.1' })).toBeVisible();
    expect(await axeBoth(page, 'progress-settings')).toEqual([]);
    await workAs(page, UNIT);
    await go(page, 'Отчитане');
    await page.getByRole('tab', { name: 'Въвеждане' }).click();
    await cell(page, '3.1.1', 'value').click();
    await page.keyboard.type('x');
    expect(await axeBoth(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await axeBoth(page, 'progress-entry')).toEqual([]);
    await page.getByRole('button', { name: 'Подаване…' }).click();
    await expect(page.getByRole('dialog')).toContainText(
      'В 1 клетка е написано нещо, което не е записано',
    );
    expect(await axeBoth(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goto(new URL('#/measure/1.1.2', page.url()).href);
    const progress = page.getByRole('region', { name: 'Изпълнение' });
    for (const tab of [/^Отчети/, /^Междинни етапи/, 'Средства', 'Кой и как отчита']) {
      await progress.getByRole('tab', { name: tab }).click();
      expect(await axeBoth(page)).toEqual([]);
    }
    await shot(page, 'progress-measure');
  });
});
