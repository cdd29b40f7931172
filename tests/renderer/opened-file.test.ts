/** Files that the window was handed wait until the page of the exchange takes them. */
import { expect, test } from 'vitest';
import { keepOpenedFile, packageAmong, takeOpenedFile } from '../../renderer/core/opened-file.ts';

test('a file opened from the desktop is taken once, with its text', async () => {
  keepOpenedFile({ kind: 'changed' });
  expect(takeOpenedFile()).toBeNull();
  keepOpenedFile({ kind: 'file', name: 'РЗИ.myarka.json', text: '{}' });
  const opened = takeOpenedFile();
  expect(opened).toMatchObject({ name: 'РЗИ.myarka.json', problem: null, signature: null });
  expect(await opened?.file?.text()).toBe('{}');
  expect(takeOpenedFile()).toBeNull();
});

test('a file that could not be read says why', () => {
  keepOpenedFile({ kind: 'file', name: 'a.myarka.json', problem: 'unreadable' });
  expect(takeOpenedFile()).toEqual({
    name: 'a.myarka.json',
    file: null,
    problem: 'unreadable',
    signature: null,
  });
});

test('of files dropped together the package is taken, and the signature is noted', () => {
  const [p7s, pack, other] = ['b.p7s', 'b.myarka.json', 'c.txt'].map((name) => new File([], name));
  if (p7s === undefined || pack === undefined || other === undefined) throw new Error('no files');
  expect(packageAmong([p7s, other, pack])).toMatchObject({ file: pack, signature: 'b.p7s' });
  expect(packageAmong([other])).toMatchObject({ file: other, signature: null });
  expect(packageAmong([])).toBeNull();
});
