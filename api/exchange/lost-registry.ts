/**
 * An old copy was put back, and the registry that was newer than it was never sent: nobody has it. A
 * person says so, and work goes on from the one that is here. Where it was sent after all, whoever has it
 * sees two contents of its number, and that is decided like any other (EXCHANGE §4).
 */
import { writeJournal } from '../../db/exchange/journal.ts';
import type { LogDeps } from '../../db/log.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';
import { copyTrouble, forgetRegistry } from './installation.ts';

/** Versions that are given up. `exchange.nothing-lost` where none is missed. */
export const loseRegistry = (
  store: Store,
  deps: LogDeps,
): Result<{ readonly here: number; readonly there: number }, Failure> => {
  const db = store.write;
  const trouble = copyTrouble(db, store);
  if (trouble?.code !== 'exchange.behind-registry') return err(failure('exchange.nothing-lost'));
  const [here, there] = [Number(trouble.params['here']), Number(trouble.params['there'])];
  forgetRegistry(db, store);
  writeJournal(db, {
    kind: 'lost',
    at: deps.now(),
    author: deps.author,
    detail: { version: there },
  });
  return ok({ here, there });
};
