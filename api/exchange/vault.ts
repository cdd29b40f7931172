/**
 * The operating system's store of secrets, as a host gives it to the core (EXCHANGE §11): in the
 * desktop application Electron's main process, elsewhere nothing. What it gives back for a secret is
 * of use only to the same person on the same machine. Trouble with the store is null, never a throw.
 */
export interface Unprotected {
  readonly secret: Buffer;
  /** The same secret protected anew, where the system changed its own key meanwhile. */
  readonly renewed: string | null;
}

export interface KeyVault {
  readonly available: () => Promise<boolean>;
  readonly protect: (secret: Buffer) => Promise<string | null>;
  readonly unprotect: (kept: string) => Promise<Unprotected | null>;
}
