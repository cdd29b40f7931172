/** Tables of people's own, through the window: headings of theirs, a percentage, what will change before it does. */
import { readFileSync } from 'node:fs';
import { callerOf } from '../../api/router.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { xlsxOf } from '../fixtures/xlsx-parts.ts';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';
import { cell, go, openGrid, workAs } from './reporting-page.ts';
import { chooseFile } from './reporting-sheet.ts';
import { openReporting, UNIT } from './reporting-story.ts';

const withPercent = async (dataDir: string): Promise<void> => {
  await openReporting(dataDir);
  const core = startNamed({ dataDir, now: () => Date.parse('2026-10-05T09:00:00Z') });
  const call = callerOf(core.context);
  await call.app.setUnit({ unit: 'МЗ' });
  const setting = { kind: 'percent', periodicity: 'quarter', unit: '%' } as const;
  await call.progress.settings.setIndicators({ indicators: ['3.1.1-1'], ...setting });
  await call.app.setUnit({ unit: UNIT });
  core.close();
};

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const key = (measure: string): string => `${UNIT}/${measure}/${measure}-1/2026-Q3`;

/** A title, headings of the unit's own, and 95 % as a spreadsheet holds it. */
const own = (share: string): Buffer =>
  Buffer.from(
    xlsxOf({
      formats: ['0%'],
      sheets: {
        Указания: `<row>${text('Прочетете първо')}</row>`,
        Данни: [
          `<row>${text('Справка за тримесечието')}</row>`,
          `<row>${['Запис', 'Постигнато\nдо момента', 'Отбелязано от', 'Колко е свършено'].map(text).join('')}</row>`,
          `<row>${text(key('3.1.1'))}<c s="1"><v>${share}</v></c>${text('Димитрова')}<c s="1"><v>1</v></c></row>`,
          `<row>${text(key('1.1.2'))}<c><v>3</v></c>${text('Петров')}<c s="1"><v>0.4</v></c></row>`,
        ].join(''),
      },
    }),
  );

test.use({ data: { prepare: withPercent } });

