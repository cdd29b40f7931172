import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './chromium.ts';
import type { LaunchOptions } from './launch.ts';

/** Signed positions of keys made here are no matter of the person who runs this. */
process.env['XDG_STATE_HOME'] = join(tmpdir(), 'myarka-tests-state');

const RESULTS = join(import.meta.dirname, '../../test-results');

export default defineConfig<LaunchOptions>({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './setup.ts',
  outputDir: join(RESULTS, 'e2e'),
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may lose a race once; what fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], [join(import.meta.dirname, '../../build/walks.ts')]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'bg-BG',
    timezoneId: 'Europe/Sofia',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    // The film strip costs a fifth of the run; the page itself, step by step, is in the trace without it.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: chromiumOptions(),
  },
  projects: [
    { name: 'serve', use: { launcher: 'serve' } },
    { name: 'electron', use: { launcher: 'electron' } },
  ],
});
