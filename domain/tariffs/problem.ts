import type { FailureParams } from '../kernel/failure.ts';

/** Something wrong with one field of a line. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly params: FailureParams;
}

/** A line that cannot be valued; `id` and `row` are kept where they could be read. */
export interface InvalidLine {
  readonly id: string | null;
  readonly row: string | null;
  readonly problems: readonly FieldProblem[];
}
