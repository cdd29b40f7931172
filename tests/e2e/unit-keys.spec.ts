/** A unit is closed, and its keys in the step after: put off, brought back by the reminder, signed by two. */
import type { Locator, Page } from '@playwright/test';
import { PASSPHRASE, startInstallation } from '../api/exchange/installation.ts';
import { enrol } from './exchange-world.ts';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';
import { go } from './reporting-page.ts';

const UNIT = 'РЗИ-Видин';
let rootFiles: readonly { readonly name: string; readonly text: string }[] = [];

const prepare = async (dataDir: string): Promise<void> => {
  const ministry = startInstallation('2026-10-01T06:00:00Z', dataDir);
  const { exchange } = ministry.call;
  rootFiles = await exchange.makeRootKeys({
    count: 3,
    passphrase: PASSPHRASE,
    holders: ['Мария Петрова', 'Иван Иванов', 'Ана Стоянова'],
  });
  const given = { rootFiles: [...rootFiles], passphrases: [PASSPHRASE] };
  await exchange.found({ threshold: 2, ...given });
  const unit = await enrol(ministry, rootFiles, UNIT, 'unit.reporter');
  unit.take(ministry.send('all', true).bytes);
  const entries = [{ measure: '2.2.3', period: '2026-Q3', value: '120' }];
  await unit.call.progress.reports.set({ entries });
  ministry.take(unit.send('МЗ').bytes);
  unit.stop();
  (await enrol(ministry, rootFiles, UNIT, 'unit.reporter')).stop();
  ministry.core.close();
};
test.use({ data: { prepare } });
test.describe.configure({ timeout: 180_000 });

const settings = async (page: Page): Promise<void> => {
  await go(page, 'Отчитане');
  await page.getByRole('tab', { name: 'Настройки' }).click();
};

const sticks = (dialog: Locator, count: number) =>
  dialog.locator('input[type=file]').setInputFiles(
    rootFiles.slice(0, count).map(({ name, text }) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })),
  );

test('the keys of a closed unit follow its act, now or later, all at once', async ({ page }) => {
  await settings(page);
  await page.getByRole('button', { name: 'Нов акт за звено' }).click();
  const act = page.getByRole('dialog');
  await act.getByLabel('Какво се прави с акта').selectOption('закриване');
  await act.getByRole('combobox', { name: 'Звено' }).fill(UNIT);
  await page.getByRole('option', { name: UNIT }).click();
  await expect(act.getByRole('status')).toContainText('Приключват се в следващата стъпка');
  await act.getByLabel('В сила от').fill('1.10.2026');
  await act.getByLabel('Акт (номер и дата)').fill('ПМС № 210 от 1.10.2026 г.');
  await act.getByRole('button', { name: 'Запазване на акта' }).click();
  const step = page.getByRole('dialog', { name: `Ключове на ${UNIT}` });
  await expect(step.getByRole('status').first()).toContainText('Актът е записан.');
  await expect(step.getByRole('listitem')).toHaveCount(2);
  await expect(step).toContainText('Не се приема нищо след: запис 2.');
  await expect(step).toContainText('Главните ключове са у: Мария Петрова');
  expect(await axeBoth(page, 'unit-keys-step')).toEqual([]);

  // Left in the middle: the reminder has the same step.
  await page.reload();
  await settings(page);
  await expect(page.getByText('вече не съществува, а ключовете му още са в сила')).toBeVisible();
  expect(await axeBoth(page, 'unit-keys-reminder')).toEqual([]);
  await page.getByRole('button', { name: `Приключване на ключовете на ${UNIT}` }).click();
  const dialog = page.getByRole('dialog', { name: `Ключове на ${UNIT}` });
  const sign = dialog.getByRole('button', { name: 'Приключване на 2 ключа' });
  await sticks(dialog, 1);
  await dialog.getByLabel(`(${rootFiles[0]?.name})`).fill(PASSPHRASE);
  await expect(sign).toBeDisabled();
  await sticks(dialog, 2);
  await dialog.getByLabel(`(${rootFiles[1]?.name})`).fill('друга парола');
  await sign.click();
  await expect(dialog).toContainText('Нищо не е подписано');
  await dialog.getByLabel(`(${rootFiles[1]?.name})`).fill(PASSPHRASE);
  await page.setViewportSize({ width: 1024, height: 700 });
  expect(await axeBoth(page, 'unit-keys-sign')).toEqual([]);
  await sign.click();
  await expect(dialog.getByRole('status')).toContainText('Издадена е версия 4 на регистъра');
  await dialog.getByRole('button', { name: 'Готово' }).click();
  await expect(page.getByText('ключовете му още са в сила')).toHaveCount(0);

  await page.getByRole('button', { name: /^Премахване на акта/ }).click();
  await expect(page.getByText(`приключени или отнети: ${UNIT}`)).toBeVisible();
  expect(await axeBoth(page, 'unit-keyless')).toEqual([]);
});
