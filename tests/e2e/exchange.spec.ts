/** Signed packages in the window: a deployment founded and joined, a file dropped, a conflict decided. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fingerprintWords } from '../../domain/exchange/fingerprint-words.ts';
import { foundMinistry, PASSPHRASE, startInstallation } from '../api/exchange/installation.ts';
import { dropFiles, makeWorld, type World } from './exchange-world.ts';
import { expect, test } from './launch.ts';
import { axeBoth, axeScan, shot } from './look.ts';
import { countSteps, stepsSoFar } from './steps.ts';

const openExchange = async (page: Page): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Раздели' })
    .getByRole('link', { name: 'Обмен' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Обмен' })).toBeVisible();
  await expect(page.getByLabel('Зареждане…')).toHaveCount(0);
};

const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const pass = (page: Page, name: string) => page.getByLabel(name, { exact: true });

/** Types a passphrase into a pair of fields. */
const twice = async (page: Page, name: string): Promise<void> => {
  const pair = page.getByRole('group', { name });
  await pair.getByRole('textbox').first().fill(PASSPHRASE);
  await pair.getByRole('textbox').last().fill(PASSPHRASE);
};

const saved = async (page: Page, act: () => Promise<void>, folder: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
};

const fileOf = (path: string, name: string) => ({ name, bytes: readFileSync(path) });

const HOLDERS = ['Анна Колева', 'Борис Митев', 'Вера Донева'];

test('a deployment is founded, a workplace joins, its report is taken in', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  const folder = info.outputPath('keys');
  await openExchange(page);
  await button(page, 'Основаване на обмен').click();
  await twice(page, 'Парола на ключа на това работно място');
  await button(page, 'Към главните ключове').click();
  const keys: string[] = [];
  for (const n of [1, 2, 3]) {
    await page.getByLabel('Име и фамилия на пазителя').fill(HOLDERS[n - 1] ?? '');
    await twice(page, `Парола на главен ключ ${n}`);
    const make = button(page, `Създаване и записване на ключ ${n}`);
    const key = await saved(page, () => make.click(), folder);
    const next = button(page, n < 3 ? `Към пазител ${n + 1}` : 'Напред');
    await expect(next).toBeDisabled();
    const [before = key] = keys;
    const stick = page.locator('input[type=file]');
    if (before !== key) await stick.setInputFiles(before);
    if (before !== key) await expect(page.getByRole('alert')).toContainText('не е този ключ');
    await stick.setInputFiles(key);
    await expect(page.getByText('прочетен, същият')).toBeVisible();
    await next.click();
    keys.push(key);
  }
  await button(page, 'Основаване на обмена').click();
  const sure = page.getByRole('dialog', { name: 'Основаване на обмен' });
  await expect(sure).toContainText('Това не може да се върне.');
  await sure.getByRole('button', { name: 'Основаване на обмена' }).click();
  await expect(page.getByText('Обменът е основан.')).toBeVisible();

  const varna = startInstallation('2026-10-02T07:00:00Z');
  const request = await varna.call.exchange.request({
    unit: 'РЗИ-Варна',
    label: 'Варна, стая 12',
    passphrase: PASSPHRASE,
  });
  await button(page, 'Вписване на заявка').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    name: request.file.name,
    mimeType: 'text/plain',
    buffer: Buffer.from(request.file.text),
  });
  await expect(dialog.getByText('Пита РЗИ-Варна, работно място „Варна, стая 12“')).toBeVisible();
  const groups = await dialog.getByRole('list', { name: 'Отпечатък на ключа' }).innerText();
  expect(groups.match(/\d{5}/gu)?.join(' ')).toBe(request.fingerprint);
  expect(groups.match(/[а-я]+ [а-я]+/gu)).toEqual(fingerprintWords(request.fingerprint));
  await expect(button(page, 'Напред')).toBeDisabled();
  await dialog.getByLabel('Сравних по телефона').check();
  await button(page, 'Напред').click();
  await button(page, 'Напред').click();
  await dialog.locator('input[type=file]').setInputFiles([keys[0] ?? '', keys[2] ?? '']);
  for (const n of [1, 3])
    await pass(page, `Парола за ${HOLDERS[n - 1]} (root-${n}.myarka-key.json)`).fill(PASSPHRASE);
  await button(page, 'Вписване и подписване').click();
  await expect(dialog.getByText('Издадена е версия 2 на регистъра.')).toBeVisible();
  await pass(page, 'Парола на ключа на това работно място').fill(PASSPHRASE);
  const answer = await saved(
    page,
    () => button(page, 'Записване на пакета за връщане').click(),
    folder,
  );
  await button(page, 'Готово').click();

  varna.take(readFileSync(answer));
  await varna.call.progress.reports.set({
    entries: [{ measure: '2.2.3', period: '2026-Q3', value: '120', note: 'Без Девня' }],
  });
  const { bytes } = varna.send('МЗ');
  varna.stop();
  await dropFiles(page, [{ name: 'varna.myarka.json', bytes }]);
  await expect(page.getByRole('heading', { name: 'Пакет от РЗИ-Варна' })).toBeFocused();
  const row = page.getByRole('row').filter({ hasText: 'отчетена стойност' });
  await expect(row).toContainText('Отчет · РЗИ-Варна · индикатор 1 · III трим. 2026');
  await expect(row.getByRole('cell')).toHaveText(['празно', '120']);
  await button(page, 'Приеми').click();
  await expect(page.getByRole('heading', { name: 'Пакетът е приет' })).toBeFocused();
  await tab(page, 'История').click();
  await expect(page.getByRole('row').nth(1)).toContainText('Приет пакет');
});

