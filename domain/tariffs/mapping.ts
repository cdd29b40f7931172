/** What a column of a hospital's table can be: a field of the contract, or what only totals and § 6 ask for. */
import { ALL_FIELDS } from './fields.ts';

/** Names the hospital of a line for the totals; no field of the contract. */
export const HOSPITAL = 'hospital';
/** When an act of § 4 or § 5 was reported; only the additional payment asks for it. */
export const REPORTED = 'reportedOn';

const UNHEADED = 'колона ';

/** What stands under no heading, by the letters of its column as the sheet shows them: «колона M». */
export const unheadedField = (letters: string): string => `${UNHEADED}${letters}`;

/** «M»; null for a field with a name. */
export const unheadedLetters = (field: string): string | null =>
  field.startsWith(UNHEADED) && /^[A-Z]{1,3}$/.test(field.slice(UNHEADED.length))
    ? field.slice(UNHEADED.length)
    : null;

export const mappableFields = (): readonly string[] => [...ALL_FIELDS, HOSPITAL, REPORTED];
