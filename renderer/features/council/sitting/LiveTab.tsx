/**
 * The sitting itself, by keyboard: presence with the quorum live, then item by item the report, the
 * statements, the votes and the decisions. The chosen item is what the projector shows.
 */
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPresentation } from '@tabler/icons-react';
import { Link } from 'wouter';
import { closedDay } from '../../../../domain/council/sitting-time.ts';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import { useCouncil, type SittingView } from '../use-council.ts';
import { useLocked } from '../rights.tsx';
import { SavedDate, SavedField } from '../SavedField.tsx';
import { Breaks } from './Breaks.tsx';
import { ChecklistLines } from './ChecklistLines.tsx';
import { LiveItem } from './LiveItem.tsx';
import { Presence } from './Presence.tsx';
import { QuorumLine } from './QuorumLine.tsx';
import { useCurrentItem } from './use-current-item.ts';
import { VoteForm } from './VoteForm.tsx';

interface ViewProps {
  readonly view: SittingView;
}

const ItemList = ({
  view,
  current,
  onChoose,
}: ViewProps & { readonly current: string; readonly onChoose: (id: string) => void }) => {
  const text = useText(sittingWords);
  return (
    <nav aria-label={text.agenda}>
      <ol className={classes['agenda']}>
        {view.items.map((item) => (
          <li
            key={item.id}
            className={classes['item']}
            data-chosen={item.id === current || undefined}
          >
            <span className={classes['number']}>{item.shown}.</span>
            <button
              type="button"
              className={classes['pick']}
              aria-current={item.id === current ? 'true' : undefined}
              data-unsaved-opens={`sitting/${view.sitting.id}/live/${item.id}/`}
              onClick={() => onChoose(item.id)}
            >
              {item.title}
              <span className={classes['small']}>{item.rapporteur}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};

interface HoursTyped {
  readonly openedOn?: string;
  readonly openedAt?: string;
  readonly closedOn?: string;
  readonly closedAt?: string;
}

/** As the clock showed them at each step, or as they are typed afterwards. */
const Hours = ({ view }: ViewProps) => {
  const { sitting } = view;
  const text = useText(sittingWords);
  const { council } = useCouncil();
  const place = `sitting/${sitting.id}/live`;
  const save = (more: HoursTyped, sends: Sends) =>
    council.sittings.edit.mutate({ id: sitting.id, ...more }, sends);
  const disabled = useLocked(view);
  const held = sitting.state === 'open' || sitting.state === 'closed';
  return (
    <Group gap="sm" align="flex-start">
      <SavedDate
        place={`${place}/opened-on`}
        label={text.openedOn}
        w={110}
        optional={!held}
        readOnly={disabled}
        value={sitting.openedOn}
        onSave={(day, sends) => save({ openedOn: day ?? '' }, sends)}
      />
      <SavedField
        place={`${place}/opened`}
        label={text.openedAt}
        w={90}
        readOnly={disabled}
        value={sitting.openedAt}
        onSave={(openedAt, sends) => save({ openedAt }, sends)}
      />
      <SavedDate
        place={`${place}/closed-on`}
        label={text.closedOn}
        w={110}
        optional
        readOnly={disabled}
        value={sitting.state === 'closed' ? closedDay(view) : sitting.closedOn}
        onSave={(day, sends) => save({ closedOn: day ?? '' }, sends)}
      />
      <SavedField
        place={`${place}/closed`}
        label={text.closedAt}
        w={90}
        readOnly={disabled}
        value={sitting.closedAt}
        onSave={(closedAt, sends) => save({ closedAt }, sends)}
      />
    </Group>
  );
};

const focusLive = (field: string): void => {
  const found = document.querySelector<HTMLInputElement>(`[data-live-item] :is(${field})`);
  found?.focus();
  found?.select();
};

export const LiveTab = ({ view }: ViewProps) => {
  const text = useText(sittingWords);
  const { item, choose, go } = useCurrentItem(view);
  const move = (by: -1 | 1): void => {
    // What is being written is saved on leaving it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    go(by);
    setTimeout(() => focusLive('textarea'));
  };
  // Also while a text is being written: the secretary's hands stay on the keyboard.
  useHotkeys(
    [
      ['mod+ArrowDown', () => move(1)],
      ['mod+ArrowUp', () => move(-1)],
      ['F2', () => focusLive('[data-live="for"], [data-live-named] input')],
      ['F4', () => focusLive('[data-live="decision"]')],
    ],
    [],
  );
  return (
    <div className={classes['halves']}>
      <Stack gap="sm">
        <QuorumLine view={view} />
        <ChecklistLines
          title={text.contradictions}
          failures={view.checklist.contradictions}
          wrong
        />
        <Presence view={view} item={item?.id} />
        <section className={classes['panel']}>
          <Title order={2} size="h6">
            {text.agendaVote}
          </Title>
          <VoteForm view={view} item="agenda" />
        </section>
        <Hours view={view} />
        <Breaks view={view} item={item?.id} />
      </Stack>
      <Stack gap="sm">
        <Group justify="space-between" className="no-print">
          <Text size="xs">{text.liveHint}</Text>
          <Anchor component={Link} href={`/council/sitting/${view.sitting.id}/screen`} size="sm">
            <Group gap={4} component="span">
              <IconPresentation size={16} aria-hidden />
              {text.screen}
            </Group>
          </Anchor>
        </Group>
        <ItemList view={view} current={item?.id ?? ''} onChoose={choose} />
        {item !== undefined && <LiveItem key={item.id} view={view} item={item} />}
      </Stack>
    </div>
  );
};
