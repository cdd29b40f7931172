/**
 * Who may import whom, as data: `domain ← db ← api ← cli ← electron`: the installed program also is
 * the command line.
 *
 * One table feeds the lint configuration (oxlint.config.ts) and the tests that hold the
 * linter and the type-check programs against it. A folder inside a layer must not bear
 * a layer's name, because the lint rule reads relative import paths.
 */

export const LAYERS = [
  'domain',
  'seeds',
  'db',
  'api',
  'electron',
  'cli',
  'renderer',
  'build',
  'tests',
] as const;

export type Layer = (typeof LAYERS)[number];

interface Reach {
  /** Layers whose values and types may be imported. */
  readonly values: readonly Layer[];
  /** Layers of which only types may be imported. */
  readonly types: readonly Layer[];
  /** Which of the kept packages this layer may import. */
  readonly packages: readonly (keyof typeof KEPT_PACKAGES)[];
}

/** Packages that only some layers may import, as patterns of import specifiers. */
export const KEPT_PACKAGES = {
  'better-sqlite3': '^better-sqlite3(/|$)',
  electron: '^electron(/|$)',
  node: '^node:',
  react: '^(react|react-dom|wouter|@mantine/[^/]+|@tanstack/[^/]+)(/|$)',
  /** Any package but zod; written without look-ahead, which the linter's patterns lack. */
  other: '^(@|[a-y]|z[^o]|zo[^d])',
} as const;

export const REACH: Record<Layer, Reach> = {
  domain: { values: [], types: [], packages: ['other'] },
  seeds: { values: [], types: ['domain'], packages: [] },
  db: { values: ['domain', 'seeds'], types: [], packages: ['better-sqlite3', 'node', 'other'] },
  api: { values: ['domain', 'seeds', 'db'], types: [], packages: ['node', 'other'] },
  electron: {
    values: ['domain', 'db', 'api', 'cli'],
    types: [],
    packages: ['electron', 'node', 'other'],
  },
  cli: { values: ['domain', 'db', 'api'], types: [], packages: ['node', 'other'] },
  renderer: { values: ['domain'], types: ['api'], packages: ['react', 'other'] },
  build: { values: [], types: [], packages: ['node', 'other'] },
  tests: {
    values: LAYERS.filter((layer) => layer !== 'tests'),
    types: [],
    packages: ['better-sqlite3', 'node', 'react', 'other'],
  },
};
