/**
 * The bare SQL of a call: every statement it runs on a connection, with its values, recorded once and
 * then run again with nothing around it. Only benches look at a connection in this way.
 */
import type BetterSqlite3 from 'better-sqlite3';
import type { ReadableDb } from '../../db/open.ts';

interface Recorded {
  readonly statement: BetterSqlite3.Statement;
  readonly values: readonly unknown[];
}

type Runner = (...values: readonly unknown[]) => unknown;

export interface Recorder {
  /** Runs `work` and returns a function that runs its statements alone. */
  readonly record: (work: () => Promise<unknown>) => Promise<() => void>;
}

export const createRecorder = (db: ReadableDb): Recorder => {
  let seen: Recorded[] | null = null;
  const prepare = db.raw.prepare.bind(db.raw);
  db.statements.clear();
  db.raw.prepare = ((text: string) => {
    const statement = prepare(text);
    for (const name of ['all', 'get', 'iterate'] as const) {
      const run = statement[name].bind(statement) as Runner;
      statement[name] = ((...values: readonly unknown[]) => {
        seen?.push({ statement: statement, values });
        return run(...values);
      }) as never;
    }
    return statement;
  }) as typeof db.raw.prepare;
  const bare = ({ statement, values }: Recorded): (() => void) => {
    const fresh = prepare(statement.source);
    return () => void fresh.all(...values);
  };
  return {
    record: async (work) => {
      seen = [];
      await work();
      const statements = seen.map(bare);
      seen = null;
      return () => statements.forEach((run) => run());
    },
  };
};
