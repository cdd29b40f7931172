/** Why a line has no value, or one that may not hold: what is missing, a case without a letter, a later act. */
import { roundRatio } from './exact.ts';
import { decidingDay, type ActivityLine } from './line.ts';
import { QUESTIONS } from './questions.ts';
import { exactTotal, type Sheet } from './sheet.ts';
import type { Snapshot } from './snapshot.ts';
import type { Note } from './valuation.ts';
import { ANY_KEY, type UnknownValue } from './value.ts';

const NO_NOTES: readonly Note[] = [];

const laterParams = ({ key, inForceFrom, source, entered }: UnknownValue) => {
  const { act, issue } = source;
  return { act, issue, from: inForceFrom, key, entered: entered ? 1 : 0 };
};

/** Why the value of a key does not hold: a later act changes it, and what to is not taken over. */
const laterNote = (snapshot: Snapshot, key: string): Note | null => {
  const value = snapshot.get(key);
  if (value?.measure !== 'unknown') return null;
  return { code: 'tariff.note.later-value', params: laterParams(value), cite: value.source.place };
};

/** A later act may change what was used here: it is not known which values it does change. */
export const laterNotes = ({ snapshot, steps }: Sheet): readonly Note[] => {
  const later = snapshot.get(ANY_KEY);
  if (later?.measure !== 'unknown') return NO_NOTES;
  const older = steps?.find(({ value }) => value !== null && value.inForceFrom < later.inForceFrom);
  if (older?.value === undefined || older.value === null) return NO_NOTES;
  const params = {
    ...laterParams(later),
    older: older.value.source.issue,
    sure: older.value.confirmed ? 1 : 0,
  };
  return [{ code: 'tariff.note.later-act', params, cite: later.source.place }];
};

const missingNotes = (line: ActivityLine, sheet: Sheet): Note[] => {
  const { row } = line;
  const missing = sheet.missing ?? [];
  const days = missing.filter((one) => one.days !== undefined);
  const keys = new Set(missing.filter((one) => one.days === undefined).map(({ key }) => key));
  const paid = roundRatio(exactTotal(sheet).amount) ?? 0;
  const unpriced = new Map(days.map((one) => [`${one.key} ${one.days?.last}`, one]));
  return [
    ...[...keys].map(
      (key) =>
        laterNote(sheet.snapshot, key) ?? {
          code: 'tariff.note.no-value',
          params: { key, row, date: decidingDay(line) },
          cite: `Приложение № 1, ред ${row}`,
        },
    ),
    ...[...unpriced.values()].map(({ key, days: of }) => ({
      code: 'tariff.note.days-without-value',
      params: {
        key,
        row,
        days: of?.count ?? 0,
        months: of?.isMonths === true ? 1 : 0,
        date: of?.last ?? '',
        'paid-sum': paid === 0 ? '' : paid,
      },
      cite: `Приложение № 1, ред ${row}`,
    })),
  ];
};

/** No letter has a value for the case: of row 1.1 resistance at level II; of 4.1 and 4.2 no centre, no level. */
const noLetterNote = ({ row }: ActivityLine): Note =>
  row === '1.1'
    ? { code: 'tariff.note.no-letter', params: {}, cite: `Приложение № 1, т. 1, ред ${row}` }
    : { code: 'tariff.note.not-centre', params: { row }, cite: QUESTIONS['4.centre'].place };

export const withoutValueNotes = (line: ActivityLine, sheet: Sheet): readonly Note[] =>
  sheet.noLetter ? [noLetterNote(line)] : missingNotes(line, sheet);
