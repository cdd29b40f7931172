/**
 * A sitting of nine members, entered on the day after: each contradiction of its record is refused where it
 * is made, and what is recorded stays in sight beside what was typed and refused.
 */
import type { Page } from '@playwright/test';
import { startCore } from '../../api/core.ts';
import { callerOf } from '../../api/router.ts';
import { formatDate } from '../../domain/kernel/date.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { dialog, look, lookAtDialog } from './council-votes.ts';
import { expect, test } from './launch.ts';

const DAY = 86_400_000;
const dayFrom = (days: number): string =>
  formatDate(sofiaDay(Date.now() + days * DAY)).replace(/\s*г\.$/u, '');
const NAMES = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `Член ${n}`);

/** Called for yesterday, with three items; nobody is in the room yet. */
const called = async (dataDir: string): Promise<void> => {
  const core = startCore({ dataDir });
  const { council, app } = callerOf(core.context);
  await app.setUnit({ unit: 'МЗ' });
  await app.setPerson({ person: 'Секретарова' });
  const { id } = await council.councils.add({ title: 'Съвет на деветте', act: '', task: '' });
  for (const [i, name] of NAMES.entries())
    await council.councils.members.add({ council: id, name, role: i === 0 ? 'chair' : 'member' });
  await council.councils.rules.set({
    council: id,
    rules: [
      { name: 'quorum', value: '1/2+', act: 'чл. 7, ал. 1' },
      { name: 'majority', value: 'present:1/2+', act: 'чл. 7, ал. 2' },
      { name: 'signatories', value: 'chair', act: 'чл. 9' },
    ],
  });
  const { id: sitting } = await council.sittings.add({
    council: id,
    title: 'Вчерашно',
    date: dayFrom(-1),
    standard: false,
  });
  for (const title of ['Първа', 'Втора', 'Трета']) await council.agenda.add({ sitting, title });
  await council.sittings.step({ id: sitting, to: 'convened', reason: 'вписва се по-късно' });
  core.close();
};

test.use({ data: { prepare: called } });

const item = (page: Page) => page.locator('[data-live-item]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const refused = (page: Page, said: RegExp) => expect(page.getByText(said).last()).toBeVisible();

/** A notice lies over what stands at the foot of the page. */
const chooseOutcome = async (page: Page): Promise<void> => {
  const notices = page.locator('[data-position="bottom-right"] [role="alert"] button');
  while ((await notices.count()) > 0)
    await notices
      .first()
      .click({ timeout: 2000 })
      .catch(() => null);
  await item(page).getByRole('combobox', { name: 'Изход' }).click();
  await page.getByRole('option', { name: 'приета', exact: true }).click();
};

const mark = async (page: Page, n: number, how: string): Promise<void> => {
  const group = page.getByRole('radiogroup', { name: `Присъствие: Член ${n}`, exact: true });
  await group.getByText(how, { exact: true }).click();
  await expect(group.getByRole('radio', { name: how, exact: true })).toBeChecked();
};

const vote = async (page: Page, ...counts: readonly string[]): Promise<void> => {
  const labels = ['За', 'Против', 'Въздърж. се'];
  for (const [i, count] of counts.entries())
    await item(page)
      .getByLabel(labels[i] ?? '', { exact: true })
      .fill(count);
  await item(page).getByRole('button', { name: 'Запази', exact: true }).click();
};

/** Neither without a quorum, nor on a day to come; on yesterday, which is the day it was called for. */
const open = async (page: Page): Promise<void> => {
  for (const n of [1, 2, 3, 4]) await mark(page, n, 'присъства');
  await page.getByRole('combobox', { name: 'Води заседанието' }).click();
  // Of nine those who are in the room can lead it.
  await expect(page.getByRole('option')).toHaveCount(4);
  await page.getByRole('option', { name: 'Член 1' }).click();
  await button(page, 'Открий').click();
  await expect(dialog(page)).toContainText('Няма кворум');
  await expect(dialog(page).getByRole('button', { name: 'Открий' })).toBeDisabled();
  await lookAtDialog(page, 'no-quorum');
  await page.keyboard.press('Escape');
  for (const n of [5, 6, 7, 8]) await mark(page, n, 'присъства');
  await mark(page, 9, 'отсъства');

  const day = page.getByLabel('Открито на');
  await day.fill(dayFrom(1));
  await day.press('Enter');
  await refused(page, /не е настъпило, не се записва като станало/);
  await day.fill(dayFrom(-1));
  await day.press('Enter');
  await button(page, 'Открий').click();
  await expect(button(page, 'Закрий')).toBeVisible();
  const hour = page.getByLabel('Открито в');
  await expect(hour).toHaveValue('');
  await hour.fill('10:00');
  await hour.press('Enter');
  await expect(page.getByLabel('Открито на')).toHaveValue(dayFrom(-1));
};

/** More votes than members, and votes of nobody; the vote that stands is seen all the while. */
const voteFirst = async (page: Page): Promise<void> => {
  await vote(page, '5', '2', '1');
  const recorded = item(page).locator('[data-live-recorded]');
  await expect(recorded).toContainText('приема се');
  await vote(page, '9');
  await refused(page, /Гласовете не излизат: подадени са общо 12/);
  await expect(recorded).toContainText('Записано е: За – 5, Против – 2, Въздърж. се – 1');
  await expect(recorded).toContainText('приема се');
  await expect(item(page).getByLabel('За', { exact: true })).toHaveValue('9');
  await look(page, 'recorded');
  await vote(page, '0', '0', '0');
  await refused(page, /Гласовете не излизат: подадени са общо 0/);
  await expect(recorded).toContainText('Записано е: За – 5');
  for (const [label, count] of [
    ['За', '5'],
    ['Против', '2'],
    ['Въздърж. се', '1'],
  ] as const)
    await item(page).getByLabel(label, { exact: true }).fill(count);
  await expect(recorded).not.toContainText('Записано е');
};

/** Five leave: nothing is voted, and nothing is adopted by marking it so; the vote taken before stands. */
const loseQuorum = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByRole('heading', { name: '2. Втора' })).toBeVisible();
  for (const n of [4, 5, 6, 7, 8]) await mark(page, n, 'отсъства');
  await expect(page.getByText('Няма кворум: присъстват 3 от 9, нужни са 5.')).toBeVisible();
  await vote(page, '3', '0', '0');
  await refused(page, /Няма кворум: присъстват 3 от нужните 5/);
  await chooseOutcome(page);
  await refused(page, /отбелязана като приета/);
  await look(page, 'quorum-lost');
};

