/** «As it was known on a date»: the control that asks for a day, and the banner that says so. */
import { Button, Group, Popover, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { Link, useLocation } from 'wouter';
import {
  addMonths,
  formatDate,
  localDate,
  yearOf,
  type LocalDate,
} from '../../../../domain/kernel/date.ts';
import { useToday } from '../../../core/today.tsx';
import { useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { dateOfText, textOfDate } from '../../../ui/date-text.ts';
import { DateField } from '../../../ui/ReadField.tsx';
import classes from './measure.module.css';

export const measurePath = (code: string, asKnownOn?: LocalDate): string =>
  asKnownOn === undefined ? `/measure/${code}` : `/measure/${code}/on/${asKnownOn}`;

interface AsKnownProps {
  readonly code: string;
  readonly asKnownOn: LocalDate | undefined;
}

const shortcuts = (today: LocalDate, text: typeof measureWords.bg) => [
  { label: text.monthAgo, day: addMonths(today, -1) },
  { label: text.lastYearEnd, day: localDate(`${yearOf(today) - 1}-12-31`) },
];

export const AsKnownControl = ({ code, asKnownOn }: AsKnownProps) => {
  const text = useText(measureWords);
  const today = useToday();
  const [, go] = useLocation();
  const [opened, { toggle, close }] = useDisclosure();
  const [typed, setTyped] = useState(textOfDate(asKnownOn ?? today));
  const asked = dateOfText(typed);
  const show = (day: LocalDate): void => {
    close();
    go(measurePath(code, day >= today ? undefined : day));
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (asked !== null) show(asked);
  };
  return (
    <Popover
      opened={opened}
      onChange={close}
      trapFocus
      returnFocus
      position="bottom-end"
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconHistory size={16} aria-hidden />}
          onClick={toggle}
        >
          {text.asKnown}
        </Button>
      </Popover.Target>
      <Popover.Dropdown w={290}>
        <form onSubmit={submit}>
          <DateField
            size="xs"
            label={text.asKnownLabel}
            placeholder={text.dateForm}
            typed={typed}
            data-autofocus
            onType={setTyped}
          />
          <Text size="xs" mt={6} mb="xs">
            {text.asKnownHint}
          </Text>
          <Group gap={6}>
            <Button type="submit" size="xs" disabled={asked === null}>
              {text.asKnownShow}
            </Button>
            {shortcuts(today, text).map(({ label, day }) => (
              <Button key={label} size="compact-xs" variant="subtle" onClick={() => show(day)}>
                {label}
              </Button>
            ))}
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
};

export const AsKnownBanner = ({ code, asKnownOn }: AsKnownProps) => {
  const text = useText(measureWords);
  if (asKnownOn === undefined) return null;
  return (
    <div className={classes['banner']} role="status">
      <span>{text.asKnownBanner(formatDate(asKnownOn))}</span>
      <Button
        component={Link}
        href={measurePath(code)}
        size="compact-sm"
        variant="default"
        className="no-print"
      >
        {text.backToToday}
      </Button>
    </div>
  );
};
