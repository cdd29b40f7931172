/** What happened in a sitting: who was there, breaks, who stepped aside, votes. */
import type { LocalDate } from '../../domain/kernel/date.ts';
import { readGround, readNamed } from '../../domain/council/ground.ts';
import {
  CASTINGS,
  VOTE_MODES,
  type Counted,
  type Recusal,
  type SittingBreak,
} from '../../domain/council/meeting-types.ts';
import {
  AGENDA_VOTE,
  PRESENCES,
  type Attendance,
  type Presence,
  type PresenceEvent,
  type Vote,
} from '../../domain/council/types.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { Corrected } from '../clock/corrected.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql } from '../sql.ts';

export const attendanceOf = (db: ReadableDb, sitting: string): Attendance[] =>
  all<{ sitting: string; member: string; presence: Presence | null; substitute: string | null }>(
    db,
    sql`SELECT * FROM attendance WHERE sitting = ${sitting} ORDER BY member`,
  ).flatMap(({ presence, ...row }) => (presence === null ? [] : [{ ...row, presence }]));

export const presenceOf = (db: ReadableDb, sitting: string): PresenceEvent[] =>
  all<Record<keyof PresenceEvent, string | null>>(
    db,
    sql`SELECT * FROM presence_event WHERE sitting = ${sitting} ORDER BY id`,
  ).flatMap(({ id, member, presence, substitute, item, at }) => {
    const known = PRESENCES.find((one) => one === presence);
    if (id === null || member === null || known === undefined) return [];
    return [
      { id, sitting, member, presence: known, substitute, item: item ?? AGENDA_VOTE, at: at ?? '' },
    ];
  });

interface VoteRow extends Record<Counted, number | null> {
  readonly sitting: string;
  readonly item: string;
  readonly mode: string | null;
  readonly casting: string | null;
  readonly named: string | null;
  readonly ground: string | null;
}

/** Names of a secret vote are not read, wherever they come from; nor are ballots of one that is not secret. */
const voteOf = (row: VoteRow): Vote => {
  const mode = VOTE_MODES.find((known) => known === row.mode) ?? 'open';
  return {
    sitting: row.sitting,
    item: row.item,
    for: row.for ?? 0,
    against: row.against ?? 0,
    abstain: row.abstain ?? 0,
    none: row.none ?? 0,
    invalid: mode === 'secret' ? (row.invalid ?? 0) : 0,
    mode,
    casting: CASTINGS.find((known) => known === row.casting) ?? null,
    named: mode === 'named' ? (readNamed(row.named) ?? {}) : null,
    ground: readGround(row.ground),
  };
};

export const votesOf = (db: ReadableDb, sitting: string): Vote[] =>
  all<VoteRow>(
    db,
    sql`SELECT sitting, item, "for", against, abstain, none, invalid, mode, casting, named, ground
        FROM vote WHERE sitting = ${sitting} ORDER BY item`,
  ).map(voteOf);

export const recusalsOf = (db: ReadableDb, sitting: string): Recusal[] =>
  all<Omit<Recusal, 'reason'> & { reason: string | null }>(
    db,
    sql`SELECT sitting, item, member, reason FROM recusal WHERE sitting = ${sitting}
        ORDER BY item, member`,
  ).map((row) => ({ ...row, reason: row.reason ?? '' }));

interface BreakRow {
  readonly id: string;
  readonly item: string | null;
  readonly at: string | null;
  readonly until: string | null;
  readonly resumedOn: LocalDate | null;
  readonly reason: string | null;
}

export const breaksOf = (db: ReadableDb, sitting: string, corrected: Corrected): SittingBreak[] =>
  all<BreakRow>(
    db,
    sql`SELECT id, item, at, until, resumedOn, reason FROM sitting_break
        WHERE sitting = ${sitting} ORDER BY id`,
  ).map(({ id, item, at, until, resumedOn, reason }) => ({
    id,
    sitting,
    item: item ?? AGENDA_VOTE,
    at: at ?? '',
    until: until ?? '',
    resumedOn: corrected('sitting_break', rowId(id), 'resumedOn', resumedOn),
    reason: reason ?? '',
  }));
