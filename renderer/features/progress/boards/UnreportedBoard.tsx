/** Expected reports whose date is past: by unit and period, a page of rows at a time. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { daysBetween, formatDate } from '../../../../domain/kernel/date.ts';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import type { MissingReport } from '../../../../domain/progress/expected.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import { compareBg } from '../../../../domain/text/collate.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useBoards } from './boards-context.ts';
import classes from './boards.module.css';
import { MeasureLink } from './MeasureLink.tsx';
import { ReportLink } from './ReportLink.tsx';
import type { BoardsSettings, ChangeSettings } from './use-settings.ts';

const STEP = 150;
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

const Row = ({ row }: { readonly row: MissingReport }) => {
  const text = useText(boardsWords);
  const { measures, view } = useBoards();
  const indicator = measures
    .get(row.measure)
    ?.indicators.find(({ id }) => id === row.indicator)?.text;
  return (
    <tr>
      <td>{row.unit}</td>
      <th scope="row">
        <MeasureLink code={row.measure} />
      </th>
      <td title={indicator}>
        <span className={classes['clamped']}>{indicator}</span>
      </td>
      <td className={classes['nowrap']}>
        <ReportLink {...row} />
      </td>
      <td className={classes['nowrap']}>{formatDate(row.due)}</td>
      <td className={classes['number']}>{text.overBy(daysBetween(row.due, view.on))}</td>
      <td>{row.begun ? text.draft : text.notBegun}</td>
    </tr>
  );
};

const Rows = ({ rows }: { readonly rows: readonly MissingReport[] }) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const words = BOARD_TEXTS[language];
  return (
    <table className={`${classes['table'] ?? ''} ${classes['reports'] ?? ''}`}>
      <caption>{text.unreportedCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.indicator}</th>
          <th scope="col">{words.period}</th>
          <th scope="col">{words.due}</th>
          <th scope="col" className={classes['number']}>
            {words.daysOver}
          </th>
          <th scope="col">{words.begun}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={`${row.unit}/${row.indicator}/${row.period}`} row={row} />
        ))}
      </tbody>
    </table>
  );
};

export const UnreportedBoard = (props: UnreportedProps) => {
  const text = useText(boardsWords);
  const [limit, setLimit] = useState(STEP);
  const { rows, settings } = props;
  const found = rows.filter(
    ({ unit, period }) =>
      (settings.unit === null || unit === settings.unit) &&
      (settings.period === null || period === settings.period),
  );
  const shown = found.slice(0, limit);
  const rest = found.length - shown.length;
  return (
    <>
      <Filters {...props} />
      <Text size="sm">{text.unreportedLead}</Text>
      {found.length === 0 ? (
        <p className={classes['empty']}>{text.noUnreported}</p>
      ) : (
        <Rows rows={shown} />
      )}
      <Group gap="sm">
        <Text size="sm" role="status">
          {text.reportsShown(shown.length, found.length)}
        </Text>
        {rest > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            className="no-print"
            onClick={() => setLimit(limit + STEP)}
          >
            {text.more(Math.min(rest, STEP))}
          </Button>
        )}
      </Group>
    </>
  );
};
