/** One item of the agenda: what it is, who reports, which measures, what members get to read. */
import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { originText } from '../../../../domain/council/phrases.ts';
import { OUTCOME_TEXTS } from '../../../../domain/council/texts.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { wholeReader } from '../../../ui/ReadField.tsx';
import { SavedNumber } from '../../../ui/SavedNumber.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { SavedField } from '../SavedField.tsx';
import { codesOf, useCouncil, type ItemView, type SittingView } from '../use-council.ts';
import { Papers } from './Papers.tsx';

interface ItemEditorProps {
  readonly view: SittingView;
  readonly item: ItemView;
}

type Edit = Omit<
  Parameters<ReturnType<typeof useCouncil>['council']['agenda']['edit']['mutate']>[0],
  'id'
>;

interface AskedProps {
  readonly item: ItemView;
  readonly title: string;
  readonly label: string;
  readonly work: (reason: string) => Promise<unknown>;
}

/** An act that has to say why. */
const Asked = ({ item, title, label, work }: AskedProps) => {
  const { cancel } = useText(sittingWords);
  const { run, busy } = useCouncil();
  const [asking, setAsking] = useState(false);
  const confirm = async (reason: string): Promise<void> => {
    await run(work(reason));
    setAsking(false);
  };
  return (
    <>
      <Button size="xs" variant="default" className="no-print" onClick={() => setAsking(true)}>
        {title}
      </Button>
      {asking && (
        <ReasonDialog
          title={title}
          subject={item.title}
          label={label}
          confirm={title}
          cancel={cancel}
          busy={busy}
          onConfirm={(reason) => void confirm(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};

/** An item that members were told of is put off or withdrawn, and stays with its number. */
const Ways = ({ item }: Pick<ItemEditorProps, 'item'>) => {
  const text = useText(sittingWords);
  const { council } = useCouncil();
  const { id } = item;
  return (
    <Group gap="xs">
      <Asked
        item={item}
        title={text.postpone}
        label={text.postponeReason}
        work={(reason) => council.agenda.postpone.mutate({ id, reason })}
      />
      {item.number !== null && (
        <Asked
          item={item}
          title={text.withdraw}
          label={text.withdrawReason}
          work={(outcomeReason) =>
            council.agenda.edit.mutate({ id, outcome: 'withdrawn', outcomeReason })
          }
        />
      )}
    </Group>
  );
};

const readMinutes = wholeReader({ min: 1, max: 600 });

export const ItemEditor = ({ view, item }: ItemEditorProps) => {
  const text = useText(sittingWords);
  const { language } = useLanguage();
  const { council, run } = useCouncil();
  const locked = useLocked(view);
  const save = (more: Edit): void => void run(council.agenda.edit.mutate({ id: item.id, ...more }));
  const origin = originText(item, view.origins);
  return (
    <section className={classes['panel']} data-item-editor>
      <Title order={2} size="h6">
        {text.item(item.shown)}
      </Title>
      <Stack gap="xs">
        {item.outcome !== null && (
          <Text size="sm" fw={600}>
            {[OUTCOME_TEXTS[item.outcome][language], item.outcomeReason]
              .filter((part) => part !== '')
              .join(': ')}
          </Text>
        )}
        {origin !== '' && <Text size="sm">{text.carried(origin)}</Text>}
        <SavedField
          label={text.itemTitle}
          required
          readOnly={locked}
          value={item.title}
          onSave={(title) => save({ title })}
        />
        <div className={classes['row']}>
          <div className={classes['grow']}>
            <SavedField
              label={text.rapporteur}
              readOnly={locked}
              value={item.rapporteur}
              onSave={(rapporteur) => save({ rapporteur })}
            />
          </div>
          <SavedNumber
            w={110}
            label={text.minutes}
            readOnly={locked}
            value={item.minutes}
            read={readMinutes}
            onSave={(minutes) => save({ minutes })}
          />
          <div className={classes['grow']}>
            <SavedField
              label={text.section}
              readOnly={locked}
              value={item.section}
              onSave={(section) => save({ section })}
            />
          </div>
        </div>
        <SavedField
          label={text.measures}
          placeholder={text.measuresHint}
          readOnly={locked}
          value={item.measures.join(', ')}
          onSave={(measures) => save({ measures: codesOf(measures) })}
        />
        <SavedField
          label={text.summary}
          lines={4}
          readOnly={locked}
          value={item.summary}
          onSave={(summary) => save({ summary })}
        />
        <Group justify="space-between">
          <Checkbox
            size="xs"
            label={text.confidential}
            disabled={locked}
            checked={item.confidential}
            onChange={(event) => save({ confidential: event.currentTarget.checked })}
          />
          {!locked && item.kind === 'item' && item.outcome === null && <Ways item={item} />}
        </Group>
        <Papers view={view} item={item} locked={locked} />
      </Stack>
    </section>
  );
};
