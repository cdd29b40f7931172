/** A request is out: what to do meanwhile, and the fingerprint to read out. */
import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { startWords } from '../../../text/exchange-start.ts';
import type { Standing } from '../standing.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { saveRequest } from './request-file.ts';
import classes from './start.module.css';

/** Where the focus goes once a request is out. */
export const WAITING_TITLE = 'exchange-waiting';

interface WaitingProps {
  readonly standing: Standing;
  readonly onNewKey: () => void;
  /** The answer is on show: what to do meanwhile makes room for it. */
  readonly answered?: boolean;
  /** Where the answer is taken in, if nothing else on the page does. */
  readonly children?: ReactNode;
}

export const Waiting = ({ standing, onNewKey, answered = false, children }: WaitingProps) => {
  const text = useText(startWords);
  const trpc = useTRPC();
  const { data: file = null } = useQuery(trpc.exchange.keptRequest.queryOptions());
  const { net, unit, fingerprint, label } = standing;
  return (
    <Stack gap="sm">
      <section className={classes['waiting']}>
        <div>
          <Title id={WAITING_TITLE} order={2} size="h4" tabIndex={-1}>
            {net === null ? text.waitTitle : text.pendingTitle}
          </Title>
          <Text size="sm" c="dimmed">
            {[unit, label].filter((part) => part !== null).join(' · ')}
          </Text>
        </div>
        {!answered && (
          <>
            {net !== null && <Text size="sm">{text.pending}</Text>}
            <List type="ordered" size="sm">
              {text.waitSteps.map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
            <Fingerprint unit={unit} fingerprint={fingerprint ?? ''} />
            <Group gap="sm" className="no-print">
              {file !== null && (
                <Button size="xs" onClick={() => saveRequest(file)}>
                  {text.saveRequest}
                </Button>
              )}
              <Button size="xs" variant="default" onClick={onNewKey}>
                {text.newRequest}
              </Button>
              <Text size="sm">
                {file === null ? text.requestLost : text.requestSaved(file.name)}
              </Text>
            </Group>
          </>
        )}
      </section>
      {children !== undefined && (
        <>
          <Title order={2} size="h5" mt="xs">
            {text.receiveTitle}
          </Title>
          {children}
        </>
      )}
    </Stack>
  );
};
