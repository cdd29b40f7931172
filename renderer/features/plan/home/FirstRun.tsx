import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTRPC } from '../../../core/trpc.ts';
import { homeWords } from '../../../text/home.ts';
import { useText } from '../../../text/language.tsx';
import classes from './home.module.css';

/** Only the first run needs it, and it brings a whole list box along. */
const WhoForm = lazy(() =>
  import('../../settings/WhoForm.tsx').then((m) => ({ default: m.WhoForm })),
);

/** Asks once who works here; nothing waits for the answer. */
export const FirstRun = () => {
  const text = useText(homeWords);
  const trpc = useTRPC();
  const { data: status } = useQuery(trpc.app.status.queryOptions());
  if (status?.ready !== true || status.introduced) return null;
  return (
    <section className={`${classes['first'] ?? ''} no-print`}>
      <div>
        <Title order={2} size="h5">
          {text.firstTitle}
        </Title>
        <Text size="sm">{text.firstLead}</Text>
      </div>
      <Suspense fallback={null}>
        <WhoForm person={status.person} workplace={status.workplace} unit={status.unit} />
      </Suspense>
    </section>
  );
};
