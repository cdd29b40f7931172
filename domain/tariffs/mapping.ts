/**
 * How the columns of a hospital's own table become fields of the contract: by name where the heads are
 * the contract's, else as a person has mapped them (remembered by the heads of the table).
 */
import { ALL_FIELDS } from './fields.ts';
import type { RawLine } from './parse-line.ts';

/** Names the hospital of a line for the totals; no field of the contract. */
export const HOSPITAL = 'hospital';
export const IGNORED = '';

/** Column head → field, `hospital`, or nothing (the column is left out). Heads not named stay as they are. */
export type Mapping = Readonly<Record<string, string>>;

export const mappableFields = (): readonly string[] => [...ALL_FIELDS, HOSPITAL];

export interface MappedLine {
  readonly raw: RawLine;
  readonly hospital: string | null;
}

export const applyMapping = (raw: RawLine, mapping: Mapping): MappedLine => {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let hospital: string | null = null;
  for (const [head, value] of Object.entries(raw)) {
    const field = Object.hasOwn(mapping, head) ? (mapping[head] ?? IGNORED) : head;
    if (field === IGNORED) continue;
    if (field === HOSPITAL && Object.hasOwn(mapping, head))
      hospital = typeof value === 'string' ? value.trim() : null;
    else fields[field] = value;
  }
  return { raw: fields, hospital: hospital === '' ? null : hospital };
};
