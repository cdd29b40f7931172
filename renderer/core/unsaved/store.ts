/**
 * What is typed in this window and not stored yet. A field shows what lies here over what is stored;
 * every keystroke lands in the bridge at once and in the core a moment later. Talk with the core is one
 * after another, so that an answer never overtakes a writing; what cannot be said now is said again.
 *
 * The core's list and this one differ only by what is on its way (`waiting`, `done`).
 */
import { sameJson, type Json } from '../../../domain/kernel/json.ts';
import type { FieldKey, Owner, Unsaved, Writing } from '../../../domain/unsaved/unsaved.ts';
import type { Bridge, OwnedDone, OwnedWriting } from './bridge.ts';

interface Listed {
  readonly owner: Owner;
  readonly unsaved: readonly Unsaved[];
  readonly others: readonly (Owner & { readonly count: number })[];
}

/** The part of the core's client that is used here. */
export interface UnsavedCore {
  readonly list: () => Promise<Listed>;
  readonly put: (writings: readonly OwnedWriting[]) => Promise<readonly Unsaved[]>;
  readonly drop: (done: readonly OwnedDone[]) => Promise<void>;
}

export interface StoreDeps {
  readonly core: UnsavedCore;
  readonly bridge: Bridge;
  readonly now: () => number;
  /** A name that nothing else has. */
  readonly name: () => string;
  /** The last change that this window has read. */
  readonly seen: () => number | null;
  /** Calls back after a while; the function returned forgets it. */
  readonly after: (millis: number, work: () => void) => () => void;
}

export type Entry = Writing & Pick<Unsaved, 'aside'>;
export type Typing = Pick<Writing, 'typed' | 'over' | 'waits' | 'label' | 'at'> &
  Partial<Pick<Writing, 'since'>>;

const PAUSE_MS = 400;
const RETRY_MS = 3000;

export const keyOf = ({ place, field }: FieldKey): string => `${place}\n${field}`;

export class UnsavedStore {
  readonly #deps: StoreDeps;
  #entries = new Map<string, Entry>();
  #waiting = new Map<string, OwnedWriting>();
  #done: OwnedDone[] = [];
  /** Names of writings that were sent and not confirmed. */
  readonly #sent = new Set<string>();
  /** Names of writings that another window is at, as far as this one was told. */
  #elsewhere = new Set<string>();
  #told = false;
  #hand: FieldKey | null = null;
  #loaded = false;
  #owner: Owner | null = null;
  #others: Listed['others'] = [];
  #listeners = new Set<() => void>();
  #tail: Promise<void> = Promise.resolve();
  #forget: (() => void) | null = null;
  #snapshot: readonly Entry[] = [];

