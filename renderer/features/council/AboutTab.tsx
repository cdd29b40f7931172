/** What the council is, and how its documents look. */
import { Checkbox, Select, Stack, Title } from '@mantine/core';
import {
  MAX_SIZE,
  MIN_SIZE,
  NUMBERINGS,
  PACK_TEMPLATES,
  type Layout,
  type Numbering,
  type PackTemplate,
} from '../../../domain/council/layout.ts';
import { runningName } from '../../../domain/council/running-name.ts';
import type { Council } from '../../../domain/council/types.ts';
import type { Sends } from '../../core/unsaved/use-unsaved.ts';
import { councilWords } from '../../text/council.ts';
import { useText } from '../../text/language.tsx';
import { wholeReader } from '../../ui/ReadField.tsx';
import { SavedNumber } from '../../ui/SavedNumber.tsx';
import classes from './council.module.css';
import { useMayWrite } from './rights.tsx';
import { SavedField } from './SavedField.tsx';
import { codesOf, useCouncil } from './use-council.ts';

const readSize = wholeReader({ min: MIN_SIZE, max: MAX_SIZE });

/** As the papers write it after «на»; left as proposed, nothing is stored, so that a new name is proposed anew. */
const RunningName = ({ council: known }: { readonly council: Council }) => {
  const text = useText(councilWords);
  const locked = !useMayWrite();
  const { council } = useCouncil();
  const { id, title, layout } = known;
  const proposed = runningName({ title, layout: { ...layout, inText: null } });
  const inTextOf = (form: string): Layout['inText'] =>
    form === '' || form === proposed ? null : { title, form };
  return (
    <SavedField
      place={`council/${id}/about/in-text`}
      label={text.inText}
      description={text.inTextHint}
      readOnly={locked}
      value={runningName(known)}
      onSave={(form, sends) =>
        council.councils.edit.mutate(
          {
            id,
            layout: { ...layout, letterhead: [...layout.letterhead], inText: inTextOf(form) },
          },
          sends,
        )
      }
    />
  );
};

const LayoutPanel = ({ council: { id, layout } }: { readonly council: Council }) => {
  const text = useText(councilWords);
  const locked = !useMayWrite();
  const { council, run } = useCouncil();
  const place = `council/${id}/about`;
  const save = (more: Partial<Layout>, sends?: Sends) =>
    council.councils.edit.mutate(
      {
        id,
        layout: { ...layout, ...more, letterhead: [...(more.letterhead ?? layout.letterhead)] },
      },
      sends,
    );
  return (
    <section className={classes['panel']}>
      <Title order={2} size="h6">
        {text.look}
      </Title>
      <Stack gap="sm">
        <SavedField
          place={`${place}/letterhead`}
          label={text.letterhead}
          lines={2}
          readOnly={locked}
          value={layout.letterhead.join('\n')}
          onSave={(value, sends) =>
            save({ letterhead: value.split('\n').filter((line) => line.trim() !== '') }, sends)
          }
        />
        <Select
          size="xs"
          readOnly={locked}
          label={text.numbering}
          allowDeselect={false}
          data={NUMBERINGS.map((value) => ({ value, label: text.numberings[value] }))}
          value={layout.numbering}
          onChange={(value) => void run(save({ numbering: value as Numbering }))}
        />
        <Select
          size="xs"
          readOnly={locked}
          label={text.packTemplate}
          allowDeselect={false}
          data={PACK_TEMPLATES.map((value) => ({ value, label: text.packTemplates[value] }))}
          value={layout.pack}
          onChange={(value) => void run(save({ pack: value as PackTemplate }))}
        />
        <Checkbox
          size="xs"
          disabled={locked}
          label={text.justified}
          checked={layout.justified}
          onChange={(event) => void run(save({ justified: event.currentTarget.checked }))}
        />
        <Checkbox
          size="xs"
          disabled={locked}
          label={text.centredHeading}
          checked={layout.centredHeading}
          onChange={(event) => void run(save({ centredHeading: event.currentTarget.checked }))}
        />
        <SavedNumber
          readOnly={locked}
          w={140}
          place={`${place}/size`}
          label={text.size}
          value={layout.size}
          read={readSize}
          onSave={(size, sends) => size !== null && save({ size }, sends)}
        />
      </Stack>
    </section>
  );
};

export const AboutTab = ({ council: known }: { readonly council: Council }) => {
  const text = useText(councilWords);
  const locked = !useMayWrite();
  const { council } = useCouncil();
  const place = `council/${known.id}/about`;
  const save = (
    more: { title?: string; act?: string; task?: string; measures?: string[] },
    sends: Sends,
  ) => council.councils.edit.mutate({ id: known.id, ...more }, sends);
  return (
    <div className={classes['columns']}>
      <section className={classes['panel']}>
        <Title order={2} size="h6">
          {text.about}
        </Title>
        <Stack gap="sm">
          <SavedField
            place={`${place}/title`}
            label={text.name}
            readOnly={locked}
            value={known.title}
            onSave={(title, sends) => save({ title }, sends)}
          />
          <RunningName council={known} />
          <SavedField
            place={`${place}/act`}
            label={text.act}
            description={text.actHint}
            readOnly={locked}
            value={known.act}
            onSave={(act, sends) => save({ act }, sends)}
          />
          <SavedField
            place={`${place}/task`}
            label={text.task}
            lines={3}
            readOnly={locked}
            value={known.task}
            onSave={(task, sends) => save({ task }, sends)}
          />
          <SavedField
            place={`${place}/measures`}
            label={text.measures}
            description={text.measuresHint}
            readOnly={locked}
            value={known.measures.join(', ')}
            onSave={(measures, sends) => save({ measures: codesOf(measures) }, sends)}
          />
        </Stack>
      </section>
      <LayoutPanel council={known} />
    </div>
  );
};
