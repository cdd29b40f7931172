/** Two ways to look at a screen: with axe for people who cannot see it, and as a picture. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

const SCREENS = join(import.meta.dirname, '../../test-results/screens');

type Scheme = 'light' | 'dark';

/** Violations only: the lists of what passed are long, and nobody reads them. */
const EVERY_RULE = { resultTypes: ['violations'] };
const COLOUR_RULES = { ...EVERY_RULE, runOnly: ['color-contrast', 'link-in-text-block'] };

async function scan(page: Page, options: object): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const run = `axe.run(document, ${JSON.stringify(options)})`;
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} – ${violation.help}`),
  );
}

/** What axe finds on the page, one line for each place; an empty list is the goal. */
export const axeScan = (page: Page): Promise<string[]> => scan(page, EVERY_RULE);

/** Colours that glide over to the other scheme arrive at once; in a window behind another they never would. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });

async function inScheme<T>(page: Page, scheme: Scheme, work: () => Promise<T>): Promise<T> {
  await page.emulateMedia({ colorScheme: scheme });
  await expect(page.locator(':root')).toHaveAttribute('data-mantine-color-scheme', scheme);
  await settle(page);
  return work();
}

/**
 * What axe finds in both colour schemes: every rule in the light one, and in the dark one the rules on
 * colours, since nothing else differs. A NAME keeps a picture of each as well. Ends in the light one.
 */
export async function axeBoth(page: Page, name?: string): Promise<string[]> {
  const look = async (scheme: Scheme, options: object): Promise<string[]> => {
    if (name !== undefined) await shot(page, `${name}-${scheme}`);
    return (await scan(page, options)).map((found) => `${scheme}: ${found}`);
  };
  const dark = await inScheme(page, 'dark', () => look('dark', COLOUR_RULES));
  const light = await inScheme(page, 'light', () => look('light', EVERY_RULE));
  return [...light, ...dark];
}

/** Keeps a picture of the screen as test-results/screens/NAME.png. */
export async function shot(page: Page, name: string): Promise<string> {
  mkdirSync(SCREENS, { recursive: true });
  const path = join(SCREENS, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** Nothing wider than the window, in a window of any size. A NAME keeps a picture of each. */
export const noSideways = async (page: Page, name?: string): Promise<void> => {
  for (const [width, height] of [
    [1280, 800],
    [1024, 700],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height });
    if (name !== undefined) await shot(page, `${name}-${width}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `${width}×${height}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
};
