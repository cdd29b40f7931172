/** One item while it is discussed: report, statements, votes, outcome, decisions, separate opinions. */
import { Stack, Title } from '@mantine/core';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { SavedField } from '../SavedField.tsx';
import { useCouncil, type ItemView, type SittingView } from '../use-council.ts';
import { ItemDecisions } from './ItemDecisions.tsx';
import { ItemOutcome } from './ItemOutcome.tsx';
import { Opinions } from './Opinions.tsx';
import { VoteForm } from './VoteForm.tsx';

interface LiveItemProps {
  readonly view: SittingView;
  readonly item: ItemView;
}

export const LiveItem = ({ view, item }: LiveItemProps) => {
  const text = useText(sittingWords);
  const { council, run } = useCouncil();
  const locked = useLocked(view);
  const save = (more: { report?: string; statements?: string }): void =>
    void run(council.agenda.edit.mutate({ id: item.id, ...more }));
  return (
    <section className={classes['panel']} data-live-item>
      <Title order={2} size="h6">
        {item.shown}. {item.title}
      </Title>
      <Stack gap="sm">
        <SavedField
          label={text.report}
          lines={2}
          readOnly={locked}
          value={item.report}
          onSave={(report) => save({ report })}
        />
        <SavedField
          label={text.statements}
          lines={2}
          readOnly={locked}
          value={item.statements}
          onSave={(statements) => save({ statements })}
        />
        <VoteForm view={view} item={item.id} />
        <ItemOutcome view={view} item={item} />
        <ItemDecisions view={view} item={item} />
        <Opinions view={view} item={item} />
      </Stack>
    </section>
  );
};
