/**
 * The command palette (Ctrl+K): pages, actions, measures by number or words, and the texts of the plan.
 * An input that owns a list (ARIA combobox): the focus stays in the input, arrows move the choice.
 */
import '@mantine/spotlight/styles.css';
import { Box, Kbd, VisuallyHidden } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { commandsWords } from '../text/commands.ts';
import { useText } from '../text/language.tsx';
import type { Command, CommandGroup } from './commands/command.ts';
import classes from './commands/commands.module.css';
import { rememberCommand } from './commands/recent-commands.ts';
import { useCommands } from './commands/use-commands.tsx';
import { TextInput } from '../ui/TextFields.tsx';

export const openCommands = (): void => spotlight.open();

const PAGE = 8;

/** The choice after a key, or null where the key moves nothing. */
const moved = (key: string, at: number, count: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return at + 1 >= count ? 0 : at + 1;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'PageDown':
      return Math.min(at + PAGE, count - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    default:
      return null;
  }
};

const run = (command: Command): void => {
  rememberCommand(command.id);
  spotlight.close();
  command.run();
};

interface OptionProps {
  readonly command: Command;
  readonly id: string;
  readonly chosen: boolean;
}

const Option = ({ command, id, chosen }: OptionProps) => {
  const { icon: Icon, label, detail, key } = command;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <Box
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={classes['option']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => run(command)}
    >
      <Icon size={18} stroke={1.7} aria-hidden />
      <span className={classes['label']}>
        {label}
        {detail !== undefined && <span className={classes['detail']}>{detail}</span>}
      </span>
      {key !== undefined && <Kbd size="xs">{key}</Kbd>}
    </Box>
  );
};

interface ListProps {
  readonly id: string;
  readonly groups: readonly CommandGroup[];
  readonly chosen: Command | undefined;
  readonly optionId: (command: Command) => string;
}

const List = ({ id, groups, chosen, optionId }: ListProps) => {
  const text = useText(commandsWords);
  return (
    <div id={id} role="listbox" aria-label={text.results} className={classes['list']}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div id={`${id}-${group.id}`} role="presentation" className={classes['group']}>
            {text.groups[group.id]}
          </div>
          {group.commands.map((command) => (
            <Option
              key={command.id}
              command={command}
              id={optionId(command)}
              chosen={command === chosen}
            />
          ))}
        </div>
      ))}
    </div>
  );
};

/** Lives only while the palette is open, so that each opening starts anew. */
const Palette = () => {
  const text = useText(commandsWords);
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const groups = useCommands(query).filter(({ commands }) => commands.length > 0);
  const commands = groups.flatMap((group) => group.commands);
  const chosen = commands[at] ?? commands[0];
  const optionId = (command: Command): string => `${listId}-${commands.indexOf(command)}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const next = moved(event.key, commands.indexOf(chosen as Command), commands.length);
    if (next !== null) setAt(next);
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        data-autofocus
        size="lg"
        variant="unstyled"
        className={classes['input']}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
        aria-label={text.hint}
        placeholder={text.hint}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <List id={listId} groups={groups} chosen={chosen} optionId={optionId} />
      {commands.length === 0 && <p className={classes['none']}>{text.none(query)}</p>}
      <div className={classes['foot']}>{text.keys}</div>
      <VisuallyHidden role="status">{text.count(commands.length)}</VisuallyHidden>
    </>
  );
};

export const Commands = () => {
  const text = useText(commandsWords);
  return (
    <Spotlight.Root
      shortcut={null}
      title={<VisuallyHidden>{text.title}</VisuallyHidden>}
      styles={{ header: { minHeight: 0, padding: 0 } }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      size={680}
      yOffset="10vh"
    >
      <Palette />
    </Spotlight.Root>
  );
};
