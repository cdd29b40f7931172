/**
 * Row 1.1: stationary treatment of tuberculosis, a bed-day by level and resistance, up to the months of
 * the row (with resistance, of note *2), times the weight of letter „г“. A permit after failure of the
 * treatment (note *1) lifts the limit. Resistant at level II has no letter: it is refused for that, no
 * value is asked for and none is taken.
 */
import type { Line11 } from '../line.ts';
import { times } from '../exact.ts';
import { bedDays, daysWithin } from '../stay.ts';
import {
  amountOf,
  ask,
  countOf,
  cutTo,
  factor,
  factorOf,
  NO_FACTOR,
  note,
  ratioOf,
  type Factor,
  type Sheet,
} from '../sheet.ts';
import { payDays } from '../sheet-days.ts';

/** Null for the case that has no letter. */
const priceKey = ({ level, resistant }: Line11): string | null => {
  if (resistant) return level === 'III' ? '1.1.v' : null;
  return level === 'III' ? '1.1.a' : '1.1.b';
};

const limitKey = ({ resistant, bacillary }: Line11): string => {
  if (resistant) return '1.1.months.resistant';
  return bacillary ? '1.1.months.bacillary' : '1.1.months.non-bacillary';
};

const bothWeights = (sheet: Sheet): Factor => {
  const hiv = ratioOf(sheet, '1.1.hiv');
  const child = ratioOf(sheet, '1.1.child');
  const reading = ask(sheet, '1.1.hiv-and-child');
  switch (reading) {
    case 'hiv':
      return factorOf(hiv);
    case 'child':
      return factorOf(child);
    case 'both':
      return factor(times(hiv.share, child.share), [hiv, child]);
    default:
      return reading satisfies never;
  }
};

const weight = (line: Line11, sheet: Sheet): Factor => {
  if (line.hivCoinfection && line.child) return bothWeights(sheet);
  if (!line.hivCoinfection && !line.child) return NO_FACTOR;
  return factorOf(ratioOf(sheet, line.child ? '1.1.child' : '1.1.hiv'));
};

export const row11 = (line: Line11, sheet: Sheet): void => {
  const key = priceKey(line);
  if (key === null) {
    sheet.noLetter = true;
    return;
  }
  const value = amountOf(sheet, key);
  const limit = countOf(sheet, limitKey(line));
  const by = weight(line, sheet);
  const claimed = bedDays(line.admitted, line.discharged);
  const within = daysWithin(line.admitted, claimed, limit.count);
  const paid = line.extensionPermit ? claimed : within;
  payDays(sheet, 'bed-days', value, paid, by);
  if (paid > within)
    note(sheet, 'tariff.note.extension-permit', 'Приложение № 1, т. 1, ред 1.1, Забележка *1', {
      days: paid - within,
    });
  cutTo(sheet, 'tariff.note.months-limit', {
    claimed,
    paid,
    value,
    by,
    limit,
    field: 'discharged',
  });
};
