/**
 * Lint rules of the house. Everything is an error or off; there are no warnings.
 * Import rules per layer are generated from build/layers.ts.
 */
import { defineConfig, type OxlintOverride } from 'oxlint';
import { KEPT_PACKAGES, LAYERS, REACH, type Layer } from './build/layers.ts';

function forbiddenLayers(layer: Layer) {
  const { values, types } = REACH[layer];
  return LAYERS.filter((other) => other !== layer && !values.includes(other)).map((other) => ({
    regex: `^(\\./)?(\\.\\./)+${other}/`,
    allowTypeImports: types.includes(other),
    message: types.includes(other)
      ? `${layer} may import only types of ${other} (build/layers.ts).`
      : `${layer} may not import ${other} (build/layers.ts).`,
  }));
}

/** A bare renaming fails for good on Windows where an antivirus looks at the file for a moment. */
const BARE_RENAMING = ['node:fs', 'node:fs/promises'].map((name) => ({
  name,
  importNames: ['rename', 'renameSync', 'promises', 'default'],
  message: 'Data is renamed by renameData (db/rename.ts).',
}));
const RENAMES_DATA: readonly Layer[] = ['db', 'api', 'electron', 'cli'];

function forbiddenPackages(layer: Layer) {
  const allowed: readonly string[] = REACH[layer].packages;
  return Object.entries(KEPT_PACKAGES)
    .filter(([name]) => !allowed.includes(name))
    .map(([, regex]) => ({
      regex,
      message: `${layer} may not import this package (build/layers.ts).`,
    }));
}

function layerOverride(layer: Layer): OxlintOverride {
  const paths = RENAMES_DATA.includes(layer) ? BARE_RENAMING : [];
  return {
    files: [`${layer}/**/*.{ts,tsx}`],
    rules: {
      'eslint/no-restricted-imports': [
        'error',
        { paths, patterns: [...forbiddenLayers(layer), ...forbiddenPackages(layer)] },
      ],
    },
  };
}

export default defineConfig({
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
  ignorePatterns: ['dist/**', 'test-results/**', 'playwright-report/**'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'eslint/eqeqeq': 'error',
    'eslint/max-lines': ['error', { max: 400 }],
    'eslint/max-lines-per-function': ['error', { max: 60 }],
    'eslint/no-console': 'error',
    'eslint/no-param-reassign': 'error',
    'eslint/no-var': 'error',
    'eslint/prefer-const': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'react/no-danger': 'error',
    'react/rules-of-hooks': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-deprecated': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'unicorn/prefer-node-protocol': 'error',

    // Brands and rows from SQLite are made by assertion at one checked place each.
    'typescript/no-unsafe-type-assertion': 'off',
    // A row type is named by the caller: get<MeasureRow>(db, query).
    'typescript/no-unnecessary-type-parameters': 'off',
    // Style sheets and polyfills are imported for their effect.
    'import/no-unassigned-import': 'off',
    // Mantine draws roles on elements of its own, and fast-check is used through its default export.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'import/no-named-as-default-member': 'off',
    'eslint/no-shadow': 'off',
    'eslint/no-underscore-dangle': 'off',
    'react/react-in-jsx-scope': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'promise/always-return': 'off',
    // It takes every port for a window.
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: [
    ...LAYERS.map(layerOverride),
    {
      files: ['renderer/**'],
      rules: {
        'eslint/no-restricted-globals': ['error', 'process', 'Buffer', 'require', '__dirname'],
      },
    },
    { files: ['**/*.tsx'], rules: { 'eslint/max-lines-per-function': ['error', { max: 120 }] } },
    { files: ['build/**', 'cli/**', 'tests/bench/**'], rules: { 'eslint/no-console': 'off' } },
    {
      files: ['tests/**'],
      plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'vitest'],
      rules: {
        'eslint/max-lines-per-function': 'off',
        'typescript/no-non-null-assertion': 'off',
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
        'vitest/no-focused-tests': 'error',
        'vitest/no-disabled-tests': 'error',
      },
    },
    {
      files: [
        '*.config.ts',
        '**/*.config.ts',
        'build/electron-builder.ts',
        'build/units.ts',
        'build/walks.ts',
        'tests/e2e/setup.ts',
      ],
      rules: { 'import/no-default-export': 'off' },
    },
  ],
});
