import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataDirOf, folderRisk, settleDataDir } from '../../../api/host/data-dir.ts';

const home = '/home/ivanova';

test.each([
  ['win32', { LOCALAPPDATA: '/l', APPDATA: '/r' }, '/l/Myarka'],
  ['win32', {}, '/home/ivanova/AppData/Local/Myarka'],
  ['linux', { PORTABLE_EXECUTABLE_DIR: '/stick' }, '/stick/Myarka-data'],
  ['darwin', {}, '/home/ivanova/Library/Application Support/Myarka'],
  ['linux', { XDG_DATA_HOME: '/d' }, '/d/myarka'],
  ['linux', {}, '/home/ivanova/.local/share/myarka'],
  ['linux', { MYARKA_DATA: '/usb/plan' }, '/usb/plan'],
] as const)('on %s with %o the data stands in %s', (platform, env, folder) => {
  expect(dataDirOf({ platform, env, home }).replaceAll('\\', '/')).toBe(folder);
});

test.each([
  [['myarka', '--data', '/d'], '/d'],
  [['myarka', '--data=/d e', 'x.myarka'], '/d e'],
  [['myarka'], '/env'],
])('a host started as %j works in %s', (argv, folder) => {
  const place = { platform: 'linux', env: { MYARKA_DATA: '/env' }, home, argv } as const;
  expect(dataDirOf(place)).toBe(folder);
});

const profile = (): Record<'APPDATA' | 'LOCALAPPDATA', string> => {
  const at = mkdtempSync(join(tmpdir(), 'myarka-profile-'));
  return { APPDATA: join(at, 'Roaming'), LOCALAPPDATA: join(at, 'Local') };
};
const inWindows = (env: Record<string, string>) => ({ platform: 'win32', env, home }) as const;

test('data in the roaming profile moves to the local one, once, and is never written over', () => {
  const env = profile();
  const old = join(env.APPDATA, 'Myarka');
  mkdirSync(old, { recursive: true });
  writeFileSync(join(old, 'myarka.db'), 'data');
  const folder = settleDataDir(inWindows(env));
  expect(folder).toBe(join(env.LOCALAPPDATA, 'Myarka'));
  expect(readFileSync(join(folder, 'myarka.db'), 'utf8')).toBe('data');
  mkdirSync(old, { recursive: true });
  writeFileSync(join(old, 'myarka.db'), 'older');
  expect(settleDataDir(inWindows(env))).toBe(folder);
  expect(readFileSync(join(folder, 'myarka.db'), 'utf8')).toBe('data');
});

test('a local folder that holds no data does not hide the data in the roaming one', () => {
  const env = profile();
  const [old, folder] = [join(env.APPDATA, 'Myarka'), join(env.LOCALAPPDATA, 'Myarka')];
  mkdirSync(old, { recursive: true });
  writeFileSync(join(old, 'myarka.db'), 'data');
  mkdirSync(join(folder, 'window'), { recursive: true });
  expect(settleDataDir(inWindows(env))).toBe(folder);
  expect(readFileSync(join(folder, 'myarka.db'), 'utf8')).toBe('data');
  expect(existsSync(join(`${folder}-1`, 'window'))).toBe(true);
});

test('what a lost database left in the local folder is not put aside', () => {
  const env = profile();
  const [old, folder] = [join(env.APPDATA, 'Myarka'), join(env.LOCALAPPDATA, 'Myarka')];
  mkdirSync(old, { recursive: true });
  writeFileSync(join(old, 'myarka.db'), 'older');
  mkdirSync(join(folder, 'backups'), { recursive: true });
  writeFileSync(join(folder, 'backups', 'myarka-1.db'), 'copy');
  expect(settleDataDir(inWindows(env))).toBe(folder);
  expect(existsSync(join(folder, 'myarka.db'))).toBe(false);
  expect(existsSync(join(folder, 'backups', 'myarka-1.db'))).toBe(true);
});

test.each([
  ['\\\\server\\share\\Myarka', {}, 'network'],
  ['C:\\Users\\и\\OneDrive - МЗ\\Myarka', {}, 'synced'],
  ['D:\\облак\\Myarka', { OneDrive: 'D:\\облак' }, 'synced'],
  ['C:\\Users\\и\\AppData\\Local\\Myarka', {}, null],
  ['\\\\?\\C:\\Myarka', {}, null],
  ['/home/и/.local/share/myarka', {}, null],
] as const)('the folder %s with %o is at risk: %s', (folder, env, risk) => {
  expect(folderRisk(folder, env)).toBe(risk);
});
