/** What stands before a note of a field: its cell, and its name where the note does not say it by itself. */
import type { Language } from '../../kernel/failure.ts';
import { fieldLabel } from './labels.ts';

interface Placed {
  readonly field: string | undefined;
  /** «C7»; empty where the field has no cell. */
  readonly place: string;
  readonly text: string;
}

export const placedBefore = ({ field, place, text }: Placed, language: Language): string => {
  if (field === undefined) return '';
  const label = fieldLabel(field, language);
  const isNamed = text.includes(`„${label}“`) || text.includes(`“${label}”`);
  const named = [place, isNamed ? '' : label].filter((one) => one !== '').join(', ');
  return named === '' ? '' : `${named}: `;
};
