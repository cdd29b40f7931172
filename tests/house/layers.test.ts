/**
 * Runs the project's own linter on files that break the layer rule, one import each, and on files
 * that keep it. The tables are the rule as a reader would say it; they do not read build/layers.ts.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyHouse, type House } from './copy.ts';

const BAD: [file: string, line: string][] = [
  ['domain/plan/a.ts', "export { openDb } from '../../db/open.ts';"],
  ['domain/plan/b.ts', "export type { Plan } from '../../seeds/plan.ts';"],
  ['domain/plan/c.ts', "export { readFileSync } from 'node:fs';"],
  ['domain/plan/d.ts', "export { start } from '../../api/core.ts';"],
  ['domain/plan/e.ts', "export const late = async () => import('../../db/open.ts');"],
  ['seeds/a.ts', "export { parse } from '../domain/kernel/money.ts';"],
  ['seeds/b.ts', "export { parse } from 'csv-parse/sync';"],
  ['seeds/c.ts', "export { readFileSync } from 'node:fs';"],
  ['db/a.ts', "export { start } from '../api/core.ts';"],
  ['db/b.ts', "export type { Core } from '../api/core.ts';"],
  ['db/c.ts', "export { app } from 'electron';"],
  ['api/a.ts', "export { app } from 'electron';"],
  ['api/b.ts', "export { Database } from 'better-sqlite3';"],
  ['api/c.ts', "export { main } from '../cli/main.ts';"],
  ['api/d.ts', "export type { Theme } from '../renderer/ui/theme.ts';"],
  ['api/e.ts', "export { window } from '../electron/window.ts';"],
  ['cli/a.ts', "export { Database } from 'better-sqlite3';"],
  ['cli/b.ts', "export { core } from '../electron/core.ts';"],
  ['electron/b.ts', "export { theme } from '../renderer/ui/theme.ts';"],
  ['renderer/features/plan/a.ts', "export { start } from '../../../api/core.ts';"],
  ['renderer/features/plan/b.ts', "export type { Row } from '../../../db/plan.ts';"],
  ['renderer/features/plan/c.ts', "export type { Stats } from 'node:fs';"],
  ['renderer/features/plan/d.ts', "export { ipcRenderer } from 'electron';"],
  ['renderer/features/plan/e.ts', "export { plan } from '../../../seeds/plan.ts';"],
  ['tests/a.ts', "export { app } from 'electron';"],
];

const GOOD: [file: string, line: string][] = [
  ['domain/plan/a.ts', "export { add } from '../kernel/money.ts';"],
  ['seeds/a.ts', "export type { Measure } from '../domain/plan/measure.ts';"],
  ['seeds/b.ts', "export { z } from 'zod';"],
  ['db/a.ts', "export { add } from '../domain/kernel/money.ts';"],
  ['db/b.ts', "export { plan } from '../seeds/plan.ts';"],
  ['db/migrations/c.ts', "export { Database } from 'better-sqlite3';"],
  ['api/a.ts', "export { openDb } from '../db/open.ts';"],
  ['cli/a.ts', "export { start } from '../api/core.ts';"],
  ['electron/a.ts', "export { app } from 'electron';"],
  ['electron/b.ts', "export { start } from '../api/core.ts';"],
  ['electron/c.ts', "export { run } from '../cli/command-line.ts';"],
  ['renderer/features/plan/a.ts', "export type { Router } from '../../../api/router.ts';"],
  ['renderer/features/plan/b.ts', "export { add } from '../../../domain/kernel/money.ts';"],
  ['tests/a.ts', "export { Database } from 'better-sqlite3';"],
];

const RULES: [rule: string, file: string, text: string][] = [
  ['import(no-default-export)', 'api/a.ts', 'export default 1;'],
  ['oxc(no-barrel-file)', 'api/a.ts', "export * from './router.ts';"],
  ['typescript(no-explicit-any)', 'api/a.ts', 'export const x = (y: any) => String(y);'],
  [
    'typescript(no-floating-promises)',
    'api/a.ts',
    'export function go() {\n  Promise.resolve();\n}',
  ],
  [
    'typescript(no-misused-promises)',
    'api/a.ts',
    'export const go = (x: Promise<boolean>) => { if (x) return 1; return 2; };',
  ],
  [
    'typescript(switch-exhaustiveness-check)',
    'domain/a.ts',
    "export function f(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}",
  ],
  [
    'typescript(consistent-type-imports)',
    'api/a.ts',
    "import { Core } from './core.ts';\nexport type X = Core;",
  ],
  ['eslint(max-lines)', 'domain/a.ts', 'export const x = 1;\n'.concat('// line\n'.repeat(401))],
  [
    'eslint(max-lines-per-function)',
    'domain/a.ts',
    `export function f(x: number) {\n${'  x.toFixed();\n'.repeat(60)}  return x;\n}`,
  ],
  ['eslint(no-console)', 'domain/a.ts', "export const say = () => console.log('x');"],
  [
    'import(no-cycle)',
    'domain/a.ts',
    "import { b } from './b.ts';\nexport const a = (): unknown => b;\n",
  ],
  ['eslint(no-restricted-globals)', 'renderer/a.ts', 'export const x = () => process.cwd();'],
];

interface Report {
  diagnostics: { code: string; filename: string }[];
}

let house: House;
beforeAll(() => {
  house = copyHouse();
});
afterAll(() => house.clear());

/** Writes the files, lints them in one run, takes them away, and gives the codes for each file. */
function lint(files: (readonly [file: string, text: string])[]): Map<string, string[]> {
  for (const [file, text] of files) house.write(file, `${text}\n`);
  const { output } = house.run('oxlint', '--format', 'json', ...files.map(([file]) => file));
  for (const [file] of files) house.remove(file);
  const { diagnostics } = JSON.parse(output) as Report;
  return new Map(
    files.map(([file]) => [
      file,
      diagnostics.filter((d) => d.filename === file).map((d) => d.code),
    ]),
  );
}

describe('the layer rule', () => {
  let bad: Map<string, string[]>;
  let good: Map<string, string[]>;
  beforeAll(() => {
    bad = lint(BAD);
    good = lint(GOOD);
  });

  test.each(BAD)('%s may not say: %s', (file) => {
    expect(bad.get(file)).toContain('eslint(no-restricted-imports)');
  });

  test.each(GOOD)('%s may say: %s', (file) => {
    expect(good.get(file)).not.toContain('eslint(no-restricted-imports)');
  });
});

describe('the style rules', () => {
  test.each(RULES)('%s is reported', (rule, file, text) => {
    const neighbours = [
      ['domain/b.ts', "import { a } from './a.ts';\nexport const b = (): unknown => a;"],
      ['api/core.ts', 'export interface Core {\n  readonly x: 1;\n}'],
    ] as const;
    expect(lint([...neighbours, [file, text]]).get(file)).toContain(rule);
  });

  test('a plain file is reported by nothing', () => {
    const file = 'domain/a.ts';
    expect(lint([[file, 'export const a = (): number => 1;']]).get(file)).toEqual([]);
  });

  test('no rule is a mere warning', () => {
    const { code, output } = house.run('oxlint', '--print-config');
    expect(code).toBe(0);
    expect(output).toContain('"no-restricted-imports"');
    expect(output).not.toMatch(/"warn"/);
  });
});
