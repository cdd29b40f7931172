import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useText } from '../../../text/language.tsx';
import { entryWords } from '../../../text/progress-entry.ts';

/** The grid's keys, on demand. */
export const Keys = () => {
  const text = useText(entryWords);
  return (
    <Popover position="top-end" width={330} shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={30} aria-label={text.keysTitle} className="no-print">
          <IconKeyboard size={17} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <dl tabIndex={-1} style={{ margin: 0 }}>
          {text.keys.split('; ').map((line) => {
            const [keys = '', does = ''] = line.split(' – ');
            return (
              <div key={line}>
                <Text component="dt" span size="xs" fw={650}>
                  {keys}
                </Text>
                <Text component="dd" span size="xs" m={0}>
                  {` – ${does}`}
                </Text>
              </div>
            );
          })}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
};
