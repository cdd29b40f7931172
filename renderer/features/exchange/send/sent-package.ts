import { useMutation } from '@tanstack/react-query';
import { useTRPCClient, type RouterOutput } from '../../../core/trpc.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';

export type SentPackage = RouterOutput['exchange']['send'];
export type SentPart = SentPackage['parts'][number];

/** Fetches a file that was just made and hands it to the person. */
export const useSavePart = () => {
  const client = useTRPCClient();
  return useMutation({
    mutationFn: async ({ name, sha256 }: SentPart) => {
      const { base64 } = await client.exchange.sentPart.mutate({ sha256 });
      saveFile(name, bytesOf(base64), 'application/json');
    },
  });
};
