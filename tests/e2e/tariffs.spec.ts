/** The tariffs in the window: a calculation with its steps, a reading chosen, a file, values, the act. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pdfSource } from '../api/pdf/pdf-text.ts';
import { CMS } from '../fixtures/signed.ts';
import { killCore } from './kill-core.ts';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';

const open = async (page: Page, tab?: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: 'Тарифи' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Тарифи' })).toBeVisible();
  if (tab !== undefined) await page.getByRole('tab', { name: tab }).click();
};

const chooseRow = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: 'Ред от приложението' }).click();
  await page.getByRole('option', { name }).click();
};

/** The line of the contract: 1704.00 лв. */
const fillStay = async (page: Page): Promise<void> => {
  await page.getByLabel('Приет на').fill('01.08.2022');
  await page.getByLabel('Изписан на').fill('21.08.2022');
  await page.getByText('II ниво', { exact: true }).click();
  await page.getByLabel('Дни с висока степен на зависимост').fill('10');
  await page.getByLabel('Дни с трудотерапия').fill('8');
};

const FILE = [
  'Номер;Ред;Дата;Брой;Къде',
  '1;1.3;2022-09-30;2;МБАЛ Видин',
  '2;1.3;2022-09-30;3;МБАЛ Враца',
  '3;1.3;2021-09-30;3;МБАЛ Враца',
  '4;1.3;31.9.2022;3;МБАЛ Враца',
].join('\n');

const sendFile = async (page: Page, name: string, text: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /Файл с редове/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
};

const mapColumn = async (page: Page, column: string, field: string | RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: column, exact: true }).click();
  await page.getByRole('option', { name: field }).click();
};

test('a stay is valued while it is typed, step by step, with the place of the act', async ({
  page,
}) => {
  await open(page);
  await fillStay(page);
  await expect(page.getByTestId('amount')).toHaveText('1704 лв.');
  await expect(page.getByText('871,24 €')).toBeVisible();
  await expect(
    page.getByRole('cell', { name: 'Приложение № 1, т. 4, ред 4.1, б. „в“' }),
  ).toBeVisible();
  await expect(
    page.getByText(/Дни с висока степен на зависимост 11: заплаща се отчасти/),
  ).toBeVisible();
});

test('where the words leave a choice the plain reading pays; another is a click and can be kept', async ({
  page,
}) => {
  await open(page);
  await chooseRow(page, /^1\.7/);
  await page.getByLabel('Приет на').fill('01.09.2022');
  await page.getByLabel('Изписан на').fill('16.09.2022');
  await page.getByRole('combobox', { name: 'Пациент' }).click();
  await page.getByRole('option', { name: /Възрастен/ }).click();
  await expect(page.getByTestId('amount')).toHaveText('700 лв.');
  await expect(
    page.getByRole('cell', { name: 'Леглодни (по подразбиране: посочените дни са таван)' }),
  ).toBeVisible();
  await expect(page.getByText(/Открито го оставят думите „14 дни за пациенти/)).toBeVisible();
  await page.getByRole('button', { name: 'Заплаща се всеки леглоден: 750 лв. (383,47 €)' }).click();
  await expect(page.getByTestId('amount')).toHaveText('750 лв.');
  await page.getByRole('button', { name: 'Запомни за звеното' }).click();
  await expect(page.getByText('Прочитът е запомнен за звеното.')).toBeVisible();
  await page.getByRole('tab', { name: 'Прочити' }).click();
  await expect(page.getByRole('radio', { name: 'Заплаща се всеки леглоден' })).toBeChecked();
});

test('a calculation is saved, repeated, and comes out as a tagged PDF', async ({ page }) => {
  await open(page);
  await fillStay(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Справка (PDF)' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('spravka-4.1.pdf');
  const bytes = readFileSync(await saved.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdfSource(bytes)).toContain('/StructTreeRoot');
  await page.getByRole('button', { name: 'Запази', exact: true }).click();
  await page.getByRole('tab', { name: 'Запазени' }).click();
  await expect(page.getByRole('cell', { name: '1704 лв.' })).toBeVisible();
  await page.getByRole('button', { name: 'Повтори' }).click();
  await expect(page.getByText('Повторено със същите стойности: същият резултат.')).toBeVisible();
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name: 'справка.p7s', mimeType: 'application/pkcs7-signature', buffer: CMS });
  await expect(page.getByRole('button', { name: /справка\.p7s/ }).first()).toBeVisible();
  expect(await axeBoth(page)).toEqual([]);
});

