/** The guide's pictures of exchange and councils: a deployment with packages, and a sitting being prepared. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { SEED_COUNCIL } from '../../db/council/seed.ts';
import { startInstallation } from '../api/exchange/installation.ts';
import { dropFiles, makeWorld } from './exchange-world.ts';

interface Shown {
  readonly name: string;
  readonly path: string;
  readonly act: (page: Page) => Promise<void>;
}

const packages = new Map<string, Uint8Array>();

const prepareSitting = async (dataDir: string): Promise<void> => {
  const { core, call } = startInstallation('2026-10-03T06:00:00Z', dataDir);
  const { councils, sittings, agenda } = call.council;
  const people = [
    ['Петрова', 'chair', 'Министерство на здравеопазването'],
    ['Иванов', 'member', 'НЗОК'],
    ['Георгиева', 'member', 'РЗИ-Варна'],
  ] as const;
  for (const [name, role, organisation] of people)
    await councils.members.add({ council: SEED_COUNCIL, name, role, organisation });
  const { id: sitting } = await sittings.add({ title: 'Напредък по Плана', date: '2026-12-15' });
  await agenda.add({ sitting, title: 'Доклад за изпълнението на Плана', measures: ['2.2.3'] });
  await agenda.add({ sitting, title: 'Средства за дигитализация', measures: ['3.5.2', '7.3.3'] });
  core.close();
};

export const tellExchange = async (dataDir: string): Promise<void> => {
  const { files, other } = await makeWorld(dataDir);
  for (const name of ['varna.myarka.json', 'second.myarka.json'])
    packages.set(name, readFileSync(join(files, name)));
  other.stop();
  rmSync(files, { recursive: true, force: true });
  await prepareSitting(dataDir);
};

const drop = async (page: Page, name: string): Promise<void> => {
  await dropFiles(page, [{ name, bytes: packages.get(name) ?? new Uint8Array() }]);
  await expect(page.getByRole('button', { name: 'Приеми', exact: true })).toBeVisible();
};

export const SHOWN_EXCHANGE: readonly Shown[] = [
  { name: 'exchange', path: '/exchange', act: (page) => drop(page, 'varna.myarka.json') },
  {
    name: 'conflicts',
    path: '/exchange',
    act: async (page) => {
      await drop(page, 'second.myarka.json');
      await page.getByRole('button', { name: 'Приеми', exact: true }).click();
      await page.getByRole('button', { name: 'Към конфликтите' }).click();
      await expect(page.getByRole('listbox')).toBeVisible();
    },
  },
  {
    name: 'trust',
    path: '/exchange',
    act: async (page) => {
      await page.getByRole('tab', { name: 'Доверие' }).click();
      await expect(page.getByRole('table', { name: 'Ключове' })).toBeVisible();
    },
  },
  {
    name: 'sitting',
    path: '/council',
    act: async (page) => {
      await page.getByRole('main').getByRole('link').first().click();
      await page.getByRole('link', { name: /Напредък по Плана/u }).click();
      await expect(page.getByText('Средства за дигитализация')).toBeVisible();
    },
  },
];
