/**
 * A value as a file has it: under the contract's names or under those that people read («Стойност»,
 * «Прилага се от», «Източник»), with «лв.» for BGN and days as people write them. What is none of these
 * stays as it is, and is refused by its own name.
 */
import { readDate } from '../kernel/read/date.ts';
import { currencyNamed } from '../kernel/read/money.ts';
import { measureNamed, valueFieldNamed } from './text/labels.ts';

const DATES: ReadonlySet<string> = new Set([
  'appliesFrom',
  'appliesUntil',
  'inForceFrom',
  'publishedOn',
]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueOf = (field: string, value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  if (field === 'currency') return currencyNamed(value) ?? value;
  if (field === 'measure') return measureNamed(value) ?? value;
  const day = DATES.has(field) ? readDate(value) : null;
  return day?.ok === true ? day.value : value;
};

const renamed = (
  record: Readonly<Record<string, unknown>>,
  valueIn: (field: string, value: unknown) => unknown,
): Record<string, unknown> => {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    const field = valueFieldNamed(name) ?? name;
    // Given twice, under both names: the second stays under its own and is refused.
    const at = Object.hasOwn(fields, field) ? name : field;
    fields[at] = valueIn(field, value);
  }
  return fields;
};

export const contractNames = (input: unknown): unknown =>
  isRecord(input)
    ? renamed(input, (field, value) =>
        field === 'source' && isRecord(value) ? renamed(value, valueOf) : valueOf(field, value),
      )
    : input;
