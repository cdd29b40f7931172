/** The units, as the list of units and the acts on them say. */
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { formatDate, localDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { Unit } from '../../domain/plan/plan.ts';
import {
  actsApplied,
  type ListedUnit,
  type NewUnit,
  type UnitAct,
  type Units,
} from '../../domain/plan/unit-acts.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, sql } from '../sql.ts';

type Row = Omit<ListedUnit, 'aliases'> & { readonly aliases: string | null };
type ActRow = { [key in keyof UnitAct]: UnitAct[key] | null };

const textList = (json: string | null): string[] => {
  const held: unknown = json === null ? [] : JSON.parse(json);
  return Array.isArray(held) ? held.filter((one) => typeof one === 'string') : [];
};

const listedUnits = (db: ReadableDb): ListedUnit[] =>
  all<Row>(
    db,
    sql`SELECT code, name, kind, parent, region, aliases FROM unit ORDER BY position, code`,
  ).map(({ aliases, ...unit }) => ({ ...unit, aliases: textList(aliases) }));

/** Those that are whole: what a package brought in part says nothing yet. */
export const readUnitActs = (db: ReadableDb): UnitAct[] =>
  all<ActRow>(db, sql`SELECT id, kind, unit, day, act, name, successor FROM unit_act`).flatMap(
    ({ id, kind, unit, day, act, ...rest }) =>
      id === null || kind === null || unit === null || day === null
        ? []
        : [{ id, kind, unit, day: localDate(day), act: act ?? '', ...rest }],
  );

/** The units, and which acts on them contradict others. */
export const readUnitsAndActs = (db: ReadableDb): Units & { readonly acts: UnitAct[] } => {
  const acts = readUnitActs(db);
  return { acts, ...actsApplied(listedUnits(db), acts) };
};

export const readUnits = (db: ReadableDb): Unit[] => readUnitsAndActs(db).units;

/** A unit at which somebody can begin to work: there, and not closed. */
export const standingUnit = (db: ReadableDb, code: string): Result<string, Failure> => {
  const unit = readUnits(db).find((one) => one.code === code);
  if (unit === undefined) return err(failure('unit.unknown', { unit: code }));
  const { until, successor } = unit;
  return until === null
    ? ok(code)
    : err(
        failure('unit.closed', { unit: code, date: formatDate(until), successor: successor ?? '' }),
      );
};

/** A unit that is no more; `exchange.unit-stands` where it is there. */
export const goneUnit = (db: ReadableDb, code: string): Result<Unit, Failure> => {
  const unit = readUnits(db).find((one) => one.code === code);
  if (unit === undefined) return err(failure('unit.unknown', { unit: code }));
  return unit.until === null ? err(failure('exchange.unit-stands', { unit: code })) : ok(unit);
};

/** An act, and the row of the unit that it founds. */
export const unitActWrites = (
  db: ReadableDb,
  { id, ...act }: UnitAct,
  added: NewUnit | null,
): Write[] => {
  const last = get<{ n: number | null }>(db, sql`SELECT max(position) AS n FROM unit`)?.n ?? -1;
  const founded =
    added === null
      ? []
      : rowWrites('unit', rowId(act.unit), {
          name: act.name,
          kind: added.kind,
          parent: added.parent,
          aliases: '[]',
          position: String(last + 1),
        });
  return [...founded, ...rowWrites('unit_act', rowId(id), { ...act })];
};

export const unitActRemoval = ({ id, kind, unit }: UnitAct): Write[] => [
  deleteRow('unit_act', rowId(id)),
  ...(kind === 'add' ? [deleteRow('unit', rowId(unit))] : []),
];
