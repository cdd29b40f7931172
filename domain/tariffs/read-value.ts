/**
 * The plain form of a dated value, as it stands in the seed, in a file of an official and in the log,
 * and the two ways across: into what the rules use, checked, and back.
 */
import { parseDate, type LocalDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { decimalAmount, parseAmount, type Currency } from '../kernel/money.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { decimalRatio, ofPercent, parseRatio } from './exact.ts';
import { normalIcd10 } from './icd10.ts';
import { VALUE_KEYS } from './keys.ts';
import { valueName } from './text/value-names.ts';
import type { TariffValue, ValueBase, ValueMeasure, ValueSource } from './value.ts';

export interface ValueRecord {
  readonly key: string;
  readonly measure: ValueMeasure;
  /** «65.00», «2.5», «80», «14», «Z11.1 Z83.1», «2022-08-08»: by the measure. */
  readonly value: string;
  readonly currency?: Currency | undefined;
  readonly unit: string;
  readonly appliesFrom: string;
  readonly appliesUntil: string | null;
  readonly inForceFrom: string;
  readonly publishedOn: string;
  readonly confirmed: boolean;
  readonly source: ValueSource;
}

type Read<T> = Result<T, Failure>;
const COUNT = /^\d{1,6}$/;

const notAValue = ({ value, measure, key }: ValueRecord): Result<never, Failure> =>
  err(failure('tariff.value.not-a-value', { value, measure }, valueName(key, 'bg')));

type DateField = 'appliesFrom' | 'appliesUntil' | 'inForceFrom' | 'publishedOn';

const readDate = (record: ValueRecord, field: DateField): Read<LocalDate> => {
  const date = parseDate(record[field] ?? '');
  return date === null
    ? err(failure('tariff.value.not-a-date', { field }, valueName(record.key, 'bg')))
    : ok(date);
};

const readDates = (
  record: ValueRecord,
): Read<Pick<ValueBase, 'appliesFrom' | 'appliesUntil' | 'inForceFrom' | 'publishedOn'>> => {
  const appliesFrom = readDate(record, 'appliesFrom');
  const inForceFrom = readDate(record, 'inForceFrom');
  const publishedOn = readDate(record, 'publishedOn');
  const until = record.appliesUntil === null ? ok(null) : readDate(record, 'appliesUntil');
  if (!appliesFrom.ok) return appliesFrom;
  if (!inForceFrom.ok) return inForceFrom;
  if (!publishedOn.ok) return publishedOn;
  if (!until.ok) return until;
  if (until.value !== null && until.value < appliesFrom.value)
    return err(failure('tariff.value.ends-before', {}, valueName(record.key, 'bg')));
  return ok({
    appliesFrom: appliesFrom.value,
    appliesUntil: until.value,
    inForceFrom: inForceFrom.value,
    publishedOn: publishedOn.value,
  });
};

const readAmount = (record: ValueRecord, base: ValueBase): Read<TariffValue> => {
  const amount = parseAmount(record.value);
  if (amount === null || amount < 0) return notAValue(record);
  if (record.currency === undefined)
    return err(failure('tariff.value.no-currency', {}, valueName(record.key, 'bg')));
  return ok({ ...base, measure: 'amount', amount, currency: record.currency });
};

const readCodes = (record: ValueRecord, base: ValueBase): Read<TariffValue> => {
  const codes = record.value.split(/[\s,;]+/).map(normalIcd10);
  return codes.includes(null)
    ? notAValue(record)
    : ok({ ...base, measure: 'codes', codes: new Set(codes.filter((code) => code !== null)) });
};

const readMeasure = (record: ValueRecord, base: ValueBase): Read<TariffValue> => {
  const { measure, value } = record;
  switch (measure) {
    case 'amount':
      return readAmount(record, base);
    case 'coefficient':
    case 'percent': {
      const ratio = parseRatio(value);
      if (ratio === null) return notAValue(record);
      const share = measure === 'percent' ? ofPercent(ratio) : ratio;
      return ok({ ...base, measure, ratio, share });
    }
    case 'days':
    case 'months':
    case 'courses':
      return COUNT.test(value) ? ok({ ...base, measure, count: Number(value) }) : notAValue(record);
    case 'codes':
      return readCodes(record, base);
    case 'unknown':
      return ok({ ...base, measure, entered: value === 'entered' });
    case 'date': {
      const date = parseDate(value);
      return date === null ? notAValue(record) : ok({ ...base, measure, date });
    }
    default:
      return measure satisfies never;
  }
};

const checkSource = ({ key, source }: ValueRecord): Failure | null => {
  const field = (['act', 'issue', 'place', 'row'] as const).find(
    (name) => source[name].trim() === '',
  );
  return field === undefined
    ? null
    : failure('tariff.value.no-source', { field }, valueName(key, 'bg'));
};

export const readValue = (record: ValueRecord): Result<TariffValue, Failure> => {
  const { key, measure, unit, confirmed, source } = record;
  const expected = measure === 'unknown' ? measure : VALUE_KEYS[key];
  if (expected === undefined) return err(failure('tariff.value.unknown-key', { key }));
  if (expected !== measure)
    return err(
      failure('tariff.value.wrong-measure', { key, expected, measure }, valueName(key, 'bg')),
    );
  const sourceless = checkSource(record);
  if (sourceless !== null) return err(sourceless);
  const dates = readDates(record);
  if (!dates.ok) return dates;
  return readMeasure(record, { key, unit, confirmed, source, ...dates.value });
};

/** The text of a value, by its measure; amounts with two places. */
const valueText = (value: TariffValue): string => {
  switch (value.measure) {
    case 'amount':
      return decimalAmount(value.amount);
    case 'coefficient':
    case 'percent':
      return decimalRatio(value.ratio);
    case 'days':
    case 'months':
    case 'courses':
      return String(value.count);
    case 'codes':
      return [...value.codes].join(' ');
    case 'date':
      return value.date;
    case 'unknown':
      return value.entered ? 'entered' : 'not-entered';
    default:
      return value satisfies never;
  }
};

export const recordOf = (value: TariffValue): ValueRecord => {
  const { key, measure, unit, appliesFrom, appliesUntil, inForceFrom, publishedOn } = value;
  const { confirmed, source } = value;
  return {
    key,
    measure,
    value: valueText(value),
    ...(value.measure === 'amount' ? { currency: value.currency } : {}),
    unit,
    appliesFrom,
    appliesUntil,
    inForceFrom,
    publishedOn,
    confirmed,
    source,
  };
};

/** All values of a list, or the first failure. */
export const readValues = (records: readonly ValueRecord[]): Result<TariffValue[], Failure> => {
  const values: TariffValue[] = [];
  for (const record of records) {
    const value = readValue(record);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
};
