/** Stands in for the operating system's store of secrets, at that one boundary: reversible, and can be shut. */
import type { KeyVault } from '../../../api/exchange/vault.ts';

export interface FakeVault extends KeyVault {
  shut: boolean;
  /** The system has a new key of its own: what is opened comes back protected anew. */
  turned: boolean;
  asked: number;
}

const hidden = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 90));

export const fakeVault = (): FakeVault => {
  const vault: FakeVault = {
    shut: false,
    turned: false,
    asked: 0,
    available: () => Promise.resolve(!vault.shut),
    protect: (secret) =>
      Promise.resolve(
        vault.shut ? null : `${vault.turned ? 'b' : 'a'}${hidden(secret).toString('hex')}`,
      ),
    unprotect: async (kept) => {
      vault.asked += 1;
      if (vault.shut) return null;
      const secret = hidden(Buffer.from(kept.slice(1), 'hex'));
      return { secret, renewed: vault.turned ? await vault.protect(secret) : null };
    },
  };
  return vault;
};
