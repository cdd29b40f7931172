/** Drafts and editions to choose from. */
import { Group, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Edition } from '../../../../domain/plan/plan.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useText } from '../../../text/language.tsx';
import { editionAct } from './EditionView.tsx';
import classes from './amendments.module.css';
import { DeedIcon } from '../../../ui/deeds.tsx';

/** What is shown at the right: a draft by its id, or an edition by its number. */
export type Chosen =
  | { readonly kind: 'draft'; readonly id: string }
  | { readonly kind: 'edition'; readonly n: number };

interface DraftEntry {
  readonly id: string;
  readonly title: string;
  readonly state: 'draft' | 'adopted';
  readonly edition: number | null;
  readonly items: readonly unknown[];
}

interface SideProps {
  readonly drafts: readonly DraftEntry[];
  readonly editions: readonly Edition[];
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onNew: () => void;
}

const Entry = ({
  opens,
  current,
  onClick,
  children,
}: {
  /** The beginning of the places behind it, where one writes. */
  readonly opens?: string;
  readonly current: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) => (
  <li>
    <button
      type="button"
      className={classes['entry']}
      aria-current={current}
      data-unsaved-opens={opens}
      onClick={onClick}
    >
      {children}
    </button>
  </li>
);

export const SideList = ({ drafts, editions, chosen, onChoose, onNew }: SideProps) => {
  const text = useText(amendmentsWords);
  const open = drafts.filter(({ state }) => state === 'draft');
  const isChosen = (id: string): boolean => chosen?.kind === 'draft' && chosen.id === id;
  const adoptedBy = (n: number) => drafts.find(({ edition }) => edition === n);
  const last = editions.at(-1)?.n;
  return (
    <nav className={`${classes['side'] ?? ''} no-print`} aria-label={text.side}>
      <Group justify="space-between" mb={4}>
        <Title order={2} size="h6">
          {text.drafts}
        </Title>
        <DeedIcon deed="plan" variant="default" aria-label={text.newDraft} onClick={onNew}>
          <IconPlus size={16} />
        </DeedIcon>
      </Group>
      {open.length === 0 && (
        <Text size="xs" c="dimmed" mb="md">
          {text.noDrafts}
        </Text>
      )}
      <ul className={classes['list']}>
        {open.map(({ id, title, items }) => (
          <Entry
            key={id}
            opens={`amendment/${id}/`}
            current={isChosen(id)}
            onClick={() => onChoose({ kind: 'draft', id })}
          >
            {title}
            <span className={classes['small']}>{text.items(items.length)}</span>
          </Entry>
        ))}
      </ul>
      <Title order={2} size="h6" mb={4}>
        {text.editions}
      </Title>
      <ul className={classes['list']}>
        {editions.toReversed().map((edition) => {
          const draft = adoptedBy(edition.n);
          return (
            <Entry
              key={edition.n}
              current={chosen?.kind === 'edition' && chosen.n === edition.n}
              onClick={() => onChoose({ kind: 'edition', n: edition.n })}
            >
              {text.edition(edition.n)}
              {edition.n === last && ` (${text.present})`}
              <span className={classes['small']}>
                {draft === undefined ? text.firstAct : `${draft.title}. ${editionAct(edition)}`}
              </span>
            </Entry>
          );
        })}
      </ul>
    </nav>
  );
};
