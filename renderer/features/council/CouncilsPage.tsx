/** All councils, each with what waits in it. */
import { Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { PUBLIC_COUNCIL } from '../../../domain/council/public-council.ts';
import { failureOf, useTRPC, type RouterOutput } from '../../core/trpc.ts';
import { useUnsaved } from '../../core/unsaved/use-unsaved.ts';
import { usePlan } from '../../core/use-plan.ts';
import { councilWords } from '../../text/council.ts';
import { useText } from '../../text/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Page } from '../../ui/Page.tsx';
import classes from './council.module.css';
import { ReadOnlyNote, useMayWrite } from './rights.tsx';
import { codesOf, useCouncil } from './use-council.ts';
import { TextInput, Textarea } from '../../ui/TextFields.tsx';
import { MOST } from '../../../domain/text/limits.ts';

type Listed = RouterOutput['council']['councils']['list'][number];

const CouncilCard = ({ council }: { readonly council: Listed }) => {
  const text = useText(councilWords);
  const { id, title, task, members, rules, sittings, openDecisions } = council;
  return (
    <li className={classes['card']}>
      <Title order={2} size="h5">
        <Anchor component={Link} href={`/council/${id}`} inherit>
          {title}
        </Anchor>
      </Title>
      {task !== '' && <Text size="sm">{task}</Text>}
      <ul className={classes['facts']}>
        <li>{text.memberCount(members)}</li>
        <li>{text.ruleCount(rules)}</li>
        <li>{text.sittingCount(sittings)}</li>
        <li>
          <b>{text.openDecisions(openDecisions)}</b>
        </li>
      </ul>
    </li>
  );
};

interface NewCouncilProps {
  readonly first: typeof NOTHING_YET;
  readonly onClose: () => void;
}

const NOTHING_YET = {
  place: 'council-new/own',
  fields: { title: '', act: '', task: '', measures: '' },
};

const NewCouncil = ({ first, onClose }: NewCouncilProps) => {
  const text = useText(councilWords);
  const { council, run, busy } = useCouncil();
  const [, navigate] = useLocation();
  const form = useUnsaved({ place: first.place, label: text.add, initial: first.fields });
  const fields = form.value;
  const set = (name: keyof typeof fields) => (event: { currentTarget: { value: string } }) =>
    form.patch({ [name]: event.currentTarget.value });
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const measures = codesOf(fields.measures);
    const added = await run(council.councils.add.mutate({ ...fields, measures }, form.sends));
    if (added !== null) navigate(`/council/${added.id}`);
  };
  return (
    <Dialog onClose={onClose} title={text.add} size="lg">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            most={MOST.councilLine}
            data-autofocus
            required
            label={text.name}
            value={fields.title}
            onChange={set('title')}
          />
          <TextInput
            label={text.act}
            description={text.actHint}
            value={fields.act}
            onChange={set('act')}
          />
          <Textarea
            label={text.task}
            autosize
            minRows={2}
            value={fields.task}
            onChange={set('task')}
          />
          <TextInput
            label={text.measures}
            description={text.measuresHint}
            value={fields.measures}
            onChange={set('measures')}
          />
          <DialogButtons
            typed={form}
            cancel={text.cancel}
            onCancel={onClose}
            confirm={text.create}
            busy={busy}
            disabled={fields.title.trim() === ''}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

const OFFERED = {
  place: 'council-new/offered',
  fields: {
    title: PUBLIC_COUNCIL.title,
    act: '',
    task: PUBLIC_COUNCIL.task,
    measures: PUBLIC_COUNCIL.measure,
  },
};

/** While the plan has the measure and no council serves it. */
const Offer = ({ councils, onTake }: { councils: readonly Listed[]; onTake: () => void }) => {
  const text = useText(councilWords);
  const plan = usePlan();
  const { measure } = PUBLIC_COUNCIL;
  const planned = plan.data?.measures.some(({ code }) => code === measure) ?? false;
  if (!planned || councils.some(({ measures }) => measures.includes(measure))) return null;
  return (
    <Group gap="sm" mt="sm" role="note">
      <Text size="sm" flex={1}>
        {text.offer}
      </Text>
      <Button size="xs" variant="default" data-unsaved-opens={OFFERED.place} onClick={onTake}>
        {text.takeOffer}
      </Button>
    </Group>
  );
};

export const CouncilsPage = () => {
  const text = useText(councilWords);
  const trpc = useTRPC();
  const councils = useQuery(trpc.council.councils.list.queryOptions());
  const [adding, setAdding] = useState<typeof NOTHING_YET | null>(null);
  const mayWrite = useMayWrite();
  const add = mayWrite && (
    <Button
      size="xs"
      leftSection={<IconPlus size={16} aria-hidden />}
      data-unsaved-opens={NOTHING_YET.place}
      onClick={() => setAdding(NOTHING_YET)}
    >
      {text.add}
    </Button>
  );
  return (
    <Page title={text.title} lead={text.lead} actions={add}>
      <ReadOnlyNote />
      {councils.isError && (
        <FailureNote failure={failureOf(councils.error)} onRetry={() => void councils.refetch()} />
      )}
      {councils.isPending && <Skeleton h={160} />}
      {councils.data !== undefined && (
        <Stack
          gap={0}
          component="ul"
          className={classes['cards']}
          m={0}
          p={0}
          style={{ listStyle: 'none' }}
        >
          {councils.data.map((council) => (
            <CouncilCard key={council.id} council={council} />
          ))}
        </Stack>
      )}
      {mayWrite && councils.data !== undefined && (
        <Offer councils={councils.data} onTake={() => setAdding(OFFERED)} />
      )}
      {adding !== null && <NewCouncil first={adding} onClose={() => setAdding(null)} />}
    </Page>
  );
};
