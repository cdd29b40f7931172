/** What the core tells its windows unasked: data has changed, a job has moved. */
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

/** `restarted`: the host started a crashed core anew; what was asked of the old one has no answer. */
export type CoreEvent = { readonly kind: 'changed' } | { readonly kind: 'restarted' } | JobEvent;

export type Emit = (event: CoreEvent) => void;