test('a unit’s own table: headings with what stands under them, chosen once; 95 % is 95 %', async ({
  page,
}) => {
  await openGrid(page);
  const importing = page.getByRole('button', { name: 'Внасяне от файл…' });
  await importing.click();
  await chooseFile(page, 'наши.xlsx', own('0.95'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Кои колони какво означават')).toBeVisible();
  await expect(dialog).toContainText('95 % · 3');
  await expect(dialog).toContainText('Димитрова · Петров');
  expect(await axeBoth(page, 'tables-mapping')).toEqual([]);
  for (const [heading, field] of [
    ['Запис', 'Код на реда'],
    ['Постигнато до момента', 'Отчетена стойност'],
    ['Колко е свършено', 'Степен на изпълнение, %'],
  ] as const) {
    await dialog.getByRole('combobox', { name: heading }).click();
    await page.getByRole('option', { name: field }).click();
  }
  await dialog.getByRole('button', { name: 'Проверка отново' }).click();
  await expect(dialog).toContainText('Ще се променят 4 клетки');
  await expect(dialog).toContainText('Прочетен е лист „Данни“. Не са прочетени: „Указания“.');
  await expect(dialog).toContainText('Колони, които не се четат');
  await page.setViewportSize({ width: 1024, height: 700 });
  expect(await axeBoth(page, 'tables-changes')).toEqual([]);
  await dialog.getByRole('button', { name: 'Запазване на всички промени' }).click();
  await expect(dialog).toBeHidden();
  await expect(cell(page, '3.1.1', 'value')).toHaveText('95 %');
  await expect(cell(page, '3.1.1', 'degree')).toHaveText('100 %');

  await importing.click();
  await chooseFile(page, 'наши 2.xlsx', own('0.97'));
  await expect(dialog).toContainText('Ще се промени 1 клетка');
  await expect(dialog).toContainText('Така е било миналия път');
  await expect(dialog.getByRole('row', { name: /95 % 97 %/ })).toBeVisible();
});

test('a plan’s table with an error in a cell says where, and changes nothing', async ({ page }) => {
  await workAs(page, 'МЗ');
  await go(page, 'Регистър на мерките');
  await page.getByRole('button', { name: 'Файл' }).click();
  await page.getByRole('menuitem', { name: 'Сравни файл с плана…' }).click();
  const bytes = readFileSync(new URL('../fixtures/cases/plan-error-cell.xlsx', import.meta.url));
  await chooseFile(page, 'план.xlsx', bytes);
  await expect(page.getByRole('dialog')).toContainText('H4');
  expect(await axeBoth(page, 'tables-plan-errors')).toEqual([]);
});

test('a list of errors that goes on shows its bar without a pointer over it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openGrid(page);
  await page.getByRole('button', { name: 'Внасяне от файл…' }).click();
  const wrong = Array.from({ length: 18 }, (_, i) => `${key('3.1.1')}-${i};3`);
  const bytes = Buffer.from(['Справка', 'Код на реда;Отчетена стойност', ...wrong, ''].join('\n'));
  await chooseFile(page, 'наши.csv', bytes);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('18');
  await expect(dialog.locator('[data-orientation="vertical"]').first()).toBeVisible();
  await expect(dialog).toContainText('Ред 1: „Справка“.');
  expect(await axeBoth(page, 'tables-many-errors')).toEqual([]);
});

test('a plan’s table under one’s own headings: chosen with samples, remembered, лв. as people write it', async ({
  page,
}) => {
  await workAs(page, 'МЗ');
  await go(page, 'Регистър на мерките');
  const open = async (bytes: string): Promise<void> => {
    await page.getByRole('button', { name: 'Файл' }).click();
    await page.getByRole('menuitem', { name: 'Сравни файл с плана…' }).click();
    await chooseFile(page, 'наши.csv', Buffer.from(bytes));
  };
  const table = ['Запис;До кога;Пари;Кой', '1.1.1-1;2029;€;Иванова', '1.1.2-1;2026;лв.;Петров'];
  await open(table.join('\n'));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2029 · 2026');
  expect(await axeBoth(page, 'tables-plan-headings')).toEqual([]);
  for (const [heading, field] of [
    ['Запис', 'ИД'],
    ['До кога', 'Край'],
    ['Пари', 'Валута'],
  ] as const) {
    await dialog.getByRole('combobox', { name: heading }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
  }
  await dialog.getByRole('button', { name: 'Проверка отново' }).click();
  await expect(dialog.getByRole('row', { name: /^1\.1\.1 Валута лв\. € C2/ })).toBeVisible();
  await expect(dialog).toContainText('оставени настрана: Кой.');
  await page.setViewportSize({ width: 1024, height: 700 });
  expect(await axeBoth(page, 'tables-plan-changes')).toEqual([]);
  await dialog.getByRole('button', { name: 'Направи проект на изменение' }).click();
  await expect(dialog).toBeHidden();
  await go(page, 'Регистър на мерките');
  await open(table.join('\n'));
  await expect(dialog).toContainText('Така е било миналия път');
  await expect(dialog.getByRole('row', { name: /^1\.1\.1 Край 2025 2029/ })).toBeVisible();
});

test.describe('a plan’s table that was saved before an amendment', () => {
  let monday = new Uint8Array();
  const amendedSince = async (dataDir: string): Promise<void> => {
    const core = startNamed({ dataDir, now: () => Date.parse('2026-10-05T09:00:00Z') });
    const { plan } = callerOf(core.context);
    monday = Buffer.from((await plan.export.plan({ kind: 'csv' })).base64, 'base64');
    const item = { kind: 'set', measure: '7.2.1', field: 'end', value: '2029' } as const;
    const { amendment } = await plan.amendments.addItems({
      target: { title: 'Вторник' },
      items: [{ ...item, reason: 'Решение на МС.' }],
    });
    const act = { kind: 'Решение', number: '77', date: '2026-10-05' };
    await plan.amendments.adopt({ id: amendment, act });
    core.close();
  };
  test.use({ data: { prepare: amendedSince } });

  test('says which cells are newer here, and proposes them only where they are ticked', async ({
    page,
  }) => {
    await go(page, 'Регистър на мерките');
    await page.getByRole('button', { name: 'Файл' }).click();
    await page.getByRole('menuitem', { name: 'Сравни файл с плана…' }).click();
    await chooseFile(page, 'понеделник.csv', Buffer.from(monday));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('По-нова тук: 1 клетка');
    await expect(dialog).toContainText('Файлът е запазен от редакция 1');
    const propose = dialog.getByRole('button', { name: 'Направи проект на изменение' });
    await expect(propose).toHaveCount(0);
    expect(await axeBoth(page, 'tables-plan-newer')).toEqual([]);
    await dialog.getByRole('checkbox', { name: /^Предложи клетка J/ }).check();
    await propose.click();
    await expect(page).toHaveURL(/#\/amendments/);
    await expect(page.getByRole('main')).toContainText('понеделник.csv');
  });
});
