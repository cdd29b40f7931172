import { useState } from 'react';
import { failure, type Failure } from '../../../../domain/kernel/failure.ts';
import type { TableHeads } from '../../../../api/tariffs/read-heads.ts';
import { failureOf, useTRPCClient } from '../../../core/trpc.ts';
import { uploadFile } from './upload.ts';

export interface Heads extends TableHeads {
  readonly fields: readonly string[];
}
export interface Uploaded {
  readonly run: string;
  readonly name: string;
  /** Null for JSON Lines, whose lines name their own fields. */
  readonly heads: Heads | null;
  /** That a person said, of several. */
  readonly chosen?: string;
}
export type Upload =
  | { readonly state: 'none' }
  | { readonly state: 'sending'; readonly share: number }
  | { readonly state: 'failed'; readonly failure: Failure }
  | ({ readonly state: 'sent' } & Uploaded);

/** A file that was being sent when the page was reloaded: it is not in the page's hands any more. */
interface Sending {
  readonly sending: string;
}

/** What was sent stays in the core for a week; the page finds it again after a reload. */
const keptUpload = (place: string): Upload => {
  const kept = sessionStorage.getItem(place);
  if (kept === null) return { state: 'none' };
  const known = JSON.parse(kept) as Uploaded | Sending;
  return 'sending' in known
    ? { state: 'failed', failure: failure('tariff.file.half-sent', { file: known.sending }) }
    : { state: 'sent', ...known };
};

export const useUpload = (place: string) => {
  const client = useTRPCClient();
  const [upload, setUpload] = useState<Upload>(() => keptUpload(place));
  const send = async (file: File | null): Promise<void> => {
    if (file === null) return;
    sessionStorage.setItem(place, JSON.stringify({ sending: file.name } satisfies Sending));
    setUpload({ state: 'sending', share: 0 });
    try {
      const run = await uploadFile(client, file, (share) => setUpload({ state: 'sending', share }));
      const heads = await client.tariffs.batch.heads.query({ run });
      const sent = { run, name: file.name, heads };
      sessionStorage.setItem(place, JSON.stringify(sent));
      setUpload({ state: 'sent', ...sent });
    } catch (error) {
      sessionStorage.removeItem(place);
      setUpload({ state: 'failed', failure: failureOf(error) });
    }
  };
  const ofSheet = async (sent: Uploaded, chosen: string): Promise<void> => {
    try {
      const heads = await client.tariffs.batch.heads.query({ run: sent.run, sheet: chosen });
      const next = { run: sent.run, name: sent.name, heads, chosen };
      sessionStorage.setItem(place, JSON.stringify(next));
      setUpload({ state: 'sent', ...next });
    } catch (error) {
      setUpload({ state: 'failed', failure: failureOf(error) });
    }
  };
  const reset = (): void => {
    sessionStorage.removeItem(place);
    setUpload({ state: 'none' });
  };
  return { upload, send, ofSheet, reset };
};
