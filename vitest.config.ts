import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // What takes minutes, or a compiler: `npm run campaign`.
    exclude: [
      'tests/e2e/**',
      'tests/bench/**',
      ...(process.env['MYARKA_CAMPAIGN'] === undefined ? ['tests/campaign/**'] : []),
      // Asks a second system: `npm run test:windows`.
      ...(process.env['MYARKA_WINDOWS_LANE'] === undefined ? ['tests/windows/**'] : []),
    ],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A busy machine may lose a race once; what fails twice is broken, and a second try is told.
    retry: process.env['CI'] === undefined ? 0 : 1,
    // Signed positions of keys made here are no matter of the person who runs this.
    env: { XDG_STATE_HOME: join(tmpdir(), 'myarka-tests-state') },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
