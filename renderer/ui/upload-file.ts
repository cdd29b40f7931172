/** Sends a file to the core piece by piece (`uploads`), so that none of any size stands in memory whole. */
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../api/router.ts';

/** Divisible by three, so that pieces join without padding between them. */
const PIECE = 768 * 1024;
const TEXT_PIECE = 0x80_00;

const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (let from = 0; from < bytes.length; from += TEXT_PIECE)
    text += String.fromCodePoint(...bytes.subarray(from, from + TEXT_PIECE));
  return btoa(text);
};

export const fileBase64 = async (file: File): Promise<string> =>
  base64Of(new Uint8Array(await file.arrayBuffer()));

/** The id under which a use case takes the file; `sent` hears the share, 0 to 1. Stopped by `signal`. */
export const uploadFile = async (
  client: TRPCClient<AppRouter>,
  file: File,
  sent: (share: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<string> => {
  const { name, size } = file;
  const { id } = await client.uploads.begin.mutate({ name, size });
  try {
    for (let at = 0; at < size; at += PIECE) {
      signal?.throwIfAborted();
      const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
      await client.uploads.chunk.mutate({ id, at, base64: base64Of(bytes) });
      sent(Math.min(1, (at + PIECE) / size));
    }
    signal?.throwIfAborted();
    await client.uploads.finish.mutate({ id, name, size });
  } catch (error) {
    await client.uploads.abort.mutate({ id }).catch(() => undefined);
    throw error;
  }
  return id;
};
