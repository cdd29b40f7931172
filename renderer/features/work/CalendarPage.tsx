/** Everything with a day, month by month, what is overdue first; and a file for any other calendar. */
import { Button, Chip, Group, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarDown } from '@tabler/icons-react';
import { useMutation, useQuery, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../../../domain/kernel/date.ts';
import { period, periodLabel } from '../../../domain/progress/period.ts';
import { CALENDAR_KINDS, type CalendarItem } from '../../../domain/work/calendar.ts';
import { calendarText, KIND_TEXTS } from '../../../domain/work/calendar-texts.ts';
import { awayText } from '../../../domain/work/texts.ts';
import { useToday } from '../../core/today.tsx';
import { failureOf, useTRPC, useTRPCClient } from '../../core/trpc.ts';
import { calendarWords } from '../../text/calendar.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { shellWords } from '../../text/shell.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useFailureNotice } from '../../ui/use-failure-notice.ts';
import classes from './work.module.css';

const MONTHS = [3, 6, 12, 24] as const;

const SaveIcs = ({ months }: { readonly months: number }) => {
  const text = useText(calendarWords);
  const { language } = useLanguage();
  const client = useTRPCClient();
  const onError = useFailureNotice();
  const on = useToday();
  const save = useMutation({
    mutationFn: async () => {
      const file = await client.work.ics.query({ on, months, language });
      saveFile(file.name, file.text, 'text/calendar;charset=utf-8');
      return file.name;
    },
    onError,
    onSuccess: (name) => notifications.show({ message: text.saved(name) }),
  });
  return (
    <Button
      size="xs"
      variant="default"
      title={text.saveTitle}
      loading={save.isPending}
      leftSection={<IconCalendarDown size={16} aria-hidden />}
      onClick={() => save.mutate()}
    >
      {text.save}
    </Button>
  );
};

const Row = ({ item }: { readonly item: CalendarItem }) => {
  const text = useText(calendarWords);
  const { language } = useLanguage();
  const today = useToday();
  return (
    <tr>
      <td className={classes['nowrap']}>
        {formatDate(item.date)}
        {item.time !== '' && `, ${item.time}`}
        <span className={classes['quiet']}> · {awayText(item.date, today, language)}</span>
      </td>
      <td>
        <Link href={item.path} className={classes['plain']}>
          {calendarText(item, language)}
        </Link>
        {item.missing !== null && item.missing > 0 && (
          <span className={classes['quiet']}> · {text.missing(item.missing)}</span>
        )}
      </td>
      <td>{item.unit}</td>
    </tr>
  );
};

interface PartProps {
  readonly title: string;
  readonly items: readonly CalendarItem[];
}

const Part = ({ title, items }: PartProps) => {
  const text = useText(calendarWords);
  return (
    <table className={classes['calendar']}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.day}</th>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.whose}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={`${item.kind} ${item.id}`} item={item} />
        ))}
      </tbody>
    </table>
  );
};

const Parts = ({ items }: { readonly items: readonly CalendarItem[] }) => {
  const text = useText(calendarWords);
  const { language } = useLanguage();
  const overdue = items.filter((item) => item.overdue);
  const months = Map.groupBy(
    items.filter((item) => !item.overdue),
    ({ date }) => date.slice(0, 7),
  );
  if (items.length === 0) return <Text>{text.nothing}</Text>;
  return (
    <>
      {overdue.length > 0 && <Part title={text.overdue(overdue.length)} items={overdue} />}
      {[...months].map(([month, its]) => (
        <Part key={month} title={periodLabel(period(month), language)} items={its} />
      ))}
    </>
  );
};

export const CalendarPage = () => {
  const text = useText(calendarWords);
  const { calendar: title, print } = useText(shellWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const on = useToday();
  const [months, setMonths] = useState(6);
  const [kinds, setKinds] = useState<string[]>([...CALENDAR_KINDS]);
  const { data, error, refetch } = useQuery({
    ...trpc.work.calendar.queryOptions({ on, months }),
    placeholderData: keepPreviousData,
  });
  const items = data?.items ?? [];
  const used = CALENDAR_KINDS.filter((kind) => items.some((item) => item.kind === kind));
  return (
    <Page
      title={title}
      lead={text.lead}
      actions={
        <>
          <SaveIcs months={months} />
          <PrintButton>{print}</PrintButton>
        </>
      }
    >
      <Group gap="lg" className="no-print">
        <SegmentedControl
          size="xs"
          aria-label={text.months}
          value={String(months)}
          onChange={(n) => setMonths(Number(n))}
          data={MONTHS.map((n) => ({ value: String(n), label: text.inMonths(n) }))}
        />
        <Chip.Group multiple value={kinds} onChange={setKinds}>
          <Group gap={6} role="group" aria-label={text.kinds}>
            {used.map((kind) => (
              <Chip key={kind} value={kind} size="xs" variant="outline">
                {KIND_TEXTS[language][kind]} ({items.filter((one) => one.kind === kind).length})
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Group>
      {error !== null && <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton h={300} />}
      {data !== undefined && <Parts items={items.filter(({ kind }) => kinds.includes(kind))} />}
      <Text size="xs" c="dimmed">
        {text.note}
      </Text>
    </Page>
  );
};
