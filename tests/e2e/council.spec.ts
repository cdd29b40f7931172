/**
 * A secretary's year in one run: a council is founded, a sitting convened, its pack built on the real
 * plan «към» the first of January to come and sent anew for a late item, the sitting held by keyboard
 * alone, the protocol put into the secretary's words and sealed; the next sitting brings the decision
 * back. And one decision by written procedure.
 */
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { pdfTexts, squeezed } from '../api/council/pdf-text.ts';
import { CMS } from '../fixtures/signed.ts';
import { expect, test } from './launch.ts';
import { byLetter, byName, dialog, look, lookAtDialog, YEAR } from './council-votes.ts';

const openPage = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
};

const found = async (page: Page): Promise<void> => {
  await openPage(page, '/council');
  await page.getByRole('button', { name: 'Нов съвет' }).click();
  await dialog(page).getByLabel('Наименование').fill('Обществен съвет по мярка 1.1.3');
  await dialog(page).getByLabel('Мерки от плана').fill('1.1.3');
  await dialog(page).getByRole('button', { name: 'Създай' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Обществен съвет по мярка 1.1.3',
  );
};

const addMember = async (page: Page, name: string, role: string): Promise<void> => {
  await page.getByRole('button', { name: 'Добави в състава' }).click();
  await dialog(page).getByLabel('Име').fill(name);
  await dialog(page).getByRole('combobox', { name: 'Роля' }).click();
  await page.getByRole('option', { name: role, exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Запази' }).click();
  await expect(page.getByRole('rowheader', { name })).toBeVisible();
};

const compose = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Състав' }).click();
  await addMember(page, 'Анна Петрова', 'председател');
  await addMember(page, 'Иван Иванов', 'член');
  await addMember(page, 'Елена Георгиева', 'член');
  await page.getByRole('tab', { name: 'Правила' }).click();
  await page.getByRole('button', { name: 'Обикновено мнозинство' }).click();
  await dialog(page).getByLabel('Основание за всички').fill('Правилника');
  await dialog(page).getByLabel('Основание (акт и разпоредба): Кворум').fill('чл. 7');
  await lookAtDialog(page, 'template');
  await dialog(page).getByRole('button', { name: 'Въведи набора' }).click();
  const quorum = page.getByRole('row', { name: /^Кворум/ });
  await expect(quorum).toContainText('повече от половината от членовете');
  await expect(quorum).toContainText('чл. 7');
};

const addSitting = async (page: Page, title: string, date: string): Promise<void> => {
  await page.getByRole('tab', { name: 'Заседания' }).click();
  await page.getByRole('button', { name: 'Ново заседание' }).click();
  await dialog(page).getByLabel('Тема').fill(title);
  await dialog(page).getByLabel('Дата').fill(date);
  await dialog(page).getByRole('button', { name: 'Създай' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
};

const prepare = async (page: Page): Promise<void> => {
  const title = page.getByRole('textbox', { name: 'Заглавие на новата точка' });
  await title.fill('Доклад за Плана');
  await title.press('Enter');
  const item = page.getByRole('button', { name: /^Доклад за Плана/ });
  await expect(item).toHaveAttribute('aria-current', 'true');
  await page.getByLabel('Мерки').fill('3.5.2, 7.3.3');
  await page.getByLabel('Мерки').press('Enter');
  await expect(item).toContainText('3.5.2, 7.3.3');
  await title.fill('Бюджет');
  await title.press('Enter');
  const budget = page.getByRole('button', { name: /^Бюджет/ });
  await budget.focus();
  await budget.press('Alt+ArrowUp');
  await expect(page.locator('ol[aria-label="Дневен ред"] > li').first()).toContainText('Бюджет');
  await budget.press('Alt+ArrowDown');
  await expect(page.locator('ol[aria-label="Дневен ред"] > li').first()).toContainText('Доклад');
};

const saved = async (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> => {
  const waiting: Promise<Download> = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

const textOf = async (bytes: Buffer): Promise<string> => squeezed((await pdfTexts(bytes)).join(''));

const MOST_STOPS = 90;

/** By the Tab key alone, as somebody without a mouse gets there. */
const tabTo = async (page: Page, target: Locator, key = 'Tab'): Promise<void> => {
  for (let i = 0; i < MOST_STOPS; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Not reached by ${key}: ${String(target)}`);
};

/** From the first presence to the closing hour without a mouse; texts are typed as one goes. */
const hold = async (page: Page): Promise<void> => {
  const { keyboard } = page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await tabTo(page, page.getByRole('tab', { name: 'Подготовка' }));
  await keyboard.press('ArrowRight');
  await expect(page.getByText('Няма кворум: присъстват 0 от 3, нужни са 2.')).toBeVisible();
  await tabTo(page, button('Всички присъстват'));
  await keyboard.press('Enter');
  await expect(page.getByText('Има кворум: присъстват 3 от 3, нужни са 2.')).toBeVisible();
  const last = page.getByRole('radiogroup', { name: 'Присъствие: Елена Георгиева' });
  await tabTo(page, last.getByRole('radio', { name: 'присъства', exact: true }));
  await keyboard.press('ArrowRight');
  await expect(page.getByText('Има кворум: присъстват 2 от 3, нужни са 2.')).toBeVisible();
  await keyboard.press('ArrowLeft');
  await expect(page.getByText('Има кворум: присъстват 3 от 3, нужни са 2.')).toBeVisible();
  await tabTo(page, button('Открий'), 'Shift+Tab');
  await keyboard.press('Enter');
  // Called for next year, opened today, with nobody in the chair: it opens with a reason only.
  const asked = page.getByRole('dialog', { name: 'Откриване на заседанието' });
  await expect(asked).toContainText('Не е посочено кой води заседанието.');
  await expect(asked).toContainText('Заседанието е свикано за');
  await lookAtDialog(page, 'open');
  await keyboard.type('Проведено е по-рано по искане на председателя.');
  await tabTo(page, asked.getByRole('button', { name: 'Открий' }));
  await keyboard.press('Enter');
  await expect(button('Закрий')).toBeVisible();
  const agendaVote = page.locator('section', { hasText: 'Гласуване на дневния ред' });
  await tabTo(page, agendaVote.getByRole('button', { name: 'Единодушно' }));
  await keyboard.press('Enter');
  await expect(agendaVote.getByText('приема се единодушно')).toBeVisible();
  const item = page.locator('[data-live-item]');
  await tabTo(page, item.getByLabel('Доклад', { exact: true }));
  await keyboard.type('Докладът беше представен.');
  await keyboard.press('F2');
  await keyboard.type('3');
  await keyboard.press('Tab');
  await keyboard.type('1');
  await keyboard.press('Enter');
  await expect(page.getByText(/Гласовете не излизат: подадени са общо 4/)).toBeVisible();
  await keyboard.press('F2');
  await keyboard.type('2');
  await keyboard.press('Enter');
  await expect(item.getByText('приема се', { exact: true })).toBeVisible();
  await keyboard.press('F4');
  await keyboard.type('Министерството да представи график');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type(`28.02.${YEAR}`);
  await keyboard.press('Control+Enter');
  await expect(item.getByLabel('Решение № 1', { exact: true })).toHaveValue(
    'Министерството да представи график',
  );
  await expect(item.getByLabel('Доклад', { exact: true })).toHaveValue('Докладът беше представен.');
  await keyboard.press('Control+ArrowDown');
  await expect(page.getByRole('heading', { name: '2. Бюджет' })).toBeVisible();
  await expect(item.getByLabel('Доклад', { exact: true })).toBeFocused();
  await keyboard.press('Control+ArrowUp');
  await keyboard.press('Control+ArrowUp');
  await tabTo(page, last.getByRole('radio', { name: 'присъства', exact: true }), 'Shift+Tab');
  await keyboard.press('ArrowRight');
  const clash = page.getByRole('alert', { name: 'Записите си противоречат' });
  await expect(clash).toContainText('Гласуването по т. 1 е при 3 присъстващи');
  await look(page, 'contradiction');
  await tabTo(page, page.getByRole('button', { name: /^Премахни промяната/ }));
  await keyboard.press('Enter');
  await expect(clash).toBeHidden();
  await keyboard.press('Control+ArrowDown');
  // Who leaves now leaves before item 2, and the vote on item 1 stays what it was.
  await tabTo(page, last.getByRole('radio', { name: 'присъства', exact: true }), 'Shift+Tab');
  await keyboard.press('ArrowRight');
  await expect(
    page.getByText(/Елена Георгиева – напусна в \d\d,\d\d\sч\., преди т. 2/),
  ).toBeVisible();
  await expect(page.getByText('Има кворум: присъстват 2 от 3, нужни са 2.')).toBeVisible();
  await keyboard.press('Control+ArrowUp');
  await expect(item.getByText('Присъстват 3 от 3 членове с право на глас.')).toBeVisible();
  await look(page, 'live');
  await keyboard.press('Control+ArrowDown');
};

const showScreen = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'За проектора' }).click();
  await expect(page.getByRole('heading', { name: '4. Късна точка' })).toBeVisible();
  await expect(page.getByText('✓ приема се единодушно')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { name: '1. Доклад за Плана' })).toBeVisible();
  await expect(page.getByText('Министерството да представи график')).toBeVisible();
  await look(page, 'screen');
  await page.keyboard.press('Escape');
};

const closeByKeys = async (page: Page): Promise<void> => {
  const close = page.getByRole('button', { name: 'Закрий', exact: true });
  await tabTo(page, close, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const sure = page.getByRole('dialog', { name: 'Закриване на заседанието' });
  await expect(sure).toContainText('докато протоколът не е окончателен');
  await expect(sure).toContainText('т. 2 няма изход, нито гласуване, което да го казва.');
  await expect(sure.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Точка 2 остава за март.');
  await lookAtDialog(page, 'close');
  await tabTo(page, sure.getByRole('button', { name: 'Закрий', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('закрито', { exact: true })).toBeVisible();
};

/** A late item: what changed is told before the pack is sent anew, and stands in it. */
const sendAnew = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Отбележи изпращането' }).click();
  await expect(page.getByText(/^Издание 1,/)).toBeVisible();
  await page.getByRole('tab', { name: 'Подготовка' }).click();
  const title = page.getByRole('textbox', { name: 'Заглавие на новата точка' });
  await title.fill('Късна точка');
  await title.press('Enter');
  await page.getByRole('tab', { name: 'Документи' }).click();
  await expect(page.getByText('Нова точка 4: Късна точка.')).toBeVisible();
  const again = await textOf((await saved(page, 'Пакет, PDF')).bytes);
  expect(again.includes(squeezed('Промени спрямо издание 1'))).toBe(true);
  expect(again.includes(squeezed('Нова точка 4: Късна точка.'))).toBe(true);
};

/** The secretary's own words, what the records say meanwhile, and the way back. */
const putIntoWords = async (page: Page): Promise<void> => {
  const paper = page.getByRole('article');
  await page.getByRole('button', { name: 'Промени: т. 1, гласуване' }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Гласуваха поименно.');
  await page.keyboard.press('Control+Enter');
  await expect(paper).toContainText('Гласуваха поименно.');
  await expect(paper).toContainText('текст на секретаря, различава се от записите');
  await expect(page.getByRole('button', { name: 'Промени: т. 1, гласуване' })).toBeFocused();
  await page.getByRole('button', { name: 'Отвори отново' }).click();
  await page.getByRole('tab', { name: 'Заседание', exact: true }).click();
  for (const _ of ['т. 2', 'т. 1']) await page.keyboard.press('Control+ArrowUp');
  await page.locator('[data-live-item]').getByRole('button', { name: 'Единодушно' }).click();
  await expect(page.locator('[data-live-item]').getByText('приема се единодушно')).toBeVisible();
  await page.getByRole('button', { name: 'Закрий', exact: true }).click();
  await dialog(page).getByRole('textbox').fill('Точка 2 остава за март.');
  await dialog(page).getByRole('button', { name: 'Закрий', exact: true }).click();
  await page.getByRole('tab', { name: 'Протокол' }).click();
  await expect(paper).toContainText('записите са променени след тази редакция');
  await look(page, 'protocol');
  await page.getByRole('button', { name: 'Промени: т. 1, гласуване' }).click();
  await expect(paper).toContainText('Гласували: За – 3, против и въздържали се няма.');
  await page.getByRole('button', { name: 'Върни съставения текст' }).click();
  await expect(paper).not.toContainText('Гласуваха поименно.');
  await expect(paper).toContainText('Приема се единодушно.');
};

const seal = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Направи окончателен' }).click();
  await expect(dialog(page)).toContainText('Останали са празни места за попълване: откриване.');
  await expect(dialog(page)).toContainText('т. 2 няма изход, нито гласуване, което да го казва.');
  await dialog(page).getByLabel('Защо протоколът е такъв').fill('Точка 2 се отлага за март.');
  await lookAtDialog(page, 'seal');
  await dialog(page).getByRole('button', { name: 'Направи окончателен' }).click();
  await page.getByLabel('Поправка').fill('Часът на откриване да се чете 11,05 ч.');
  await page.getByLabel('Основание').fill('техническа грешка');
  await page.getByRole('button', { name: 'Добави поправка' }).click();
  await expect(page.getByRole('article')).toContainText('Поправки след подписването');
  await expect(
    page.getByText('Изготвя се в изгледа, в който е направен окончателен'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Промени:/ })).toHaveCount(0);
};

/** Beside the sealed protocol: a file without a signature is refused, a signed one is shown as there. */
const attachSigned = async (page: Page): Promise<void> => {
  const attach = async (name: string, buffer: Buffer): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Приложи подписан файл: Протокол' }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  await attach('протокол.p7m', Buffer.from('-----BEGIN CMS-----\nТук няма подпис'));
  await expect(page.getByText('В „протокол.p7m“ няма електронен подпис.')).toBeVisible();
  await attach('протокол.pdf.p7s', CMS);
  const list = page.getByRole('list', { name: 'Подписани файлове: Протокол' });
  await expect(list).toContainText('Подписан файл е приложен: протокол.pdf.p7s');
  await expect(page.getByText('Подписът не е проверяван тук.')).toBeVisible();
  await list.scrollIntoViewIfNeeded();
  await look(page, 'signed');
};

test('a secretary: from founding a council to the decision that comes back', async ({ page }) => {
  test.setTimeout(360_000);
  await found(page);
  await compose(page);
  await look(page, 'rules');
  await addSitting(page, 'Напредък', `15.01.${YEAR}`);
  await prepare(page);
  await look(page, 'prepare');
  await page.getByRole('button', { name: 'Свикай' }).click();
  await expect(page.getByRole('button', { name: 'Открий' })).toBeVisible();

  await page.getByRole('tab', { name: 'Документи' }).click();
  await page.getByLabel('Данни към').fill(`01.01.${YEAR}`);
  await page.getByLabel('Данни към').press('Enter');
  const pack = await saved(page, 'Пакет, PDF');
  const packText = await textOf(pack.bytes);
  expect(pack.name).toBe(`paket-1-${YEAR}-01-15.pdf`);
  expect(packText.includes(squeezed(`Състояние на плана към 01.01.${YEAR} г.`))).toBe(true);
  expect(packText.includes('Общо6434600032899587,39')).toBe(true);
  expect((await saved(page, 'Пакет, DOCX')).bytes.subarray(0, 2).toString()).toBe('PK');
  await sendAnew(page);
  await look(page, 'documents');

  await page.getByRole('tab', { name: 'Подготовка' }).click();
  await hold(page);
  await byName(page);
  await showScreen(page);
  await closeByKeys(page);
  await page.getByRole('tab', { name: 'Протокол' }).click();
  await expect(page.getByRole('article')).toContainText('П Р О Т О К О Л № 1');
  await expect(page.getByRole('article')).toContainText('Гласували: За – 2, против – 1');
  await putIntoWords(page);
  await seal(page);
  const protocol = await textOf((await saved(page, 'Протокол, PDF')).bytes);
  expect(protocol.includes(squeezed('Решение № 1: Министерството да представи график.'))).toBe(
    true,
  );
  expect(protocol.includes(squeezed('ЧленГласАнна ПетровазаИван ИвановотводЕлена'))).toBe(true);
  await page.getByRole('tab', { name: 'Документи' }).click();
  await attachSigned(page);
  expect((await saved(page, 'Архив на заседанието, ZIP')).name).toBe(
    // Of the day on which it was held, which is the day of this test.
    `zasedanie-1-${sofiaDay(Date.now())}.zip`,
  );

  await page.getByRole('link', { name: 'Обществен съвет по мярка 1.1.3' }).click();
  await page.getByRole('tab', { name: 'Решения' }).click();
  await look(page, 'decisions');
  await page.getByRole('button', { name: /^Отбележи изпълнение/ }).click();
  await lookAtDialog(page, 'follow');
  await page.keyboard.press('Escape');
  await addSitting(page, 'Второ', `15.04.${YEAR}`);
  await expect(page.getByRole('button', { name: /^Изпълнение на взетите решения/ })).toBeVisible();
  await page.getByRole('tab', { name: 'Документи' }).click();
  await page.getByLabel('Данни към').fill(`01.04.${YEAR}`);
  await page.getByLabel('Данни към').press('Enter');
  const next = await textOf((await saved(page, 'Пакет, PDF')).bytes);
  expect(
    next.includes(squeezed(`Министерството да представи график–28.02.${YEAR} г.просрочено`)),
  ).toBe(true);

  await page.getByRole('link', { name: 'Обществен съвет по мярка 1.1.3' }).click();
  await byLetter(page);
});
