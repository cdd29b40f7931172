/** Zeros that a column's format shows as dashes: what they mean, said once for a column. */
export const DASH_MEANINGS = ['zero', 'none'] as const;
export type DashMeaning = (typeof DASH_MEANINGS)[number];
/** By heading. */
export type Dashes = Readonly<Record<string, DashMeaning>>;

/** A column of which nobody has said it. */
export interface DashColumn {
  /** «D» */
  readonly letters: string;
  readonly heading: string;
  readonly count: number;
}
