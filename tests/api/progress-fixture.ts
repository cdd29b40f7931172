/** A core on a fresh folder, whose clock and unit a test sets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TRPCError } from '@trpc/server';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { Refused } from '../../api/trpc.ts';

/** A cycle by an act; without one no report is expected of anybody. */
export const CYCLE = {
  dueDays: 15,
  periodicity: 'quarter',
  since: '2024-01-01',
  act: { act: 'Заповед № РД-01-15', date: '2024-01-10' },
} as const;

export const startedCore = async (start: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-progress-'));
  let clock = Date.parse(start);
  const core = startNamed({ dataDir: folder, now: () => (clock += 1000) });
  const call = () => callerOf(core.context);
  const as = async (unit: string, person = 'Иванова') => {
    await call().app.setUnit({ unit });
    await call().app.setPerson({ person });
  };
  await as('МЗ');
  return {
    folder,
    core,
    call,
    /** Works on as this unit and person. */
    as,
    /** The ministry sets the reporting cycle, as the application proposes it. */
    setCycle: () => call().progress.settings.setCycle(CYCLE),
    later: (seconds: number) => {
      clock += seconds * 1000;
    },
    stop: () => {
      core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type Started = Awaited<ReturnType<typeof startedCore>>;

export const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  const error: unknown = await attempt.then(
    () => null,
    (cause: unknown) => cause,
  );
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof Refused) return cause.failure.code;
  return cause instanceof Error && cause.name === 'ZodError' ? 'input.invalid' : String(cause);
};
