/**
 * Values on show that were stamped more than a day after the moment they came here. Such a clock wins
 * every dispute with writes made at the same time; it is no fault of the value.
 */
import type { FieldValue } from '../../domain/kernel/change.ts';
import { keyOf, newest } from '../../domain/exchange/registry.ts';
import { tellsSomething } from '../../domain/plan/history-texts.ts';
import { hlcMillis, type Hlc } from '../../domain/kernel/hlc.ts';
import type { ReadableDb, WritableDb } from '../open.ts';
import { all, prepare, sql } from '../sql.ts';
import { readChain } from './registries.ts';
import { SHOWN } from './review-rows.ts';

/** Of one device. */
export interface Ahead {
  readonly kind: 'clock';
  readonly kid: string;
  readonly unit: string;
  readonly count: number;
  readonly values: readonly AheadValue[];
}

export interface AheadValue {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly value: FieldValue;
  readonly by: string;
  readonly at: string;
  readonly receivedAt: string;
}

const MARK = 'INSERT INTO entry_ahead (entry) SELECT n FROM entry WHERE id = ?';

/** Called for an entry whose last operation lies so far ahead. */
export const markAhead = (db: WritableDb, id: string): void => {
  prepare(db, MARK).run(id);
};

interface AheadRow {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly v: string | number | null;
  readonly h: number;
  readonly by: string;
  readonly kid: string;
  readonly hlc: Hlc;
  readonly receivedAt: string;
}

const DAY = 24 * 60 * 60 * 1000;

const aheadValues = (db: ReadableDb): (AheadValue & { kid: string })[] =>
  all<AheadRow>(
    db,
    sql`SELECT op.t, op.r, op.f, op.v, op.h, change.by, entry.kid, entry.hlc,
               change.known AS receivedAt
        FROM entry_ahead JOIN entry ON entry.n = entry_ahead.entry
        JOIN op ON op.n BETWEEN entry.firstOp AND entry.firstOp + entry.ops - 1
        JOIN change ON change.n = op.change AND change.entry = entry.n
        JOIN cell ON cell.op = op.n AND cell.f = op.f
        WHERE entry.status = 'applied' ORDER BY entry.kid, op.t, op.r, op.f`,
  )
    .map(({ hlc, h, v, ...row }) => ({ ...row, v, millis: hlcMillis(hlc) + h }))
    .filter(({ millis, receivedAt }) => millis > Date.parse(receivedAt) + DAY)
    .filter(({ t, f }) => tellsSomething({ table: t, field: f, from: true, to: true }))
    .map(({ t, r, f, v, by, kid, receivedAt, millis }) => {
      const value = typeof v === 'number' ? v === 1 : v;
      return { t, r, f, value, by, kid, receivedAt, at: new Date(millis).toISOString() };
    });

export const clocksAhead = (db: ReadableDb): Ahead[] => {
  const registry = newest(readChain(db));
  const byKey = Map.groupBy(aheadValues(db), ({ kid }) => kid);
  return [...byKey].map(([kid, values]) => ({
    kind: 'clock',
    kid,
    unit: registry === null ? '' : (keyOf(registry, kid)?.unit ?? ''),
    count: values.length,
    values: values.slice(0, SHOWN).map(({ kid: _kid, ...value }) => value),
  }));
};
