/** The links, and what is known of them besides: the findings on the order of the linked measures. */
import { useMutation, useQuery } from '@tanstack/react-query';
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import { useTRPC } from '../../../core/trpc.ts';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';

export const useLinks = () => {
  const trpc = useTRPC();
  return useQuery(trpc.plan.links.list.queryOptions());
};

export const useDecideLink = () => {
  const trpc = useTRPC();
  return useMutation(trpc.plan.links.decide.mutationOptions({ onError: useFailureNotice() }));
};

export const useAddLink = (sends: Sends) => {
  const trpc = useTRPC();
  return useMutation(trpc.plan.links.add.mutationOptions({ trpc: sends }));
};

export const pairKey = (maker: string, user: string): string => `${maker}/${user}`;

const isOrder = ({ rule, state }: CheckedFinding): boolean =>
  rule.startsWith('order-') && state !== 'dismissed';

/** Findings on the order of a link's measures, by the pair; dismissed ones are left out. */
export const useOrderFindings = (): ReadonlyMap<string, CheckedFinding> => {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.plan.findings.list.queryOptions());
  return new Map(
    data.filter(isOrder).map((finding) => {
      const [user = '', maker = ''] = finding.measures;
      return [pairKey(maker, user), finding];
    }),
  );
};
