/** Every failure that a person can be told about is called by what happened, never «something». */
import { expect, test } from 'vitest';
import { failureTitle, hasTitle } from '../../../domain/text/failure-titles.ts';
import { SENTENCE_CODES } from '../../../domain/text/sentences.ts';

test('every code that has a sentence has a title, in both languages', () => {
  expect(SENTENCE_CODES.length).toBeGreaterThan(700);
  expect(SENTENCE_CODES.filter((code) => !hasTitle(code))).toEqual([]);
  for (const code of SENTENCE_CODES) {
    expect(failureTitle({ code }, 'bg')).toMatch(/^[А-Я][^.a-z]+(?:Excel)?$/u);
    expect(failureTitle({ code }, 'en')).toMatch(/^[A-Z][^.а-я]+$/u);
  }
});

test('what is wrong with a file of a table has a title of its own, code by code', () => {
  const codes = SENTENCE_CODES.filter((code) => code.startsWith('sheet.'));
  const general = failureTitle({ code: 'sheet' }, 'bg');
  expect(codes.filter((code) => failureTitle({ code }, 'bg') === general)).toEqual([]);
});

test.each([
  ['sheet.password', 'Файлът е заключен с парола'],
  ['sheet.kind-xls', 'Файлът е в стария формат на Excel'],
  ['exchange.passphrase-wrong', 'Паролата не е тази'],
  ['exchange.registry-twice', 'Регистърът не се приема'],
  ['papers.template-macro', 'Образецът не е приет'],
  ['from.a-later-version', 'Непозната грешка'],
])('%s is «%s»', (code, title) => {
  expect(failureTitle({ code }, 'bg')).toBe(title);
});
