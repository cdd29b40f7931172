import { expect, test } from 'vitest';
import { localDate } from '../../../domain/kernel/date.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import {
  citesOf,
  difference,
  differenceRules,
  type Claim,
} from '../../../domain/tariffs/difference.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { parseLine } from '../../../domain/tariffs/parse-line.ts';
import { noteText } from '../../../domain/tariffs/sentences.ts';
import { readValues, type ValueRecord } from '../../../domain/tariffs/read-value.ts';
import { seedRecords } from './seed.ts';

/** An earlier value as an official enters it from the act before. */
const old = (key: string, value: string): ValueRecord => ({
  ...seedRecords().find((one) => one.key === key)!,
  key,
  measure: 'amount',
  value,
  currency: 'BGN',
  unit: 'преглед',
  appliesFrom: '2021-01-01',
  inForceFrom: '2021-01-01',
  publishedOn: '2021-01-01',
  confirmed: true,
});
const OVER = { row: '1.1', level: 'III', resistant: false, bacillary: true };
const act: ValueRecord = {
  ...old('1.3', '12.00'),
  key: '5.2',
  appliesFrom: '2022-01-01',
  inForceFrom: '2022-01-01',
};
const rules = unwrap(
  differenceRules(unwrap(readValues([...seedRecords(), old('1.3', '50.00'), act]))),
);
const claim = (raw: object, reportedOn?: string): Claim => ({
  line: unwrap(parseLine({ id: 'x', ...raw }, 'json')),
  ...(reportedOn === undefined ? {} : { reportedOn: localDate(reportedOn) }),
});
const exam = (date: string) => claim({ row: '1.3', date, count: 4 });

test('new less old for activities before force', () => {
  expect(unwrap(difference(exam('2022-03-15'), rules))).toMatchObject({
    basis: '§ 3',
    old: { bgn: 200_00 },
    new: { bgn: 260_00 },
    bgn: 60_00,
    eur: 30_68,
  });
});

test.each([
  ['2021-12-31', false],
  ['2022-01-01', true],
  ['2022-07-11', true],
  ['2022-07-12', false],
])('an activity of %s is within: %s', (date, within) => {
  expect(difference(exam(date), rules).ok).toBe(within);
});

test('a missing old value refuses the claim and never counts as zero', () => {
  const without = difference(claim({ row: '2.2', date: '2022-03-15', days: 10 }), rules);
  expect(without).toMatchObject({
    ok: false,
    error: { code: 'tariff.difference.old-missing', params: { row: '2.2' } },
  });
});

test('a refusal names in words what is missing, and the day it is missing on', () => {
  const said = (raw: object, ...values: ValueRecord[]) => {
    const known = unwrap(differenceRules(unwrap(readValues([...seedRecords(), ...values]))));
    const found = difference(claim(raw), known);
    return found.ok ? '' : sentence(found.error);
  };
  const course = { row: '2.2', date: '2022-03-15', days: 10 };
  expect(said(course, old('2.2', '60.00'))).toBe(
    'x: За ред 2.2 към 15.03.2022 г. не е въведено от предишния акт: ред 2.2, най-много дни; ред 2.2, най-много курсове в годината. Разликата не може да се изчисли.',
  );
  const stay = { ...OVER, admitted: '2021-12-20', discharged: '2022-01-05' };
  // The day that decides, not one of 2021: what was before the start is not asked for.
  expect(said(stay)).toContain('към 05.01.2022 г. не е въведено от предишния акт: ред 1.1, б. „а“');
  expect(said({ ...stay, level: 'II', resistant: true })).toContain('няма буква');
});

