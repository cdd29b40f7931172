import { type Page } from '@playwright/test';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { expect, readTest, test } from './launch.ts';
import { axeBoth, axeScan } from './look.ts';

const open = async (page: Page, hash: string): Promise<void> => {
  await expect(page.getByRole('navigation', { name: 'Раздели' })).toBeVisible();
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
};

const openMeasure = async (page: Page, code: string): Promise<void> => {
  await open(page, `/measure/${code}`);
  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(`^${code} `) }),
  ).toBeVisible();
};

const cell = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

readTest(
  'the adopted text stands cell by cell, blank cells say so, money is not divided',
  async ({ page }) => {
    await openMeasure(page, '5.1.3');
    await expect(cell(page, 'Очакван резултат')).toContainText(
      'Достъп до информация в реално време.',
    );
    await expect(cell(page, 'Индикативен ресурс')).toContainText('900\u00A0000\u00A0лв.');
    await expect(cell(page, 'Базова стойност')).toContainText('в плана: „Текуща“');
    await expect(
      cell(page, 'Коментар относно обвързаност с изпълнението на други мерки/дейности'),
    ).toContainText('не е посочено в плана');
    await expect(
      page.getByText('900\u00A0000\u00A0лв. = 460\u00A0162,69\u00A0€').first(),
    ).toBeVisible();
    await expect(page.getByText(/Планът дава една обща сума за няколко източника/)).toBeVisible();
    await expect(page.getByText('МЗ – Министерство на здравеопазването')).toBeVisible();
    await expect(page.getByRole('img', { name: 'Период на мярката: 2023–2026' })).toBeVisible();
  },
);

readTest(
  'by keyboard: a cell’s source beside it, its lines marked; Esc goes back to the cell',
  async ({ page }) => {
    await openMeasure(page, '1.1.1');
    const button = page.getByRole('button', {
      name: /^ред 284–294: източник на „Очакван резултат“/,
    });
    await button.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Източник: Очакван резултат' });
    await expect(panel).toBeFocused();
    await expect(panel.locator('mark')).toHaveText([
      'Надеждни',
      'и',
      'информир',
      'ани',
      'регулатор',
      'ни органи.',
    ]);
    await expect(panel.getByText('282', { exact: true })).toBeVisible();
    expect(await axeScan(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(button).toBeFocused();
  },
);

test('a note is written, changed, deleted and brought back by keyboard, and history tells it', async ({
  page,
}) => {
  await openMeasure(page, '3.5.1');
  await page.getByLabel('Нова бележка').fill('Чака се \u202Eотговор от МЕУ.');
  await expect(page.getByText('След „Чака се“ има невидим знак (U+202E)')).toBeVisible();
  await page.getByRole('button', { name: 'Махни тези знаци' }).click();
  await expect(page.getByLabel('Нова бележка')).toHaveValue('Чака се отговор от МЕУ.');
  await page.keyboard.press('Control+Enter');
  const notes = page.getByRole('table', { name: /Бележки по мярката/ });
  await expect(notes).toContainText('Чака се отговор от МЕУ.');
  await expect(page.getByLabel('Нова бележка')).toHaveValue('');
  await notes.getByRole('button', { name: /^Промени бележката/ }).click();
  await notes.getByRole('textbox').fill('МЕУ отговори.');
  await page.keyboard.press('Control+Enter');
  await expect(notes).toContainText('МЕУ отговори.');
  await expect(notes).toContainText('променена от');
  await notes.getByRole('button', { name: /^Изтрий бележката/ }).click();
  await expect(page.getByText(/Още няма бележки/)).toBeVisible();
  await page.getByLabel('Нова бележка').fill('Още нещо');
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Нова бележка')).toHaveValue('');
  await expect(page.getByText('Изтрито: бележка „МЕУ отговори.“, 3.5.1')).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(notes).toContainText('МЕУ отговори.');
  await page.getByRole('tab', { name: 'История' }).click();
  const history = page.getByRole('table', { name: /Кой, кога/ });
  await expect(history.getByText('Изтрита бележка')).toHaveCount(2);
  await expect(history).toContainText('по-късно отменено');
  await expect(history).toContainText('Въведен е приетият план');
  await page.getByLabel('Поле').selectOption('текст на бележката');
  await expect(history).not.toContainText('Въведен е приетият план');
  await expect(history.getByRole('row', { name: /Чака се отговор.*МЕУ отговори/ })).toBeVisible();
});

test('a note that could not be wanted is left alone: Esc keeps the old text', async ({ page }) => {
  await openMeasure(page, '3.5.1');
  await page.getByLabel('Нова бележка').fill('Първа');
  await page.getByRole('button', { name: 'Запази', exact: true }).click();
  const notes = page.getByRole('table', { name: /Бележки по мярката/ });
  await notes.getByRole('button', { name: /^Промени бележката/ }).click();
  await notes.getByRole('textbox').fill('Друга');
  await page.keyboard.press('Escape');
  await expect(notes).toContainText('Първа');
});

readTest(
  'keys go to the previous and the next measure, with a Bulgarian layout too',
  async ({ page }) => {
    const heading = page.getByRole('heading', { level: 1 });
    await openMeasure(page, '1.1.2');
    await page.keyboard.press('j');
    await expect(heading).toContainText('1.1.3');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(heading).toContainText('1.1.2');
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'н', code: 'KeyK', bubbles: true }),
      ),
    );
    await expect(heading).toContainText('1.1.1');
    await expect(page.getByRole('button', { name: /^Предишна мярка/ })).toBeDisabled();
    await page.getByRole('link', { name: /^Следваща мярка: 1\.1\.2/ }).click();
    await expect(heading).toContainText('1.1.2');
    await expect(page.getByRole('link', { name: /^Следваща мярка: 1\.1\.3/ })).toBeFocused();
  },
);

