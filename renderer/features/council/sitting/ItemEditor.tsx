/** One item of the agenda: what it is, who reports, which measures, what members get to read. */
import { Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { originText } from '../../../../domain/council/phrases.ts';
import { OUTCOME_TEXTS } from '../../../../domain/council/texts.ts';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { voteWords } from '../../../text/council-vote.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { wholeReader } from '../../../ui/ReadField.tsx';
import { SavedNumber } from '../../../ui/SavedNumber.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { SavedField } from '../SavedField.tsx';
import { codesOf, useCouncil, type ItemView, type SittingView } from '../use-council.ts';
import { ItemWays } from './ItemWays.tsx';
import { Papers } from './Papers.tsx';

interface ItemEditorProps {
  readonly view: SittingView;
  readonly item: ItemView;
}

type Edit = Omit<
  Parameters<ReturnType<typeof useCouncil>['council']['agenda']['edit']['mutate']>[0],
  'id'
>;

const readMinutes = wholeReader({ min: 1, max: 600 });

export const ItemEditor = ({ view, item }: ItemEditorProps) => {
  const text = useText(sittingWords);
  const words = useText(voteWords);
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
        {item.late && ` · ${words.lateItem}`}
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
        <SavedField
          place={`${place}/proposal`}
          label={text.proposal}
          description={text.proposalHint}
          lines={3}
          readOnly={locked}
          value={item.proposal}
          onSave={(proposal, sends) => save({ proposal }, sends)}
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
            <ItemWays place={place} item={item} />
          )}
        </Group>
        <Papers view={view} item={item} locked={locked} />
      </Stack>
    </section>
  );
};
