import type { RouterOutput } from '../../../core/trpc.ts';

/** A root key just made; its keeper's passphrase is held until it was read back, and shown to nobody. */
export type RootFile = RouterOutput['exchange']['makeRootKey'] & { readonly passphrase: string };
