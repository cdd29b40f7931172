/**
 * That `npm run types` really reads every layer: an error put into a copy of each one is found
 * there, and no layer's program reaches a file of a layer that it must not know.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAYERS } from '../../build/layers.ts';
import { copyHouse, type House } from './copy.ts';

const ROOT = join(import.meta.dirname, '../..');

const REACHED: Record<string, string[]> = {
  domain: ['domain'],
  seeds: ['domain', 'seeds'],
  db: ['db', 'domain', 'seeds'],
  api: ['api', 'db', 'domain', 'seeds'],
  electron: ['api', 'cli', 'db', 'domain', 'electron', 'seeds'],
  cli: ['api', 'cli', 'db', 'domain', 'seeds'],
  renderer: ['api', 'db', 'domain', 'renderer', 'seeds'],
};

let house: House;
beforeAll(() => {
  house = copyHouse();
  for (const layer of LAYERS) house.write(`${layer}/good.ts`, 'export const good: number = 1;\n');
});
afterAll(() => house.clear());

function problems(file: string, text: string): string {
  house.write(file, text);
  const { output } = house.run('tsc', '--build', '--pretty', 'false');
  house.remove(file);
  return output;
}

describe('the type check reads every layer', () => {
  test('and is content with a good copy', () => {
    expect(house.run('tsc', '--build')).toEqual({ code: 0, output: '' });
  });

  test.each(LAYERS)('%s', (layer) => {
    const file = `${layer}/wrong.ts`;
    expect(problems(file, "export const wrong: number = 'x';\n")).toMatch(`${file}(1,14): error`);
  });

  test.each(['renderer/wrong.tsx', 'tests/wrong.tsx'])('%s', (file) => {
    expect(problems(file, 'export const Wrong = () => <p hidden="x" />;\n')).toMatch(file);
  });

  test('an error made in another layer is found where it shows', () => {
    const user = "import { good } from '../domain/good.ts';\nexport const n: number = good;\n";
    expect(problems('api/user.ts', user)).toBe('');
    house.write('domain/good.ts', "export const good: string = 'x';\n");
    expect(problems('api/user.ts', user)).toMatch('api/user.ts(2,14): error');
    house.write('domain/good.ts', 'export const good: number = 1;\n');
  });
});

describe('a layer cannot see what it must not use', () => {
  test.each([
    ['domain', 'the file system', "export { readFileSync } from 'node:fs';\n"],
    ['domain', 'Node', 'export const x = process.argv;\n'],
    ['domain', 'timers', 'export const x = setTimeout;\n'],
    ['domain', 'the page', 'export const x = document.title;\n'],
    ['domain', 'another layer', "export { good } from '../db/good.ts';\n"],
    ['seeds', 'Node', 'export const x = process.argv;\n'],
    ['db', 'the page', 'export const x = document.title;\n'],
    ['api', 'the page', 'export const x = document.title;\n'],
    ['electron', 'the page', 'export const x = document.title;\n'],
    ['renderer', 'Node', 'export const x = process.argv;\n'],
    ['db', 'an import without its extension', "export { good } from '../domain/good';\n"],
    ['db', 'syntax that types alone cannot strip', 'export enum Colour {\n  Red,\n}\n'],
  ])('%s: %s', (layer, _what, text) => {
    expect(problems(`${layer}/wrong.ts`, text)).toMatch(`${layer}/wrong.ts(`);
  });

  test.each(Object.entries(REACHED))('the program of %s reaches %j at most', (layer, allowed) => {
    const bin = join(ROOT, 'node_modules/.bin/tsc');
    const listed = execFileSync(process.execPath, [bin, '-p', layer, '--listFilesOnly'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    // The version in package.json is everybody's.
    const own = listed
      .split('\n')
      .filter(
        (file) => file && !file.includes('/node_modules/') && !file.endsWith('/package.json'),
      );
    const reached = new Set(own.map((file) => file.slice(ROOT.length + 1).split('/')[0]));
    expect(allowed).toEqual(expect.arrayContaining([...reached]));
  });
});
