/** The agenda, all of it by keyboard: choose, move, add, remove. */
import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, type KeyboardEvent, type SyntheticEvent } from 'react';
import { OUTCOME_TEXTS } from '../../../../domain/council/texts.ts';
import { useUnsaved, type Sends } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { useCouncil, type ItemView, type SittingView } from '../use-council.ts';
import { TextInput } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface AgendaEditorProps {
  readonly view: SittingView;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

interface RowProps {
  /** What is typed in the item's fields lies behind its row. */
  readonly opens: string;
  readonly item: ItemView;
  readonly chosen: boolean;
  readonly locked: boolean;
  readonly papers: number;
  readonly onChoose: () => void;
  readonly onKeys: (event: KeyboardEvent) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const useRowText = () => {
  const text = useText(sittingWords);
  const { language } = useLanguage();
  return (
    { section, rapporteur, minutes, measures, confidential, outcome }: ItemView,
    papers: number,
  ): string =>
    [
      outcome === null ? '' : OUTCOME_TEXTS[outcome][language],
      section,
      rapporteur,
      minutes === null ? '' : `${minutes} мин.`,
      measures.join(', '),
      papers === 0 ? '' : `${text.papers.toLowerCase()}: ${papers}`,
      confidential ? text.confidentialMark : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
};

const ItemRow = (props: RowProps) => {
  const { opens, item, chosen, locked, papers, onChoose, onKeys, onMove, onRemove } = props;
  const text = useText(sittingWords);
  const rowText = useRowText();
  const n = item.shown;
  return (
    <li className={classes['item']} data-chosen={chosen || undefined}>
      <span className={classes['number']}>{n}.</span>
      <button
        type="button"
        className={classes['pick']}
        data-item={item.id}
        data-unsaved-opens={opens}
        aria-current={chosen ? 'true' : undefined}
        onClick={onChoose}
        onKeyDown={onKeys}
      >
        {item.title}
        <span className={classes['small']}>{rowText(item, papers)}</span>
      </button>
      {!locked && (
        <Group gap={0} wrap="nowrap" className="no-print">
          <ActionIcon variant="subtle" size="sm" aria-label={text.up(n)} onClick={() => onMove(-1)}>
            <IconArrowUp size={14} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={text.down(n)}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={14} />
          </ActionIcon>
          {item.number === null && (
            <ActionIcon
              variant="subtle"
              size="sm"
              color="red"
              aria-label={text.removeItem(n)}
              onClick={onRemove}
            >
              <IconTrash size={14} />
            </ActionIcon>
          )}
        </Group>
      )}
    </li>
  );
};

const useAgenda = ({ view, chosen, onChoose }: AgendaEditorProps) => {
  const { council, run } = useCouncil();
  const { items, sitting } = view;
  const at = items.findIndex(({ id }) => id === chosen);
  const focus = (id: string): void => {
    onChoose(id);
    setTimeout(() => document.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus());
  };
  const choose = (by: -1 | 1): void => {
    const next = items[at + by];
    if (next !== undefined) focus(next.id);
  };
  const move = (id: string, by: -1 | 1): void => {
    const to = items.findIndex((item) => item.id === id) + by;
    if (to < 0 || to >= items.length) return;
    void run(council.agenda.move.mutate({ id, at: to })).then(() => focus(id));
  };
  const remove = (id: string): void => void run(council.agenda.remove.mutate({ id }));
  const add = async (title: string, sends: Sends): Promise<void> => {
    const added = await run(council.agenda.add.mutate({ sitting: sitting.id, title }, sends));
    if (added !== null) onChoose(added.id);
  };
  return { choose, move, remove, add };
};

export const AgendaEditor = (props: AgendaEditorProps) => {
  const { view, chosen, onChoose } = props;
  const text = useText(sittingWords);
  const { choose, move, remove, add } = useAgenda(props);
  const place = `sitting/${view.sitting.id}/prepare`;
  const typed = useUnsaved<string>({
    place: `${place}/new-item`,
    label: text.newItem,
    initial: '',
  });
  const title = typed.value;
  const input = useRef<HTMLInputElement>(null);
  const locked = useLocked(view);
  const keys = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (by !== undefined) {
      event.preventDefault();
      if (event.altKey && chosen !== null && !locked) move(chosen, by);
      else choose(by);
    } else if (event.key === 'Insert') input.current?.focus();
    else if (event.key === 'Delete' && chosen !== null && !locked) remove(chosen);
    else if (event.key === 'Enter') {
      event.preventDefault();
      document
        .querySelector<HTMLElement>('[data-item-editor] input, [data-item-editor] textarea')
        ?.focus();
    }
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (title.trim() !== '') void add(title, typed.sends);
  };
  return (
    <section className={classes['panel']}>
      <Title order={2} size="h6">
        {text.agenda}
      </Title>
      {view.items.length === 0 ? (
        <Text size="sm">{text.emptyAgenda}</Text>
      ) : (
        <ol className={classes['agenda']} aria-label={text.agenda}>
          {view.items.map((item) => (
            <ItemRow
              key={item.id}
              opens={`${place}/${item.id}/`}
              item={item}
              chosen={item.id === chosen}
              locked={locked}
              papers={view.papers.filter((paper) => paper.item === item.id).length}
              onChoose={() => onChoose(item.id)}
              onKeys={keys}
              onMove={(by) => move(item.id, by)}
              onRemove={() => remove(item.id)}
            />
          ))}
        </ol>
      )}
      <Text size="xs" mt={4} className="no-print">
        {text.agendaHint}
      </Text>
      {!locked && (
        <form onSubmit={submit} className="no-print">
          <Group gap="xs" mt="xs" wrap="nowrap">
            <TextInput
              most={MOST.councilLine}
              ref={input}
              size="xs"
              flex={1}
              aria-label={text.newItem}
              placeholder={text.newItem}
              value={title}
              {...typed.mark}
              onChange={(event) => typed.set(event.currentTarget.value)}
            />
            <Button
              size="xs"
              type="submit"
              variant="default"
              disabled={title.trim() === ''}
              leftSection={<IconPlus size={14} aria-hidden />}
            >
              {text.addItem}
            </Button>
          </Group>
          <UnsavedNote of={typed} />
        </form>
      )}
    </section>
  );
};
