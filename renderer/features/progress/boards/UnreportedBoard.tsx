/** Expected reports whose date is past: by unit and period. */
import { Group, NativeSelect, Text } from '@mantine/core';
import { useMemo } from 'react';
import { daysBetween, formatDate } from '../../../../domain/kernel/date.ts';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import type { MissingReport } from '../../../../domain/progress/expected.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import { compareBg } from '../../../../domain/text/collate.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useBoards } from './boards-context.ts';
import classes from './boards.module.css';
import { MeasureLink } from './MeasureLink.tsx';
import { ReportLink } from './ReportLink.tsx';
import type { BoardsSettings, ChangeSettings } from './use-settings.ts';

const MONTHS = [3, 6, 12, 24] as const;

interface UnreportedProps {
  readonly rows: readonly MissingReport[];
  readonly settings: BoardsSettings;
  readonly change: ChangeSettings;
}

const numbered = (name: string, count: number): string => `${name} (${count})`;

const Filters = ({ rows, settings, change }: UnreportedProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const units = [...new Set(rows.map(({ unit }) => unit))].toSorted(compareBg);
  const periods = [...new Set(rows.map(({ period }) => period))];
  const count = (of: (row: MissingReport) => boolean): number => rows.filter(of).length;
  return (
    <Group gap="sm" className="no-print" align="flex-end">
      <NativeSelect
        size="xs"
        label={text.unit}
        value={settings.unit ?? ''}
        onChange={(event) => change({ unit: event.currentTarget.value || null })}
        data={[
          { value: '', label: numbered(text.anyUnit, rows.length) },
          ...units.map((unit) => ({
            value: unit,
            label: numbered(
              unit,
              count((row) => row.unit === unit),
            ),
          })),
        ]}
      />
      <NativeSelect
        size="xs"
        label={text.period}
        value={settings.period ?? ''}
        onChange={(event) => change({ period: event.currentTarget.value || null })}
        data={[
          { value: '', label: numbered(text.anyPeriod, rows.length) },
          ...periods.map((period) => ({
            value: period as string,
            label: numbered(
              periodShort(period, language),
              count((row) => row.period === period),
            ),
          })),
        ]}
      />
      <NativeSelect
        size="xs"
        label={text.months}
        value={String(settings.months)}
        onChange={(event) => change({ months: Number(event.currentTarget.value) })}
        data={MONTHS.map((n) => ({ value: String(n), label: text.monthsN(n) }))}
      />
    </Group>
  );
};

const useColumns = (): readonly Column<MissingReport>[] => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { measures, view } = useBoards();
  return useMemo(() => {
    const words = BOARD_TEXTS[language];
    const indicatorOf = ({ measure, indicator }: MissingReport): string =>
      measures.get(measure)?.indicators.find(({ id }) => id === indicator)?.text ?? '';
    const over = ({ due }: MissingReport): number => daysBetween(due, view.on);
    const titleOf = ({ measure }: MissingReport): string => measures.get(measure)?.title ?? '';
    return [
      {
        id: 'unit',
        head: words.unit,
        width: 90,
        sortBy: (row) => row.unit,
        text: (row) => row.unit,
      },
      {
        id: 'measure',
        head: words.measure,
        width: 180,
        grow: true,
        rowHead: true,
        sortBy: ({ measure }) => measure,
        text: (row) => `${row.measure} ${titleOf(row)}`,
        cell: ({ measure }) => <MeasureLink code={measure} />,
      },
      {
        id: 'indicator',
        head: words.indicator,
        width: 150,
        grow: true,
        sortBy: indicatorOf,
        text: indicatorOf,
        cell: (row) => (
          <span className={classes['clamped']} title={indicatorOf(row)}>
            {indicatorOf(row)}
          </span>
        ),
      },
      {
        id: 'period',
        head: words.period,
        width: 102,
        nowrap: true,
        sortBy: ({ period }) => period,
        text: ({ period }) => periodShort(period, language),
        cell: (row) => <ReportLink {...row} />,
      },
      {
        id: 'due',
        head: words.due,
        width: 100,
        nowrap: true,
        sortBy: ({ due }) => due,
        text: ({ due }) => formatDate(due),
      },
      {
        id: 'over',
        head: words.daysOver,
        width: 72,
        end: true,
        sortBy: over,
        text: (row) => text.overBy(over(row)),
      },
      {
        id: 'begun',
        head: words.begun,
        width: 74,
        sortBy: ({ begun }) => Number(begun),
        text: ({ begun }) => (begun ? text.draft : text.notBegun),
      },
    ];
  }, [text, language, measures, view.on]);
};

const idOf = ({ unit, indicator, period }: MissingReport): string =>
  `${unit}/${indicator}/${period}`;

export const UnreportedBoard = (props: UnreportedProps) => {
  const text = useText(boardsWords);
  const { unit: own } = useBoards();
  const columns = useColumns();
  const { rows, settings } = props;
  const found = useMemo(
    () =>
      rows.filter(
        ({ unit, period }) =>
          (settings.unit === null || unit === settings.unit) &&
          (settings.period === null || period === settings.period),
      ),
    [rows, settings.unit, settings.period],
  );
  return (
    <>
      <Filters {...props} />
      <Text size="sm">{text.unreportedLead}</Text>
      {found.length === 0 ? (
        <p className={classes['empty']}>{text.noUnreported}</p>
      ) : (
        <DataTable
          name="boards.unreported"
          caption={text.unreportedCaption}
          columns={columns}
          rows={found}
          idOf={idOf}
          first={({ unit }) => unit === own}
        />
      )}
      <Text size="sm" role="status">
        {text.reportsShown(found.length, rows.length)}
      </Text>
    </>
  );
};
