/** Leaving the deployment: what stays, what goes into a copy, and then it is done. */
import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { leaveWords } from '../../../text/exchange-leave.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Section } from '../Section.tsx';
import { StepFailure } from '../StepFailure.tsx';

const LeaveDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText(leaveWords);
  const trpc = useTRPC();
  const { data } = useQuery(trpc.exchange.leaving.queryOptions());
  const leave = useMutation(trpc.exchange.leave.mutationOptions({ onSuccess: onClose }));
  if (data === undefined) return null;
  return (
    <ConfirmDialog
      title={text.title}
      consequence={text.consequence(data.own, data.others, data.units.join(', '))}
      confirm={text.confirm}
      cancel={text.cancel}
      busy={leave.isPending}
      onConfirm={() => leave.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{text.after}</Text>
      {leave.isError && <StepFailure failure={failureOf(leave.error)} />}
    </ConfirmDialog>
  );
};

export const Leave = () => {
  const text = useText(leaveWords);
  const [asking, setAsking] = useState(false);
  return (
    <Section title={text.title}>
      <Text size="sm" maw={780} mb="xs">
        {text.lead}
      </Text>
      <div className="no-print">
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {text.ask}
        </Button>
      </div>
      {asking && <LeaveDialog onClose={() => setAsking(false)} />}
    </Section>
  );
};
