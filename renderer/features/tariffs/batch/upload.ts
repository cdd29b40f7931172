/** Sends a file to the core piece by piece, so that none of any size stands in memory whole. */
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../../../api/router.ts';

const PIECE = 768 * 1024;
const TEXT_PIECE = 0x80_00;

const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (let from = 0; from < bytes.length; from += TEXT_PIECE)
    text += String.fromCodePoint(...bytes.subarray(from, from + TEXT_PIECE));
  return btoa(text);
};

/** The id of the run that the file became. */
export const uploadFile = async (
  client: TRPCClient<AppRouter>,
  file: File,
  sent: (share: number) => void,
): Promise<string> => {
  const run = await client.tariffs.batch.begin.mutate({ name: file.name });
  for (let from = 0; from < file.size; from += PIECE) {
    const bytes = new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer());
    await client.tariffs.batch.append.mutate({ run, base64: base64Of(bytes) });
    sent(Math.min(1, (from + PIECE) / file.size));
  }
  return run;
};
