/** A file on its way in: read, examined, shown; taken in only when a person says so. */
import { useQueryClient } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import { useCallback, useRef, useState } from 'react';
import type { AppRouter } from '../../../../api/router.ts';
import { LIMITS } from '../../../../domain/exchange/types.ts';
import { failure, type Failure } from '../../../../domain/kernel/failure.ts';
import type { OpenedFile } from '../../../core/opened-file.ts';
import { failureOf, useTRPC, useTRPCClient, type RouterOutput } from '../../../core/trpc.ts';
import { uploadFile } from '../../../ui/upload-file.ts';
import { focusSoon } from '../focus.ts';
import { CHOOSE_FILE } from './DropZone.tsx';

export type ImportReport = RouterOutput['exchange']['examine'];

export interface Incoming {
  readonly name: string;
  /** The name of a detached signature that came along. */
  readonly signature: string | null;
}

export type Receiving =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly of: Incoming; readonly share: number }
  | {
      readonly state: 'unread';
      readonly of: Incoming;
      readonly problem: 'too-large' | 'unreadable';
    }
  | { readonly state: 'refused'; readonly of: Incoming; readonly failure: Failure }
  | {
      readonly state: 'examined';
      readonly of: Incoming;
      readonly upload: string;
      readonly report: ImportReport;
      readonly busy: boolean;
    }
  | {
      readonly state: 'taken';
      readonly of: Incoming;
      readonly report: ImportReport;
      readonly at: string;
    };

type Client = TRPCClient<AppRouter>;

const IDLE: Receiving = { state: 'idle' };
const MB = 1024 * 1024;

type Show = (next: Receiving) => void;

const tooBig = ({ name, size }: File): Failure | null =>
  size > LIMITS.file
    ? failure('exchange.too-big', { file: name, problem: `${Math.ceil(size / MB)} MB` })
    : null;

const examine = async (client: Client, of: Incoming, file: File, show: Show): Promise<void> => {
  const refusal = tooBig(file);
  if (refusal !== null) return show({ state: 'refused', of, failure: refusal });
  show({ state: 'reading', of, share: 0 });
  try {
    const upload = await uploadFile(client, file, (share) => show({ state: 'reading', of, share }));
    const report = await client.exchange.examine.mutate({ name: file.name, upload });
    return show({ state: 'examined', of, upload, report, busy: false });
  } catch (error) {
    return show({ state: 'refused', of, failure: failureOf(error) });
  }
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

export const useReceive = () => {
  const client = useTRPCClient();
  const refusalsAnew = useRefusalsAnew();
  const [receiving, setReceiving] = useState<Receiving>(IDLE);
  /** A later file makes the answers about an earlier one void. */
  const turn = useRef(0);
  const open = useCallback(
    (opened: OpenedFile): void => {
      turn.current += 1;
      const mine = turn.current;
      const of = { name: opened.name, signature: opened.signature };
      if (opened.file === null)
        return setReceiving({ state: 'unread', of, problem: opened.problem ?? 'unreadable' });
      void examine(client, of, opened.file, (next) => {
        if (next.state === 'refused') refusalsAnew();
        if (turn.current === mine) setReceiving(next);
      });
    },
    [client, refusalsAnew],
  );
  const accept = async (): Promise<void> => {
    if (receiving.state !== 'examined') return;
    const { of, upload } = receiving;
    setReceiving({ ...receiving, busy: true });
    try {
      const report = await client.exchange.import.mutate({ name: of.name, upload });
      setReceiving({ state: 'taken', of, report, at: new Date().toISOString() });
    } catch (error) {
      refusalsAnew();
      setReceiving({ state: 'refused', of, failure: failureOf(error) });
      focusSoon(CHOOSE_FILE);
    }
  };
  const reset = useCallback((): void => {
    turn.current += 1;
    setReceiving(IDLE);
    focusSoon(CHOOSE_FILE);
  }, []);
  return { receiving, open, accept, reset };
};
export type Receive = ReturnType<typeof useReceive>;
