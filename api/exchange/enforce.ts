/** A registry that was signed here comes into force. */
import { clearAlarm } from '../../db/exchange/alarm.ts';
import { takeRegistries } from '../../db/exchange/take.ts';
import { createTools } from '../../db/exchange/tools.ts';
import type { LogDeps } from '../../db/log.ts';
import { transaction } from '../../db/sql.ts';
import type { RegistryChain } from '../../domain/exchange/types.ts';
import type { Store } from '../store.ts';
import { keepAttachments } from './attachments.ts';
import { rememberSigned } from './installation.ts';

const tools = createTools();

/**
 * As one that arrives (db/exchange/take.ts): every log is judged anew, and entries that waited for it
 * come in. How many of these; files that waited are `releaseFiles` (receive.ts).
 */
export const enforce = (
  store: Store,
  deps: LogDeps,
  chain: RegistryChain,
  note: (entries: number) => void,
): number => {
  const db = store.write;
  const entries = transaction(db, () => {
    const { stored } = takeRegistries(db, chain, { tools, now: deps.now });
    clearAlarm(db, chain);
    // Attachments that nothing named: what waited may name them.
    keepAttachments(db, store.folder, { blobs: new Map(), mayWait: false });
    note(stored.size);
    return stored.size;
  });
  rememberSigned(db, store);
  return entries;
};
