/** A value that JSON can carry. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

export const sameJson = (a: Json, b: Json): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);
