/** One item of the agenda: what it is, who reports, which measures, what members get to read. */
import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { originText } from '../../../../domain/council/phrases.ts';
import { OUTCOME_TEXTS } from '../../../../domain/council/texts.ts';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
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
  readonly place: string;
  readonly item: ItemView;
  readonly title: string;
  readonly label: string;
  readonly work: (reason: string, sends: Sends) => Promise<unknown>;
}

/** An act that has to say why. */
const Asked = ({ place, item, title, label, work }: AskedProps) => {
  const { cancel } = useText(sittingWords);
  const { run, busy } = useCouncil();
  const [asking, setAsking] = useState(false);
  const confirm = async (reason: string, sends: Sends): Promise<void> => {
    if ((await run(work(reason, sends).then(() => true))) !== null) setAsking(false);
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        className="no-print"
        data-unsaved-opens={place}
        onClick={() => setAsking(true)}
      >
        {title}
      </Button>
      {asking && (
        <ReasonDialog
          place={place}
          title={title}
          subject={item.title}
          label={label}
          confirm={title}
          cancel={cancel}
          busy={busy}
          onConfirm={(reason, { sends }) => void confirm(reason, sends)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};

/** An item that members were told of is put off or withdrawn, and stays with its number. */
const Ways = ({ place, item }: Pick<AskedProps, 'place' | 'item'>) => {
  const text = useText(sittingWords);
  const { council } = useCouncil();
  const { id } = item;
  return (
    <Group gap="xs">
      <Asked
        place={`${place}/postpone`}
        item={item}
        title={text.postpone}
        label={text.postponeReason}
        work={(reason, sends) => council.agenda.postpone.mutate({ id, reason }, sends)}
      />
      {item.number !== null && (
        <Asked
          place={`${place}/withdraw`}
          item={item}
          title={text.withdraw}
          label={text.withdrawReason}
          work={(outcomeReason, sends) =>
            council.agenda.edit.mutate({ id, outcome: 'withdrawn', outcomeReason }, sends)
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
  const place = `sitting/${view.sitting.id}/prepare/${item.id}`;
  const save = (more: Edit, sends?: Sends) =>
    council.agenda.edit.mutate({ id: item.id, ...more }, sends);
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
          place={`${place}/title`}
          label={text.itemTitle}
          required
          readOnly={locked}
          value={item.title}
          onSave={(title, sends) => save({ title }, sends)}
        />
        <div className={classes['row']}>
          <div className={classes['grow']}>
            <SavedField
              place={`${place}/rapporteur`}
              label={text.rapporteur}
              readOnly={locked}
              value={item.rapporteur}
              onSave={(rapporteur, sends) => save({ rapporteur }, sends)}
            />
          </div>
          <SavedNumber
            w={110}
            place={`${place}/minutes`}
            label={text.minutes}
            readOnly={locked}
            value={item.minutes}
            read={readMinutes}
            onSave={(minutes, sends) => save({ minutes }, sends)}
          />
          <div className={classes['grow']}>
            <SavedField
              place={`${place}/section`}
              label={text.section}
              readOnly={locked}
              value={item.section}
              onSave={(section, sends) => save({ section }, sends)}
            />
          </div>
        </div>
        <SavedField
          place={`${place}/measures`}
          label={text.measures}
          placeholder={text.measuresHint}
          readOnly={locked}
          value={item.measures.join(', ')}
          onSave={(measures, sends) => save({ measures: codesOf(measures) }, sends)}
        />
        <SavedField
          place={`${place}/summary`}
          label={text.summary}
          lines={4}
          readOnly={locked}
          value={item.summary}
          onSave={(summary, sends) => save({ summary }, sends)}
        />
        <Group justify="space-between">
          <Checkbox
            size="xs"
            label={text.confidential}
            disabled={locked}
            checked={item.confidential}
            onChange={(event) => void run(save({ confidential: event.currentTarget.checked }))}
          />
          {!locked && item.kind === 'item' && item.outcome === null && (
            <Ways place={place} item={item} />
          )}
        </Group>
        <Papers view={view} item={item} locked={locked} />
      </Stack>
    </section>
  );
};
