/** Signed files beside a saved valuation: its own unit's (ui/SignedList.tsx). */
import { useQuery } from '@tanstack/react-query';
import { useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { useRefusal } from '../../../core/use-rights.ts';
import { SignedList } from '../../../ui/SignedList.tsx';

interface SignedValuationsProps {
  readonly valuation: string;
  readonly title: string;
  /** Another unit's, to be read. */
  readonly foreign: boolean;
}

export const SignedValuations = ({ valuation, title, foreign }: SignedValuationsProps) => {
  const trpc = useTRPC();
  const { signed } = useTRPCClient().tariffs.saved;
  const refused = useRefusal('valuations') !== null;
  const { data = [] } = useQuery(trpc.tariffs.saved.signed.list.queryOptions());
  return (
    <SignedList
      files={data.filter((file) => file.valuation === valuation)}
      label={title}
      mayWrite={!foreign && !refused}
      add={(upload, name) => signed.add.mutate({ valuation, upload, name })}
      open={({ sha256 }) => signed.open.query({ valuation, sha256 })}
      remove={({ sha256 }) => signed.remove.mutate({ valuation, sha256 })}
    />
  );
};
