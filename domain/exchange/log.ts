/**
 * What becomes of the entries of one log, EXCHANGE §5 and §6: a pure function of the entries known and
 * the registry chain, so that no order of arrival and no reader's clock can matter.
 *
 * The log is walked from its first position. Two ids at one position (an id named by a follower counts,
 * even if it was never seen) are a fork: nothing from there on counts, until the registry says which
 * branch is true. What is refused keeps its place and says nothing.
 */
import { keyOf, newest } from './registry.ts';
import { logKey, type Registry, type RegistryChain } from './types.ts';
import type { Verdict } from './authorise.ts';

export const STATUSES = [
  'applied',
  'gap',
  'pending-registry',
  'unknown-key',
  'forked',
  'other-branch',
  'revoked',
  'denied',
  'unsupported',
] as const;
export type Status = (typeof STATUSES)[number];
export type Denial = 'grant' | 'key' | 'clock' | 'reg-back' | 'stale-registry';

export interface Standing {
  readonly status: Status;
  readonly reason: Denial | null;
}

/** What the judge has to know of an entry. */
export interface LogEntry {
  readonly id: string;
  readonly kid: string;
  readonly log: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly reg: number;
  readonly hlc: string;
  /** By the cited registry version; asked only where that is known. */
  readonly verdict: () => Verdict;
}

type Standings = Map<string, Standing>;

const is = (status: Status, reason: Denial | null = null): Standing => ({ status, reason });

/** The true id at a position, where the registry decides: by an end of the key, or by `keep`. */
const decisions = (
  registry: Registry,
  kid: string,
  log: string,
  byId: ReadonlyMap<string, LogEntry>,
): Map<number, string> => {
  const place = logKey(kid, log);
  const kept = Object.hasOwn(registry.keep, place) ? (registry.keep[place] ?? {}) : {};
  const decided = new Map(Object.entries(kept).map(([seq, id]) => [Number(seq), id]));
  const key = keyOf(registry, kid);
  const last = key?.status === 'active' ? undefined : key?.last?.[log];
  let [seq, id]: readonly [number, string | null] = last ?? [0, null];
  while (id !== null && seq > 0) {
    decided.set(seq, id);
    const entry = byId.get(id);
    if (entry === undefined || entry.seq !== seq) break;
    [seq, id] = [seq - 1, entry.prev];
  }
  return decided;
};

/** After the cut-off of an ended key nothing counts. */
const cutOff = (registry: Registry, kid: string, log: string): number => {
  const key = keyOf(registry, kid);
  return key?.status === 'active' ? Infinity : (key?.last?.[log]?.[0] ?? 0);
};

const floorOf = (registry: Registry, entry: LogEntry): number => {
  const place = logKey(entry.kid, entry.log);
  const floors = Object.hasOwn(registry.floors, place) ? (registry.floors[place] ?? []) : [];
  return Math.max(0, ...floors.filter(([after]) => entry.seq > after).map(([, least]) => least));
};

/** The highest that the log has cited and stamped so far, whatever became of the entry. */
interface Before {
  readonly reg: number;
  readonly hlc: string;
}

const judged = (entry: LogEntry, before: Before, registry: Registry): Standing => {
  if (entry.reg > registry.version) return is('pending-registry');
  if (entry.reg < before.reg) return is('denied', 'reg-back');
  if (entry.reg < floorOf(registry, entry)) return is('denied', 'stale-registry');
  if (entry.hlc < before.hlc) return is('denied', 'clock');
  const verdict = entry.verdict();
  return verdict === 'ok' ? is('applied') : is('denied', verdict);
};

const bySeq = (entries: readonly LogEntry[]): Map<number, LogEntry[]> => {
  const places = new Map<number, LogEntry[]>();
  for (const entry of entries) {
    const list = places.get(entry.seq);
    if (list === undefined) places.set(entry.seq, [entry]);
    else list.push(entry);
  }
  return places;
};

/** What a walk goes by: the log's entries by position, and what the registry says is true where. */
interface Log {
  readonly places: ReadonlyMap<number, readonly LogEntry[]>;
  readonly decided: ReadonlyMap<number, string>;
  readonly byId: ReadonlyMap<string, LogEntry>;
  readonly rejected: Set<string>;
}

/** Off the true branch, as far as that can be told behind a hole. */
const isOff = ({ id, prev, seq }: LogEntry, { decided, byId, rejected }: Log): boolean => {
  if (rejected.has(id) || (decided.get(seq) ?? id) !== id) return true;
  if (prev === null) return false;
  const before = decided.get(seq - 1) ?? prev;
  return rejected.has(prev) || before !== prev || (byId.get(prev)?.seq ?? seq - 1) !== seq - 1;
};

/**
 * Nothing counts from `from` on. A second id at a position behind the hole is a fork all the same, told
 * at once; what is off the branch whatever fills the hole is so already.
 */
