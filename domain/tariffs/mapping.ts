/**
 * Which column of a hospital's own table is which field of the contract: by the field's name or by what
 * people call it, else as a person has mapped it (remembered by the heads of the table).
 */
import { ALL_FIELDS } from './fields.ts';

/** Names the hospital of a line for the totals; no field of the contract. */
export const HOSPITAL = 'hospital';
/** When an act of § 4 or § 5 was reported; only the additional payment asks for it. */
export const REPORTED = 'reportedOn';
export const IGNORED = '';

/** Column head → field, `hospital`, or nothing (the column is left out). */
export type Mapping = Readonly<Record<string, string>>;

export const mappableFields = (): readonly string[] => [...ALL_FIELDS, HOSPITAL, REPORTED];
