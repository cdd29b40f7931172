/** A core on a folder of its own, with a clock that the test moves, and what a refusal is called. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TRPCError } from '@trpc/server';
import { startCore } from '../../api/core.ts';
import { callerOf } from '../../api/router.ts';
import { Refused } from '../../api/trpc.ts';

export interface Started {
  readonly call: ReturnType<typeof callerOf>;
  /** Moves the clock by so many minutes. */
  readonly later: (minutes: number) => void;
  readonly stop: () => void;
}

export const startAt = async (instant: string): Promise<Started> => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-core-'));
  let clock = Date.parse(instant);
  const core = startCore({ dataDir: folder, now: () => clock });
  const call = callerOf(core.context);
  await call.app.setPerson({ person: 'Иванова' });
  return {
    call,
    later: (minutes) => {
      clock += minutes * 60_000;
    },
    stop: () => {
      core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The code of the failure that a call is refused with. */
export const refusalOf = async (attempt: Promise<unknown>): Promise<string> => {
  const error: unknown = await attempt.then(
    () => 'not refused',
    (cause: unknown) => cause,
  );
  const cause = error instanceof TRPCError ? error.cause : error;
  return cause instanceof Refused ? cause.failure.code : String(cause);
};
