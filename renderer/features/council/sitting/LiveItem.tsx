/** One item while it is discussed: report, statements, votes, outcome, decisions, separate opinions. */
import { Stack, Title } from '@mantine/core';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { SavedField } from '../SavedField.tsx';
import { useCouncil, type ItemView, type SittingView } from '../use-council.ts';
import { ItemDecisions } from './ItemDecisions.tsx';
import { ItemOutcome } from './ItemOutcome.tsx';
import { ItemWays } from './ItemWays.tsx';
import { Recusals } from './Recusals.tsx';
import { Opinions } from './Opinions.tsx';
import { VoteForm } from './VoteForm.tsx';

interface LiveItemProps {
  readonly view: SittingView;
  readonly item: ItemView;
}

export const LiveItem = ({ view, item }: LiveItemProps) => {
  const text = useText(sittingWords);
  const { council } = useCouncil();
  const locked = useLocked(view);
  const place = `sitting/${view.sitting.id}/live/${item.id}`;
  const save = (more: { report?: string; statements?: string }, sends: Sends) =>
    council.agenda.edit.mutate({ id: item.id, ...more }, sends);
  return (
    <section className={classes['panel']} data-live-item>
      <Title order={2} size="h6">
        {item.shown}. {item.title}
      </Title>
      <Stack gap="sm">
        <SavedField
          place={`${place}/report`}
          label={text.report}
          lines={2}
          readOnly={locked}
          value={item.report}
          onSave={(report, sends) => save({ report }, sends)}
        />
        <SavedField
          place={`${place}/statements`}
          label={text.statements}
          lines={2}
          readOnly={locked}
          value={item.statements}
          onSave={(statements, sends) => save({ statements }, sends)}
        />
        <Recusals view={view} item={item} />
        <VoteForm view={view} item={item.id} />
        <ItemOutcome view={view} item={item} />
        {!locked && item.outcome === null && <ItemWays place={place} item={item} />}
        <ItemDecisions view={view} item={item} />
        <Opinions view={view} item={item} />
      </Stack>
    </section>
  );
};