test('a file gets a verdict per line, totals by hospital, and goes out again', async ({ page }) => {
  await open(page, 'Файл с редове');
  await sendFile(page, 'месец.csv', FILE);
  await expect(page.getByRole('combobox', { name: 'Номер', exact: true })).toHaveValue(
    'Номер на реда',
  );
  const unknown = page.getByText('Непознати заглавия: „Къде“.');
  await expect(unknown).toBeVisible();
  await mapColumn(page, 'Къде', 'Лечебно заведение');
  await expect(unknown).toBeHidden();
  await page.getByRole('button', { name: 'Изчисли' }).click();
  await expect(page.getByText('2 реда нямат сума и не са в общото.')).toBeVisible();
  const hospital = page.getByRole('row', { name: /МБАЛ Враца/ });
  await expect(hospital).toContainText('195 лв.');
  await expect(page.getByText(/C5: „Дата“ е „31.9.2022“/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Изнеси като CSV' }).click();
  const rows = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(rows).toHaveLength(5);
  await page.reload();
  await expect(hospital).toContainText('195 лв.');
  await page.getByRole('button', { name: 'Запази изчислението' }).click();
  await page.getByRole('button', { name: 'Друг файл' }).click();
  await sendFile(page, 'същият.csv', FILE);
  await expect(page.getByText('Така е било миналия път')).toBeVisible();
  await page.getByRole('button', { name: 'Изчисли' }).click();
  await expect(page.getByText(/резултатите по всички редове са същите/)).toBeVisible();
});

test('a core that dies leaves a finished file as it was, and offers one that was not to be begun again', async ({
  page,
  host,
}) => {
  test.skip(host === null);
  const again = page.getByText('Приложението беше пуснато отново');
  const broken = page.getByText('Прекъсна, преди да свърши');
  const long = Array.from({ length: 60_000 }, (_, i) => `${i};1.3;2022-03-15;2`);
  await open(page, 'Доплащане (§ 6)');
  await sendFile(page, 'искания.csv', ['id;row;date;count', 'a;1.3;2022-03-15;2'].join('\n'));
  await page.getByRole('button', { name: 'Изчисли' }).click();
  const claim = page.getByText('Отказани: 1');
  await expect(claim).toBeVisible();
  await page.getByRole('tab', { name: 'Файл с редове' }).click();
  await sendFile(page, 'дълъг.csv', ['id;row;date;count', ...long].join('\n'));
  await page.getByRole('button', { name: 'Изчисли' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Изчисл' })).toBeVisible();
  killCore(host?.child.pid ?? 0);
  await expect(again).toBeVisible({ timeout: 30_000 });
  await expect(broken).toBeVisible();
  await page.reload();
  await expect(broken).toBeVisible();
  await page.getByRole('tab', { name: 'Доплащане (§ 6)' }).click();
  await expect(claim).toBeVisible();
  await page.getByRole('tab', { name: 'Файл с редове' }).click();
  await page.getByRole('button', { name: 'Изчисли' }).click();
  await expect(page.getByText('Отговор по редове')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('1–100 от 60000')).toBeVisible();
  killCore(host?.child.pid ?? 0);
  await expect(again.last()).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.getByText('Отговор по редове')).toBeVisible();
  await expect(broken).toHaveCount(0);
});

test('a value that is not known is refused until it is entered with its source', async ({
  page,
}) => {
  await open(page);
  await chooseRow(page, /^5\.2.*стойността не е въведена/);
  await page.getByLabel('Дата').fill('01.02.2026');
  await page.getByLabel('Брой').fill('3');
  await expect(page.getByTestId('amount')).toHaveText('Няма сума');
  await page.getByRole('tab', { name: 'Стойности' }).click();
  await page.getByRole('button', { name: '5.2: стойността не е въведена' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Стойност' }).fill('12,34');
  await form.getByRole('textbox', { name: 'За' }).fill('решение');
  await form.getByRole('textbox', { name: 'Прилага се от' }).fill('01.01.2026');
  await form.getByRole('button', { name: 'Добави стойност' }).click();
  await form.getByRole('textbox', { name: 'Акт' }).fill('Наредба за изменение');
  await form
    .getByRole('textbox', { name: 'Брой на „Държавен вестник“' })
    .fill('ДВ, бр. 9 от 2026 г.');
  await form.getByRole('button', { name: 'Добави стойност' }).click();
  await expect(page.getByText('Стойността е добавена.')).toBeVisible();
  await page.getByRole('tab', { name: 'Калкулатор' }).click();
  await page.getByLabel('Дата').fill('01.02.2026');
  await page.getByLabel('Брой').fill('3');
  await expect(page.getByTestId('amount')).toHaveText('72,40 лв.');
  await expect(page.getByText('37,02 €')).toBeVisible();
});

test('the day of publication is confirmed, and the difference no longer hangs on it', async ({
  page,
}) => {
  await open(page, 'Доплащане (§ 6)');
  await expect(page.getByText(/зависи от деня на обнародване/)).toBeVisible();
  await page.getByRole('tab', { name: 'Стойности' }).click();
  const unsure = page.getByText(/ДВ, бр\. 54 от 12\.07\.2022 г\. – не е потвърдено/);
  await expect(unsure.first()).toBeVisible();
  const confirm = page.getByRole('button', { name: 'Потвърди' });
  await expect(confirm).toBeDisabled();
  await page.getByLabel('Обнародвана на').fill('12.07.2022');
  await page
    .getByRole('textbox', { name: 'Брой на „Държавен вестник“', exact: true })
    .fill('ДВ, бр. 54 от 12.07.2022 г.');
  await confirm.click();
  await expect(page.getByText('Денят е потвърден.')).toBeVisible();
  await expect(unsure).toHaveCount(0);
  await page.getByRole('tab', { name: 'Доплащане (§ 6)' }).click();
  await expect(page.getByText(/от 01.01.2022 г. до 11.07.2022 г./)).toBeVisible();
  await expect(page.getByText(/зависи от деня на обнародване/)).toHaveCount(0);
});

test('§ 6: each claim with its place, why it gets nothing, sums by hospital, and a справка', async ({
  page,
}) => {
  await open(page, 'Стойности');
  await page.getByRole('button', { name: 'Добави стойност' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Означение' }).click();
  await page.getByRole('option', { name: 'ред 4.3, I ниво', exact: true }).click();
  const old = [
    ['Стойност', '45,00'],
    ['За', 'леглоден'],
    ['Прилага се от', '01.01.2021'],
    ['Акт', 'Наредба № 3 от 2019 г.'],
    ['Брой на „Държавен вестник“', 'ДВ, бр. 29 от 2019 г.'],
  ] as const;
  for (const [name, value] of old)
    await form.getByRole('textbox', { name, exact: true }).fill(value);
  await form.getByRole('combobox', { name: 'Валута' }).click();
  await page.getByRole('option', { name: 'лв.' }).click();
  await form.getByRole('button', { name: 'Добави стойност' }).click();
  await expect(page.getByText('Стойността е добавена.')).toBeVisible();
  await page.getByRole('tab', { name: 'Доплащане (§ 6)' }).click();
  await sendFile(
    page,
    'искания.csv',
    [
      'id;row;admitted;discharged;level;Лечебно заведение',
      'a;4.3;2022-06-01;2022-06-11;I;ЦПЗ Видин',
      'b;4.3;2022-09-01;2022-09-11;I;ЦПЗ Враца',
      'b;4.3;2022-06-01;2022-06-11;I;ЦПЗ Враца',
      'c;4.3;2012-06-01;2022-06-11;I;ЦПЗ Русе',
    ].join('\n'),
  );
  await page.getByRole('button', { name: 'Изчисли' }).click();
  const wait = page.getByText('Редът чака отговор', { exact: false });
  await expect(wait).toBeVisible();
  await page
    .getByRole('group', { name: 'Отговор за ред c' })
    .getByRole('button', { name: 'Датите са сгрешени' })
    .click();
  await page.getByRole('button', { name: 'Пресметни отново с отговорите (1)' }).click();
  await expect(wait).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Върни отговора за реда' })).toBeVisible();
  await expect(
    page.getByText('Искане b вече стои във файла (ред 3)', { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: /ЦПЗ Враца/ })).toContainText('—');
  const claim = page.getByRole('row', { name: /^2 a 4\.3/ });
  await expect(claim).toContainText(
    'Леглодни: новата стойност (400 лв.) е по-ниска от старата (450 лв.)',
  );
  await expect(claim).toContainText('Приложение № 1, т. 4, ред 4.3');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Справка (PDF)' }).click();
  expect((await download).suggestedFilename()).toBe('искания-spravka.pdf');
  await page.setViewportSize({ width: 1024, height: 700 });
  await claim.scrollIntoViewIfNeeded();
  expect(await axeBoth(page, 'tariffs-difference-result')).toEqual([]);
});

test('a later act is noted without a value, entered, taken over, and only then pays', async ({
  page,
}) => {
  await open(page, 'Стойности');
  await expect(page.getByText('Няма отбелязани по-късни актове.')).toBeVisible();
  await page.getByRole('button', { name: 'Отбележи по-късен акт' }).click();
  const form = page.getByRole('dialog');
  const source = [
    ['Акт', 'Наредба за изменение'],
    ['Брой на „Държавен вестник“', 'ДВ, бр. 9 от 2025 г.'],
    ['В сила от', '01.03.2025'],
    ['Място в акта', '§ 1, т. 2'],
  ] as const;
  for (const [name, value] of source)
    await form.getByRole('textbox', { name, exact: true }).fill(value);
  await form.getByRole('combobox', { name: 'Променя' }).fill('1.3');
  await page.getByRole('option', { name: 'ред 1.3', exact: true }).click();
  await form.getByRole('button', { name: 'Отбележи по-късен акт' }).click();
  const row = page.getByRole('row', { name: /^§ 1, т\. 2/ });
  await expect(row).toContainText('не е въведен');
  expect(await axeBoth(page, 'tariffs-later')).toEqual([]);
  await page.getByRole('tab', { name: 'Калкулатор' }).click();
  await chooseRow(page, /^1\.3/);
  await page.getByLabel('Дата').fill('01.04.2025');
  await page.getByLabel('Брой').fill('2');
  await expect(page.getByText(/новата стойност не е въведена/)).toBeVisible();
  await expect(page.getByTestId('amount')).toHaveText('Няма сума');
  await page.getByRole('tab', { name: 'Стойности' }).click();
  await row.getByRole('button', { name: 'Въведи стойността' }).click();
  await form.getByRole('textbox', { name: /^Нова стойност/ }).fill('40,50');
  await form.getByRole('button', { name: 'Отбележи по-късен акт' }).click();
  await expect(row).toContainText('въведен, не е поет');
  await row.getByRole('button', { name: 'Поеми стойността' }).click();
  await expect(form).toContainText('„ред 1.3“ става 40,50');
  await form.getByRole('button', { name: 'Поеми стойността' }).click();
  await expect(row).not.toContainText('не е поет');
  await expect(row).toContainText('поет');
  await page.getByRole('tab', { name: 'Калкулатор' }).click();
  await page.getByLabel('Дата').fill('01.04.2025');
  await page.getByLabel('Брой').fill('2');
  await expect(page.getByText('81 €')).toBeVisible();
});

const SCREENS = [
  ['calculator', 'Калкулатор', fillStay],
  ['values', 'Стойности', null],
  ['readings', 'Прочити', null],
  ['coverage', 'Текстът на акта', null],
  ['difference', 'Доплащане (§ 6)', null],
  ['saved', 'Запазени', null],
] as const;

test('axe finds nothing in any tab', async ({ page }) => {
  await open(page);
  for (const [name, tab, prepare] of SCREENS) {
    await page.getByRole('tab', { name: tab }).click();
    await prepare?.(page);
    await expect(page.getByRole('tabpanel')).toBeVisible();
    await expect(page.locator('.mantine-Loader-root')).toHaveCount(0);
    expect(await axeBoth(page, `tariffs-${name}`), name).toEqual([]);
  }
});

test('axe finds nothing on a decision and on a batch', async ({ page }) => {
  await open(page);
  await chooseRow(page, /^1\.1/);
  await page.getByLabel('Приет на').fill('20.12.2012');
  await page.getByLabel('Изписан на').fill('10.01.2023');
  await page.getByText('III ниво', { exact: true }).click();
  await expect(page.getByText('Престоят е 3673 дни: проверете двете дати.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Датите са верни/ })).toBeVisible();
  expect(await axeBoth(page, 'tariffs-decision')).toEqual([]);
  await page.getByLabel('Приет на').fill('20.12.2021');
  await page.getByLabel('Изписан на').fill('11.01.2022');
  await page.getByLabel('Коинфекция със СПИН').check();
  await page.getByLabel('Дете', { exact: true }).check();
  await expect(page.getByTestId('amount')).toHaveText('8250 лв.');
  expect(await axeBoth(page, 'tariffs-plain-readings')).toEqual([]);
  await page.getByRole('tab', { name: 'Файл с редове' }).click();
  await sendFile(
    page,
    'редове.csv',
    `${FILE.replace('Номер;Ред;Дата;Брой;Къде', 'id;row;date;count;Клиника').trim()}\nе;1.3;01.01.2051;2;\n`,
  );
  await expect(page.getByText('Кои колони какво означават')).toBeVisible();
  // Under the pointer, too: there its colours are others.
  await page.getByRole('button', { name: 'Изчисли' }).hover();
  expect(await axeBoth(page, 'tariffs-mapping')).toEqual([]);
  await page.getByRole('button', { name: 'Изчисли' }).click();
  await expect(page.getByText('Отговор по редове')).toBeVisible();
  const answer = page.getByRole('group', { name: 'Отговор за ред е' });
  await answer.getByRole('button', { name: /^Датите са верни/ }).click();
  expect(await axeBoth(page, 'tariffs-batch')).toEqual([]);
  await page.getByRole('button', { name: 'Пресметни отново с отговорите (1)' }).click();
  await expect(page.getByRole('button', { name: 'Върни отговора за реда' })).toBeVisible();
  await expect(answer).toHaveCount(0);
});
