// Arbitrary activity lines, as raw records that are valid by the contract.
import * as fc from 'fast-check';
import { addDays, localDate } from '../../../domain/kernel/date.ts';

const day = fc.integer({ min: -30, max: 1400 }).map((n) => addDays(localDate('2022-01-01'), n));
const count = fc.integer({ min: 0, max: 400 });
/** More than a year's is asked about. */
const months = fc.integer({ min: 0, max: 12 });
const bool = fc.boolean();

const stay = fc
  .tuple(day, fc.integer({ min: 0, max: 420 }))
  .map(([admitted, length]) => ({ admitted, discharged: addDays(admitted, length), length }));

const pulmonary = fc.constantFrom('tuberculosis', 'nonspecificAdult', 'nonspecificChild');
const psychiatricLevel = fc.oneof(
  fc.record({ level: fc.constantFrom('III', 'II', 'I') }),
  fc.record({ level: fc.constant('none'), monthsWithoutLevel: fc.integer({ min: 1, max: 9 }) }),
);

const line11 = fc
  .tuple(
    stay,
    fc.record({
      row: fc.constant('1.1'),
      level: fc.constantFrom('III', 'II'),
      resistant: bool,
      bacillary: bool,
      hivCoinfection: bool,
      child: bool,
      extensionPermit: bool,
    }),
  )
  .map(([{ admitted, discharged }, rest]) => ({ admitted, discharged, ...rest }));

const line17 = fc
  .tuple(stay, fc.integer({ min: 0, max: 400 }), bool, pulmonary, bool)
  .map(([{ admitted, discharged }, gap, returned, patient, childrensHospital]) => ({
    row: '1.7',
    admitted,
    discharged,
    patient,
    childrensHospital,
    ...(returned ? { previousDischarge: addDays(admitted, -gap) } : {}),
  }));

const psychiatric = fc
  .tuple(stay, psychiatricLevel, fc.nat(), fc.nat(), bool, fc.constantFrom('4.1', '4.2', '4.3'))
  .map(([{ admitted, discharged, length }, level, a, b, child, row]) => {
    const days = Math.max(1, length);
    const common = { row, admitted, discharged, ...level };
    if (row === '4.3') return common;
    const raised = { ...common, child, highDependencyDays: a % (days + 1) };
    return row === '4.2' ? raised : { ...raised, workTherapyDays: b % (days + 1) };
  });

const counted = fc.oneof(
  fc.record({
    row: fc.constant('1.2'),
    date: day,
    icd10: fc.constantFrom('Z29.2', 'Z 11.1', 'A15.0'),
    count,
  }),
  fc.record({ row: fc.constantFrom('1.3', '5.1', '6'), date: day, count }),
  fc.record({ row: fc.constant('1.5'), date: day, months, bacillary: bool }),
  fc.record({
    row: fc.constant('2.2'),
    date: day,
    days: fc.integer({ min: 0, max: 366 }),
    coursesThisYear: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    row: fc.constant('7.1.2'),
    date: day,
    doctors: count,
    specialists: count,
    months,
  }),
  fc.record({
    row: fc.constant('7a.A.3'),
    date: day,
    level: fc.constantFrom('III', 'II', 'I'),
    beds: count,
  }),
);

const observed = fc.tuple(stay, bool).map(([{ admitted, discharged }, resistant]) => ({
  row: '1.4',
  from: admitted,
  to: discharged,
  resistant,
}));

export const rawLine = fc.oneof(line11, line17, psychiatric, counted, observed);
export const rawLines = fc
  .array(rawLine, { maxLength: 30 })
  .map((lines) => lines.map((line, i) => ({ id: `l${i}`, ...line })));
export const stays = fc.oneof(line11, line17, psychiatric);
