/** The yearly programme and report of a council, read from its records. */
import { readProgramme, readRules, readYear } from '../../db/council/councils.ts';
import { readDecisions } from '../../db/council/decisions.ts';
import { readRecord, readSittings } from '../../db/council/sittings.ts';
import type { ReadableDb } from '../../db/open.ts';
import { yearOf, type LocalDate } from '../../domain/kernel/date.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Doc } from '../../domain/council/document.ts';
import { programmeDoc, reportDoc } from '../../domain/council/year.ts';
import { countedSitting } from '../../domain/council/year-counts.ts';
import { councilOf } from './inputs.ts';

export const programmeDocOf = (db: ReadableDb, id: string, year: number): Result<Doc, Failure> => {
  const council = councilOf(db, id);
  if (!council.ok) return council;
  return ok(
    programmeDoc({
      council: council.value,
      year: readYear(db, id, year),
      items: readProgramme(db, id, year),
      rules: readRules(db, id),
    }),
  );
};

export const reportDocOf = (
  db: ReadableDb,
  id: string,
  year: number,
  today: LocalDate,
): Result<Doc, Failure> => {
  const council = councilOf(db, id);
  if (!council.ok) return council;
  const sittings = readSittings(db, id).filter(({ date }) => yearOf(date) === year);
  const ids = new Set(sittings.map((sitting) => sitting.id));
  const decisions = readDecisions(db, { council: id }).filter(({ sitting }) => ids.has(sitting));
  return ok(
    reportDoc({
      council: council.value,
      year: readYear(db, id, year),
      sittings: sittings.toReversed().flatMap(({ id: sitting }) => {
        const record = readRecord(db, sitting);
        const taken = decisions.filter((one) => one.sitting === sitting).length;
        return record === null ? [] : [countedSitting(record, taken)];
      }),
      decisions,
      programme: readProgramme(db, id, year),
      today,
    }),
  );
};
