import type { Failure } from '../domain/kernel/failure.ts';

/** A write that the rules of this installation forbid; `db/faults.ts` hands on its failure. */
export class RefusedWrite extends Error {
  readonly failure: Failure;
  constructor(reason: Failure) {
    super(reason.code);
    this.failure = reason;
  }
}
