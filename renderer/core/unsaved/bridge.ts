/**
 * What the core has not yet confirmed, in the browser's storage: written at every keystroke, so that a
 * dead core, a reload or a crash of the window loses nothing, and removed as soon as the core has it.
 * Each window has a slot of its own; whichever window starts next hands over what lies in any.
 */
import type { Done, Owner, Writing } from '../../../domain/unsaved/unsaved.ts';

export type OwnedWriting = Writing & { readonly owner: Owner | null };
export type OwnedDone = Done & { readonly owner: Owner | null };

export interface Slot {
  readonly writings: readonly OwnedWriting[];
  readonly done: readonly OwnedDone[];
}

/** What of the browser's `Storage` is used. */
export type BridgeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'myarka.unsaved.';

const readSlot = (text: string | null): Slot | null => {
  try {
    return text === null ? null : (JSON.parse(text) as Slot);
  } catch {
    return null;
  }
};

export const createBridge = (storage: BridgeStorage, window: string) => ({
  keep: ({ writings, done }: Slot): void => {
    const key = PREFIX + window;
    try {
      if (writings.length === 0 && done.length === 0) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify({ writings, done }));
    } catch {
      // The storage is full or forbidden: the core will have it in a moment.
    }
  },
  /** What other windows, or this one before it was loaded anew, left behind. */
  left: (): { readonly key: string; readonly text: string; readonly slot: Slot }[] => {
    const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
    return keys.flatMap((key) => {
      if (!key.startsWith(PREFIX) || key === PREFIX + window) return [];
      const text = storage.getItem(key);
      const slot = readSlot(text);
      return text === null || slot === null ? [] : [{ key, text, slot }];
    });
  },
  /** Handed over; what its own window has written since stays. */
  remove: (key: string, text: string): void => {
    if (storage.getItem(key) === text) storage.removeItem(key);
  },
});

export type Bridge = ReturnType<typeof createBridge>;
