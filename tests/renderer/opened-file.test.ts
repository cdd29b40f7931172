/** Files that the window was handed wait until the page of the exchange takes them. */
import { expect, test } from 'vitest';
import { keepOpenedFile, packagesAmong, takeOpenedFiles } from '../../renderer/core/opened-file.ts';

test('a file opened from the desktop is taken once, with its text', async () => {
  keepOpenedFile({ kind: 'changed' });
  expect(takeOpenedFiles()).toEqual([]);
  keepOpenedFile({ kind: 'file', name: 'РЗИ.myarka', text: '{}' });
  keepOpenedFile({ kind: 'file', name: 'б.myarka', text: '[]' });
  const [opened, second, ...more] = takeOpenedFiles();
  expect([second?.name, more]).toEqual(['б.myarka', []]);
  expect(opened).toMatchObject({ name: 'РЗИ.myarka', problem: null, signature: null });
  expect(await opened?.file?.text()).toBe('{}');
  expect(takeOpenedFiles()).toEqual([]);
});

test('a file that could not be read says why', () => {
  keepOpenedFile({ kind: 'file', name: 'a.myarka.json', problem: 'unreadable' });
  expect(takeOpenedFiles()).toEqual([
    { name: 'a.myarka.json', file: null, problem: 'unreadable', signature: null },
  ]);
});

test('of files dropped together each is taken whatever its name, with the signature of its name, and a surplus signature is told', () => {
  const file = (name: string): File => new File([], name);
  const named = (...names: string[]) =>
    packagesAmong(names.map(file)).map(({ name, signature, problem }) =>
      problem === null ? [name, signature] : [name, problem],
    );
  expect(named('b.p7s', 'a.myarka.json')).toEqual([['a.myarka.json', 'b.p7s']]);
  expect(named('a.p7s', 'Отчет Варна.txt', 'a.myarka')).toEqual([
    ['Отчет Варна.txt', null],
    ['a.myarka', 'a.p7s'],
  ]);
  expect(named('a.myarka', 'c.p7s', 'b.myarka')).toEqual([
    ['a.myarka', null],
    ['b.myarka', null],
    ['c.p7s', 'other'],
  ]);
  expect(named('a.myarka', 'b.myarka', 'b.myarka.p7s', 'c (1).myarka')).toEqual([
    ['a.myarka', null],
    ['b.myarka', 'b.myarka.p7s'],
    ['c (1).myarka', null],
  ]);
  expect(named('c.txt')).toEqual([['c.txt', null]]);
  expect(named('b.p7s')).toEqual([['b.p7s', null]]);
  expect(named()).toEqual([]);
});
