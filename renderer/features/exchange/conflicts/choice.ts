import type { RouterOutput } from '../../../core/trpc.ts';

type Open = RouterOutput['exchange']['conflicts'][number];
type Decided = RouterOutput['exchange']['decided'][number];
/** `decision` of one that is decided and can be decided anew. */
export type Conflict = Open & { readonly decision?: Decided['decision'] };

/** What a person has chosen for a conflict, before it is recorded. */
export interface Choice {
  readonly [name: string]: string | number;
  /** One of the values, from 1, or one's own. */
  readonly pick: number | 'own';
  readonly own: string;
}
