/** The rows behind a number: expected reports with their state, or entries of money. */
import { useQuery } from '@tanstack/react-query';
import { formatDate } from '../../../../domain/kernel/date.ts';
import { formatMoney } from '../../../../domain/kernel/money.ts';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import { STATE_TEXTS } from '../../../../domain/progress/state-texts.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useBoards, type Rows } from './boards-context.ts';
import classes from './boards.module.css';
import { Loaded } from './Loaded.tsx';
import { MeasureLink } from './MeasureLink.tsx';
import { ReportLink } from './ReportLink.tsx';

type Of<K extends Rows['of']> = Extract<Rows, { of: K }>;

const Reports = ({ rows }: { readonly rows: Of<'reports'> }) => {
  const { language } = useLanguage();
  const words = BOARD_TEXTS[language];
  const trpc = useTRPC();
  const { view } = useBoards();
  const { periods, unit } = rows;
  const answer = useQuery(
    trpc.progress.boardCell.queryOptions({
      periods: [...periods],
      ...(unit === null ? {} : { unit }),
      ...view,
    }),
  );
  return (
    <Loaded answer={answer}>
      {(reports) => (
        <table className={classes['table']}>
          <caption>{`${words.expected}: ${reports.length}`}</caption>
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.period}</th>
              <th scope="col">{words.due}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={`${report.unit}/${report.indicator}/${report.period}`}>
                <th scope="row">
                  <MeasureLink code={report.measure} />
                </th>
                <td>{report.unit}</td>
                <td className={classes['nowrap']}>
                  <ReportLink {...report} />
                </td>
                <td className={classes['nowrap']}>{formatDate(report.due)}</td>
                <td>{STATE_TEXTS[report.state][language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Loaded>
  );
};

const Money = ({ rows }: { readonly rows: Of<'money'> }) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const words = BOARD_TEXTS[language];
  const trpc = useTRPC();
  const { view } = useBoards();
  const answer = useQuery(trpc.progress.money.list.queryOptions(view));
  return (
    <Loaded answer={answer}>
      {(entries) => (
        <table className={classes['table']}>
          <caption>{words[rows.kind]}</caption>
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.year}</th>
              <th scope="col">{text.source}</th>
              <th scope="col" className={classes['number']}>
                {text.amount}
              </th>
              <th scope="col">{text.note}</th>
            </tr>
          </thead>
          <tbody>
            {entries
              .filter(
                ({ kind, year, measure }) =>
                  kind === rows.kind &&
                  (rows.year === null || year === rows.year) &&
                  (rows.measure === null || measure === rows.measure),
              )
              .map(({ measure, unit, year, source, amount, currency, note }) => (
                <tr key={`${measure}/${unit}/${year}/${source}`}>
                  <th scope="row">
                    <MeasureLink code={measure} />
                  </th>
                  <td>{unit}</td>
                  <td>{year}</td>
                  <td>{source}</td>
                  <td className={classes['number']}>{formatMoney({ minor: amount, currency })}</td>
                  <td>{note}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </Loaded>
  );
};

interface RowsDialogProps {
  readonly rows: Rows;
  readonly onClose: () => void;
}

export const RowsDialog = ({ rows, onClose }: RowsDialogProps) => {
  const text = useText(boardsWords);
  return (
    <Dialog
      onClose={onClose}
      title={rows.title}
      size={900}
      closeButtonProps={{ 'aria-label': text.close }}
    >
      {rows.of === 'reports' ? <Reports rows={rows} /> : <Money rows={rows} />}
    </Dialog>
  );
};
