/** From which day the boards look, and with which data; and the banner that says so. */
import { Button, Group, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { formatDate, localDate, yearOf, type LocalDate } from '../../../../domain/kernel/date.ts';
import { periodBefore, periodOf, periodTo } from '../../../../domain/progress/period.ts';
import { useToday } from '../../../core/today.tsx';
import { boardsWords } from '../../../text/boards.ts';
import { useText } from '../../../text/language.tsx';
import { dateOfText, textOfDate } from '../../../ui/date-text.ts';
import { DateField } from '../../../ui/ReadField.tsx';
import classes from './boards.module.css';
import type { BoardsSettings, ChangeSettings } from './use-settings.ts';

interface ViewControlProps {
  readonly settings: BoardsSettings;
  readonly change: ChangeSettings;
}

interface FieldProps {
  readonly label: string;
  readonly hint: string;
  readonly typed: string;
  readonly first?: boolean;
  readonly onType: (typed: string) => void;
}

const Field = ({ label, hint, typed, first = false, onType }: FieldProps) => {
  const text = useText(boardsWords);
  return (
    <DateField
      size="xs"
      label={label}
      description={hint}
      placeholder={text.dateForm}
      typed={typed}
      {...(first ? { 'data-autofocus': true } : {})}
      onType={onType}
    />
  );
};

const ViewForm = ({ settings, change, done }: ViewControlProps & { readonly done: () => void }) => {
  const text = useText(boardsWords);
  const today = useToday();
  const [on, setOn] = useState(textOfDate(settings.on ?? today));
  const [known, setKnown] = useState(settings.known === null ? '' : textOfDate(settings.known));
  const day = dateOfText(on);
  const knownDay = dateOfText(known);
  const wrongKnown = known.trim() !== '' && knownDay === null;
  const show = (next: LocalDate | null): void => {
    change({ on: next === today ? null : next, known: known.trim() === '' ? null : knownDay });
    done();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (day !== null && !wrongKnown) show(day);
  };
  const shortcuts = [
    periodTo(periodBefore(periodOf('quarter', today))),
    localDate(`${yearOf(today) + 1}-01-01`),
  ];
  return (
    <form onSubmit={submit} className={classes['viewForm']}>
      <Field first label={text.dateLabel} hint={text.dateHint} typed={on} onType={setOn} />
      <Group gap={6}>
        <Button size="compact-xs" variant="default" onClick={() => show(null)}>
          {text.today}
        </Button>
        {shortcuts.map((date) => (
          <Button key={date} size="compact-xs" variant="default" onClick={() => show(date)}>
            {text.onDate(formatDate(date))}
          </Button>
        ))}
      </Group>
      <Field label={text.knownLabel} hint={text.knownHint} typed={known} onType={setKnown} />
      <Button type="submit" size="xs" disabled={day === null || wrongKnown}>
        {text.show}
      </Button>
    </form>
  );
};

export const ViewControl = (props: ViewControlProps) => {
  const text = useText(boardsWords);
  const today = useToday();
  const [opened, { toggle, close }] = useDisclosure();
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
          leftSection={<IconCalendarEvent size={16} aria-hidden />}
          onClick={toggle}
        >
          {text.dateButton(formatDate(props.settings.on ?? today))}
        </Button>
      </Popover.Target>
      <Popover.Dropdown w={330}>
        <ViewForm {...props} done={close} />
      </Popover.Dropdown>
    </Popover>
  );
};

export const ViewBanner = ({ settings, change }: ViewControlProps) => {
  const text = useText(boardsWords);
  const today = useToday();
  const { on, known } = settings;
  if (on === null && known === null) return null;
  const parts = [
    text.preview(formatDate(on ?? known ?? today)),
    ...(known === null ? [] : [text.previewKnown(formatDate(known))]),
  ];
  return (
    <div className={classes['banner']} role="status">
      <span>{parts.join(', ')}</span>
      <Button
        size="compact-sm"
        variant="default"
        className="no-print"
        onClick={() => change({ on: null, known: null })}
      >
        {text.backToToday}
      </Button>
    </div>
  );
};
