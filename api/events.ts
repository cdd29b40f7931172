/** What the core tells its windows unasked: data has changed, a job has moved, a file was opened. */
import type { Failure } from '../domain/kernel/failure.ts';

export type JobState = 'running' | 'done' | 'failed' | 'cancelled';

export interface JobEvent {
  readonly kind: 'job';
  readonly id: string;
  readonly state: JobState;
  readonly done: number;
  /** Null while the whole is not known. */
  readonly total: number | null;
  readonly result?: unknown;
  readonly failure?: Failure;
}

/** A file that a person opened from the desktop; the shell's core reads it (electron/core-host.ts). */
export type FileEvent = { readonly kind: 'file'; readonly name: string } & (
  | { readonly text: string }
  | { readonly problem: 'too-large' | 'unreadable' }
);

/** What became of a file that the window handed to the person; only a desktop host knows. */
export interface SavedEvent {
  readonly kind: 'saved';
  readonly id: number;
  readonly name: string;
  /** Null where nothing was saved. */
  readonly path: string | null;
  readonly state: 'completed' | 'cancelled' | 'interrupted';
}

/** What was typed and is not stored has changed; `window` says in which one, null where in none. */
export interface UnsavedEvent {
  readonly kind: 'unsaved';
  readonly window: string | null;
}

/** `restarted`: the host started a crashed core anew; what was asked of the old one has no answer. */
export type CoreEvent =
  /** `at`: how far the log has come; the core itself says so (api/core.ts). */
  | { readonly kind: 'changed'; readonly at?: number }
  /** Something was not written, because the clock may be wrong: a person has to say. */
  | { readonly kind: 'clock' }
  | { readonly kind: 'restarted' }
  | UnsavedEvent
  | FileEvent
  | SavedEvent
  | JobEvent;

export type Emit = (event: CoreEvent) => void;
