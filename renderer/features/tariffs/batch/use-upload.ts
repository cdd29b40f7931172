import { useState } from 'react';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import type { TableHeads } from '../../../../api/tariffs/read-heads.ts';
import type { Mapping } from '../../../../domain/tariffs/mapping.ts';
import { failureOf, useTRPCClient } from '../../../core/trpc.ts';
import { uploadFile } from './upload.ts';

export interface Heads {
  readonly heads: TableHeads['heads'];
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  readonly encoding: TableHeads['encoding'];
  readonly remembered: Mapping | null;
  readonly fields: readonly string[];
}
export interface Uploaded {
  readonly run: string;
  readonly name: string;
  /** Null for JSON Lines, whose lines name their own fields. */
  readonly heads: Heads | null;
}
export type Upload =
  | { readonly state: 'none' }
  | { readonly state: 'sending'; readonly share: number }
  | { readonly state: 'failed'; readonly failure: Failure }
  | ({ readonly state: 'sent' } & Uploaded);

export const useUpload = () => {
  const client = useTRPCClient();
  const [upload, setUpload] = useState<Upload>({ state: 'none' });
  const send = async (file: File | null): Promise<void> => {
    if (file === null) return;
    setUpload({ state: 'sending', share: 0 });
    try {
      const run = await uploadFile(client, file, (share) => setUpload({ state: 'sending', share }));
      const heads = await client.tariffs.batch.heads.query({ run });
      setUpload({ state: 'sent', run, name: file.name, heads });
    } catch (error) {
      setUpload({ state: 'failed', failure: failureOf(error) });
    }
  };
  return { upload, send, reset: () => setUpload({ state: 'none' }) };
};
