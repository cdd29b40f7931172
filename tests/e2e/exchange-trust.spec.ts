/** What must not be taken in, each kind in its own words; a forked log and a stolen key, ended in the window. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { raiseAlarm } from '../../db/exchange/alarm.ts';
import { readChain } from '../../db/exchange/registries.ts';
import { closeDb, openWritable } from '../../db/open.ts';
import { PASSPHRASE } from '../api/exchange/installation.ts';
import { makeTroubleWorld, type TroubleWorld } from './exchange-trouble-world.ts';
import { dropFiles } from './exchange-world.ts';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name });

let world: TroubleWorld | undefined;
test.use({
  data: {
    prepare: async (dataDir) => {
      world = await makeTroubleWorld(dataDir);
    },
  },
});
test.describe.configure({ timeout: 120_000 });

const bytesOf = (name: string): Uint8Array => {
  const bytes = world?.files.get(name);
  if (bytes === undefined) throw new Error(`No file ${name}.`);
  return bytes;
};

const drop = (page: Page, name: string): Promise<void> =>
  dropFiles(page, [{ name: `${name}.myarka.json`, bytes: bytesOf(name) }]);

const takeIn = async (page: Page, name: string): Promise<void> => {
  await drop(page, name);
  await button(page, 'Приеми').click();
  await expect(page.getByRole('heading', { name: 'Пакетът е приет' })).toBeFocused();
  await button(page, 'Друг файл').click();
};

const RAW = /\d{4}-\d\d-\d\dT|exchange\.|\b(json|form|schema|threshold)\b\)|undefined|--[a-z]/u;

/** The one alert tells of the file by name, and of what became of it; nothing in it is for programmers. */
const isRefused = async (
  page: Page,
  name: string,
  title: string,
  advice: RegExp,
): Promise<void> => {
  await drop(page, name);
  const alert = page.getByRole('alert').filter({ hasText: `„${name}.myarka.json“` });
  await expect(alert).toContainText(title);
  await expect(alert).toContainText(advice);
  await expect(alert).toContainText('В данните не е записано нищо.');
  expect(await alert.innerText()).not.toMatch(RAW);
};

/** Two of the three root keys, each with its keeper's passphrase. */
const signWithRoots = async (page: Page, act: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  const files = (world?.rootFiles ?? []).slice(0, 2);
  await dialog.locator('input[type=file]').setInputFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })),
  );
  for (const { name } of files) await dialog.getByLabel(`(${name})`).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: act, exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText(/Издадена е версия \d+ на регистъра/u);
  await button(page, 'Готово').click();
};

test('each kind of trouble has its own words, however many files were refused before', async ({
  page,
}) => {
  await takeIn(page, 'първи');
  await takeIn(page, 'втори');
  const troubles = [
    ['непознат', 'Непознат ключ', /министерството трябва първо да го впише/u],
    ['повреден', 'Повреден файл', /съдържанието му не се чете/u],
    ['променен', 'Съдържанието е променено', /поискайте нов направо от подателя/u],
    ['първи', 'Стар пакет', /по-новият е от \d\d\.\d\d\.2026 г\., \d\d:\d\d/u],
    ['чужд', 'Пакет от друг обмен', /отпечатък (\d{5} ){5}\d{5}.*в обмена с отпечатък/u],
    ['нов', 'Пакет от по-нова версия', /Обновете приложението/u],
  ] as const;
  for (const [name, title, advice] of troubles) await isRefused(page, name, title, advice);
  // More than may be on their way at once: what was refused is not held on to.
  for (const [name, title, advice] of troubles.slice(0, 3))
    await isRefused(page, name, title, advice);
  expect(await axeBoth(page, 'exchange-refused')).toEqual([]);
});

test('a forked log is decided by what the stories say; a revoked key ends where it was cut', async ({
  page,
}) => {
  for (const name of ['първи', 'втори', 'едната']) await takeIn(page, name);
  await drop(page, 'другата');
  await expect(
    page.getByText('Ключът е подписал два различни записа под един номер.'),
  ).toBeVisible();
  await button(page, 'Приеми').click();
  await tab(page, 'Доверие').click();
  await button(page, 'Решаване').click();
  const dialog = page.getByRole('dialog', { name: /^Разклонена история – РЗИ-Варна/u });
  expect(await axeBoth(page, 'exchange-fork')).toEqual([]);
  const right = dialog.getByRole('group').filter({ hasText: 'отчетена стойност: 150' });
  await expect(right).toContainText('Мярка 2.2.3 · Отчет · РЗИ-Варна');
  await right.getByRole('radio').check();
  await expect(dialog.getByText('Другият се пази, но не променя нищо')).toBeVisible();
  await signWithRoots(page, 'Записване на решението');
  await expect(page.getByText('Разклонени дневници')).toHaveCount(0);
  await tab(page, 'Получаване').click();
  await button(page, 'Друг файл').click();
  await takeIn(page, 'късен');

  await tab(page, 'Доверие').click();
  await button(page, 'Отнемане на ключа на РЗИ-Варна, стая 12').click();
  await page.getByLabel('До определен запис').check();
  await page.getByLabel('Последен запис, който важи (0 – никой)').fill('2');
  await expect(page.getByText(/2 негови записа остават в сила\. .* спира/u)).toBeVisible();
  expect(await axeBoth(page, 'exchange-end')).toEqual([]);
  await signWithRoots(page, 'Отнемане на ключа');
  const row = page.getByRole('row').filter({ hasText: 'РЗИ-Варна, стая 12' });
  await expect(row).toContainText('отнет');
  await expect(row).toContainText('важи до запис 2');
  expect(await axeBoth(page, 'exchange-ended')).toEqual([]);
  await tab(page, 'История').click();
  await expect(page.getByRole('row').nth(1)).toContainText('Отнет ключ');
  await expect(page.getByRole('row').nth(1)).toContainText('на РЗИ-Варна, РЗИ-Варна, стая 12');
});

test.describe('two contents of one registry version', () => {
  test.use({
    data: {
      prepare: async (dataDir) => {
        world = await makeTroubleWorld(dataDir);
        const db = openWritable(join(dataDir, 'myarka.db'));
        const newest = readChain(db).at(-1);
        if (newest === undefined) throw new Error('No registry.');
        const { id: here, registry } = newest;
        raiseAlarm(db, {
          version: registry.version,
          here,
          there: `${here.slice(1)}A`,
          file: 'от-стика.myarka',
          at: '2026-10-02T06:00:00.000Z',
        });
        closeDb(db);
      },
    },
  });

  test('the alarm stops every package, and ends when root keys decide in the window', async ({
    page,
  }) => {
    await drop(page, 'първи');
    await expect(
      page.getByRole('alert').filter({ hasText: 'от-стика.myarka' }).first(),
    ).toBeVisible();
    await tab(page, 'Доверие').click();
    await expect(page.getByText('подпишете решението там')).toBeVisible();
    await button(page, 'Решаване').click();
    await expect(page.getByRole('dialog')).toContainText('отхвърля завинаги');
    expect(await axeBoth(page, 'exchange-settle')).toEqual([]);
    await signWithRoots(page, 'Подпис на решението');
    await expect(page.getByText('от-стика.myarka')).toHaveCount(0);
    await tab(page, 'Получаване').click();
    await drop(page, 'първи');
    await button(page, 'Приеми').click();
    await expect(page.getByRole('heading', { name: 'Пакетът е приет' })).toBeFocused();
  });
});
