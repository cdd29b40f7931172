import type { RouterOutput } from '../../../core/trpc.ts';

export type Conflict = RouterOutput['exchange']['conflicts'][number];

/** What a person has chosen for a conflict, before it is recorded. */
export interface Choice {
  readonly [name: string]: string | number;
  /** One of the values, from 1, or one's own. */
  readonly pick: number | 'own';
  readonly own: string;
}
