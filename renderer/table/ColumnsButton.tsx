/** Which columns stand in a list, and in what order. */
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
import { useText } from '../text/language.tsx';
import { tableWords } from '../text/table.ts';

interface ColumnsPanelProps<Id extends string> {
  readonly columns: readonly Id[];
  readonly all: readonly Id[];
  readonly labels: Readonly<Record<Id, string>>;
  readonly defaults: readonly Id[];
  readonly onColumns: (columns: readonly Id[]) => void;
  /** What else can be set for the list as a whole. */
  readonly more?: {
    readonly label: string;
    readonly on: boolean;
    readonly set: (on: boolean) => void;
  };
}

const moved = <Id,>(columns: readonly Id[], at: number, by: -1 | 1): Id[] => {
  const next = [...columns];
  const [id] = next.splice(at, 1);
  if (id !== undefined) next.splice(at + by, 0, id);
  return next;
};

type Way = 'up' | 'down';

/** A button that moves with its row keeps the focus, or hands it to its neighbour at the end. */
const useMoveFocus = () => {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ id: string; way: Way } | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const { id, way } = wanted.current;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-column="${id}"]`);
    const enabled = [...(buttons ?? [])].filter((button) => !button.disabled);
    (enabled.find((button) => button.dataset['way'] === way) ?? enabled[0])?.focus();
    wanted.current = null;
  });
  const keep = (id: string, way: Way): void => {
    wanted.current = { id, way };
  };
  return { list, keep };
};

const Columns = <Id extends string>({
  columns,
  all,
  labels,
  defaults,
  onColumns,
  more,
}: ColumnsPanelProps<Id>) => {
  const text = useText(tableWords);
  const { list, keep } = useMoveFocus();
  const hidden = all.filter((id) => !columns.includes(id));
  const move = (id: Id, way: Way): void => {
    keep(id, way);
    onColumns(moved(columns, columns.indexOf(id), way === 'up' ? -1 : 1));
  };
  const arrow = (id: Id, way: Way, disabled: boolean) => (
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
      {more !== undefined && (
        <Switch
          size="xs"
          label={more.label}
          checked={more.on}
          onChange={({ currentTarget }) => more.set(currentTarget.checked)}
        />
      )}
      <Button size="compact-xs" variant="default" onClick={() => onColumns(defaults)}>
        {text.defaultColumns}
      </Button>
    </Stack>
  );
};

export const ColumnsButton = <Id extends string>(props: ColumnsPanelProps<Id>) => {
  const text = useText(tableWords);
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
