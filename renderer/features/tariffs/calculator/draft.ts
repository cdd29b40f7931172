/**
 * A line while it is typed: texts as they stand in the fields, which of the row's fields are asked (only
 * what the rule needs for what was given so far), and the raw line that comes of it.
 */
import { ROW_FIELDS, type FieldSpec } from '../../../../domain/tariffs/fields.ts';
import type { Row } from '../../../../domain/tariffs/line.ts';
import type { RawLine } from '../../../../domain/tariffs/parse-line.ts';
import { dateOfText } from '../../../ui/date-text.ts';
import { valueOf, wholeReader } from '../../../ui/ReadField.tsx';

export type Draft = Readonly<Record<string, string | boolean>>;

/** Fields that a rule does not need for what the other fields say. */
const isNeeded = (row: Row, { name }: FieldSpec, draft: Draft): boolean => {
  switch (name) {
    case 'monthsWithoutLevel':
    case 'withoutLevelSince':
      return draft['level'] === 'none';
    case 'highDependencyDays':
      return draft['child'] !== true;
    case 'previousDischarge':
      return draft['patient'] === 'nonspecificAdult';
    case 'childrensHospital':
      return draft['patient'] !== 'nonspecificAdult';
    case 'bacillary':
      return row !== '1.1' || draft['resistant'] !== true;
    default:
      return true;
  }
};

export const askedFields = (row: Row, draft: Draft): FieldSpec[] =>
  ROW_FIELDS[row].filter((spec) => isNeeded(row, spec, draft));

/** A count of days, months or people; more than these nobody counts. */
export const readLineWhole = wholeReader({ min: 0, max: 1_000_000 });

/** The field's value as the contract wants it; undefined where nothing or nothing usable stands there. */
const fieldValue = ({ kind }: FieldSpec, given: string | boolean | undefined): unknown => {
  if (kind === 'bool') return given === true;
  const text = typeof given === 'string' ? given.trim() : '';
  if (text === '') return undefined;
  if (kind === 'date') return dateOfText(text) ?? text;
  return kind === 'whole' ? (valueOf(readLineWhole, text) ?? text) : text;
};

export const rawOf = (row: Row, draft: Draft): RawLine => {
  const asked = new Set(askedFields(row, draft).map(({ name }) => name));
  const fields = ROW_FIELDS[row].map((spec): [string, unknown] => [
    spec.name,
    asked.has(spec.name) ? fieldValue(spec, draft[spec.name]) : hidden(spec),
  ]);
  return { id: '1', row, ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)) };
};

/** A required field that is not asked does not matter; any value of its kind will do. */
const hidden = ({ kind, byDefault, optional }: FieldSpec): unknown =>
  kind === 'bool' && byDefault === undefined && optional === undefined ? false : undefined;
