/** Which columns stand in the list, and in what order. */
import {
  ActionIcon,
  Button,
  Checkbox,
  Divider,
  Group,
  Popover,
  Stack,
  Switch,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import {
  COLUMN_IDS,
  DEFAULT_COLUMNS,
  type ColumnId,
} from '../../../../domain/plan/register-columns.ts';
import { COLUMN_LABELS } from '../../../../domain/plan/register-texts.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';

interface ColumnsPanelProps {
  readonly columns: readonly ColumnId[];
  readonly fullText: boolean;
  readonly onColumns: (columns: readonly ColumnId[]) => void;
  readonly onFullText: (full: boolean) => void;
}

const moved = (columns: readonly ColumnId[], at: number, by: -1 | 1): ColumnId[] => {
  const next = [...columns];
  const [id] = next.splice(at, 1);
  if (id !== undefined) next.splice(at + by, 0, id);
  return next;
};

type Way = 'up' | 'down';

/** A button that moves with its row keeps the focus, or hands it to its neighbour at the end. */
const useMoveFocus = () => {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ id: ColumnId; way: Way } | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const { id, way } = wanted.current;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-column="${id}"]`);
    const enabled = [...(buttons ?? [])].filter((button) => !button.disabled);
    (enabled.find((button) => button.dataset['way'] === way) ?? enabled[0])?.focus();
    wanted.current = null;
  });
  const keep = (id: ColumnId, way: Way): void => {
    wanted.current = { id, way };
  };
  return { list, keep };
};

const Columns = ({ columns, fullText, onColumns, onFullText }: ColumnsPanelProps) => {
  const text = useText(registerWords);
  const { language } = useLanguage();
  const labels = COLUMN_LABELS[language];
  const { list, keep } = useMoveFocus();
  const hidden = COLUMN_IDS.filter((id) => !columns.includes(id));
  const move = (id: ColumnId, way: Way): void => {
    keep(id, way);
    onColumns(moved(columns, columns.indexOf(id), way === 'up' ? -1 : 1));
  };
  const arrow = (id: ColumnId, way: Way, disabled: boolean) => (
    <ActionIcon
      size="sm"
      variant="subtle"
      disabled={disabled}
      data-column={id}
      data-way={way}
      aria-label={(way === 'up' ? text.moveUp : text.moveDown)(labels[id])}
      onClick={() => move(id, way)}
    >
      {way === 'up' ? <IconArrowUp size={14} /> : <IconArrowDown size={14} />}
    </ActionIcon>
  );
  return (
    <Stack gap={4} ref={list} role="group" aria-label={text.chosenColumns}>
      {columns.map((id, at) => (
        <Group key={id} gap={4} wrap="nowrap">
          <Checkbox
            size="xs"
            flex={1}
            label={labels[id]}
            checked
            disabled={columns.length === 1}
            onChange={() => onColumns(columns.filter((other) => other !== id))}
          />
          {arrow(id, 'up', at === 0)}
          {arrow(id, 'down', at === columns.length - 1)}
        </Group>
      ))}
      {hidden.length > 0 && <Divider />}
      {hidden.map((id) => (
        <Checkbox
          key={id}
          size="xs"
          py={2}
          label={labels[id]}
          checked={false}
          onChange={() => onColumns([...columns, id])}
        />
      ))}
      <Divider />
      <Switch
        size="xs"
        label={text.fullText}
        checked={fullText}
        onChange={({ currentTarget }) => onFullText(currentTarget.checked)}
      />
      <Button size="compact-xs" variant="default" onClick={() => onColumns(DEFAULT_COLUMNS)}>
        {text.defaultColumns}
      </Button>
    </Stack>
  );
};

export const ColumnsButton = (props: ColumnsPanelProps) => {
  const text = useText(registerWords);
  return (
    <Popover width={290} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns3 size={15} aria-hidden />}>
          {text.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.columns} mah="70vh" style={{ overflowY: 'auto' }}>
        <Columns {...props} />
      </Popover.Dropdown>
    </Popover>
  );
};
