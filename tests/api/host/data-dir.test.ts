import { expect, test } from 'vitest';
import { dataDirOf } from '../../../api/host/data-dir.ts';

const home = '/home/ivanova';

test.each([
  ['win32', { APPDATA: '/r' }, '/r/Myarka'],
  ['win32', {}, '/home/ivanova/AppData/Roaming/Myarka'],
  ['darwin', {}, '/home/ivanova/Library/Application Support/Myarka'],
  ['linux', { XDG_DATA_HOME: '/d' }, '/d/myarka'],
  ['linux', {}, '/home/ivanova/.local/share/myarka'],
  ['linux', { MYARKA_DATA: '/usb/plan' }, '/usb/plan'],
] as const)('on %s with %o the data stands in %s', (platform, env, folder) => {
  expect(dataDirOf({ platform, env, home }).replaceAll('\\', '/')).toBe(folder);
});
