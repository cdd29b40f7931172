/** A table as read from a file, before anybody says what its columns mean. Dates are ISO texts. */
export type GridValue = string | number | boolean | null;

export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly GridValue[])[];
}
