/**
 * Sealing what this installation wrote (EXCHANGE §17), and the news of the exchange that go along with
 * a package: receipts for what others wrote, and in a full package of the plan's owner a checkpoint.
 * The signed positions are remembered outside the database before anything leaves.
 */
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb, WritableDb } from '../../db/open.ts';
import { checkpointNews } from '../../db/exchange/checkpoint.ts';
import { readHeads } from '../../db/exchange/entries.ts';
import { journalHead } from '../../db/exchange/journal.ts';
import { adoptedClock, ownKey, readChain } from '../../db/exchange/registries.ts';
import { receiptsOf, takeReceipts } from '../../db/exchange/receipts.ts';
import {
  lastClock,
  sealDrafts,
  sealNews,
  type Sealed,
  type SealDeps,
} from '../../db/exchange/seal.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { transaction } from '../../db/sql.ts';
import { mayIn } from '../../domain/exchange/authorise.ts';
import { netOf, newest } from '../../domain/exchange/registry.ts';
import { LIMITS, type EntryOp, type Registry } from '../../domain/exchange/types.ts';
import { isOlder } from '../../domain/kernel/app-version.ts';
import { nextHlc, type Hlc } from '../../domain/kernel/hlc.ts';
import type { Store } from '../store.ts';
import { copyTrouble, rememberSigned } from './installation.ts';
import type { SigningKey } from './keys.ts';
import { sealerOf } from './sign.ts';

const tools = createTools();

/** Valuations are sealed only where a person sends them. */
const LOGS = ['main', 'council'];

const NOTHING_SEALED: Sealed = { entries: 0, ops: 0, kept: 0 };

/** True where the registry asks for a newer application: this one takes in and passes on, and signs nothing of its own. */
export const isOutdated = (store: Store, registry: Registry | null): boolean =>
  registry?.minApp !== undefined && isOlder(store.appVersion, registry.minApp);

type News = Pick<EntryOp, 'k' | 'r' | 'v'>;

/** Others' logs that moved since our last receipt. */
const newReceipts = (db: ReadableDb, own: string): News[] => {
  const said = receiptsOf(db, own);
  return Object.entries(readHeads(db))
    .filter(([place, [seq]]) => !place.startsWith(`${own}/`) && seq > (said.get(place) ?? 0))
    .map(([place, [seq, id]]) => ({ k: 'receipt', r: place, v: `${seq}:${id}` }));
};

const nextClock = (db: ReadableDb, kid: string, deps: LogDeps): Hlc => {
  const last = [lastClock(db, kid), adoptedClock(db) ?? ''].toSorted().at(-1) ?? '';
  return nextHlc(last === '' ? null : (last as Hlc), deps.now());
};

const addNews = (
  db: WritableDb,
  deps: LogDeps,
  seal: SealDeps,
  act: string,
  news: readonly News[],
): void => {
  const hlc = nextClock(db, seal.sealer.kid, deps);
  sealNews(db, act, news, deps.author.person, hlc, seal);
};

const sealReceipts = (db: WritableDb, deps: LogDeps, seal: SealDeps): number => {
  const receipts = newReceipts(db, seal.sealer.kid);
  if (receipts.length === 0) return 0;
  const journal = { k: 'receipt', r: 'journal', v: journalHead(db).hash };
  addNews(db, deps, seal, 'exchange.receipt', [...receipts, journal]);
  takeReceipts(db, seal.sealer.kid, receipts);
  return 1;
};

/** One entry says it all, so there is none where more logs than an entry has room for are known. */
const sealCheckpoint = (db: WritableDb, deps: LogDeps, seal: SealDeps): number => {
  const news = checkpointNews(db);
  if (news.length > LIMITS.ops) return 0;
  addNews(db, deps, seal, 'exchange.checkpoint', news);
  return 1;
};

export interface Wanted {
  readonly receipts: boolean;
  readonly checkpoint: boolean;
  readonly valuations: boolean;
}

/**
 * Seals what may be sealed with this key; nothing where it is not (yet) listed as active, where the
 * folder was copied, or where the registry asks for a newer application.
 */
export const seal = (store: Store, deps: LogDeps, key: SigningKey, wanted: Wanted): Sealed => {
  const db = store.write;
  const chain = readChain(db);
  const registry = newest(chain);
  const net = netOf(chain);
  const own = ownKey(db);
  if (registry === null || net === null || own?.status !== 'active') return NOTHING_SEALED;
  if (copyTrouble(db, store) !== null) return NOTHING_SEALED;
  // What was sealed when the process died is sent with what follows, whoever may seal today.
  if (isOutdated(store, registry)) {
    rememberSigned(db, store);
    return NOTHING_SEALED;
  }
  const how: SealDeps = { tools, sealer: sealerOf(key), registry, net, now: deps.now };
  const logs = wanted.valuations ? [...LOGS, 'valuations'] : LOGS;
  const sealed = transaction(db, () => {
    const made = sealDrafts(db, logs, how);
    let entries = made.entries;
    if (wanted.receipts) entries += sealReceipts(db, deps, how);
    if (wanted.checkpoint && mayIn(registry, own, 'plan')) entries += sealCheckpoint(db, deps, how);
    return { ...made, entries };
  });
  rememberSigned(db, store);
  return sealed;
};
