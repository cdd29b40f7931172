/** Two ways to look at a screen: with axe for people who cannot see it, and as a picture. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

const SCREENS = join(import.meta.dirname, '../../test-results/screens');

/** What axe finds on the page, one line for each place; an empty list is the goal. */
export async function axeScan(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>('axe.run()');
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} – ${violation.help}`),
  );
}

/** Keeps a picture of the screen as test-results/screens/NAME.png. */
export async function shot(page: Page, name: string): Promise<string> {
  mkdirSync(SCREENS, { recursive: true });
  const path = join(SCREENS, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