const endAt = (out: Standings, log: Log, from: number, rest: Status): void => {
  const { places, rejected } = log;
  const seqs = [...places.keys()].filter((n) => n >= from).toSorted((a, b) => a - b);
  for (const entry of seqs.flatMap((seq) => places.get(seq) ?? []))
    if (isOff(entry, log)) rejected.add(entry.id);
  const ids = new Map<number, Set<string>>();
  for (const { id, prev, seq } of seqs.flatMap((n) => places.get(n) ?? [])) {
    if (rejected.has(id)) continue;
    ids.set(seq, (ids.get(seq) ?? new Set()).add(id));
    if (prev !== null && seq > from) ids.set(seq - 1, (ids.get(seq - 1) ?? new Set()).add(prev));
  }
  const forks = [...ids].filter(([, here]) => here.size > 1).map(([seq]) => seq);
  const fork = rest === 'forked' ? from : Math.min(Infinity, ...forks);
  for (const seq of seqs)
    for (const { id } of places.get(seq) ?? [])
      out.set(id, is(rejected.has(id) ? 'other-branch' : seq >= fork ? 'forked' : rest));
};

/** Ids known at a position of the branch: entries that follow `prev`, and those that followers name. */
const idsAt = (
  here: readonly LogEntry[],
  after: readonly LogEntry[],
  byId: ReadonlyMap<string, LogEntry>,
): Set<string> => {
  const named = after
    .map(({ prev }) => prev)
    .filter((id) => id !== null)
    .filter((id) => !isElsewhere(byId.get(id), here));
  return new Set([...here.map(({ id }) => id), ...named]);
};

const isElsewhere = (entry: LogEntry | undefined, here: readonly LogEntry[]): boolean =>
  entry !== undefined && !here.includes(entry);

const walk = (log: Log, registry: Registry, out: Standings): void => {
  const { places, decided, byId, rejected } = log;
  const end = Math.max(0, ...places.keys());
  let prev: string | null = null;
  let before: Before = { reg: 0, hlc: '' };
  for (let seq = 1; seq <= end; seq += 1) {
    const known = places.get(seq) ?? [];
    const here = known.filter((entry) => entry.prev === prev);
    for (const { id } of known.filter((entry) => entry.prev !== prev)) {
      rejected.add(id);
      out.set(id, is('other-branch'));
    }
    const ids = idsAt(here, places.get(seq + 1) ?? [], byId);
    const chosen = decided.get(seq) ?? (ids.size === 1 ? [...ids][0] : undefined);
    if (chosen === undefined) {
      endAt(out, log, seq, ids.size > 1 ? 'forked' : 'gap');
      return;
    }
    for (const { id } of here.filter(({ id }) => id !== chosen)) {
      rejected.add(id);
      out.set(id, is('other-branch'));
    }
    const entry = here.find(({ id }) => id === chosen);
    if (entry === undefined) {
      for (const { id } of (places.get(seq + 1) ?? []).filter((next) => next.prev !== chosen))
        rejected.add(id);
      endAt(out, log, seq + 1, 'gap');
      return;
    }
    out.set(entry.id, judged(entry, before, registry));
    before = {
      reg: Math.max(before.reg, entry.reg),
      hlc: entry.hlc > before.hlc ? entry.hlc : before.hlc,
    };
    prev = entry.id;
  }
};

/** The standing of every entry of one log. */
export const judgeLog = (entries: readonly LogEntry[], chain: RegistryChain): Standings => {
  const out: Standings = new Map();
  const [first] = entries;
  const registry = newest(chain);
  if (first === undefined) return out;
  const { kid, log } = first;
  if (registry === null || keyOf(registry, kid) === undefined) {
    for (const { id } of entries) out.set(id, is('unknown-key'));
    return out;
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const cut = cutOff(registry, kid, log);
  for (const { id, seq } of entries) if (seq > cut) out.set(id, is('revoked'));
  const counted = entries.filter(({ seq }) => seq <= cut);
  const decided = decisions(registry, kid, log, byId);
  walk({ places: bySeq(counted), decided, byId, rejected: new Set() }, registry, out);
  return out;
};

export interface Hole {
  readonly from: number;
  readonly to: number;
}

/**
 * Positions of a log that nothing fills, up to `until`. Numbers are what authors claim: the work hangs
 * on how many there are, never on how large they are.
 */
export const holesOf = (seqs: Iterable<number>, until: number): Hole[] => {
  const known = [...new Set(seqs)].filter((seq) => seq <= until).toSorted((a, b) => a - b);
  const holes: Hole[] = [];
  let next = 1;
  for (const seq of [...known, until + 1]) {
    if (seq > next) holes.push({ from: next, to: seq - 1 });
    next = seq + 1;
  }
  return holes;
};
