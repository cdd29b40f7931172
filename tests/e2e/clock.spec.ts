/** A laptop whose clock was wrong: it asks before it writes, and what was written gets its true time. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { formatDate } from '../../domain/kernel/date.ts';
import { sofiaDay, sofiaMoment } from '../../domain/kernel/sofia-time.ts';
import { expect, test } from './launch.ts';
import { axeBoth } from './look.ts';

const DAY = 24 * 3_600_000;
const YEAR = 365 * DAY;
const clockFile = join(tmpdir(), `myarka-clock-${process.pid}.txt`);

const addNote = async (dataDir: string, ahead: number, text: string): Promise<void> => {
  const core = startNamed({ dataDir, now: () => Date.now() + ahead });
  const call = callerOf(core.context);
  if ((await call.clock.state()).question !== null) await call.clock.answer({ trueNow: 'shown' });
  await call.app.setPerson({ person: 'Иванова' });
  await call.plan.notes.add({ measure: '1.1.1', text });
  core.close();
};

test.describe('after a year ahead', () => {
  test.use({
    ownClock: true,
    data: { prepare: (dataDir) => addNote(dataDir, YEAR, 'писано година напред') },
  });

  test('the question stands, is answered once, and the past is put right', async ({ page }) => {
    const dialog = page.getByRole('dialog', { name: 'Верен ли е часовникът?' });
    await expect(dialog).toContainText('а последното записано тук е от');
    expect(await axeBoth(page, 'clock-question')).toEqual([]);
    await expect(dialog.getByRole('button', { name: /^Да, сега е/ })).toHaveCount(0);
    const watch = dialog.getByLabel('Колко е часът наистина');
    await watch.fill('днес');
    await dialog.getByRole('button', { name: 'Запази часа' }).click();
    await expect(dialog).toContainText('„днес“ не е ден и час');
    await watch.fill(sofiaMoment(Date.now()));
    await dialog.getByRole('button', { name: 'Запази часа' }).click();
    await expect(page.getByText('Часовникът на компютъра е верен.', { exact: true })).toBeVisible();
    await expect(dialog).toBeHidden();
    await page.reload();
    await expect(page.getByText('писано година напред')).toBeVisible();
    await expect(dialog).toBeHidden();

    const wrong = sofiaMoment(Date.now() + YEAR);
    const right = sofiaMoment(Date.now() - DAY);
    await page.goto(`${page.url().split('#')[0]}#/measure/1.1.1`);
    await expect(page.getByText(formatDate(sofiaDay(Date.now() + YEAR))).first()).toBeVisible();
    await page.goto(`${page.url().split('#')[0]}#/settings`);
    await page.getByLabel('Показваше от').fill(sofiaMoment(Date.now() + YEAR - 3_600_000));
    await page.getByLabel('Показваше до').fill(wrong);
    await page.getByLabel('В началото е било').fill('32.01.2026');
    await page.getByRole('button', { name: 'Запази поправката' }).click();
    await expect(page.getByText('„32.01.2026“ не е ден и час')).toBeVisible();
    await page.getByLabel('В началото е било').fill(right);
    await page.getByRole('button', { name: 'Запази поправката' }).click();
    await expect(page.getByText(/^Поправени промени: \d+\.$/)).toBeVisible();
    expect(await axeBoth(page, 'clock-settings')).toEqual([]);
    await page.goto(`${page.url().split('#')[0]}#/measure/1.1.1`);
    await expect(page.getByText('писано година напред').first()).toBeVisible();
    await expect(page.getByText(formatDate(sofiaDay(Date.now() + YEAR)))).toHaveCount(0);
  });
});

test.describe('while it is open', () => {
  test.use({ env: { MYARKA_CLOCK: clockFile } });
  test.beforeAll(() => writeFileSync(clockFile, '0'));

  test('a clock that jumps to 2015 writes nothing until somebody says what time it is', async ({
    page,
  }) => {
    await page.goto(`${page.url().split('#')[0]}#/measure/1.1.1`);
    const text = page.getByRole('textbox', { name: 'Нова бележка' });
    await text.fill('първа');
    await text.press('Control+Enter');
    await expect(page.getByRole('cell', { name: 'първа' })).toBeVisible();
    writeFileSync(clockFile, String(Date.parse('2015-01-01T08:00:00Z') - Date.now()));
    await text.fill('през 2015');
    await text.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Верен ли е часовникът?' });
    await expect(dialog).toContainText('01.01.2015');
    await dialog.getByLabel('Колко е часът наистина').fill(sofiaMoment(Date.now() + 60_000));
    await dialog.getByRole('button', { name: 'Запази часа' }).click();
    await expect(dialog).toBeHidden();
    await expect(text).toHaveValue('през 2015');
    await text.press('Control+Enter');
    await expect(page.getByText('през 2015').first()).toBeVisible();
    await expect(page.getByText('2015 г.')).toHaveCount(0);
    await expect(page.getByText(formatDate(sofiaDay(Date.now()))).first()).toBeVisible();
  });
});
