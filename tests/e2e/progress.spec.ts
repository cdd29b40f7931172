/** An inspectorate's quarter: by file and by keyboard, with evidence, to the submission. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect } from './launch.ts';
import { axeBoth } from './look.ts';
import { cell, go, grid, openGrid, rowOf, saved, type, undo, workAs } from './reporting-page.ts';
import { chooseFile, filledIn } from './reporting-sheet.ts';
import { MEASURES, openReporting } from './reporting-story.ts';

test.describe('an inspectorate', () => {
  test.use({ data: { prepare: (dataDir) => openReporting(dataDir) } });

  test('a quarter from the template to the submission: by file, then by keyboard', async ({
    page,
  }) => {
    await openGrid(page);
    await expect(grid(page).getByRole('row')).toHaveCount(MEASURES.length + 1);
    await expect(page.getByText('Срок: 15.10.2026 г.')).toBeVisible();
    await expect(cell(page, '3.1.1', 'value')).toHaveText('');
    await expect(rowOf(page, '3.1.1')).toContainText('няма данни');
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Образец (XLSX)' }).click(),
    ]);
    expect(template.suggestedFilename()).toBe('Отчет РЗИ-Бургас 2026-Q3.xlsx');
    const path = await template.path();

    await page.getByRole('button', { name: 'Внасяне от файл…' }).click();
    const wrong = [
      { measure: '3.1.1', header: 'Отчетена стойност', value: 'пет' },
      { measure: '4.1.1', header: 'Степен на изпълнение, %', value: 140 },
    ];
    await chooseFile(page, 'грешен.xlsx', await filledIn(path, wrong));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('2 грешки във файла');
    await expect(dialog.getByRole('row', { name: /^K6 Отчетена стойност/ })).toContainText(
      '„пет“ не е число',
    );
    await expect(dialog.getByRole('row', { name: /^L8 Степен на изпълнение/ })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Запазване на всички промени' })).toHaveCount(
      0,
    );

    await dialog.getByRole('button', { name: 'Друг файл' }).click();
    const right = [
      { measure: '1.1.1', header: 'Отчетена стойност', value: 'да' },
      { measure: '1.1.2', header: 'Отчетена стойност', value: 3 },
      { measure: '3.1.1', header: 'Отчетена стойност', value: 5 },
      { measure: '3.1.1', header: 'Пояснение', value: 'Пет регистъра' },
    ];
    await chooseFile(page, 'отчет.xlsx', await filledIn(path, right));
    await expect(dialog).toContainText('Ще се променят 4 клетки');
    await dialog.getByRole('button', { name: 'Запазване на всички промени' }).click();
    await expect(dialog).toBeHidden();
    await expect(cell(page, '1.1.1', 'value')).toHaveText('да');
    await expect(cell(page, '3.1.1', 'note')).toHaveText('Пет регистъра');

    await cell(page, '2.1.1', 'value').click();
    await page.keyboard.type('1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('50');
    await page.keyboard.press('Tab');
    await page.keyboard.press('F2');
    await type(page, 'Проектът е съгласуван');
    await page.keyboard.press('Enter');
    await saved(page);
    await expect(cell(page, '2.1.1', 'degree')).toHaveText('50 %');
    await expect(cell(page, '3.1.1', 'note')).toBeFocused();
    await expect(page.getByText('Попълнени 4 от 7')).toBeVisible();

    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Подаване…' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('Подават се 4 отчета.');
    await expect(dialog).toContainText('Без данни остават 3:');
    for (const missing of ['1.2.1', '3.1.2', '4.1.1']) await expect(dialog).toContainText(missing);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(rowOf(page, '2.1.1')).toContainText('подаден');
    await expect(page.getByText('подадени 4')).toBeVisible();
    await cell(page, '2.1.1', 'value').click();
    await page.keyboard.type('9');
    await expect(page.getByText(/подаден и чака преглед; не се променя/).first()).toBeVisible();
    await expect(cell(page, '2.1.1', 'value')).toHaveText(/^1/);
  });

  test('an unlikely value is asked about, answered once, and seen by the reviewer', async ({
    page,
  }) => {
    await openGrid(page);
    await cell(page, '3.1.1', 'value').click();
    await page.keyboard.type('99999999999999999999');
    await page.keyboard.press('Enter');
    await saved(page);
    const row = rowOf(page, '3.1.1');
    await expect(row).toContainText('повече от 100 пъти над целта');
    expect(await axeBoth(page, 'question-entry')).toEqual([]);
    await cell(page, '3.1.1', 'value').click();
    await page.keyboard.type('1.234');
    await page.keyboard.press('Enter');
    await expect(row).not.toContainText('повече от 100 пъти');
    await expect(row.getByRole('button', { name: /^Да, вярно е/ })).toHaveCount(0);
    await cell(page, '3.1.1', 'value').click();
    await page.keyboard.press('Control+z');
    await expect(row).toContainText('повече от 100 пъти над целта');
    await page.getByRole('button', { name: 'Подаване…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('1 отчет има въпрос без отговор; може да се подаде и така');
    await dialog.getByRole('button', { name: 'Отказ' }).click();
    await row.getByRole('button', { name: 'Да, вярно е: 3.1.1' }).click();
    await dialog.getByLabel('Защо е вярно (по желание)').fill('Преброено е два пъти');
    await dialog.getByRole('button', { name: 'Да, вярно е' }).click();
    await expect(dialog).toBeHidden();
    await expect(row).not.toContainText('повече от 100 пъти');
    await page.getByRole('button', { name: 'Подаване…' }).click();
    await expect(dialog).not.toContainText('въпрос без отговор');
    await dialog.getByRole('button', { name: 'Подай' }).click();
    await expect(row).toContainText('подаден');

    await workAs(page, 'МЗ');
    await go(page, 'Отчитане');
    await page.getByRole('tab', { name: 'Преглед' }).click();
    const detail = page.getByRole('region', { name: 'Избран отчет' });
    await expect(
      page.getByRole('img', { name: 'необичайна стойност, потвърдена от звеното' }),
    ).toBeVisible();
    await expect(detail).toContainText('Необичайни стойности');
    await expect(detail).toContainText('Звеното потвърди: Преброено е два пъти');
    expect(await axeBoth(page, 'question-review')).toEqual([]);
  });

  test('what is wrong is said while typing and keeps nobody else from being saved', async ({
    page,
  }) => {
    await openGrid(page);
    await cell(page, '3.1.1', 'value').click();
    await page.keyboard.type('x7');
    await expect(grid(page).getByText('„x7“ не е число.', { exact: false })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(rowOf(page, '3.1.1')).toContainText('„x7“ не е число');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await saved(page);
    await expect(cell(page, '3.1.2', 'value')).toHaveText('3');
    await expect(
      page.getByRole('status').filter({ hasText: 'незаписани 1' }).first(),
    ).toBeVisible();
    await cell(page, '3.1.1', 'value').click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    await expect(cell(page, '3.1.1', 'value')).toHaveText('x7');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await expect(cell(page, '3.1.1', 'value')).toHaveText('7');
    await expect(page.getByText('незаписани 1')).toHaveCount(0);
  });

  test('a paste that was undone does not come back with a note written after it', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openGrid(page);
    await page.evaluate((block) => navigator.clipboard.writeText(block), 'да\t66\tвстъпление');
    await cell(page, '1.2.1', 'value').click();
    await page.keyboard.press('Control+v');
    await expect(cell(page, '1.2.1', 'note')).toHaveText('встъпление');
    await saved(page);
    await page.keyboard.press('Control+z');
    await expect(cell(page, '1.2.1', 'note')).toHaveText('');
    await cell(page, '1.2.1', 'note').click();
    await page.keyboard.press('F2');
    await type(page, 'само бележка');
    await page.keyboard.press('Enter');
    await expect(cell(page, '1.2.1', 'note')).toHaveText('само бележка');
    await saved(page);
    await page.reload();
    await expect(cell(page, '1.2.1', 'note')).toHaveText('само бележка');
    await expect(cell(page, '1.2.1', 'value')).toHaveText('');
    await expect(cell(page, '1.2.1', 'degree')).toHaveText('');
  });

  test('a block from a spreadsheet, one value for many, delete; each one step of undo', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openGrid(page);
    const clip = (text: string) =>
      page.evaluate((block) => navigator.clipboard.writeText(block), text);
    await clip('2\t40 %\t"първи\nредове"\n4\t50\tвтори\n');
    await cell(page, '2.1.1', 'value').click();
    await page.keyboard.press('Control+v');
    await expect(cell(page, '3.1.1', 'degree')).toHaveText('50 %');
    await expect(cell(page, '2.1.1', 'note')).toHaveText('първи редове');
    await undo(page);
    await expect(cell(page, '2.1.1', 'value')).toHaveText('');
    await expect(cell(page, '3.1.1', 'note')).toHaveText('');

    await clip('№\tСтепен, %\tСтойност\n3.1.2\t30\t8\n1.1.1\t20\tне\n9.9.9\t1\t1');
    await cell(page, '4.1.1', 'note').click();
    await page.keyboard.press('Control+v');
    await expect(cell(page, '3.1.2', 'value')).toHaveText('8');
    await expect(cell(page, '1.1.1', 'degree')).toHaveText('20 %');
    await expect(page.getByText(/пропуснати \(заключени или извън таблицата\): 3/)).toBeVisible();

    await cell(page, '1.1.1', 'degree').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.type('75');
    await page.keyboard.press('Control+Enter');
    await expect(cell(page, '1.2.1', 'degree')).toHaveText('75 %');
    await undo(page);
    await expect(cell(page, '1.2.1', 'degree')).toHaveText('');
    await expect(cell(page, '1.1.1', 'degree')).toHaveText('20 %');

    await cell(page, '3.1.2', 'value').click();
    await page.keyboard.press('Delete');
    await expect(cell(page, '3.1.2', 'value')).toHaveText('');
    await expect(rowOf(page, '3.1.2')).toContainText('в подготовка');
    await cell(page, '1.1.1', 'value').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]).toBe(
      '№\tМярка и индикатор\tВид\tБазова\tЦелева\tПредходно\tСтойност\tСтепен, %\tПояснение\tФайлове\tСъстояние',
    );
    expect(copied).toContain('1.1.2\tБрой планове');
  });

  test('evidence is added, opened, taken off; a lost file is said to be missing', async ({
    page,
    dataDir,
  }) => {
    await openGrid(page);
    await cell(page, '3.1.1', 'evidence').click();
    const dialog = page.getByRole('dialog');
    const add = async (name: string, content: string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        dialog.getByRole('button', { name: 'Добавяне на файл' }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
    };
    await add('протокол.pdf', 'not a pdf');
    await expect(dialog).toContainText('Съдържанието на „протокол.pdf“ не е на файл .pdf');
    await add('протокол.pdf', '%PDF-1.7 приемателен протокол');
    await expect(dialog.getByRole('listitem')).toContainText('Димитрова, РЗИ-Бургас');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Отваряне на „протокол.pdf“' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toBe('%PDF-1.7 приемателен протокол');
    await page.keyboard.press('Escape');
    await expect(cell(page, '3.1.1', 'evidence')).toHaveText('1');
    await expect(cell(page, '3.1.1', 'evidence')).toBeFocused();

    for (const folder of ['files']) rmSync(join(dataDir, folder), { recursive: true, force: true });
    await page.reload();
    await openGrid(page);
    await expect(rowOf(page, '3.1.1')).toContainText('Липсва файл.');
    await cell(page, '3.1.1', 'evidence').click();
    await expect(dialog).toContainText('файлът липсва');
    await dialog.getByRole('button', { name: 'Премахване на „протокол.pdf“' }).click();
    await expect(dialog).toContainText('Няма приложени документи.');
  });
});
