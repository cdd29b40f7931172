/** Before the sitting: its data and agenda on the left, the chosen item on the right. */
import { Select, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { KIND_TEXTS } from '../../../../domain/council/texts.ts';
import { SITTING_KINDS, type SittingKind } from '../../../../domain/council/types.ts';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { SavedDate, SavedField } from '../SavedField.tsx';
import { useCouncil, type SittingView } from '../use-council.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import { Warnings } from './Warnings.tsx';

interface ViewProps {
  readonly view: SittingView;
}

const Details = ({ view }: ViewProps) => {
  const { sitting } = view;
  const text = useText(sittingWords);
  const { language } = useLanguage();
  const { council, run } = useCouncil();
  const locked = useLocked(view);
  const written = sitting.kind === 'written';
  const place = `sitting/${sitting.id}/prepare`;
  const save = (
    more: Omit<Parameters<typeof council.sittings.edit.mutate>[0], 'id'>,
    sends?: Sends,
  ) => council.sittings.edit.mutate({ id: sitting.id, ...more }, sends);
  return (
    <section className={classes['panel']}>
      <Title order={2} size="h6">
        {text.details}
      </Title>
      <Stack gap="xs">
        <div className={classes['row']}>
          <div className={classes['grow']}>
            <SavedField
              place={`${place}/title`}
              label={text.subject}
              readOnly={locked}
              value={sitting.title}
              onSave={(title, sends) => save({ title }, sends)}
            />
          </div>
          <SavedField
            place={`${place}/number`}
            label={text.number}
            w={110}
            readOnly={locked}
            value={sitting.number}
            onSave={(number, sends) => save({ number }, sends)}
          />
        </div>
        <div className={classes['row']}>
          <SavedDate
            place={`${place}/date`}
            label={written ? text.lastDay : text.date}
            w={130}
            readOnly={locked}
            value={sitting.date}
            onSave={(date, sends) => date !== null && save({ date }, sends)}
          />
          {!written && (
            <SavedField
              place={`${place}/time`}
              label={text.time}
              w={80}
              placeholder="11:00"
              readOnly={locked}
              value={sitting.time}
              onSave={(time, sends) => save({ time }, sends)}
            />
          )}
          <Select
            size="xs"
            w={150}
            label={text.kind}
            readOnly={locked || sitting.state !== 'draft'}
            allowDeselect={false}
            data={SITTING_KINDS.map((value) => ({ value, label: KIND_TEXTS[value][language] }))}
            value={sitting.kind}
            onChange={(kind) => void run(save({ kind: kind as SittingKind }))}
          />
        </div>
        {!written && (
          <SavedField
            place={`${place}/place`}
            label={text.place}
            readOnly={locked}
            value={sitting.place}
            onSave={(where, sends) => save({ place: where }, sends)}
          />
        )}
      </Stack>
    </section>
  );
};

export const PrepareTab = ({ view }: ViewProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const item = view.items.find(({ id }) => id === chosen) ?? view.items[0];
  return (
    <Stack gap="sm">
      <Warnings warnings={view.warnings} />
      <div className={classes['columns']}>
        <Stack gap="sm">
          <Details view={view} />
          <AgendaEditor view={view} chosen={item?.id ?? null} onChoose={setChosen} />
        </Stack>
        {item !== undefined && <ItemEditor key={item.id} view={view} item={item} />}
      </div>
    </Stack>
  );
};
