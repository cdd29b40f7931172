import { expect, test } from 'vitest';
import { DEFAULT_LETTERHEAD, readLayout } from '../../../domain/council/layout.ts';
import { proposedName, runningName } from '../../../domain/council/running-name.ts';

test.each([
  ['Междуведомствен съвет', 'Междуведомствения съвет'],
  ['Обществен съвет по мярка 1.1.3', 'Обществения съвет по мярка 1.1.3'],
  [
    'Консултативен съвет за електронно здравеопазване',
    'Консултативния съвет за електронно здравеопазване',
  ],
  ['Експертен съвет', 'Експертния съвет'],
  ['Национален консултативен съвет', 'Националния консултативен съвет'],
  ['Граждански съвет', 'Гражданския съвет'],
  ['Постоянна комисия по лекарствата', 'Постоянната комисия по лекарствата'],
  ['Междуведомствена работна група', 'Междуведомствената работна група'],
  ['Съвет по иновации', 'Съвета по иновации'],
  ['Комисия по етика', 'Комисията по етика'],
])('«%s» is after «на» «%s»', (title, form) => {
  expect(proposedName(title)).toBe(form);
});

test.each([
  'Висш съвет по фармация',
  'Обединен съвет',
  'Обществен и експертен съвет',
  'ОБЩЕСТВЕН СЪВЕТ',
  'СЪВЕТ ПО ИНОВАЦИИ',
  'Бюро по плана',
  'Звено към Обществен съвет',
  'Advisory council',
  '',
])('of «%s» nothing is proposed', (title) => {
  expect(proposedName(title)).toBeNull();
});

test('what is written in the settings goes first, for the name for which it was written', () => {
  const council = (title: string, inText: unknown) => ({
    title,
    layout: readLayout(JSON.stringify({ inText })),
  });
  const own = { title: 'Висш съвет', form: 'Висшия съвет' };
  expect(runningName(council('Висш съвет', own))).toBe('Висшия съвет');
  expect(runningName(council('Висш експертен съвет', own))).toBe('Висш експертен съвет');
  expect(runningName(council('Експертен съвет', own))).toBe('Експертния съвет');
  // What is damaged, or was stored before there was a form, is none.
  for (const damaged of [undefined, 7, {}, { title: 'Висш съвет', form: '' }])
    expect(runningName(council('Висш съвет', damaged))).toBe('Висш съвет');
  expect(readLayout(null).letterhead).toEqual(DEFAULT_LETTERHEAD);
});
