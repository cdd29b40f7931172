/** What free text may hold, and how the sentence names what it may not. */
import { expect, test } from 'vitest';
import { legible, legibleJson } from '../../../../domain/kernel/legible.ts';
import { textTrouble } from '../../../../domain/kernel/read/text.ts';
import { sentence } from '../../../../domain/text/sentences.ts';

const said = (text: string, most?: number): string | null => {
  const trouble = textTrouble(text, most);
  return trouble === null ? null : sentence(trouble);
};

test('letters, signs, joiners, tabs and new lines are text', () => {
  for (const text of [
    '',
    'ред\r\n\tред',
    '👩‍⚕️ 🇧🇬',
    'и\u0301',
    'шт.\u00ADдума',
    '漢字',
    '\u00A0 – „“',
  ])
    expect(said(text)).toBeNull();
});

test('half a letter and what nobody sees are named with their place, and nothing is taken out', () => {
  expect(said('Работна група \uD83D')).toBe(
    'След „Работна група“ има половин или загубен знак („\uFFFD“), какъвто остава от рязане и копиране. Нищо не е записано. Изтрийте го и напишете знака наново.',
  );
  expect(said('\uFFFDтекст')).toContain('В началото на текста има половин или загубен знак');
  expect(said('а\u202Eб')).toContain('След „а“ има невидим знак (U+202E)');
  expect(said('\u0000')).toContain('В началото на текста има невидим знак (U+0000)');
  expect(sentence(textTrouble('x\u0007', 9, { table: 'note', field: 'text' })!, 'en')).toMatch(
    /^In the field “.+”: After “x” a character stands that cannot be seen \(U\+0007\)/,
  );
});

test('the length is that of what is kept: composed, without spaces at the ends', () => {
  expect(said(` ${'и\u0306'.repeat(5)} `, 5)).toBeNull();
  expect(said('абвгде', 5)).toBe('Текстът е 6 знака, а се събират 5. Съкратете го.');
});

test('what others wrote is shown without controls', () => {
  expect(legible('\u202Eа\u0000б\tв\n\u2066г\u007F')).toBe('аб\tв\nг');
  const json = '["а\u202Eб",{"ред":"\\u0000в\\ud83d\\ude00\\n\\\\u0000\\b"},12345678901234567890]';
  expect(legibleJson(json)).toBe(
    '["аб",{"ред":"в\\ud83d\\ude00\\n\\\\u0000"},12345678901234567890]',
  );
});
