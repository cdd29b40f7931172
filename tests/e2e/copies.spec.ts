/** An official without a command line: the database is gone, and a copy is put back in the window. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { expect, test } from './launch.ts';
import { axeScan, shot } from './look.ts';

const withCopy = async (dataDir: string, after?: () => void): Promise<void> => {
  const core = startNamed({ dataDir });
  const call = callerOf(core.context);
  await call.app.setUnit({ unit: 'РЗИ-Варна' });
  await call.app.backup();
  await call.app.setUnit({ unit: 'РЗИ-Бургас' });
  core.close();
  after?.();
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`a lost database, ${colorScheme}`, () => {
    test.use({
      colorScheme,
      untouched: true,
      data: {
        prepare: (dataDir) => withCopy(dataDir, () => rmSync(join(dataDir, 'myarka.db'))),
      },
    });

    test('the screen offers the copy, and putting it back brings the data', async ({ page }) => {
      await expect(page.getByRole('alert')).toContainText('няма база с данни');
      await shot(page, `copies-lost-${colorScheme}`);
      expect(await axeScan(page)).toEqual([]);
      await expect(page.getByRole('button', { name: 'Започни с празна база' })).toBeVisible();
      await page.getByRole('button', { name: /^Възстанови от / }).click();
      await expect(page.getByRole('dialog')).toContainText('не могат да се прочетат');
      await page.getByRole('dialog').getByRole('button', { name: 'Възстанови' }).click();
      await expect(page.getByText('Данните са възстановени.')).toBeVisible();
      await expect(page.getByText('РЗИ-Варна').first()).toBeVisible();
    });
  });
}

test.describe('a second place', () => {
  const stick = mkdtempSync(join(tmpdir(), 'myarka-флашка-'));
  test.afterAll(() => rmSync(stick, { recursive: true, force: true }));

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });
      test('is named, gets a copy, and says when it is not there', async ({ page }) => {
        await page.setViewportSize({ width: 1024, height: 700 });
        await page.evaluate(() => (location.hash = '#/settings'));
        const field = page.getByRole('textbox', { name: 'Второ място за копия' });
        await field.fill(join(stick, 'няма'));
        const card = page
          .locator('section')
          .filter({ has: page.getByRole('heading', { name: 'Възстановяване от копие' }) });
        await card.getByRole('button', { name: 'Запази' }).click();
        await expect(card).toContainText('Поставете флашката или диска');
        await field.fill(stick);
        await field.press('Enter');
        await expect(card).toContainText('Там още няма копие.');
        await card.getByRole('button', { name: 'Направи копие там сега' }).click();
        await expect(card).toContainText('Копието е направено и проверено.');
        await expect(card).toContainText('Последно копие там:');
        await expect(card).toContainText('На второто място (с документите)');
        await card.scrollIntoViewIfNeeded();
        await shot(page, `copies-second-${colorScheme}`);
        expect(await axeScan(page)).toEqual([]);
      });
    });
  }
});

test.describe('in the settings', () => {
  test.use({ data: { prepare: withCopy } });

  test('what a copy does not have is told before it is put back', async ({ page }) => {
    await page.evaluate(() => (location.hash = '#/settings'));
    await page.getByRole('button', { name: /^Възстанови от / }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('няма да се вижда: 1 промяна');
    await shot(page, 'copies-settings');
    expect(await axeScan(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Възстанови' }).click();
    await expect(page.getByText('Данните са възстановени.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Възстанови от / })).toHaveCount(2);
  });
});

const SUPPORT = 'Данни за поддръжка';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the data for support, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('is told by its parts, shown whole, and saved as one file', async ({ page }) => {
      await page.setViewportSize({ width: 1024, height: 700 });
      await page.evaluate(() => (location.hash = '#/settings'));
      await page.getByRole('button', { name: `Покажи: ${SUPPORT}` }).click();
      const dialog = page.getByRole('dialog', { name: SUPPORT });
      await expect(dialog).toContainText('Няма имена');
      await expect(dialog.getByRole('listitem')).toHaveCount(8);
      await dialog.getByText('Целият файл').click();
      await expect(dialog.getByRole('textbox')).toHaveValue(/Базата е цяла\./u);
      await shot(page, `support-${colorScheme}`);
      expect(await axeScan(page)).toEqual([]);
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Запази' }).click();
      expect((await download).suggestedFilename()).toMatch(/^myarka-support-.+\.txt$/u);
      await expect(dialog).toHaveCount(0);
    });
  });
}

test.describe('where the database is broken', () => {
  test.use({
    untouched: true,
    data: {
      prepare: (dataDir) =>
        withCopy(dataDir, () => writeFileSync(join(dataDir, 'myarka.db'), 'x'.repeat(9000))),
    },
  });

  test('the data for support is there, too', async ({ page }) => {
    await page.getByRole('button', { name: `${SUPPORT}…` }).click();
    const dialog = page.getByRole('dialog', { name: SUPPORT });
    await dialog.getByText('Целият файл').click();
    await expect(dialog.getByRole('textbox')).toHaveValue(/Базата не се отваря: db\.damaged/u);
    await shot(page, 'support-broken');
    expect(await axeScan(page)).toEqual([]);
  });
});