/** What a trial ministry answers to a request, and the groups that it reads out. */
const answerTo = async (request: string) => {
  const ministry = await foundMinistry();
  const { rootFiles, call } = ministry;
  await call.exchange.enrol({
    request: { name: 'заявка', text: readFileSync(request, 'utf8') },
    roles: ['unit.reporter'],
    measures: [],
    rootFiles: [...rootFiles],
    passphrases: [PASSPHRASE],
  });
  const { deployment } = await call.exchange.standing();
  const { bytes } = ministry.send('all', true);
  ministry.stop();
  return { answer: bytes, heard: (deployment ?? '').split(' ') };
};

/** Types each group that is asked for. */
const typeGroups = async (page: Page, of: (n: number) => string): Promise<void> => {
  const fields = page.getByLabel(/^Група \d$/u);
  for (const field of await fields.all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText);
    await field.fill(of(Number(label?.at(-1))));
  }
};

for (const scheme of ['light', 'dark'] as const)
  test(`a workplace that joins is told what to do; axe finds nothing, ${scheme}`, async ({
    page,
  }, info) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await openExchange(page);
    await expect(button(page, 'Основаване на обмен')).toBeVisible();
    expect(await axeScan(page)).toEqual([]);
    await shot(page, `exchange-first-${scheme}`);
    await button(page, 'Основаване на обмен').click();
    await page.getByLabel('1 от 1 – само за проба').check();
    expect(await axeScan(page)).toEqual([]);
    await button(page, 'Назад').click();
    await button(page, 'Присъединяване към обмен').click();
    await twice(page, 'Парола на ключа на това работно място');
    expect(await axeScan(page)).toEqual([]);
    const path = await saved(
      page,
      () => button(page, 'Създаване на ключ и заявка').click(),
      info.outputPath('request'),
    );
    expect(path).toMatch(/\.myarka-request$/);
    await expect(page.getByRole('img', { name: /^QR код с отпечатъка/ })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Отпечатък на ключа' })).toHaveText(
      /^(\d{5} [а-я]+ [а-я]+){6}$/u,
    );
    expect(await axeScan(page)).toEqual([]);
    await shot(page, `exchange-waiting-${scheme}`);
    const { answer, heard } = await answerTo(path);
    await dropFiles(page, [{ name: 'отговор.myarka', bytes: answer }]);
    await expect(page.getByText('Това е пробен обмен', { exact: false })).toBeVisible();
    await expect(button(page, 'Приеми')).toBeDisabled();
    await typeGroups(page, () => 'автобус автобус');
    await button(page, 'Приеми').click();
    await expect(page.getByRole('alert').filter({ hasText: 'не съвпада' })).toBeVisible();
    expect(await axeScan(page)).toEqual([]);
    await shot(page, `exchange-founding-${scheme}`);
    await typeGroups(page, (n) => heard[n - 1] ?? '');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Пакетът е приет' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Пробен обмен' })).toBeVisible();
    await tab(page, 'Доверие').click();
    await expect(page.getByRole('list', { name: 'Отпечатък на обмена' })).toContainText(
      heard[0] ?? '',
    );
    await expect(page.getByRole('listitem').filter({ hasText: 'root 1' })).toBeVisible();
    expect(await axeScan(page)).toEqual([]);
    await shot(page, `exchange-pilot-${scheme}`);
    await button(page, 'Напускане…').click();
    const leaving = page.getByRole('dialog', { name: 'Напускане на обмена' });
    await expect(leaving).toContainText('преди това', { ignoreCase: true });
    expect(await axeScan(page)).toEqual([]);
    await shot(page, `exchange-leave-${scheme}`);
    await leaving.getByRole('button', { name: 'Напускане на обмена' }).click();
    await expect(button(page, 'Присъединяване към обмен')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Пробен обмен' })).toHaveCount(0);
  });

