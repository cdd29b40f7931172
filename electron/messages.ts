/** What the main process and the core's process say to each other, beside the windows' ports. */
import type { SavedEvent } from '../api/events.ts';

export type ToCore =
  /** Comes with one MessagePort: the window's. */
  | { readonly kind: 'attach' }
  | { readonly kind: 'open-file'; readonly path: string }
  | { readonly kind: 'saved'; readonly saved: SavedEvent }
  /** The machine slept: it may be another day. */
  | { readonly kind: 'woke' }
  /** Null: the operating system did not do it. */
  | {
      readonly kind: 'vault-answer';
      readonly id: number;
      readonly text: string | null;
      readonly renewed: string | null;
    }
  | { readonly kind: 'close' };

export type VaultAct = 'available' | 'protect' | 'unprotect';

export type FromCore =
  | { readonly kind: 'locked' }
  /** A person wants to see a saved file in its folder. */
  | { readonly kind: 'show-saved'; readonly id: number }
  /** A question to the operating system's store of secrets. */
  | {
      readonly kind: 'vault';
      readonly id: number;
      readonly act: VaultAct;
      readonly text: string;
    };

/** The channel on which the preload gets a window's port, and the message the page gets it with. */
export const PORT_CHANNEL = 'myarka:port';
