/**
 * What a person cannot read or hit in a window of this size: something wider than the window, text cut off with
 * nothing that scrolls to it, a column so narrow that words stand letter under letter, a target under 24 pixels.
 */
import type { Page } from '@playwright/test';

/** Width and height in CSS pixels: a wide screen, the two that are designed for, the scaled ones, 200 % zoom. */
const SIZES = [
  [1920, 1080],
  [1280, 800],
  [1024, 700],
  // 1366×768 at 150 %.
  [911, 512],
  // 1366×768 at 200 %.
  [683, 384],
  // 1280×800 at 200 %.
  [640, 400],
] as const;

/** One line for each fault on what is shown. Runs in the page, so it uses nothing from outside. */
const cramped = (): string[] => {
  const LEAST_TARGET = 24;
  const found = new Set<string>();
  const nameOf = (at: Element): string => {
    const named = at.getAttribute('aria-label') ?? at.textContent ?? '';
    return `${at.tagName.toLowerCase()}.${at.getAttribute('class')?.split(' ')[0] ?? ''} «${named.trim().slice(0, 40)}»`;
  };
  const over = document.documentElement.scrollWidth - window.innerWidth;
  const shown = (at: Element): boolean =>
    at.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  /** Whether a box around it hides part of a rectangle, and where it can be scrolled to it. */
  const cutBy = (start: Element, box: DOMRect): Element | null => {
    for (let at: Element | null = start; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      const frame = at.getBoundingClientRect();
      if (frame.width <= 1 || frame.height <= 1) return null; // Said to screen readers alone.
      const scrolls = (flow: string): boolean => flow === 'auto' || flow === 'scroll';
      if (scrolls(style.overflowX) || scrolls(style.overflowY)) return null;
      const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      const out =
        box.right > frame.right + 2 ||
        box.left < frame.left - 2 ||
        box.bottom > frame.bottom + 4 ||
        box.top < frame.top - 4;
      if (hides && out) return at;
      if (style.position === 'fixed') return null;
    }
    return null;
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const parent = node.parentElement;
    if (text === '' || parent === null || parent.closest('script, style, svg') !== null) continue;
    if (!shown(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width <= 1) continue;
    if (over > 0 && box.right > window.innerWidth + 1)
      found.add(`beside the window: ${nameOf(parent)}`);
    const frame = cutBy(parent, box);
    // Told whole when pointed at or focused.
    const told = parent.closest('[title]') ?? parent.closest('[aria-label]');
    const whole = told !== null && (told.hasAttribute('title') || frame?.contains(told) === true);
    if (frame !== null && !whole) found.add(`cut off: ${nameOf(parent)} by ${nameOf(frame)}`);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    if (lines >= 4 && text.length / lines < 4) found.add(`letter under letter: ${nameOf(parent)}`);
  }
  if (over > 0) found.add(`${over} px wider than the window`);

  /** Whether the middle of a target lies outside a box that scrolls: it is hit after scrolling to it. */
  const scrolledAway = (target: Element, box: DOMRect): boolean => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    for (
      let at = target.parentElement;
      at !== null && at !== document.body;
      at = at.parentElement
    ) {
      if (getComputedStyle(at).overflow === 'visible') continue;
      const { left, right, top, bottom } = at.getBoundingClientRect();
      if (x < left || x > right || y < top || y > bottom) return true;
    }
    return false;
  };
  const selector = 'a[href], button, input, select, textarea, [role=tab], [role=menuitem]';
  const targets = [...document.querySelectorAll(selector)]
    .map((at) => ({ at, box: at.getBoundingClientRect() }))
    .filter(
      ({ at, box }) => box.width > 1 && box.height > 1 && shown(at) && !scrolledAway(at, box),
    );
  /** Whether a circle of the least size around the middle of a target touches another one. */
  const crowded = (at: Element, box: DOMRect): boolean => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return targets.some(({ at: other, box: { left, right, top, bottom } }) => {
      if (other === at || other.contains(at) || at.contains(other)) return false;
      const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
      return Math.hypot(dx, dy) < LEAST_TARGET / 2;
    });
  };
  for (const { at, box } of targets) {
    if (Math.min(box.width, box.height) >= LEAST_TARGET - 0.5) continue;
    // WCAG 2.5.8: a link in a running text is as high as its line; a box is as large as its label; and a small
    // one with room around it is no fault.
    if (getComputedStyle(at).display === 'inline' || at.closest('label') !== null) continue;
    if (crowded(at, box))
      found.add(`small target ${Math.round(box.width)}×${Math.round(box.height)}: ${nameOf(at)}`);
  }
  return [...found];
};

/** The faults of what is shown now, at each size; leaves the window as it was. */
export async function crampedAtAnySize(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const all: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
    all.push(...(await page.evaluate(cramped)).map((fault) => `${width}×${height} ${fault}`));
  }
  if (before !== null) await page.setViewportSize(before);
  return all;
}