test('each payment names its paragraphs, the place of the new value, and of the old with its act', () => {
  expect(citesOf(unwrap(difference(exam('2022-03-15'), rules)))).toEqual({
    paragraphs: ['§ 3', '§ 6'],
    new: ['Приложение № 1, т. 1, ред 1.3'],
    old: [expect.stringMatching(/^Приложение № 1, т. 1, ред 1.3 \(Наредба/)],
  });
});

test.each([
  ['2022-07-31', '2022-08-08', true],
  ['2022-08-01', '2022-08-08', false],
  ['2022-07-31', '2022-08-09', false],
  ['2022-01-01', undefined, true],
])('an act of %s reported on %s is paid whole: %s', (date, reported, paid) => {
  const result = difference(claim({ row: '5.2', date, count: 2 }, reported), rules);
  const whole = { ok: true, value: { basis: '§ 5', old: null, bgn: 24_00 } };
  expect(result).toMatchObject(paid ? whole : { ok: false });
});

test('an act whose value is not entered is refused', () => {
  expect(difference(claim({ row: '5.1', date: '2022-07-01', count: 2 }), rules)).toMatchObject({
    ok: false,
    error: { code: 'tariff.difference.new-missing' },
  });
});

test('the day of force is the unconfirmed date of publication, and says so', () => {
  expect(rules).toMatchObject({ force: '2022-07-12', confirmed: false, deadline: '2022-08-08' });
});

const overStart = claim({ ...OVER, admitted: '2021-12-20', discharged: '2022-01-05' });
const months: ValueRecord = {
  ...old('1.1.months.bacillary', '3'),
  measure: 'months',
  currency: undefined,
};
const overRules = unwrap(
  differenceRules(unwrap(readValues([...seedRecords(), old('1.1.a', '80.00'), months]))),
);

test('of a stay over the start only the days of § 3 are on top; the contract’s reading is told', () => {
  const paid = unwrap(difference(overStart, overRules));
  expect(paid).toMatchObject({ basis: '§ 3', bgn: 80_00 });
  const told = paid.new.notes.map((note) => noteText(note, 'bg').replaceAll('\u00a0', ' '));
  expect(told.filter((text) => text.startsWith('Друг прочит'))).toEqual([
    'Друг прочит, доплащане по § 6: Всички дни (месеци) по стойностите на последния ден: 320 лв. (163,61 €)',
  ]);
  const whole = unwrap(difference(overStart, overRules, { 'stay.over-start': 'by-discharge' }));
  expect(whole).toMatchObject({ basis: '§ 6', bgn: 320_00 });
  expect(citesOf(whole).paragraphs).toEqual(['Форма на редовете с дейности', '§ 6']);
});

test.each([{}, { 'stay.over-start': 'by-discharge' } as const])(
  'a stay whose days are all before the start has no activity of § 3, by no reading: %o',
  (readings) => {
    const stay = claim({ ...OVER, admitted: '2021-12-20', discharged: '2022-01-01' });
    const paid = unwrap(difference(stay, overRules, readings));
    expect(paid).toMatchObject({ bgn: 0, eur: 0, old: { bgn: 0 }, new: { bgn: 0 } });
    expect(paid.notes.map((note) => noteText(note, 'bg'))).toEqual([
      'Няма отчетена дейност по § 3: заплащаното е до 31.12.2021 г. включително, а § 3 и § 6 обхващат дейностите от 01.01.2022 г. Доплащането е 0.',
    ]);
    expect(paid.new.notes).toEqual([]);
  },
);

test('of a stay over the start no value of the days before it is asked for', () => {
  // The old values are known from the first day of § 3 on alone.
  const from = { appliesFrom: '2022-01-01', publishedOn: '2021-12-01' };
  const late = unwrap(
    differenceRules(
      unwrap(
        readValues([
          ...seedRecords(),
          { ...old('1.1.a', '80.00'), ...from },
          { ...months, ...from },
        ]),
      ),
    ),
  );
  const paid = unwrap(difference(overStart, late));
  expect(paid).toMatchObject({
    basis: '§ 3',
    bgn: 80_00,
    old: { bgn: 320_00 },
    new: { bgn: 400_00 },
  });
  expect(paid.new.notes.map((note) => noteText(note, 'bg'))).toContain(
    'В доплащането влиза само времето от 01.01.2022 г. (§ 3): 12 дни преди това не се сравняват и стойностите им не са нужни.',
  );
  // A stay with no day there needs no old value at all.
  const none = claim({ ...OVER, admitted: '2021-12-20', discharged: '2022-01-01' });
  const bare = unwrap(differenceRules(unwrap(readValues(seedRecords()))));
  expect(unwrap(difference(none, bare))).toMatchObject({ bgn: 0 });
});

test.each([
  // One month of six, three days of ten.
  [{ row: '1.5', date: '2022-01-31', months: 6, bacillary: true }, 20_00],
  [{ row: '2.2', date: '2022-01-03', days: 10 }, 9_00],
  [{ row: '7.1.2', date: '2022-01-31', doctors: 2, specialists: 0, months: 3 }, 1000_00],
])('of a course or months over the start only what lies from it on is on top: %o', (raw, bgn) => {
  const counted = (key: string, measure: 'days' | 'months' | 'courses', value: string) => ({
    ...old(key, value),
    measure,
    currency: undefined,
  });
  const values = [
    old('1.5', '80.00'),
    counted('1.5.months.bacillary', 'months', '6'),
    old('2.2', '60.00'),
    counted('2.2.days', 'days', '10'),
    counted('2.2.courses', 'courses', '1'),
    old('7.1.2.doctor', '1500.00'),
    old('7.1.2.specialist', '1000.00'),
  ];
  const known = unwrap(differenceRules(unwrap(readValues([...seedRecords(), ...values]))));
  expect(unwrap(difference(claim(raw), known))).toMatchObject({ basis: '§ 3', bgn });
});

test('days without dates are taken as days of § 3 as far as it has paid days, and a note says so', () => {
  const values = [old('4.1.I', '45.00'), old('4.1.therapy', '1.00')];
  const psychiatric = unwrap(differenceRules(unwrap(readValues([...seedRecords(), ...values]))));
  const stay = claim({
    row: '4.1',
    level: 'I',
    admitted: '2021-12-20',
    discharged: '2022-01-05',
    workTherapyDays: 10,
  });
  const paid = unwrap(difference(stay, psychiatric));
  // Four days of January: 4 × (50 − 45) and 4 × (3 − 1).
  expect(paid).toMatchObject({ basis: '§ 3', bgn: 28_00 });
  expect(paid.new.notes.map(({ code }) => code)).toContain('tariff.note.undated-over');
});

test('a limit in a claim tells both worths of what it leaves out, and that neither is in the payment', () => {
  const long = claim({ ...OVER, admitted: '2022-02-01', discharged: '2022-06-11' });
  const paid = unwrap(difference(long, overRules));
  expect(paid).toMatchObject({ old: { bgn: 7120_00 }, new: { bgn: 8900_00 }, bgn: 1780_00 });
  const told = paid.new.notes.map((note) => noteText(note, 'bg').replaceAll('\u00a0', ' '));
  expect(told).toContain(
    'Заплащат се до 3 месеца от първия ден: 89 от 130 дни; неплатени остават 41 (4100 лв. по новите стойности, 3280 лв. по старите; в доплащането не влизат).',
  );
});

test('a limit that only the old values have is told, for it makes the difference larger', () => {
  const shorter = unwrap(
    differenceRules(
      unwrap(readValues([...seedRecords(), old('1.1.a', '80.00'), { ...months, value: '2' }])),
    ),
  );
  const stay = claim({ ...OVER, admitted: '2022-02-01', discharged: '2022-04-22' });
  const paid = unwrap(difference(stay, shorter));
  expect(paid).toMatchObject({ old: { bgn: 4720_00 }, new: { bgn: 8000_00 }, bgn: 3280_00 });
  expect(paid.notes.map((note) => noteText(note, 'bg').replaceAll('\u00a0', ' '))).toEqual([
    'По старите стойности: Заплащат се до 2 месеца от първия ден: 59 от 80 дни; неплатени остават 21 (1680 лв. по старите стойности).',
  ]);
});

test('a claim that waits for an answer says for which', () => {
  const stay = claim({ ...OVER, admitted: '2012-02-01', discharged: '2022-04-22' });
  const refusedFor = difference(stay, overRules);
  expect(refusedFor).toMatchObject({
    ok: false,
    error: { code: 'tariff.difference.undecided', params: { question: 'line.dates' } },
  });
});

test('a claim of two activities tells what each pays on top; the lower one takes nothing from the other', () => {
  const values = [old('7.1.2.doctor', '1500.00'), old('7.1.2.specialist', '100000.00')];
  const known = unwrap(differenceRules(unwrap(readValues([...seedRecords(), ...values]))));
  const raw = { row: '7.1.2', date: '2022-03-31', doctors: 2, specialists: 1, months: 1 };
  const paid = unwrap(difference(claim(raw), known));
  expect(paid.bgn).toBe(1000_00);
  expect(paid.parts.map(({ activity, bgn }) => [activity, bgn])).toEqual([
    ['doctors', 1000_00],
    ['specialists', 0],
  ]);
  const told = paid.notes.map((note) => noteText(note, 'bg').replaceAll('\u00a0', ' '));
  expect(told[0]).toBe(
    'Лекари × месеци: нова стойност 4000 лв., стара 3000 лв., доплащане 1000 лв.',
  );
  expect(told[1]).toMatch(/^Специалисти по здравни грижи × месеци: новата стойност \(.*по-ниска/u);
});
