/** The core's end of the vault: asks the main process, which alone may talk to the operating system's store. */
import type { ParentPort } from 'electron';
import type { KeyVault } from '../api/exchange/vault.ts';
import type { FromCore, ToCore, VaultAct } from './messages.ts';

type Answer = Extract<ToCore, { kind: 'vault-answer' }>;

export function askVault(parent: Pick<ParentPort, 'on' | 'postMessage'>): KeyVault {
  const waiting = new Map<number, (answer: Answer) => void>();
  let next = 0;
  parent.on('message', ({ data }) => {
    const message = data as ToCore;
    if (message.kind !== 'vault-answer') return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  const ask = (act: VaultAct, text = ''): Promise<Answer> =>
    new Promise((resolve) => {
      const id = next++;
      waiting.set(id, resolve);
      parent.postMessage({ kind: 'vault', id, act, text } satisfies FromCore);
    });
  return {
    available: async () => (await ask('available')).text !== null,
    protect: async (secret) => (await ask('protect', secret.toString('base64'))).text,
    unprotect: async (kept) => {
      const { text, renewed } = await ask('unprotect', kept);
      return text === null ? null : { secret: Buffer.from(text, 'base64'), renewed };
    },
  };
}