test('as it was known on a past day: a banner, no later notes, and the way back', async ({
  page,
}) => {
  await openMeasure(page, '1.1.1');
  await page.getByLabel('Нова бележка').fill('Днешна бележка');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('table', { name: /Бележки/ })).toContainText('Днешна бележка');
  await page.getByRole('button', { name: 'Към дата…' }).click();
  await page.getByLabel('Както е било известно към').fill('1.5.2024');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Показва се известното към 01.05.2024 г.')).toBeVisible();
  await expect(page.getByText('Към тази дата не е имало бележки.')).toBeVisible();
  await expect(page.getByLabel('Нова бележка')).toBeHidden();
  await expect(cell(page, 'Начало')).toContainText('2024');
  expect(await axeScan(page)).toEqual([]);
  await page.getByRole('link', { name: /^Следваща мярка/ }).click();
  await expect(page.getByText('Показва се известното към 01.05.2024 г.')).toBeVisible();
  await page.getByRole('link', { name: 'Към днес' }).click();
  await expect(page.getByLabel('Нова бележка')).toBeVisible();
  await open(page, '/measure/1.1.1/on/2024-03-17');
  await expect(page.getByText(/Към 17\.03\.2024 г\. в Мярка още няма план/)).toBeVisible();
});

readTest('a measure that is not in the plan says so', async ({ page }) => {
  await open(page, '/measure/9.9.9');
  await expect(page.getByText('Няма такава мярка в тази редакция на плана.')).toBeVisible();
});

test('axe finds nothing on a measure, its notes and its history', async ({ page }) => {
  await openMeasure(page, '7.2.1');
  await page.getByLabel('Нова бележка').fill('Бележка');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('table', { name: /Бележки/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Констатации' })).toBeVisible();
  expect(await axeBoth(page, 'measure')).toEqual([]);
  await page.getByRole('tab', { name: 'История' }).click();
  await page.getByRole('button', { name: /^Покажи \d+ полета/ }).click();
  expect(await axeBoth(page)).toEqual([]);
  await page.getByRole('button', { name: 'Към дата…' }).click();
  expect(await axeBoth(page)).toEqual([]);
});

test.describe('after an amendment', () => {
  test.use({
    data: {
      prepare: async (dataDir: string) => {
        const core = startNamed({ dataDir });
        const { amendments } = callerOf(core.context).plan;
        const item = { kind: 'set', measure: '5.1.3', field: 'start', value: '2024' } as const;
        const { amendment } = await amendments.addItems({
          target: { title: 'Поправка на сроковете' },
          items: [{ ...item, reason: 'Преди началото на етап 1' }],
        });
        const act = { kind: 'Решение на Министерския съвет', number: '512', date: '2026-10-01' };
        await amendments.adopt({ id: amendment, act });
        core.close();
      },
    },
  });

  test('a changed cell names the act and keeps the earlier wording; history says from what', async ({
    page,
  }) => {
    await openMeasure(page, '5.1.3');
    const start = cell(page, 'Начало');
    await expect(start).toContainText(
      'Изменено с Решение на Министерския съвет № 512 от 01.10.2026 г.',
    );
    await expect(start).toContainText('Предишен текст (в редакция 1): 2023');
    await expect(cell(page, 'Край')).not.toContainText('Изменено');
    await page.getByRole('tab', { name: 'История' }).click();
    const history = page.getByRole('table', { name: /Кой, кога/ });
    await expect(history.getByRole('row', { name: 'начало 2023 2024' })).toBeVisible();
    await page.evaluate(() => {
      location.hash = '/measure/5.1.3/on/2024-12-31';
    });
    await expect(page.getByText('Показва се известното към 31.12.2024 г.')).toBeVisible();
    await expect(start).toContainText('2023');
    await expect(start).not.toContainText('Изменено');
  });
});

test('a note written while the page is still being read is not lost from sight', async ({
  page,
}) => {
  await openMeasure(page, '1.1.1');
  await page.reload();
  await page.getByLabel('Нова бележка').fill('Бърза бележка');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('table', { name: /Бележки/ })).toContainText('Бърза бележка');
  await expect(page.getByRole('tab', { name: 'Бележки 1' })).toBeVisible();
});
