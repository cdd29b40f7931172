/** As an inspectorate, before any deployment: every page opens, nothing of the ministry can be changed. */
import type { Locator, Page } from '@playwright/test';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';

const asVarna = async (dataDir: string): Promise<void> => {
  const core = startNamed({ dataDir, now: () => Date.parse('2026-11-20T08:00:00Z') });
  const call = callerOf(core.context);
  await call.app.setPerson({ person: 'Мария Иванова' });
  const draft = await call.plan.amendments.create({ title: 'Удължаване на срок' });
  const item = {
    kind: 'set',
    measure: '2.2.3',
    field: 'end',
    value: '2029',
    reason: 'Забавяне',
  };
  await call.plan.amendments.addItems({ target: { draft }, items: [{ ...item, kind: 'set' }] });
  await call.app.setUnit({ unit: 'РЗИ-Варна' });
  core.close();
};
test.use({ data: { prepare: asVarna } });

const go = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Раздели' }).getByRole('link', { name }).click();

const PLAN =
  /се променят само от Министерството на здравеопазването \(МЗ\)\. Тук се работи като РЗИ-Варна/;

/** In the way of Tab, told as not active with the reason, and saying it when pressed. */
const expectInactive = async (page: Page, button: Locator, reason: RegExp): Promise<void> => {
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(reason);
  await button.focus();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: reason }).last()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

test('РЗИ-Варна opens every page and sees why it changes nothing of the ministry', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await go(page, 'Констатации');
  await expect(page.getByText(PLAN).first()).toBeVisible();
  await expectInactive(page, button('Приемане').first(), PLAN);
  await page.getByRole('listbox', { name: 'Списък с констатации' }).focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('radio', { name: 'Приети (0)' })).toBeAttached();
  expect(await axeBoth(page)).toEqual([]);

  await go(page, 'Връзки');
  await expectInactive(page, button('Потвърждаване').first(), PLAN);
  expect(await axeBoth(page)).toEqual([]);

  await go(page, 'Изменения');
  await expect(page.getByRole('heading', { name: 'Удължаване на срок' })).toBeVisible();
  await expectInactive(page, button(/^Утвърждаване/).first(), PLAN);
  await expectInactive(page, button('Нов проект').first(), PLAN);
  expect(await axeBoth(page)).toEqual([]);

  await go(page, 'Съвети');
  await expect(page.getByText(/се водят от секретаря на съвета/)).toBeVisible();
  await go(page, 'Тарифи');
  await page.getByRole('tab', { name: 'Стойности' }).click();
  await expect(page.getByText(/Стойностите на тарифата се въвеждат само от/).first()).toBeVisible();
  await go(page, 'Обмен');
  await expectInactive(page, button('Основаване на обмен'), /Обменът се основава/);
  expect(await axeBoth(page)).toEqual([]);

  await go(page, 'Настройки');
  await expect(page.getByText(/Като РЗИ-Варна пишете само свои отчети/)).toBeVisible();
  for (const name of [
    'Начало',
    'Регистър на мерките',
    'Времеви график',
    'Средства',
    'Изпълнение',
    'Отчитане',
  ]) {
    await go(page, name);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
