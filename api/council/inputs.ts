/** What comes in from a window or the command line, tidied and held against what is there. */
import { MOST } from '../../domain/text/limits.ts';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { readCouncil } from '../../db/council/councils.ts';
import { readItem, readRecord, readSitting } from '../../db/council/sittings.ts';
import { editions, readPlan } from '../../db/plan.ts';
import { readUnits } from '../../db/plan/units.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { textTrouble } from '../../domain/kernel/read/text.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay, sofiaTime } from '../../domain/kernel/sofia-time.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import { numbered } from '../../domain/council/agenda.ts';
import { newTrouble, type Clock } from '../../domain/council/sitting-time.ts';
import { sealed } from '../../domain/council/states.ts';
import {
  AGENDA_VOTE,
  type AgendaItem,
  type Council,
  type Sitting,
  type SittingRecord,
} from '../../domain/council/types.ts';
import { actName } from '../../domain/plan/act.ts';
import { resolveUnit } from '../../domain/progress/resolve-unit.ts';

const tidy = (text: string): string => text.replaceAll('\r\n', '\n').normalize('NFC').trim();

export const lineInput = z.string().transform((text) => tidy(text).replaceAll(/\s+/g, ' '));
export const textInput = z.string().transform(tidy);
export const idInput = z.string().min(1).max(200);

export const newId = (now: number): string => ulid(now, randomBytes(10));

/** A line that must say something; `field` is its name for people. */
export const needed = (field: string, text: string): Result<string, Failure> => {
  if (text === '') return err(failure('council.empty', { field }));
  return fits(field, text, MOST.councilLine);
};

export const fits = (
  field: string,
  text: string,
  max: number = MOST.councilText,
): Result<string, Failure> => {
  if (text.length > max)
    return err(failure('council.too-long', { field, length: text.length, max }));
  const trouble = textTrouble(text);
  return trouble === null ? ok(text) : err(trouble);
};

const TIME = /^([01]?\d|2[0-3])[:.,]([0-5]\d)$/;

/** «9:30», «9,30» and «09.30» are «09:30»; nothing stays nothing. */
export const timeOf = (text: string): Result<string, Failure> => {
  if (text === '') return ok('');
  const [, hours = '', minutes = ''] = TIME.exec(text) ?? [];
  return hours === ''
    ? err(failure('council.time', { time: text }))
    : ok(`${hours.padStart(2, '0')}:${minutes}`);
};

export const councilOf = (db: ReadableDb, id: string): Result<Council, Failure> => {
  const council = readCouncil(db, id);
  return council === null ? err(failure('council.unknown', { id })) : ok(council);
};

export const sittingOf = (db: ReadableDb, id: string): Result<Sitting, Failure> => {
  const sitting = readSitting(db, id);
  return sitting === null ? err(failure('council.sitting-unknown', { id })) : ok(sitting);
};

/** A sitting whose protocol is not sealed. */
export const editable = (db: ReadableDb, id: string): Result<Sitting, Failure> => {
  const sitting = sittingOf(db, id);
  if (!sitting.ok) return sitting;
  const lock = sealed(sitting.value);
  return lock === null ? sitting : err(lock);
};

export const recordOf = (db: ReadableDb, id: string): Result<SittingRecord, Failure> => {
  const record = readRecord(db, id);
  return record === null ? err(failure('council.sitting-unknown', { id })) : ok(record);
};

/** An item by its id, or by the number that is on show. */
export const itemIn = (
  { items }: Pick<SittingRecord, 'items'>,
  item: string,
): Result<AgendaItem, Failure> => {
  const found =
    items.find(({ id }) => id === item) ??
    numbered(items).find(({ shown }) => String(shown) === item.replace(/\.$/, ''));
  return found === undefined ? err(failure('council.item-unknown', { item })) : ok(found);
};

/** An item of a sitting that can be changed. */
export const editableItem = (db: ReadableDb, id: string): Result<AgendaItem, Failure> => {
  const item = readItem(db, id);
  if (item === null) return err(failure('council.item-unknown', { item: id }));
  const sitting = editable(db, item.sitting);
  return sitting.ok ? ok(item) : sitting;
};

/** The act of the edition that took a measure out of the plan. */
const removalOf = (db: ReadableDb, measure: string): string | null => {
  const known = editions(db);
  const had = known.filter(({ n }) =>
    readPlan(db, n)?.measures.some(({ code }) => code === measure),
  );
  const last = had.at(-1);
  if (last === undefined) return null;
  const next = known.find(({ n }) => n > last.n);
  if (next === undefined || next.actDate === null) return '–';
  return actName({ kind: next.actKind, number: next.actNumber, date: next.actDate });
};

/** Codes of measures that are in the plan; one that was removed is named with the act that did it. */
export const measuresOf = (db: ReadableDb, codes: readonly string[]): Result<string[], Failure> => {
  const wanted = [...new Set(codes.map((code) => code.trim()).filter((code) => code !== ''))];
  if (wanted.length === 0) return ok([]);
  const known = new Set(readPlan(db)?.measures.map(({ code }) => code));
  for (const measure of wanted) {
    if (known.has(measure)) continue;
    const act = removalOf(db, measure);
    return err(
      act === null
        ? failure('council.measure-unknown', { measure })
        : failure('council.measure-removed', { measure, act }),
    );
  }
  return ok(wanted);
};

/** A unit's code; null for none. */
export const unitOf = (db: ReadableDb, text: string | null): Result<string | null, Failure> => {
  if (text === null || text.trim() === '') return ok(null);
  const unit = resolveUnit(readUnits(db), text);
  return unit.ok ? ok(unit.value.code) : unit;
};

/** By which what a record says is judged. */
export const clockOf = (now: number): Clock => ({ today: sofiaDay(now), hour: sofiaTime(now) });

/** An edit of hours or days that the record can bear: in order, and nothing that has not come yet. */
export const checkHours = (
  before: SittingRecord,
  after: SittingRecord,
  now: number,
): Result<null, Failure> => {
  const wrong = newTrouble(before, after, clockOf(now));
  return wrong === null ? ok(null) : err(wrong);
};

/** Nobody votes, comes or leaves but in an open sitting. */
export const checkOpen = ({ sitting: { state, number } }: SittingRecord): Result<null, Failure> =>
  state === 'open' ? ok(null) : err(failure('council.not-open', { number }));

/** An item by id or number, or «agenda» for the agenda itself. */
export const itemOrAgenda = (record: SittingRecord, item: string): Result<string, Failure> => {
  if (item === AGENDA_VOTE) return ok(AGENDA_VOTE);
  const found = itemIn(record, item);
  return found.ok ? ok(found.value.id) : found;
};