  constructor(deps: StoreDeps) {
    this.#deps = deps;
    for (const { slot } of deps.bridge.left()) this.#showLeft(slot.writings);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (key: FieldKey): Entry | undefined => this.#entries.get(keyOf(key));
  /** Everything of the person at work; the same array until something changes. */
  readonly all = (): readonly Entry[] => this.#snapshot;
  readonly others = (): Listed['others'] => this.#others;
  /** What was typed last in this window, as long as it is not stored or given up. */
  readonly inHand = (): Entry | undefined =>
    this.#hand === null ? undefined : this.get(this.#hand);

  /** What this window has read by now: an editor that opens keeps it for what is typed into it. */
  readonly seen = (): number | null => this.#deps.seen();

  /** Keeps what stands in fields now. */
  readonly write = (writings: readonly (FieldKey & Typing)[]): void => {
    for (const one of writings) {
      const before = this.get(one);
      // The same text given to be stored once more is a new attempt.
      if (before !== undefined && sameJson(before.typed, one.typed) && !before.waits && !one.waits)
        continue;
      this.#hand = { place: one.place, field: one.field };
      const base = before === undefined ? [] : this.#baseOf(before);
      const rev = this.#deps.name();
      const written = new Date(this.#deps.now()).toISOString();
      const { place, field, typed, over, waits, label, at } = one;
      const since = one.since ?? (before === undefined ? this.#deps.seen() : before.since);
      const writing = { place, field, typed, over, since, waits, label, at, rev, base, written };
      this.#entries.set(keyOf(one), { ...writing, aside: before?.aside ?? [] });
      this.#waiting.set(keyOf(one), { ...writing, owner: this.#owner });
    }
    this.#moved();
    this.#soon(PAUSE_MS);
  };

  /** The fields are stored, or given up; what the core keeps of them goes. */
  readonly drop = (keys: readonly FieldKey[]): void => {
    let dropped = false;
    for (const key of keys) {
      const entry = this.get(key);
      if (entry === undefined) continue;
      dropped = true;
      const { place, field } = key;
      if (this.#isKnown(entry))
        this.#done.push({ place, field, revs: this.revsOf(entry), owner: this.#owner });
      this.#entries.delete(keyOf(key));
      this.#waiting.delete(keyOf(key));
    }
    if (!dropped) return;
    this.#moved();
    this.#soon(0);
  };

  /** Another text of the field is shown instead; the one shown until now is set aside. */
  readonly take = (key: FieldKey, typed: Json): void => {
    const entry = this.get(key);
    if (entry === undefined) return;
    const aside = [...entry.aside, entry.typed].filter((one) => !sameJson(one, typed));
    this.write([{ ...entry, typed }]);
    this.#amend(key, { base: [], aside });
  };

  /** What was set aside is not wanted. */
  readonly dismissAside = (key: FieldKey): void => {
    const entry = this.get(key);
    if (entry === undefined) return;
    this.drop([key]);
    this.write([entry]);
  };

  /** The names of writings that storing a field's text makes superfluous. */
  readonly revsOf = ({ rev, base }: Pick<Writing, 'rev' | 'base'>): string[] => [rev, ...base];

  /** At once, what would be said in a moment: a field is left, the window is hidden. */
  readonly flush = (): Promise<void> => {
    this.#forget?.();
    this.#forget = null;
    return this.#run();
  };

  /** Hands over what windows left behind, and asks what the core keeps. */
  readonly load = (): Promise<void> => {
    this.#loaded = false;
    return this.flush();
  };

  /** Another window has typed: what is new then is for that window to store. */
  readonly loadTold = (): Promise<void> => {
    this.#told = true;
    return this.load();
  };

  readonly isElsewhere = ({ rev }: Pick<Writing, 'rev'>): boolean => this.#elsewhere.has(rev);

  #showLeft(writings: readonly OwnedWriting[]): void {
    for (const { owner: _, ...one } of writings) {
      const before = this.get(one);
      if (before !== undefined && before.written > one.written) continue;
      this.#entries.set(keyOf(one), { ...one, aside: before?.aside ?? [] });
    }
    this.#snapshot = [...this.#entries.values()];
  }

  /** The writings that the core may hold of this field. */
  #baseOf(before: Entry): readonly string[] {
    if (!this.#waiting.has(keyOf(before))) return [before.rev];
    return this.#sent.has(before.rev) ? [...before.base, before.rev] : before.base;
  }

  /** The core may hold something of it. */
  #isKnown(entry: Entry): boolean {
    return !this.#waiting.has(keyOf(entry)) || entry.base.length > 0 || this.#sent.has(entry.rev);
  }

  #amend(key: FieldKey, change: Partial<Pick<Entry, 'base' | 'aside'>>): void {
    const entry = this.get(key);
    const waiting = this.#waiting.get(keyOf(key));
    if (entry === undefined || waiting === undefined) return;
    this.#entries.set(keyOf(key), { ...entry, ...change });
    this.#waiting.set(keyOf(key), { ...waiting, base: change.base ?? waiting.base });
    this.#moved();
  }

  #take({ owner, unsaved, others }: Listed): void {
    const entries = new Map<string, Entry>();
    for (const one of unsaved) entries.set(keyOf(one), { ...one, base: [one.rev] });
    for (const [key, one] of this.#waiting)
      entries.set(key, { ...one, aside: entries.get(key)?.aside ?? [] });
    for (const { place, field, revs } of this.#done) {
      const key = keyOf({ place, field });
      const entry = entries.get(key);
      if (entry !== undefined && !this.#waiting.has(key) && revs.includes(entry.rev))
        entries.delete(key);
    }
    const isNew = ({ rev, place, field }: Unsaved): boolean =>
      this.get({ place, field })?.rev !== rev || this.#elsewhere.has(rev);
    this.#elsewhere = new Set(this.#told ? unsaved.filter(isNew).map(({ rev }) => rev) : []);
    this.#told = false;
    this.#entries = entries;
    this.#owner = owner;
    this.#others = others;
    this.#moved();
  }

  async #handOver(): Promise<void> {
    for (const { key, text, slot } of this.#deps.bridge.left()) {
      if (slot.writings.length > 0) await this.#deps.core.put(slot.writings);
      if (slot.done.length > 0) await this.#deps.core.drop(slot.done);
      this.#deps.bridge.remove(key, text);
    }
  }

  async #say(): Promise<void> {
    const done = [...this.#done];
    const sent = [...this.#waiting.values()];
    if (done.length > 0) {
      await this.#deps.core.drop(done);
      this.#done = this.#done.slice(done.length);
    }
    if (sent.length > 0) {
      sent.forEach(({ rev }) => this.#sent.add(rev));
      const kept = await this.#deps.core.put(sent);
      kept.forEach((one, i) => this.#confirmed(one, sent[i]?.rev ?? ''));
    }
    if (done.length > 0 || sent.length > 0) this.#moved();
  }

  /** What was sent as `rev` is settled; what was typed since stands over it. */
  #confirmed(kept: Unsaved, rev: string): void {
    const key = keyOf(kept);
    const entry = this.#entries.get(key);
    const waiting = this.#waiting.get(key);
    this.#sent.delete(rev);
    if (entry === undefined) return;
    if (waiting === undefined || waiting.rev === rev) {
      this.#waiting.delete(key);
      this.#entries.set(key, { ...kept, base: [kept.rev] });
    } else this.#amend(kept, { aside: kept.aside, ...(kept.rev === rev ? { base: [rev] } : {}) });
  }

  #moved(): void {
    this.#deps.bridge.keep({ writings: [...this.#waiting.values()], done: this.#done });
    this.#snapshot = [...this.#entries.values()];
    this.#listeners.forEach((listener) => listener());
  }

  #soon(millis: number): void {
    this.#forget?.();
    this.#forget = this.#deps.after(millis, () => void this.flush());
  }

  async #talk(): Promise<void> {
    if (!this.#loaded) await this.#handOver();
    await this.#say();
    if (this.#loaded) return;
    // Before it is asked: what is wanted anew meanwhile is asked for anew.
    this.#loaded = true;
    try {
      this.#take(await this.#deps.core.list());
    } catch (error) {
      this.#loaded = false;
      throw error;
    }
  }

  /** One talk after another; one that fails is begun again later. */
  #run(): Promise<void> {
    this.#tail = this.#tail.then(() => this.#talk()).catch(() => this.#soon(RETRY_MS));
    return this.#tail;
  }
}
