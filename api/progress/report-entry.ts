/**
 * What a unit writes into its reports: checked as a whole, written as one change. A list of entries
 * (the grid, a pasted table, a filled-in file) is one step of undo, and one wrong entry refuses all.
 */
import type { ReadableDb } from '../../db/open.ts';
import { reportOrEmpty, reportsOfIndicator, unitWrites } from '../../db/progress/reports.ts';
import { evidenceOfRows } from '../../db/progress/evidence.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { Write } from '../../domain/kernel/change.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { fallsBelow } from '../../domain/progress/falls.ts';
import { reportLock, type ReportAct } from '../../domain/progress/locks.ts';
import { periodicityOf, periodOf, periodFrom, type Period } from '../../domain/progress/period.ts';
import { acceptedText, BEGUN_BY_FILE, hasData, reportOf } from '../../domain/progress/state.ts';
import type {
  IndicatorSetting,
  Report,
  ReportKey,
  ReportRow,
  UnitFields,
} from '../../domain/progress/types.ts';
import { readDegree, readNote, readValue } from '../../domain/progress/value.ts';
import { reportedIn, settingIn, type Frame, placeIn } from './state.ts';

/** A field left out stays as it is; null or an empty text empties it. */
export interface Entry {
  readonly measure: string;
  readonly indicator?: string | undefined;
  readonly period: Period;
  readonly value?: string | null | undefined;
  readonly degree?: string | number | null | undefined;
  readonly note?: string | null | undefined;
  /** Why an accepted value, or a cumulative total, changes downwards or at all. */
  readonly correctionReason?: string | undefined;
}

export interface Target {
  readonly key: ReportKey;
  readonly setting: IndicatorSetting;
  readonly report: Report;
}

export const placeText = ({ indicator, period }: Pick<ReportKey, 'indicator' | 'period'>): string =>
  `${indicator} ${period}`;

const at = (reason: Failure, key: ReportKey): Failure => ({ ...reason, where: placeText(key) });

const periodFits = (setting: IndicatorSetting, period: Period): Failure | null => {
  const given = periodicityOf(period);
  const { indicator, periodicity: expected } = setting;
  if (given === expected) return null;
  const example = periodOf(expected, periodFrom(period));
  return failure('period.other-kind', { indicator, period, given, expected, example });
};

/** The report that is meant, if the plan of the period's time has the measure and the indicator. */
export const targetOf = (
  db: ReadableDb,
  frame: Frame,
  unit: string,
  { measure, indicator, period }: Pick<Entry, 'measure' | 'indicator' | 'period'>,
): Result<Target, Failure> => {
  const found = reportedIn(frame, period, measure, indicator);
  if (!found.ok) return found;
  const { id } = found.value.indicator;
  const key: ReportKey = { unit, measure, indicator: id, period };
  const setting = settingIn(frame, found.value.indicator);
  const row = reportOrEmpty(db, key);
  const files = evidenceOfRows(db, 'report', [rowId(unit, measure, id, period)]);
  return ok({
    key,
    setting,
    report: reportOf(
      row,
      files.map((one) => ({ ...one, present: true })),
    ),
  });
};

/** Null where the unit at work may do this with the report. */
export const lockOf = (
  frame: Frame,
  acting: string,
  act: ReportAct,
  { key, report }: Target,
): Failure | null => {
  const lock = reportLock(act, { rights: frame.rights(acting), report, ...placeIn(frame, key) });
  return lock === null ? null : at(lock, key);
};

type Values = Partial<Pick<UnitFields, 'value' | 'degree' | 'note'>>;

/** The fields that the entry names, read as a person types them. */
export const readFields = (setting: IndicatorSetting, entry: Entry): Result<Values, Failure> => {
  const value = entry.value === undefined ? null : readValue(setting.kind, entry.value ?? '');
  if (value?.ok === false) return value;
  const degree = entry.degree === undefined ? null : readDegree(String(entry.degree ?? ''));
  if (degree?.ok === false) return degree;
  const note = entry.note === undefined ? null : readNote(entry.note ?? '');
  if (note?.ok === false) return note;
  return ok({
    ...(value === null ? {} : { value: value.value }),
    ...(degree === null ? {} : { degree: degree.value }),
    ...(note === null ? {} : { note: note.value }),
  });
};

/** Emptied, but with a file: still begun. */
const withFile = ({ evidence, value, degree, note }: Report, values: Values): Values =>
  evidence.length > 0 && !hasData({ value, degree, note, ...values })
    ? { ...values, note: BEGUN_BY_FILE }
    : values;

const changes = ({ report }: Target, values: Values): boolean =>
  Object.entries(values).some(([field, value]) => report[field as keyof Values] !== value);

const reasonOf = ({ correctionReason }: Entry): string =>
  (correctionReason ?? '').normalize('NFC').trim();

/** What the correction names as replaced: the accepted value, else the total it falls below. */
const correctionFields = (
  db: ReadableDb,
  target: Target,
  values: Values,
  reason: string,
): Partial<UnitFields> => {
  if (reason === '') return {};
  const { report } = target;
  if (report.state === 'accepted' || report.overAccepted)
    return { correctionOf: acceptedText(report), correctionReason: reason };
  const fall = fallIn(db, target, { ...report, ...values });
  return { correctionOf: fall?.before ?? null, correctionReason: reason };
};

/** The earlier, higher total that a cumulative value falls below; null where it does not fall. */
export const fallIn = (db: ReadableDb, { key, setting }: Target, row: ReportRow) =>
  setting.kind === 'count-cumulative' ? fallsBelow(row, reportsOfIndicator(db, key)) : null;

/** Why the report takes no entry now, whatever stands in it; null where it takes one. */
export const refusalOf = (
  frame: Frame,
  acting: string,
  target: Target,
  entry: Entry,
): Failure | null => {
  const { report, setting, key } = target;
  const act = report.state === 'accepted' && reasonOf(entry) !== '' ? 'correct' : 'edit';
  return lockOf(frame, acting, act, target) ?? periodFits(setting, key.period);
};

export interface Prepared {
  readonly target: Target;
  readonly writes: readonly Write[];
}

/** The writes of one entry, or why it is refused. */
export const prepareEntry = (
  db: ReadableDb,
  frame: Frame,
  acting: string,
  entry: Entry,
): Result<Prepared, Failure> => {
  const found = targetOf(db, frame, acting, entry);
  if (!found.ok) return found;
  const target = found.value;
  const { key, setting, report } = target;
  const fields = readFields(setting, entry);
  if (!fields.ok) return err(at(fields.error, key));
  const values = withFile(report, fields.value);
  if (!changes(target, values) && reasonOf(entry) === '') return ok({ target, writes: [] });
  const refused = refusalOf(frame, acting, target, entry);
  if (refused !== null) return err(at(refused, key));
  const correction = correctionFields(db, target, values, reasonOf(entry));
  return ok({ target, writes: unitWrites(key, { ...values, ...correction }) });
};

/** All entries or none; the first refusal names its report. */
export const prepareEntries = (
  db: ReadableDb,
  frame: Frame,
  acting: string,
  entries: readonly Entry[],
): Result<Prepared[], Failure> => {
  const prepared: Prepared[] = [];
  for (const entry of entries) {
    const one = prepareEntry(db, frame, acting, entry);
    if (!one.ok) return one;
    prepared.push(one.value);
  }
  return ok(prepared);
};
