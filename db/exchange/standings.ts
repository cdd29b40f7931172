/** Judges stored logs anew (domain/exchange/log.ts) and says which entries changed their standing. */
import { allowed, type Verdict } from '../../domain/exchange/authorise.ts';
import type { Primitives } from '../../domain/exchange/envelope.ts';
import { judgeLog, type LogEntry, type Standing, type Status } from '../../domain/exchange/log.ts';
import { versionOf } from '../../domain/exchange/registry.ts';
import type { RegistryChain } from '../../domain/exchange/types.ts';
import type { WritableDb } from '../open.ts';
import { prepare } from '../sql.ts';
import { entriesOfLog, payloadOf, type EntryRow } from './entries.ts';

export interface Moved {
  readonly entry: EntryRow;
  readonly from: Status;
  readonly to: Standing;
}

export interface Judge {
  readonly chain: RegistryChain;
  readonly tools: Primitives;
}

const KEEP_VERDICT = 'UPDATE entry SET verdict = ? WHERE n = ?';

/** A verdict never changes: it hangs on the entry and the version it cites. */
const verdictOf = (db: WritableDb, entry: EntryRow, { chain, tools }: Judge): Verdict => {
  if (entry.verdict !== null) return entry.verdict;
  const registry = versionOf(chain, entry.reg);
  const payload = payloadOf(db, entry.n, tools);
  if (registry === null || payload === null) return 'key';
  const verdict = allowed(payload.ops, entry.log, { registry, kid: entry.kid, tools });
  prepare(db, KEEP_VERDICT).run(verdict, entry.n);
  return verdict;
};

const logEntryOf = (db: WritableDb, entry: EntryRow, judge: Judge): LogEntry => ({
  id: entry.id,
  kid: entry.kid,
  log: entry.log,
  seq: entry.seq,
  prev: entry.prev,
  reg: entry.reg,
  hlc: entry.hlc,
  verdict: () => verdictOf(db, entry, judge),
});

const SET_STATUS = 'UPDATE entry SET status = ?, reason = ? WHERE n = ?';

export const rejudgeLog = (db: WritableDb, kid: string, log: string, judge: Judge): Moved[] => {
  const rows = entriesOfLog(db, kid, log);
  const standings = judgeLog(
    rows.map((row) => logEntryOf(db, row, judge)),
    judge.chain,
  );
  const moved: Moved[] = [];
  for (const entry of rows) {
    const to = standings.get(entry.id);
    if (to === undefined || (to.status === entry.status && to.reason === entry.reason)) continue;
    prepare(db, SET_STATUS).run(to.status, to.reason, entry.n);
    moved.push({ entry, from: entry.status, to });
  }
  return moved;
};
