/**
 * Row 1.7: prolonged treatment and rehabilitation, a bed-day. The row names „не по-малко от 20 дни“ for
 * tuberculosis and a bare number of days for the others. The plain readings: a stay under the least is not
 * paid, a bare number is paid a bed-day and is a ceiling; the words leave others open. Note *1 rules out a readmission of an adult without tuberculosis, note *2 weighs children in
 * children's hospitals.
 */
import { daysBetween } from '../../kernel/date.ts';
import type { Line17 } from '../line.ts';
import { bedDays } from '../stay.ts';
import {
  amountOf,
  ask,
  countOf,
  cutTo,
  exclude,
  factorOf,
  NO_FACTOR,
  note,
  ratioOf,
  type Factor,
  type Sheet,
} from '../sheet.ts';
import { payDays } from '../sheet-days.ts';

const PLACE = 'Приложение № 1, т. 1, ред 1.7';
const DURATION = {
  tuberculosis: '1.7.days.tuberculosis',
  nonspecificAdult: '1.7.days.adult',
  nonspecificChild: '1.7.days.child',
} as const;

/** Rules the stay out where it is a readmission too soon. */
const readmittedTooSoon = (line: Line17, sheet: Sheet): boolean => {
  if (line.patient !== 'nonspecificAdult' || line.previousDischarge === undefined) return false;
  const limit = countOf(sheet, '1.7.readmission');
  const days = daysBetween(line.previousDischarge, line.admitted);
  if (days > limit.count) return false;
  const params = { days, limit: limit.count };
  exclude(sheet, 'tariff.note.readmission', limit.source.place, params, 'previousDischarge');
  return true;
};

const weight = (line: Line17, sheet: Sheet): Factor => {
  if (!line.childrensHospital) return NO_FACTOR;
  if (line.patient === 'nonspecificAdult') {
    note(
      sheet,
      'tariff.note.adult-without-weight',
      `${PLACE}, Забележка *2`,
      {},
      'childrensHospital',
    );
    return NO_FACTOR;
  }
  if (line.patient === 'tuberculosis')
    note(sheet, 'tariff.note.taken-for-child', `${PLACE}, Забележка *2`, {}, 'childrensHospital');
  return factorOf(ratioOf(sheet, '1.7.childrens-hospital'));
};

/** Whether a stay shorter than the row names is paid by the day; ruled out where it is not. */
const shortIsPaid = (line: Line17, sheet: Sheet, days: number, named: number): boolean => {
  const question = line.patient === 'tuberculosis' ? '1.7.shorter-tuberculosis' : '1.7.shorter';
  if (ask(sheet, question) === 'per-day') return true;
  exclude(sheet, 'tariff.note.too-short', PLACE, { days, limit: named }, 'discharged');
  return false;
};

export const row17 = (line: Line17, sheet: Sheet): void => {
  const value = amountOf(sheet, '1.7');
  const limit = countOf(sheet, DURATION[line.patient]);
  if (readmittedTooSoon(line, sheet)) return;
  const by = weight(line, sheet);
  const claimed = bedDays(line.admitted, line.discharged);
  if (claimed < limit.count && !shortIsPaid(line, sheet, claimed, limit.count)) return;
  const tooLong = line.patient !== 'tuberculosis' && claimed > limit.count;
  const paid = tooLong && ask(sheet, '1.7.longer') === 'ceiling' ? limit.count : claimed;
  payDays(sheet, 'bed-days', value, paid, by);
  cutTo(sheet, 'tariff.note.days-limit', { claimed, paid, value, by, limit, field: 'discharged' });
};
