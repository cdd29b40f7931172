/** Deadlines of funding sources, each with its act and the measures that end after it. */
import { ActionIcon, Button, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../../../domain/kernel/date.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { deadlineFindings } from '../../../../domain/progress/deadlines.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { progressSettingsWords } from '../../../text/progress-settings.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { DeadlineDialog } from './DeadlineDialog.tsx';
import classes from './settings.module.css';

interface DeadlinesCardProps {
  readonly plan: Plan;
  readonly editable: boolean;
}

const Table = ({ plan, editable }: DeadlinesCardProps) => {
  const text = useText(progressSettingsWords);
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const { data = [] } = useQuery(trpc.progress.deadlines.list.queryOptions());
  const remove = useMutation(trpc.progress.deadlines.remove.mutationOptions({ onError }));
  const name = (source: string): string =>
    plan.fundingSources.find(({ code }) => code === source)?.name ?? source;
  if (data.length === 0) return <Text size="sm">{text.noDeadlines}</Text>;
  return (
    <table className={classes['table']}>
      <caption>
        <VisuallyHidden>{text.deadlinesCaption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.source}</th>
          <th scope="col">{text.date}</th>
          <th scope="col">{text.act}</th>
          <th scope="col">{text.after}</th>
          {editable && (
            <th scope="col" className="no-print">
              <VisuallyHidden>{text.actions}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {data.map((deadline) => {
          const late = deadlineFindings(plan.measures, [deadline]).flatMap((one) => one.measures);
          return (
            <tr key={deadline.source}>
              <th scope="row">{name(deadline.source)}</th>
              <td className={classes['nowrap']}>{formatDate(deadline.date)}</td>
              <td>
                {deadline.act}
                {deadline.note !== null && <div className={classes['quiet']}>{deadline.note}</div>}
              </td>
              <td>{late.length === 0 ? text.none : late.join(', ')}</td>
              {editable && (
                <td className="no-print">
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="red"
                    aria-label={text.removeOf(name(deadline.source))}
                    onClick={() => remove.mutate({ source: deadline.source })}
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

export const DeadlinesCard = (props: DeadlinesCardProps) => {
  const text = useText(progressSettingsWords);
  const [adding, setAdding] = useState(false);
  return (
    <section className={classes['card']}>
      <Group justify="space-between">
        <Title order={2} size="h6">
          {text.deadlines}
        </Title>
        {props.editable && (
          <Button
            size="compact-xs"
            variant="default"
            className="no-print"
            leftSection={<IconPlus size={13} aria-hidden />}
            data-unsaved-opens="progress/settings/deadline"
            onClick={() => setAdding(true)}
          >
            {text.add}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {text.deadlinesLead}
      </Text>
      <Table {...props} />
      {adding && (
        <DeadlineDialog sources={props.plan.fundingSources} onClose={() => setAdding(false)} />
      )}
    </section>
  );
};
