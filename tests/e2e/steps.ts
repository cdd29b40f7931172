/**
 * Counts what a person does, as the page sees it: every press of a mouse button, and every key that is
 * not a letter of a typed text. Letters are counted by themselves: a value has as many as it has. A
 * modifier held down (Shift while clicking) is part of the click.
 */
import type { Page } from '@playwright/test';

export interface Steps {
  readonly clicks: number;
  readonly keys: number;
  readonly letters: number;
}

interface Counting {
  steps?: { clicks: number; keys: number; letters: number };
}

/** From here on; the count survives a change of pages, not a reload. */
export const countSteps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counting = globalThis as Counting;
    const had = counting.steps !== undefined;
    counting.steps = { clicks: 0, keys: 0, letters: 0 };
    if (had) return;
    const add = (what: keyof Steps): void => {
      if (counting.steps !== undefined) counting.steps[what] += 1;
    };
    addEventListener('pointerdown', () => add('clicks'), true);
    addEventListener(
      'keydown',
      ({ key, ctrlKey, metaKey, altKey, target }) => {
        if (['Shift', 'Control', 'Alt', 'Meta'].includes(key)) return;
        const typed = key.length === 1 && !ctrlKey && !metaKey && !altKey;
        const writes =
          target instanceof HTMLElement &&
          target.closest('input, textarea, [role="gridcell"], [data-cell]') !== null;
        add(typed && writes ? 'letters' : 'keys');
      },
      true,
    );
  });

/** Clicks and keys so far. */
export const stepsSoFar = async (page: Page): Promise<number> => {
  const { clicks, keys } = await page.evaluate(
    () => (globalThis as Counting).steps ?? { clicks: 0, keys: 0, letters: 0 },
  );
  return clicks + keys;
};
