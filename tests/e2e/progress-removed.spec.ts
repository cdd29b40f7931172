/** The plan and the units change in the middle of the reporting. A measure removed by an act of 12.10. while its report of the third quarter waits. */
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { period } from '../../domain/progress/period.ts';
import { test, expect } from './launch.ts';
import { axeBoth, shot } from './look.ts';
import { go } from './reporting-page.ts';
import { openReporting, UNIT } from './reporting-story.ts';

const LATER = period('2027-Q1');

const prepare = async (dataDir: string): Promise<void> => {
  await openReporting(dataDir, { submitted: ['3.1.1'] });
  let clock = Date.parse('2026-10-15T08:00:00Z');
  const core = startNamed({ dataDir, now: () => (clock += 1000) });
  const { app, progress, plan } = callerOf(core.context);
  const later = { measure: '3.1.1', period: LATER };
  await progress.reports.set({ entries: [{ ...later, value: '7' }] });
  await progress.reports.submit({ period: LATER, reports: [later] });
  await app.setUnit({ unit: 'МЗ' });
  await app.setPerson({ person: 'Стоянова' });
  const items = [{ kind: 'remove' as const, measure: '3.1.1', reason: 'Обединена.' }];
  const target = { title: 'Отпадане' };
  const { amendment } = await plan.amendments.addItems({ target, items });
  const act = { kind: 'Решение', number: '77', date: '2026-10-12' };
  await plan.amendments.adopt({ id: amendment, act });
  core.close();
};
test.use({ data: { prepare } });

test('the report of its time is accepted; the later one says why it does not count, and is closed', async ({
  page,
}) => {
  await go(page, 'Отчитане');
  await page.getByRole('tab', { name: 'Преглед' }).click();
  const list = page.getByRole('grid', { name: 'Отчети за преглед' });
  await expect(list.locator('[data-report]')).toHaveCount(2);
  // Which one does not count is seen without opening it.
  await expect(list.getByRole('row').filter({ hasText: 'не се брои' })).toHaveCount(1);
  await shot(page, 'review-not-counted');
  const detail = page.getByRole('region', { name: 'Избран отчет' });
  await expect(detail).toContainText(`3.1.1 · ${UNIT} · III трим. 2026`);
  await detail.getByRole('button', { name: 'Приемане' }).click();
  await expect(list.locator('[data-report]')).toHaveCount(1);

  await expect(detail).toContainText('I трим. 2027');
  await expect(detail).toContainText('отпадна от плана с Решение № 77 от 12.10.2026');
  await expect(detail.getByRole('button', { name: 'Приемане' })).toHaveCount(0);
  expect(await axeBoth(page)).toEqual([]);
  await detail.getByRole('button', { name: 'Закриване…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Закриване' })).toBeDisabled();
  await dialog.getByLabel('Основание').fill('Отпаднала мярка');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Отчетът е закрит.')).toBeVisible();
  await expect(page.getByText('Няма отчети, които чакат преглед.')).toBeVisible();
});

test('a unit goes into another by an act: what hangs on it is told first, and a mistaken act comes off', async ({
  page,
}) => {
  await go(page, 'Отчитане');
  await page.getByRole('tab', { name: 'Настройки' }).click();
  await page.getByRole('button', { name: 'Нов акт за звено' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Какво се прави с акта').selectOption('вливане');
  await dialog.getByRole('combobox', { name: 'Звено' }).fill(UNIT);
  await page.getByRole('option', { name: UNIT }).click();
  await expect(dialog.getByRole('status')).toContainText('Отчети без окончателна преценка: 2');
  await dialog.getByRole('combobox', { name: 'Влива се в' }).fill('РЗИ-Варна');
  await page.getByRole('option', { name: 'РЗИ-Варна' }).click();
  await dialog.getByLabel('В сила от').fill('31.2.2026');
  await dialog.getByLabel('Акт (номер и дата)').fill('ПМС № 210 от 1.10.2026 г.');
  await expect(dialog).toContainText('Няма такъв ден');
  await dialog.getByLabel('В сила от').fill('4.10.2026');
  expect(await axeBoth(page, 'unit-act')).toEqual([]);
  await dialog.getByRole('button', { name: 'Запазване на акта' }).click();
  await expect(dialog).toBeHidden();
  const acts = page.getByRole('table', { name: 'Актове за звена' });
  await expect(acts.getByRole('row')).toHaveCount(2);
  await expect(acts).toContainText('вливане → РЗИ-Варна');
  expect(await axeBoth(page, 'units')).toEqual([]);
  await acts.getByRole('button', { name: /^Премахване на акта/ }).click();
  await expect(page.getByText('Няма актове')).toBeVisible();
});
