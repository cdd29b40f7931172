/** Signed files beside the plan's report of a year: only who owns the plan adds them (ui/SignedList.tsx). */
import { useQuery } from '@tanstack/react-query';
import { useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { useRefusal } from '../../../core/use-rights.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useText } from '../../../text/language.tsx';
import { SignedList } from '../../../ui/SignedList.tsx';

export const SignedReports = ({ year }: { readonly year: number }) => {
  const text = useText(boardsWords);
  const trpc = useTRPC();
  const { signedReport } = useTRPCClient().progress;
  const mayWrite = useRefusal('plan') === null;
  const { data = [] } = useQuery(trpc.progress.signedReport.list.queryOptions({ year }));
  return (
    <SignedList
      files={data}
      label={text.reportSigned(year)}
      mayWrite={mayWrite}
      add={(upload, name) => signedReport.add.mutate({ year, upload, name })}
      open={({ sha256 }) => signedReport.open.query({ year, sha256 })}
      remove={({ sha256 }) => signedReport.remove.mutate({ year, sha256 })}
    />
  );
};