test.describe('in a deployment', () => {
  let world: World | undefined;
  const theWorld = (): World => {
    if (world === undefined) throw new Error('The world was not made.');
    return world;
  };
  test.use({
    data: {
      prepare: async (dataDir) => {
        world = await makeWorld(dataDir);
      },
    },
  });
  test.describe.configure({ timeout: 180_000 });
  test.afterEach(() => {
    // A launcher that cannot run skips the test before there is a world to clear away.
    world?.other.stop();
    if (world !== undefined) rmSync(world.files, { recursive: true, force: true });
  });
  const file = (name: string) => fileOf(join(theWorld().files, name), name);

  test('the same file again says so; an altered and a broken one are refused by name', async ({
    page,
  }) => {
    await openExchange(page);
    await dropFiles(page, [
      file('varna.myarka.json'),
      { name: 'varna.p7s', bytes: Buffer.from('x') },
    ]);
    await expect(
      page.getByText('приложен е файл „varna.p7s“; Мярка не го проверява'),
    ).toBeVisible();
    await button(page, 'Приеми').click();
    await button(page, 'Друг файл').click();
    await dropFiles(page, [file('varna.myarka.json')]);
    await expect(page.getByText(/Този файл вече е приет на .* Нищо не се променя\./)).toBeVisible();
    await expect(button(page, 'Приеми')).toHaveCount(0);
    await button(page, 'Друг файл').click();
    await dropFiles(page, [file('changed.myarka.json')]);
    await expect(page.getByRole('alert')).toContainText('Съдържанието е променено');
    await dropFiles(page, [{ name: 'a.myarka.json', bytes: Buffer.from('{') }]);
    await expect(page.getByRole('alert')).toContainText('Повреден файл');
    await expect(page.getByRole('alert')).toContainText('Файлът е запазен отделно за проверка');
    await page.locator('summary').filter({ hasText: 'Отказани файлове' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'changed.myarka.json' })).toBeVisible();
  });

  test('several files are checked in a list, and what is right is taken in with one click', async ({
    page,
  }) => {
    await countSteps(page);
    await openExchange(page);
    const several = [
      file('varna.myarka.json'),
      file('changed.myarka.json'),
      file('second.myarka.json'),
      file('varna.myarka.json'),
      { name: 'бележка.txt', bytes: Buffer.from('не е пакет') },
    ];
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      button(page, 'Избор на файл').click(),
    ]);
    await chooser.setFiles(
      several.map(({ name, bytes }) => ({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(bytes),
      })),
    );
    await expect(page.getByRole('heading', { name: 'Получени са 5 файла' })).toBeVisible();
    const rows = page.getByRole('table', { name: 'Получени файлове' }).locator('tbody tr');
    await expect(rows.nth(0)).toContainText('верен, готов за приемане');
    await expect(rows.nth(1)).toContainText('Съдържанието е променено');
    await expect(rows.nth(2).getByRole('cell').nth(3)).toHaveText('1');
    await expect(rows.nth(4)).toContainText('бележка.txt');
    await expect(rows.nth(4)).toContainText('Повреден файл');
    await expect(
      page.getByRole('status').filter({ hasText: 'Приети: 0. Отказани: 2.' }),
    ).toBeVisible();
    expect(await axeBoth(page, 'exchange-queue')).toEqual([]);
    await button(page, 'Приемане на верните (3)').click();
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: 'Приети: 3. Отказани: 2. Чакат ваше решение: 0.' }),
    ).toBeVisible();
    // However many they are; with the one that the system's own window takes, four.
    expect(1 + (await stepsSoFar(page))).toBeLessThanOrEqual(4);
    await button(page, 'Преглед на „second.myarka.json“').click();
    await expect(page.getByText('Има 1 нерешен конфликт.')).toBeVisible();
    expect(await axeScan(page)).toEqual([]);
    await button(page, 'Изчистване на списъка').click();
    await expect(page.getByText('Пуснете тук файл на пакет')).toBeVisible();
  });

  test('a conflict is decided by keyboard with a third value, and the decision travels', async ({
    page,
  }, info) => {
    await dropFiles(page, [file('second.myarka.json')]);
    await expect(page.getByRole('heading', { name: 'Пакет от МЗ' })).toBeFocused();
    await expect(page.getByText('След приемането ще има 1 нерешен конфликт.')).toBeVisible();
    await button(page, 'Приеми').click();
    await button(page, 'Към конфликтите').click();
    const list = page.getByRole('listbox', { name: 'Списък с конфликти' });
    const detail = page.getByRole('region', { name: 'Избран конфликт' });
    await expect(detail).toContainText('Мария Петрова, МЗ');
    await expect(detail).toContainText('Иван Иванов, МЗ, стая 12');
    await list.focus();
    await page.keyboard.press('1');
    await expect(detail.getByRole('radio').first()).toBeChecked();
    await page.keyboard.press('3');
    await expect(detail.getByRole('textbox', { name: 'Друга стойност' })).toBeFocused();
    await page.keyboard.type('53');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Няма нищо за решаване')).toBeVisible();
    // A slip is decided anew; Enter after Enter does not run on into what is decided.
    await expect(detail).toContainText('Решено сега е: 53');
    await list.focus();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect(detail).toContainText('Решено сега е: 53');
    await shot(page, 'exchange-decided');
    await button(page, 'Решаване наново').click();
    await expect(detail).not.toContainText('Решено сега е: 53');
    await detail.getByRole('radio', { name: 'Друга стойност' }).check();
    await detail.getByRole('textbox', { name: 'Друга стойност' }).fill('53');
    await button(page, 'Решаване наново').click();
    await expect(detail).toContainText('Решено сега е: 53');
    await tab(page, 'Изпращане').click();
    await expect(page.getByText('РЗИ-Варна – РЗИ-Варна, стая 12')).toBeVisible();
    await pass(page, 'Парола на ключа на това работно място').fill(PASSPHRASE);
    const path = await saved(
      page,
      () => button(page, 'Подписване и записване на файла').click(),
      info.outputPath('sent'),
    );
    await expect(page.getByRole('heading', { name: 'Пакетът е готов' })).toBeFocused();
    const { sha256 } = theWorld().other.take(readFileSync(path));
    await expect(page.getByRole('article')).toContainText(sha256);
    expect(await theWorld().other.call.exchange.conflicts()).toEqual([]);
    const [report] = await theWorld().other.call.progress.reports.list({ unit: 'МЗ' });
    expect(report).toMatchObject({ measure: '7.3.4', value: '53' });
  });

  for (const scheme of ['light', 'dark'] as const)
    test(`axe finds nothing on any tab, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await openExchange(page);
      const look = async (name: string): Promise<void> => {
        expect(await axeScan(page), name).toEqual([]);
        await shot(page, `exchange-${name}-${scheme}`);
      };
      await look('receive');
      await dropFiles(page, [file('second.myarka.json')]);
      await expect(button(page, 'Приеми')).toBeVisible();
      await look('examined');
      await button(page, 'Приеми').click();
      await expect(page.getByText('Пакетът е приет')).toBeVisible();
      await look('taken');
      await tab(page, 'Изпращане').click();
      await expect(page.getByText('Какво ще съдържа пакетът')).toBeVisible();
      await look('send');
      await tab(page, 'Конфликти').click();
      await expect(page.getByRole('listbox')).toBeVisible();
      await look('conflicts');
      await tab(page, 'Доверие').click();
      await expect(page.getByRole('table', { name: 'Ключове' })).toBeVisible();
      await look('trust');
      await button(page, 'Отнемане на ключа на РЗИ-Варна, стая 12').click();
      await page.getByLabel('До определен запис').check();
      await look('revoke');
      await page.keyboard.press('Escape');
      await tab(page, 'История').click();
      await expect(page.getByRole('table', { name: 'История на обмена' })).toBeVisible();
      await look('journal');
    });
});
