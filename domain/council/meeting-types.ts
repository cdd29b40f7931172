/** What happens in a sitting besides its agenda: how votes are taken, who steps aside, breaks. */
import type { LocalDate } from '../kernel/date.ts';

/** `open`, `secret`: by count; `named`: each member by name. */
export const VOTE_MODES = ['open', 'named', 'secret'] as const;
export type VoteMode = (typeof VOTE_MODES)[number];

/** `none`: present, and took no part. */
export const CHOICES = ['for', 'against', 'abstain', 'none'] as const;
export type Choice = (typeof CHOICES)[number];

/** What is counted: in a secret vote also ballots that are not valid (`invalid`), whoever gave them. */
export const COUNTED = [...CHOICES, 'invalid'] as const;
export type Counted = (typeof COUNTED)[number];
export const countedIn = (mode: VoteMode): readonly Counted[] =>
  mode === 'secret' ? COUNTED : CHOICES;

/** On which side the chair was, where that decides a tie. */
export const CASTINGS = ['for', 'against'] as const;
export type Casting = (typeof CASTINGS)[number];

/** A conflict of interest («отвод»): present, and not in the vote. */
export interface Recusal {
  readonly sitting: string;
  readonly item: string;
  readonly member: string;
  readonly reason: string;
}

export interface SittingBreak {
  readonly id: string;
  readonly sitting: string;
  /** Before which item; AGENDA_VOTE: before the vote on the agenda. */
  readonly item: string;
  /** «12:10». */
  readonly at: string;
  /** Empty while it lasts. */
  readonly until: string;
  /** The day on which the sitting went on, where it was another. */
  readonly resumedOn: LocalDate | null;
  readonly reason: string;
}

/** Numbers that other sittings have. */
export interface Taken {
  readonly decisions: readonly number[];
  readonly sittings: readonly string[];
}
