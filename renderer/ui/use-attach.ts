/** Attaches files one after another: each is judged before a byte is sent, and can be stopped on its way. */
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../domain/kernel/failure.ts';
import { checkEvidence, HEAD_BYTES } from '../../domain/progress/evidence.ts';
import { failureOf, useTRPCClient } from '../core/trpc.ts';
import { uploadFile } from './upload-file.ts';

export interface Sending {
  readonly name: string;
  readonly share: number;
}

/** Why a file is refused before a byte of it is sent. */
export type Refusal = (file: File) => Promise<Failure | null>;

/** Kind, size, and the first bytes. */
const evidenceRefusal: Refusal = async (file) => {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const checked = checkEvidence(file.name, file.size, head);
  return checked.ok ? null : checked.error;
};

export interface Attach {
  readonly sending: Sending | null;
  readonly failures: readonly Failure[];
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly stop: () => void;
}

/** `take` is the use case that takes the finished upload. */
export const useAttach = (
  take: (upload: string, name: string) => Promise<unknown>,
  refusal: Refusal = evidenceRefusal,
): Attach => {
  const client = useTRPCClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);

  const addOne = async (file: File, signal: AbortSignal): Promise<Failure | null> => {
    const { name } = file;
    const refused = await refusal(file);
    if (refused !== null) return refused;
    setSending({ name, share: 0 });
    try {
      const sent = (share: number): void => setSending({ name, share });
      await take(await uploadFile(client, file, sent, signal), name);
      return null;
    } catch (error) {
      return signal.aborted ? null : failureOf(error);
    }
  };

  const add = async (files: readonly File[]): Promise<void> => {
    const { signal } = (stopping.current = new AbortController());
    setFailures([]);
    const failed: Failure[] = [];
    for (const file of files) {
      if (signal.aborted) break;
      const failure = await addOne(file, signal);
      if (failure !== null) failed.push(failure);
    }
    setSending(null);
    setFailures(failed);
  };

  return { sending, failures, add, stop: () => stopping.current.abort() };
};
