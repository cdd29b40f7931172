/** Reports that came back, with the reason at first sight. */
import { SegmentedControl } from '@mantine/core';
import type { Language } from '../../../../domain/kernel/failure.ts';
import { authorText } from '../../../../domain/person/texts.ts';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import type { IndicatorMode } from '../../../../domain/progress/types.ts';
import { formatDegree, formatValue } from '../../../../domain/progress/value.ts';
import type { RouterOutput } from '../../../core/trpc.ts';
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

const Row = ({ row }: { readonly row: Returned }) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { reviewed } = row;
  const mode = useBoards().modes.get(row.indicator) ?? 'qualitative';
  return (
    <tr>
      <th scope="row">
        <MeasureLink code={row.measure} />
      </th>
      <td>{row.unit}</td>
      <td className={classes['nowrap']}>
        <ReportLink {...row} />
      </td>
      <td className={classes['number']}>{valueText(row, mode, language) || text.none}</td>
      <td className={classes['reason']}>{row.reviewReason}</td>
      <td>
        {reviewed !== null && authorText({ ...reviewed, by: row.reviewedBy ?? '' }, language)}
      </td>
      <td className={classes['nowrap']}>{whenText(reviewed?.at ?? row.reviewedAt ?? '')}</td>
    </tr>
  );
};

interface ReturnedProps {
  readonly rows: readonly Returned[];
  readonly unit: string;
  readonly settings: BoardsSettings;
  readonly change: ChangeSettings;
}

export const ReturnedBoard = ({ rows, unit, settings, change }: ReturnedProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const words = BOARD_TEXTS[language];
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
        <table className={classes['table']}>
          <caption>
            {text.returnedCaption}: {rows.length}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.period}</th>
              <th scope="col" className={classes['number']}>
                {words.value}
              </th>
              <th scope="col">{words.returnReason}</th>
              <th scope="col">{words.returnedBy}</th>
              <th scope="col">{words.returnedOn}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.unit}/${row.indicator}/${row.period}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
