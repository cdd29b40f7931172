/**
 * What comes out of a printer: pages that hold what is shown, with nothing cut off and nothing floating over it.
 * The browser's own print is measured twice: as a layout of the paper's width, and as the PDF it makes.
 */
import type { Page } from '@playwright/test';
import { expect, readTest as test } from './launch.ts';

const MM = 96 / 25.4;
/** Inside their margins. */
const A4_UPRIGHT = { width: Math.floor(186 * MM), height: Math.floor(271 * MM) };
const A3_LANDSCAPE = { width: Math.floor(400 * MM), height: Math.floor(274 * MM) };
const A4_LANDSCAPE = { width: Math.floor(277 * MM), height: Math.floor(187 * MM) };

/** Whoever looks for text that paper loses: out of the page, in a box that scrolls, under something that floats. */
const lostOnPaper = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const lost = new Set<string>();
    const nameOf = (at: Element): string =>
      `${at.tagName.toLowerCase()}.${String(at.getAttribute('class')).split(' ')[0]} «${(at.textContent ?? '').trim().slice(0, 40)}»`;
    const hiddenBox = (at: Element): boolean => {
      const box = at.getBoundingClientRect();
      return box.width <= 1 || box.height <= 1;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if ((node.textContent ?? '').trim() === '') continue;
      const parent = node.parentElement;
      if (parent === null || parent.closest('script, style') !== null) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      let clipped = false;
      for (
        let at: Element | null = parent;
        at !== null && at !== document.body;
        at = at.parentElement
      ) {
        const style = getComputedStyle(at);
        if (hiddenBox(at)) {
          clipped = true;
          break;
        }
        const frame = at.getBoundingClientRect();
        if (style.position === 'fixed' || style.position === 'sticky')
          lost.add(`floats: ${nameOf(at)}`);
        const cut =
          (style.overflowX !== 'visible' &&
            (box.right > frame.right + 2 || box.left < frame.left - 2)) ||
          (style.overflowY !== 'visible' &&
            (box.bottom > frame.bottom + 2 || box.top < frame.top - 2));
        if (cut) {
          lost.add(`cut off: ${nameOf(parent)} by ${nameOf(at).slice(0, 60)}`);
          clipped = true;
          break;
        }
      }
      if (!clipped && box.right > window.innerWidth + 1)
        lost.add(`off the page: ${nameOf(parent)}`);
    }
    return [...lost];
  });

const onPaper = async (page: Page, size: { width: number; height: number }): Promise<string[]> => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(size);
  // The frame of the window moves to its new width; paper has only where it comes to stand.
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => done(null)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  const lost = await lostOnPaper(page);
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 800 });
  return lost;
};

/** Each page's size in whole millimetres, from the PDF's own page objects. */
const sizes = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(
    ([, width, height]) =>
      `${Math.round((Number(width) / 72) * 25.4)}×${Math.round((Number(height) / 72) * 25.4)}`,
  );

const A4 = '297×210';
const A3 = '420×297';

const go = async (page: Page, hash: string, heading: string | RegExp): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(page.locator('.mantine-Loader-root, .mantine-Skeleton-root')).toHaveCount(0);
};

const printed = async (page: Page): Promise<string[]> =>
  sizes(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));

test.beforeEach(({ launcher }) => {
  test.skip(
    launcher === 'electron',
    'Electron’s window makes no PDF for a test; the pages are the same',
  );
});

test('the register: landscape, seven pages, whole in both orientations, also with every column', async ({
  page,
}) => {
  await go(page, '/plan', 'Регистър на мерките');
  await expect(page.getByRole('row')).toHaveCount(1 + 7 + 23 + 72);
  const pages = await printed(page);
  expect(new Set(pages)).toEqual(new Set([A4]));
  expect(pages.length).toBeLessThanOrEqual(8);
  for (const size of [A4_LANDSCAPE, A4_UPRIGHT]) expect(await onPaper(page, size)).toEqual([]);
  await page.getByRole('button', { name: 'Колони' }).click();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  const wide = await printed(page);
  expect(new Set(wide)).toEqual(new Set([A3]));
  expect(wide.length).toBeLessThanOrEqual(8);
  expect(await onPaper(page, A3_LANDSCAPE)).toEqual([]);
});

test('paper says what narrows the register', async ({ page }) => {
  await go(page, '/plan', 'Регистър на мерките');
  await page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: /Търсене/u }))
    .first()
    .fill('телемедицина');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Само: думи „телемедицина“')).toBeVisible();
});

test('the timeline: years across every landscape page, whole in both orientations', async ({
  page,
}) => {
  await go(page, '/timeline', 'Времеви график');
  const pages = await printed(page);
  expect(new Set(pages)).toEqual(new Set([A4]));
  expect(pages.length).toBeLessThanOrEqual(8);
  for (const size of [A4_LANDSCAPE, A4_UPRIGHT]) expect(await onPaper(page, size)).toEqual([]);
});

const UPRIGHT: readonly (readonly [string, string | RegExp])[] = [
  ['/', 'Какво чака'],
  ['/money', 'Средства'],
  ['/text', 'Текст на плана'],
  ['/findings', 'Констатации'],
  ['/links', 'Връзки между мерките'],
  ['/amendments', 'Изменения на плана'],
  ['/measure/2.4.3', /./u],
  ['/guide', 'Ръководство'],
];

for (const [hash, heading] of UPRIGHT)
  test(`${hash} loses nothing on upright paper`, async ({ page }) => {
    await go(page, hash, heading);
    expect(await onPaper(page, A4_UPRIGHT)).toEqual([]);
  });

test('a notice, a menu and a dialog stay on the screen', async ({ page }) => {
  await go(page, '/plan', 'Регистър на мерките');
  await page.getByRole('button', { name: 'Файл' }).click();
  await page.getByRole('menuitem', { name: 'CSV' }).first().click();
  const notice = page.getByText(/„.*\.csv“|\.csv/u).first();
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Файл' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(notice).toBeHidden();
  await expect(page.getByRole('menu')).toBeHidden();
  expect(await onPaper(page, A4_LANDSCAPE)).toEqual([]);
});
