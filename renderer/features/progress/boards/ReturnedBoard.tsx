/** Reports that came back, with the reason at first sight. */
import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import type { Language } from '../../../../domain/kernel/failure.ts';
import { authorText } from '../../../../domain/person/texts.ts';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import type { IndicatorMode } from '../../../../domain/progress/types.ts';
import { formatDegree, formatValue } from '../../../../domain/progress/value.ts';
import type { RouterOutput } from '../../../core/trpc.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { whenText } from '../../../ui/when.ts';
import { useBoards } from './boards-context.ts';
import classes from './boards.module.css';
import { MeasureLink } from './MeasureLink.tsx';
import { ReportLink } from './ReportLink.tsx';
import type { BoardsSettings, ChangeSettings } from './use-settings.ts';

type Returned = RouterOutput['progress']['boards']['returned'][number];

const valueText = ({ value, degree }: Returned, mode: IndicatorMode, language: Language): string =>
  [
    ...(value === null ? [] : [formatValue(mode, value, language)]),
    ...(degree === null ? [] : [formatDegree(degree)]),
  ].join(', ');

const useColumns = (): readonly Column<Returned>[] => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { measures, modes } = useBoards();
  return useMemo(() => {
    const words = BOARD_TEXTS[language];
    const valueOf = (row: Returned): string =>
      valueText(row, modes.get(row.indicator) ?? 'qualitative', language) || text.none;
    const byOf = ({ reviewed, reviewedBy }: Returned): string =>
      reviewed === null ? '' : authorText({ ...reviewed, by: reviewedBy ?? '' }, language);
    const atOf = ({ reviewed, reviewedAt }: Returned): string => reviewed?.at ?? reviewedAt ?? '';
    return [
      {
        id: 'measure',
        head: words.measure,
        width: 160,
        grow: true,
        rowHead: true,
        sortBy: ({ measure }) => measure,
        text: ({ measure }) => `${measure} ${measures.get(measure)?.title ?? ''}`,
        cell: ({ measure }) => <MeasureLink code={measure} />,
      },
      {
        id: 'unit',
        head: words.unit,
        width: 90,
        sortBy: (row) => row.unit,
        text: (row) => row.unit,
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
      { id: 'value', head: words.value, width: 80, end: true, sortBy: valueOf, text: valueOf },
      {
        id: 'reason',
        head: words.returnReason,
        width: 160,
        grow: true,
        sortBy: ({ reviewReason }) => reviewReason,
        text: ({ reviewReason }) => reviewReason ?? '',
        cell: ({ reviewReason }) => <span className={classes['reason']}>{reviewReason}</span>,
      },
      { id: 'by', head: words.returnedBy, width: 84, sortBy: byOf, text: byOf },
      {
        id: 'at',
        head: words.returnedOn,
        width: 96,
        sortBy: atOf,
        text: (row) => whenText(atOf(row)),
      },
    ];
  }, [text, language, measures, modes]);
};

const idOf = ({ unit, indicator, period }: Returned): string => `${unit}/${indicator}/${period}`;

interface ReturnedProps {
  readonly rows: readonly Returned[];
  readonly unit: string;
  readonly settings: BoardsSettings;
  readonly change: ChangeSettings;
}

export const ReturnedBoard = ({ rows, unit, settings, change }: ReturnedProps) => {
  const text = useText(boardsWords);
  const columns = useColumns();
  return (
    <>
      <SegmentedControl
        size="xs"
        className={`no-print ${classes['start'] ?? ''}`}
        aria-label={text.scope}
        value={settings.everyUnit ? 'all' : 'mine'}
        onChange={(value) => change({ everyUnit: value === 'all' })}
        data={[
          { value: 'mine', label: text.mine(unit) },
          { value: 'all', label: text.everyUnit },
        ]}
      />
      {rows.length === 0 ? (
        <p className={classes['empty']}>{text.noReturned}</p>
      ) : (
        <DataTable
          name="boards.returned"
          caption={`${text.returnedCaption}: ${rows.length}`}
          columns={columns}
          rows={rows}
          idOf={idOf}
          first={(row) => row.unit === unit}
        />
      )}
    </>
  );
};
