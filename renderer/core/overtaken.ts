/**
 * A write that was overtaken is asked about, whichever page sent it, and sent again with what the person
 * chose. The request stays under way meanwhile, so that its page knows nothing of the question; given up,
 * it fails with the core's sentence, and what was typed stays.
 */
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { OvertakenAnswer } from '../../api/overtaken.ts';
import type { AppRouter } from '../../api/router.ts';
import type { CellKey, Seen } from '../../domain/kernel/overtaken.ts';

/** The cells in which the other's value stays; null: nothing is written. */
export type Chosen = readonly CellKey[] | null;
type Asker = (overtaken: OvertakenAnswer) => Promise<Chosen>;

let asker: Asker | null = null;

/** The one dialog that asks; the function returned lets go of it. */
export const askWith = (ask: Asker): (() => void) => {
  asker = ask;
  return () => {
    if (asker === ask) asker = null;
  };
};

const overtakenOf = (error: unknown): OvertakenAnswer | null => {
  if (!(error instanceof TRPCClientError)) return null;
  const data = error.data as { overtaken?: OvertakenAnswer | null } | null | undefined;
  return data?.overtaken ?? null;
};

export interface ChosenContext {
  /** What the person saw who chose, and the choice. */
  readonly chosen?: Seen;
}

export const overtakenLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let stop = (): void => undefined;
      let stopped = false;
      const send = (context: ChosenContext): void => {
        const sent = next({ ...op, context: { ...op.context, ...context } }).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => void refused(error),
        });
        stop = () => sent.unsubscribe();
      };
      const refused = async (error: Parameters<typeof observer.error>[0]): Promise<void> => {
        const overtaken = overtakenOf(error);
        const leaves = overtaken === null || asker === null ? null : await asker(overtaken);
        if (stopped) return;
        if (overtaken === null || leaves === null) observer.error(error);
        else send({ chosen: { at: overtaken.at, leaves } });
      };
      send({});
      return () => {
        stopped = true;
        stop();
      };
    });
