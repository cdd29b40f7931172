/**
 * Every value a rule can ask for, and of what kind it is. A key is the row, then the letter or what the
 * value says. A key without a value in the tariff is unknown: „стойността не е въведена“.
 */
import type { ValueMeasure } from './value.ts';

const PSYCHIATRIC = (row: string): Record<string, ValueMeasure> => ({
  [`${row}.III`]: 'amount',
  [`${row}.II`]: 'amount',
  [`${row}.I`]: 'amount',
  [`${row}.without-level`]: 'percent',
  [`${row}.without-level.months`]: 'months',
});

export const VALUE_KEYS: Readonly<Record<string, ValueMeasure>> = {
  '1.1.a': 'amount',
  '1.1.b': 'amount',
  '1.1.v': 'amount',
  '1.1.hiv': 'coefficient',
  '1.1.child': 'coefficient',
  '1.1.months.bacillary': 'months',
  '1.1.months.non-bacillary': 'months',
  '1.1.months.resistant': 'months',
  '1.2.latent': 'amount',
  '1.2.latent.codes': 'codes',
  '1.2.contact': 'amount',
  '1.2.contact.codes': 'codes',
  '1.3': 'amount',
  '1.4': 'amount',
  '1.4.months': 'months',
  '1.4.months.resistant': 'months',
  '1.5': 'amount',
  '1.5.months.bacillary': 'months',
  '1.5.months.non-bacillary': 'months',
  '1.6': 'amount',
  '1.7': 'amount',
  '1.7.days.tuberculosis': 'days',
  '1.7.days.adult': 'days',
  '1.7.days.child': 'days',
  '1.7.readmission': 'days',
  '1.7.childrens-hospital': 'coefficient',
  '2.1': 'amount',
  '2.2': 'amount',
  '2.2.days': 'days',
  '2.2.courses': 'courses',
  ...PSYCHIATRIC('4.1'),
  '4.1.uplift': 'percent',
  '4.1.uplift.days': 'days',
  '4.1.therapy': 'amount',
  ...PSYCHIATRIC('4.2'),
  '4.2.uplift': 'percent',
  ...PSYCHIATRIC('4.3'),
  '5.1': 'amount',
  '5.2': 'amount',
  '5.3': 'amount',
  '5.4': 'amount',
  '6': 'amount',
  '7.1.2.doctor': 'amount',
  '7.1.2.specialist': 'amount',
  '7a.A.3.I': 'amount',
  '7a.A.3.II': 'amount',
  '7a.A.3.III': 'amount',
  'difference.from': 'date',
  'acts.from': 'date',
  'acts.until': 'date',
  'acts.deadline': 'date',
  'notes.in-force': 'date',
};

/** Keys that the rules ask for and no value of the tariff answers. */
export const unknownKeys = (keys: ReadonlySet<string>): string[] =>
  Object.keys(VALUE_KEYS)
    .filter((key) => !keys.has(key))
    .toSorted();
