/** What comes due, day by day: milestones, ends and starts of measures, reports. */
import { Chip, Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../../domain/kernel/date.ts';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import type { DueItem } from '../../../../domain/progress/boards.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useBoards } from './boards-context.ts';
import classes from './boards.module.css';
import { Jump } from './Jump.tsx';
import { MeasureLink } from './MeasureLink.tsx';
import type { BoardsSettings, ChangeSettings } from './use-settings.ts';

const KINDS = ['milestone', 'measure-end', 'measure-start', 'reports'] as const;
const DAYS = [30, 90, 180, 365] as const;

const keyOf = (item: DueItem): string => {
  if (item.kind === 'milestone') return item.milestone.id;
  return `${item.kind}/${item.kind === 'reports' ? item.period : item.measure}`;
};

const ReportsDue = ({ item }: { readonly item: Extract<DueItem, { kind: 'reports' }> }) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { showRows } = useBoards();
  const period = periodShort(item.period, language);
  const label = text.missingReports(item.count, period);
  const rows = {
    of: 'reports' as const,
    periods: [item.period],
    unit: null,
    title: text.cellTitle(text.allUnits, period),
  };
  return (
    <Jump label={label} onClick={() => showRows(rows)}>
      {label}
    </Jump>
  );
};

const Row = ({ item }: { readonly item: DueItem }) => {
  const { language } = useLanguage();
  return (
    <tr>
      <td className={classes['what']}>{BOARD_TEXTS[language].kinds[item.kind]}</td>
      <td>
        {item.kind === 'milestone' && <b>{item.milestone.title}</b>}
        {item.kind === 'reports' ? <ReportsDue item={item} /> : <MeasureLink code={item.measure} />}
      </td>
    </tr>
  );
};

const daysOf = (items: readonly DueItem[]): DueItem[][] =>
  [...new Set(items.map(({ date }) => date))].map((date) =>
    items.filter((item) => item.date === date),
  );

const Day = ({ items }: { readonly items: readonly DueItem[] }) => {
  const text = useText(boardsWords);
  const [first] = items;
  if (first === undefined) return null;
  return (
    <tbody>
      <tr className={classes['day']}>
        <th scope="rowgroup" colSpan={2}>
          {formatDate(first.date)} · {first.days === 0 ? text.onDay : text.leftDays(first.days)}
          <span className={classes['hint']}> · {items.length}</span>
        </th>
      </tr>
      {items.map((item) => (
        <Row key={keyOf(item)} item={item} />
      ))}
    </tbody>
  );
};

interface DueBoardProps {
  readonly items: readonly DueItem[];
  readonly settings: BoardsSettings;
  readonly change: ChangeSettings;
}

export const DueBoard = ({ items, settings, change }: DueBoardProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const words = BOARD_TEXTS[language];
  const [kinds, setKinds] = useState<string[]>([...KINDS]);
  const shown = items.filter(({ kind }) => kinds.includes(kind));
  return (
    <>
      <Group gap="lg" className="no-print">
        <SegmentedControl
          size="xs"
          aria-label={text.dueDays}
          value={String(settings.days)}
          onChange={(days) => change({ days: Number(days) })}
          data={DAYS.map((n) => ({ value: String(n), label: text.inDays(n) }))}
        />
        <Chip.Group multiple value={kinds} onChange={setKinds}>
          <Group gap={6} role="group" aria-label={text.kinds}>
            {KINDS.map((kind) => (
              <Chip key={kind} value={kind} size="xs" variant="outline">
                {words.kinds[kind]} ({items.filter((item) => item.kind === kind).length})
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Group>
      {shown.length === 0 ? (
        <p className={classes['empty']}>{text.noDue}</p>
      ) : (
        <table className={`${classes['table'] ?? ''} ${classes['due'] ?? ''}`}>
          <caption>{text.dueCaption(settings.days)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.measure}</th>
            </tr>
          </thead>
          {daysOf(shown).map((day) => (
            <Day key={day[0]?.date ?? ''} items={day} />
          ))}
        </table>
      )}
      <Text size="xs" c="dimmed">
        {text.endNote}
      </Text>
    </>
  );
};
