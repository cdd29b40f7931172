/**
 * Long work: started by a procedure that answers at once with the job's id; progress and outcome are
 * pushed as events; cancelled by id. A job yields to the event loop between its pieces, so that
 * nothing else waits for it.
 */
import type { Failure } from '../domain/kernel/failure.ts';
import { err, type Result } from '../domain/kernel/result.ts';
import type { Emit, JobEvent } from './events.ts';
import { codeOf, faultOf, NO_LOG, type ProgramLog } from './program-log.ts';

export interface JobControl {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number | null) => void;
  /** What was done is done: from here on a cancel comes too late. */
  readonly settled: () => void;
}
export type Job<T> = (control: JobControl) => Promise<Result<T, Failure>>;

export interface Jobs {
  readonly start: <T>(job: Job<T>) => string;
  readonly cancel: (id: string) => void;
  /** Where a job stands, for a window that was away; null for one that nobody remembers. */
  readonly state: (id: string) => JobEvent | null;
}

const PROGRESS_INTERVAL_MS = 100;
/** Finished jobs whose outcome is kept for a window that asks late. */
const REMEMBERED = 20;

/** Lets everything else have its turn. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const createJobs = (
  emit: Emit,
  newId: () => string,
  now: () => number,
  programs: ProgramLog = NO_LOG,
): Jobs => {
  const running = new Map<string, AbortController>();
  const told = new Map<string, JobEvent>();

  const tell = (event: JobEvent): void => {
    told.delete(event.id);
    told.set(event.id, event);
    for (const id of told.keys()) if (told.size > REMEMBERED && !running.has(id)) told.delete(id);
    emit(event);
  };

  const finish = (id: string, result: Result<unknown, Failure>, cancelled: boolean): void => {
    running.delete(id);
    const base = { kind: 'job', id, done: 0, total: null } as const;
    if (cancelled) tell({ ...base, state: 'cancelled' });
    else if (result.ok) tell({ ...base, state: 'done', result: result.value });
    else {
      programs.note('info', 'job-failed', { code: codeOf(result.error.code) });
      tell({ ...base, state: 'failed', failure: result.error });
    }
  };

  const start = <T>(job: Job<T>): string => {
    const id = newId();
    const controller = new AbortController();
    running.set(id, controller);
    let last = 0;
    let late = false;
    const progress = (done: number, total: number | null): void => {
      if (now() - last < PROGRESS_INTERVAL_MS) return;
      last = now();
      tell({ kind: 'job', id, state: 'running', done, total });
    };
    void breathe()
      .then(() => job({ signal: controller.signal, progress, settled: () => (late = true) }))
      .catch((cause: unknown) => {
        programs.note('error', 'bug', { act: 'job', ...faultOf(cause) });
        return err({ code: 'core.bug', params: { detail: String(cause) } });
      })
      .then((result) => finish(id, result, controller.signal.aborted && !late));
    return id;
  };

  const state = (id: string): JobEvent | null =>
    told.get(id) ??
    (running.has(id) ? { kind: 'job', id, state: 'running', done: 0, total: null } : null);

  return { start, cancel: (id) => running.get(id)?.abort(), state };
};
