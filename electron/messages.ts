/** What the main process and the core's process say to each other, beside the windows' ports. */

export type ToCore =
  /** Comes with one MessagePort: the window's. */
  | { readonly kind: 'attach' }
  | { readonly kind: 'open-file'; readonly path: string }
  | { readonly kind: 'close' };

export type FromCore = { readonly kind: 'locked' };

/** The channel on which the preload gets a window's port, and the message the page gets it with. */
export const PORT_CHANNEL = 'myarka:port';
