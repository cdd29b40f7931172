/** A quarter's packages of all inspectorates, chosen at once: all checked, all taken in with one press. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readUnits } from '../../db/plan/units.ts';
import { PASSPHRASE, startInstallation } from '../api/exchange/installation.ts';
import { enrol } from './exchange-world.ts';
import { killCore } from './kill-core.ts';
import { expect, test } from './launch.ts';
import { axeBoth, shot } from './look.ts';

interface Package {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let packages: Package[] = [];

/** The ministry's folder with 28 inspectorates enrolled, and what each of them sends. */
const makeQuarter = async (dataDir: string): Promise<void> => {
  packages = [];
  const ministry = startInstallation('2026-10-01T06:00:00Z', dataDir);
  await ministry.call.app.setPerson({ person: 'Мария Петрова' });
  const rootFiles = await ministry.call.exchange.makeRootKeys({ count: 1, passphrase: PASSPHRASE });
  await ministry.call.exchange.found({ threshold: 1, rootFiles, passphrases: [PASSPHRASE] });
  const units = readUnits(ministry.store().read).filter(({ kind }) => kind === 'rhi');
  for (const [n, { code }] of units.entries()) {
    const one = await enrol(ministry, rootFiles, code, 'unit.reporter');
    one.take(ministry.send('all', true).bytes);
    await one.call.progress.reports.set({
      entries: [{ measure: '2.2.3', period: '2026-Q3', value: String(100 + n) }],
    });
    // As attachments come: one was saved under a name that says nothing.
    const name = n === 2 ? 'Отчет Варна.txt' : `${code}.myarka`;
    packages.push({ name, bytes: one.send('МЗ').bytes });
    one.stop();
  }
  ministry.core.close();
};

const choose = async (page: Page): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Избор на файл', exact: true }).click(),
  ]);
  await chooser.setFiles(
    packages.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(bytes),
    })),
  );
};

const incoming = (dataDir: string): readonly string[] =>
  readdirSync(join(dataDir, 'files', 'incoming'));

test.use({ data: { prepare: makeQuarter }, allowedErrors: [/WebSocket/u] });

test('28 packages at once: all right, reloaded and chosen anew, all taken over a killed core, printed', async ({
  page,
  dataDir,
  host,
}) => {
  test.skip(host === null, 'kills the core of serve');
  test.setTimeout(240_000);
  const open = async (): Promise<void> => {
    await page
      .getByRole('navigation', { name: 'Раздели' })
      .getByRole('link', { name: 'Обмен' })
      .click();
    await choose(page);
    await expect(page.getByRole('heading', { name: 'Получени са 28 файла' })).toBeVisible();
  };
  const status = (text: string) => page.getByRole('status').filter({ hasText: text });
  const rows = page.getByRole('table', { name: 'Получени файлове' }).locator('tbody tr');
  const good = rows.filter({ hasText: 'верен, готов за приемане' });
  await open();
  await expect(status('Чакат ваше решение: 28.')).toBeVisible({ timeout: 60_000 });
  await expect(good).toHaveCount(28);
  expect(incoming(dataDir)).toHaveLength(28);

  // The page goes and comes again: nothing of its list is left, and the same files are as good.
  await page.reload();
  await open();
  await expect(status('Чакат ваше решение: 28.')).toBeVisible({ timeout: 60_000 });
  await expect(good).toHaveCount(28);
  expect(incoming(dataDir)).toHaveLength(28);
  expect(await axeBoth(page, 'exchange-quarter')).toEqual([]);

  // The core dies over the list: what it held is gone, and the window sends it again.
  killCore(host?.child.pid ?? 0);
  await expect.poll(() => incoming(dataDir)).toEqual([]);
  await page.getByRole('button', { name: 'Приемане на верните (28)', exact: true }).click();
  await expect(status('Приети: 28. Отказани: 0. Чакат ваше решение: 0.')).toBeVisible({
    timeout: 90_000,
  });
  expect(incoming(dataDir)).toEqual([]);
  await shot(page, 'exchange-quarter-taken');
  await page.emulateMedia({ media: 'print' });
  await expect(rows).toHaveCount(28);
  for (const { name } of packages)
    await expect(page.getByText(name, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Печат на справката' })).toBeHidden();
});
