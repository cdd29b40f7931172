/** What the places of a Word template say of a council's papers, beside the documents themselves. */
import type { Author } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { readUnits } from '../../db/plan/units.ts';
import { formatDate, type LocalDate } from '../../domain/kernel/date.ts';
import { heldOn } from '../../domain/council/sitting-time.ts';
import type { SittingRecord } from '../../domain/council/types.ts';
import type { PaperFacts } from '../papers/template/fill.ts';

type Maker = Pick<PaperFacts, 'unit' | 'person'>;

/** A unit that nobody knows is its code. */
const makerOf = (db: ReadableDb, { unit, person }: Author): Maker => ({
  unit: readUnits(db).find(({ code }) => code === unit)?.name ?? unit,
  person,
});

export const sittingFacts = (
  db: ReadableDb,
  author: Author,
  { sitting, council }: SittingRecord,
): PaperFacts => ({
  ...makerOf(db, author),
  number: sitting.number,
  date: formatDate(heldOn(sitting)),
  council: council.title,
});

export const yearFacts = (
  db: ReadableDb,
  author: Author,
  {
    council,
    year,
    today,
  }: { readonly council: string; readonly year: number; readonly today: LocalDate },
): PaperFacts => ({
  ...makerOf(db, author),
  number: String(year),
  date: formatDate(today),
  council,
});
