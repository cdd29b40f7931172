// What the command line says of a file that was read, in words that people know.
import { expect, test } from 'vitest';
import { whatWasRead } from '../../cli/what-was-read.ts';

test.each([
  ['utf-16le', 'Текстът на файла е в Уникод (UTF-16) и е прочетен така.'],
  ['utf-16be', 'Текстът на файла е в Уникод (UTF-16) и е прочетен така.'],
  ['windows-1251', 'Текстът на файла е в windows-1251 и е прочетен така.'],
] as const)('a text in %s', (encoding, said) => {
  const unseen = { rows: 0, which: '', columns: [] };
  expect(whatWasRead({ sheet: 'CSV', otherSheets: [], encoding, unseen })).toEqual([said]);
});