/** The chair leaves, too: until somebody else leads, the record contradicts itself. */
const loseChair = async (page: Page): Promise<void> => {
  await mark(page, 1, 'отсъства');
  await refused(page, /а не е в залата\. Изберете кой от присъстващите води/);
  await button(page, 'Закрий').click();
  await expect(dialog(page)).toContainText('а не е в залата');
  await expect(dialog(page).getByRole('button', { name: 'Закрий', exact: true })).toBeDisabled();
  await expect(dialog(page)).toContainText('т. 2 е отбелязана като приета или неприета без кворум');
  await page.keyboard.press('Escape');
  await mark(page, 1, 'присъства');
  // Chosen once more, the outcome is taken off.
  await chooseOutcome(page);
  await expect(page.getByText('Записите си противоречат:')).toHaveCount(0);
};

/** Items without an outcome ask for a reason, what is typed is named, and both stand in the protocol. */
const close = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+ArrowDown');
  await expect(page.getByRole('heading', { name: '3. Трета' })).toBeVisible();
  await page.getByLabel('Ново решение').fill('Да се свика отново');
  await button(page, 'Закрий').click();
  await expect(dialog(page)).toContainText('т. 2 няма изход, нито гласуване, което да го казва.');
  await expect(dialog(page).getByRole('alert')).toContainText('докато протоколът не е окончателен');
  await expect(dialog(page).getByRole('alert')).toContainText('Да се свика отново');
  await dialog(page).getByRole('textbox').fill('Изгубен е кворумът.');
  await lookAtDialog(page, 'close-typed');
  await dialog(page).getByRole('button', { name: 'Закрий', exact: true }).click();
  await expect(page.getByText('закрито', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Запази решението' }).click();
  await page.getByRole('tab', { name: 'Протокол' }).click();
  const paper = page.getByRole('article');
  await expect(paper).toContainText('Да се свика отново');
  await expect(paper).toContainText('Гласували: За – 5, против – 2, въздържали се – 1.');
  await expect(paper).toContainText(`На ${dayFrom(-1)}`);
};

test('nine members, one sitting: each contradiction is refused, and the record stands', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.getByRole('link', { name: 'Съвети' }).click();
  await page.getByRole('link', { name: 'Съвет на деветте' }).click();
  await page.getByRole('link', { name: /Вчерашно/ }).click();
  await page.getByRole('tab', { name: 'Заседание', exact: true }).click();
  await open(page);
  await voteFirst(page);
  await loseQuorum(page);
  await loseChair(page);
  await close(page);
});
