/**
 * A file on its way in: read, examined, shown; taken in only when a person says so. Examining and
 * taking in are jobs of the core: they tell how far they are, and can be stopped.
 */
import { useQueryClient } from '@tanstack/react-query';
import { use, useCallback, useEffect, useRef, useState } from 'react';
import type { ImportReport } from '../../../../api/exchange/import-report.ts';
import { isAboutTyping } from '../../../../domain/exchange/founding.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { BusContext } from '../../../app/bus.ts';
import type { FileProblem, OpenedFile } from '../../../core/opened-file.ts';
import { useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { focusIfLost, focusSoon } from '../focus.ts';
import { CHOOSE_FILE } from './DropZone.tsx';
import { examineFile, takeFileIn, type CoreAccess, type Work } from './steps.ts';

/** Where the focus stands while a package is being taken in, and where it was before. */
export const STOP_JOB = 'exchange-stop';
export const ACCEPT = 'exchange-accept';

export interface Incoming {
  readonly name: string;
  /** The name of a detached signature that came along. */
  readonly signature: string | null;
  /** Names of files that came with it and are not looked at. */
  readonly passed: readonly string[];
}

export type Receiving =
  /** `stopped`: the name of the file whose checking was stopped. */
  | { readonly state: 'idle'; readonly stopped?: string }
  | ({ readonly state: 'reading' | 'checking'; readonly of: Incoming } & Work)
  | {
      readonly state: 'unread';
      readonly of: Incoming;
      readonly problem: FileProblem;
    }
  | { readonly state: 'refused'; readonly of: Incoming; readonly failure: Failure }
  | {
      readonly state: 'examined';
      readonly of: Incoming;
      readonly upload: string;
      readonly report: ImportReport;
      /** Null while it is not being taken in. */
      readonly work: Work | null;
      readonly stopped: boolean;
      /** Why what was typed of the deployment's fingerprint was not taken. */
      readonly mistyped: Failure | null;
    }
  | {
      readonly state: 'taken';
      readonly of: Incoming;
      readonly report: ImportReport;
      readonly at: string;
    };

const IDLE: Receiving = { state: 'idle' };
type Show = (next: Receiving) => void;

const examine = async (core: CoreAccess, of: Incoming, file: File, show: Show): Promise<void> => {
  const ended = await examineFile(core, file, {
    reading: (share) => show({ state: 'reading', of, share, job: null }),
    working: (work) => show({ state: 'checking', of, ...work }),
  });
  switch (ended.state) {
    case 'examined':
      return show({ ...ended, of, work: null, stopped: false, mistyped: null });
    case 'refused':
      show({ ...ended, of });
      return focusIfLost(CHOOSE_FILE);
    case 'stopped':
      show({ state: 'idle', stopped: file.name });
      return focusSoon(CHOOSE_FILE);
    default:
      return ended satisfies never;
  }
};

type Examined = Extract<Receiving, { readonly state: 'examined' }>;

const takeIn = async (
  core: CoreAccess,
  from: Examined,
  founding: readonly string[],
  show: Show,
): Promise<void> => {
  const { of, upload } = from;
  show({ ...from, work: { share: 0, job: null }, stopped: false, mistyped: null });
  focusSoon(STOP_JOB);
  const ended = await takeFileIn(core, of.name, upload, founding, (work) =>
    show({ ...from, work, stopped: false, mistyped: null }),
  );
  switch (ended.state) {
    case 'taken':
      return show({ ...ended, of, at: new Date().toISOString() });
    case 'refused':
      if (isAboutTyping(ended.failure))
        return show({ ...from, work: null, stopped: false, mistyped: ended.failure });
      show({ ...ended, of });
      return focusSoon(CHOOSE_FILE);
    case 'stopped':
      show({ ...from, work: null, stopped: true, mistyped: null });
      return focusSoon(ACCEPT);
    default:
      return ended satisfies never;
  }
};

/** The upload of a package that waits for a decision; it is given back when another thing is looked at. */
const useHeldUpload = (client: CoreAccess['client']) => {
  const held = useRef<string | null>(null);
  const abort = useCallback(
    (id: string): void => void client.uploads.abort.mutate({ id }).catch(() => undefined),
    [client],
  );
  const hold = useCallback((id: string | null): void => {
    held.current = id;
  }, []);
  const letGo = useCallback((): void => {
    if (held.current !== null) abort(held.current);
    held.current = null;
  }, [abort]);
  useEffect(() => letGo, [letGo]);
  return { hold, letGo, abort };
};

/** A refusal is no change of data, yet it is noted in the journal and the file is kept. */
const useRefusalsAnew = () => {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useCallback(() => {
    void queries.invalidateQueries(trpc.exchange.refused.queryFilter());
    void queries.invalidateQueries(trpc.exchange.journal.pathFilter());
  }, [trpc, queries]);
};

const workOf = (receiving: Receiving): Work | null => {
  if (receiving.state === 'examined') return receiving.work;
  return receiving.state === 'checking' ? receiving : null;
};

export const useReceive = () => {
  const client = useTRPCClient();
  const bus = use(BusContext);
  const refusalsAnew = useRefusalsAnew();
  const { hold, letGo, abort } = useHeldUpload(client);
  const [receiving, setReceiving] = useState<Receiving>(IDLE);
  /** A later file makes the answers about an earlier one void. */
  const turn = useRef(0);
  const shower = useCallback((): Show => {
    turn.current += 1;
    const mine = turn.current;
    return (next) => {
      if (next.state === 'refused') refusalsAnew();
      if (turn.current !== mine) {
        if (next.state === 'examined' && next.work === null) abort(next.upload);
        return;
      }
      hold(next.state === 'examined' ? next.upload : null);
      setReceiving(next);
    };
  }, [refusalsAnew, hold, abort]);
  const open = useCallback(
    (opened: OpenedFile, passed: readonly string[] = []): void => {
      letGo();
      const show = shower();
      const of = { name: opened.name, signature: opened.signature, passed };
      if (opened.file === null)
        return show({ state: 'unread', of, problem: opened.problem ?? 'unreadable' });
      void examine({ client, bus }, of, opened.file, show);
    },
    [client, bus, shower, letGo],
  );
  /** `founding`: what was typed of the deployment's fingerprint, where this is the first package. */
  const accept = (founding: readonly string[] = []): void => {
    if (receiving.state === 'examined') void takeIn({ client, bus }, receiving, founding, shower());
  };
  const stop = (): void => {
    const job = workOf(receiving)?.job ?? null;
    if (job !== null) void client.app.cancelJob.mutate({ id: job });
  };
  const reset = useCallback((): void => {
    turn.current += 1;
    letGo();
    setReceiving(IDLE);
    focusSoon(CHOOSE_FILE);
  }, [letGo]);
  return { receiving, open, accept, stop, reset };
};
export type Receive = ReturnType<typeof useReceive>;
