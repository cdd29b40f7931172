import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { defaultDataDir } from '../../cli/data-dir.ts';
import { dataDirOf } from '../../electron/data-dir.ts';

const here = (env: Record<string, string | undefined>) =>
  dataDirOf({ platform: process.platform, env, home: homedir() });

test('the window and the command line work with the same folder', () => {
  expect(here(process.env)).toBe(defaultDataDir());
});

test('MYARKA_DATA names another one', () => {
  expect(here({ MYARKA_DATA: '/data/other' })).toBe('/data/other');
  expect(here({ MYARKA_DATA: '' })).toBe(here({}));
});

test.each([
  ['win32', { APPDATA: 'C:/Users/a/AppData/Roaming' }, 'C:/Users/a/AppData/Roaming/Myarka'],
  ['win32', {}, '/home/a/AppData/Roaming/Myarka'],
  ['darwin', {}, '/home/a/Library/Application Support/Myarka'],
  ['linux', {}, '/home/a/.local/share/myarka'],
  ['linux', { XDG_DATA_HOME: '/x' }, '/x/myarka'],
] as const)('on %s with %j it is %s', (platform, env, folder) => {
  expect(dataDirOf({ platform, env, home: '/home/a' })).toBe(folder);
});
