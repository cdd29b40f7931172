/**
 * The main process's end of the core's vault: Electron's safeStorage, by its asynchronous functions.
 * What passes is the secret that opens the key's file, never the key itself. Every question is
 * answered, trouble with null.
 *
 * On Linux there may be no store of secrets; then Chromium locks with a key that is written in its own
 * source. Such protection is none: it is not offered, and what bears its mark is not given out.
 */
import type { SafeStorage } from 'electron';
import type { FromCore, ToCore } from './messages.ts';

export type SafeStore = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
  | 'getSelectedStorageBackend'
>;

type Ask = Extract<FromCore, { kind: 'vault' }>;
type Answer = Extract<ToCore, { kind: 'vault-answer' }>;

/** Chromium's mark of what only its built-in key locks. */
const BUILT_IN = 'v10';

export interface Vault {
  readonly answer: (ask: Ask) => Promise<Answer>;
}

export function openVault(store: SafeStore, platform: NodeJS.Platform): Vault {
  const linux = platform === 'linux';
  const isReal = (kept: Buffer): boolean =>
    !linux || kept.subarray(0, BUILT_IN.length).toString() !== BUILT_IN;

  const available = async (): Promise<boolean> => {
    if (!(await store.isAsyncEncryptionAvailable())) return false;
    if (linux && ['basic_text', 'unknown'].includes(store.getSelectedStorageBackend()))
      return false;
    return isReal(await store.encryptStringAsync('?'));
  };
  const protect = async (secret: string): Promise<string | null> => {
    if (!(await available())) return null;
    const kept = await store.encryptStringAsync(secret);
    return isReal(kept) ? kept.toString('base64') : null;
  };
  const unprotect = async (kept: string): Promise<Omit<Answer, 'kind' | 'id'>> => {
    const { result, shouldReEncrypt } = await store.decryptStringAsync(Buffer.from(kept, 'base64'));
    return { text: result, renewed: shouldReEncrypt ? await protect(result) : null };
  };
  const outcome = async ({ act, text }: Ask): Promise<Omit<Answer, 'kind' | 'id'>> => {
    switch (act) {
      case 'available':
        return { text: (await available()) ? 'yes' : null, renewed: null };
      case 'protect':
        return { text: await protect(text), renewed: null };
      case 'unprotect':
        return unprotect(text);
      default:
        return act satisfies never;
    }
  };
  return {
    answer: async (ask) => {
      const { id } = ask;
      const nothing = { text: null, renewed: null };
      return { kind: 'vault-answer', id, ...(await outcome(ask).catch(() => nothing)) };
    },
  };
}
