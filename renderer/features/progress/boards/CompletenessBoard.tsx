/** Unit × period: how many of the expected reports were given, as numbers; the bar only repeats them. */
import { Group, NativeSelect, Text } from '@mantine/core';
import { formatDate } from '../../../../domain/kernel/date.ts';
import type { CompletenessCell } from '../../../../domain/progress/boards.ts';
import {
  PERIODICITIES,
  PERIODICITY_TEXTS,
  periodicityOf,
  periodShort,
  periodTo,
  type Period,
} from '../../../../domain/progress/period.ts';
import { STATE_TEXTS } from '../../../../domain/progress/state-texts.ts';
import { REPORT_STATES, type ReportState } from '../../../../domain/progress/types.ts';
import type { RouterOutput } from '../../../core/trpc.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { Wide } from '../../../ui/Wide.tsx';
import { useBoards } from './boards-context.ts';
import classes from './boards.module.css';
import { Jump } from './Jump.tsx';
import type { BoardsSettings, ChangeSettings } from './use-settings.ts';

type Board = RouterOutput['progress']['boards']['completeness'];

/** Given ones first, as the bar shows them. */
const BAR: readonly ReportState[] = ['accepted', 'submitted', 'returned', 'in-progress', 'no-data'];

const EMPTY: CompletenessCell = {
  'no-data': 0,
  'in-progress': 0,
  submitted: 0,
  returned: 0,
  accepted: 0,
  closed: 0,
  expected: 0,
};

const sum = (cells: readonly CompletenessCell[]): CompletenessCell => {
  const total = (key: keyof CompletenessCell) => cells.reduce((all, cell) => all + cell[key], 0);
  return {
    'no-data': total('no-data'),
    'in-progress': total('in-progress'),
    submitted: total('submitted'),
    returned: total('returned'),
    accepted: total('accepted'),
    closed: total('closed'),
    expected: total('expected'),
  };
};

const given = (cell: CompletenessCell): number => cell.accepted + cell.submitted;

const Bar = ({ cell }: { readonly cell: CompletenessCell }) => (
  <span className={classes['bar']} aria-hidden>
    {BAR.filter((state) => cell[state] > 0).map((state) => (
      <span
        key={state}
        data-state={state}
        style={{ inlineSize: `${(cell[state] / cell.expected) * 100}%` }}
      />
    ))}
  </span>
);

interface CellProps {
  readonly cell: CompletenessCell;
  readonly periods: readonly Period[];
  readonly when: string;
  readonly unit: string | null;
}

const Cell = ({ cell, periods, when, unit }: CellProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { showRows, view } = useBoards();
  if (cell.expected === 0)
    return (
      <td className={classes['cell']}>
        <span className={classes['hint']} title={text.notExpected}>
          {cell.closed > 0 ? `${STATE_TEXTS.closed[language]} ${cell.closed}` : text.none}
        </span>
      </td>
    );
  const who = unit ?? text.allUnits;
  const breakdown = REPORT_STATES.toReversed()
    .filter((state) => cell[state] > 0)
    .map((state) => `${STATE_TEXTS[state][language]} ${cell[state]}`)
    .join(', ');
  const ended = periods.some((period) => periodTo(period) < view.on);
  const figure =
    ended || given(cell) > 0
      ? text.ofExpected(given(cell), cell.expected)
      : text.expectedOnly(cell.expected);
  const title = text.cellTitle(who, when);
  return (
    <td className={classes['cell']}>
      <Jump
        label={text.cellLabel(who, when, `${figure} – ${breakdown}`)}
        onClick={() => showRows({ of: 'reports', periods, unit, title })}
      >
        {figure}
      </Jump>
      <Bar cell={cell} />
    </td>
  );
};

const Line = ({ board, index }: { readonly board: Board; readonly index: number | null }) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const row = index === null ? undefined : board.rows[index];
  const unit = row?.unit ?? null;
  const cells =
    row?.cells ??
    board.periods.map((_, i) => sum(board.rows.map(({ cells: all }) => all[i] ?? EMPTY)));
  return (
    <tr>
      <th scope="row">{unit ?? text.total}</th>
      {board.periods.map(({ period }, i) => (
        <Cell
          key={period}
          cell={cells[i] ?? EMPTY}
          periods={[period]}
          when={periodShort(period, language)}
          unit={unit}
        />
      ))}
      <Cell
        cell={sum(cells)}
        periods={board.periods.map(({ period }) => period)}
        when={text.wholeYear(board.year)}
        unit={unit}
      />
    </tr>
  );
};

const Head = ({ board }: { readonly board: Board }) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col">{text.unit}</th>
        {board.periods.map(({ period, due }) => (
          <th key={period} scope="col">
            {periodShort(period, language)}
            {due !== null && <span className={classes['hint']}>{text.dueOn(formatDate(due))}</span>}
          </th>
        ))}
        <th scope="col">{text.total}</th>
      </tr>
    </thead>
  );
};

const Legend = () => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  return (
    <ul className={classes['legend']} aria-label={text.legend}>
      {BAR.map((state) => (
        <li key={state}>
          <span className={classes['bar']} aria-hidden>
            <span data-state={state} style={{ inlineSize: '100%' }} />
          </span>
          {STATE_TEXTS[state][language]}
        </li>
      ))}
    </ul>
  );
};

interface CompletenessProps {
  readonly board: Board;
  readonly settings: BoardsSettings;
  readonly change: ChangeSettings;
}

const Choices = ({ board, settings, change }: CompletenessProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { plan } = useBoards();
  const ends = plan.measures.flatMap(({ start, end }) => [start, end]);
  const first = Math.min(...ends, board.year);
  const years = Array.from({ length: Math.max(...ends, board.year) - first + 1 }, (_, i) =>
    String(first + i),
  );
  const kinds = new Set(board.periods.map(({ period }) => periodicityOf(period)));
  return (
    <Group gap="sm" className="no-print" align="flex-end">
      <NativeSelect
        size="xs"
        label={text.year}
        value={String(board.year)}
        data={years}
        onChange={(event) => change({ year: Number(event.currentTarget.value) })}
      />
      {(kinds.size > 1 || settings.periodicity !== null) && (
        <NativeSelect
          size="xs"
          label={text.periodicity}
          value={settings.periodicity ?? ''}
          data={[
            { value: '', label: text.all },
            ...PERIODICITIES.map((kind) => ({
              value: kind as string,
              label: PERIODICITY_TEXTS[kind][language],
            })),
          ]}
          onChange={(event) =>
            change({
              periodicity: PERIODICITIES.find((kind) => kind === event.currentTarget.value) ?? null,
            })
          }
        />
      )}
    </Group>
  );
};

export const CompletenessBoard = (props: CompletenessProps) => {
  const text = useText(boardsWords);
  const { unit: own } = useBoards();
  const rows = props.board.rows.toSorted((a, b) => Number(b.unit === own) - Number(a.unit === own));
  const board = { ...props.board, rows };
  return (
    <>
      <Choices {...props} />
      <Text size="sm">{text.completenessLead}</Text>
      {board.rows.length === 0 ? (
        <p className={classes['empty']}>{text.noCompleteness(board.year)}</p>
      ) : (
        <>
          <Wide label={text.completenessCaption(board.year)}>
            <table className={`${classes['table'] ?? ''} ${classes['completeness'] ?? ''}`}>
              <caption>{text.completenessCaption(board.year)}</caption>
              <Head board={board} />
              <tbody>
                {board.rows.map(({ unit }, i) => (
                  <Line key={unit} board={board} index={i} />
                ))}
              </tbody>
              <tfoot>
                <Line board={board} index={null} />
              </tfoot>
            </table>
          </Wide>
          <Legend />
        </>
      )}
    </>
  );
};
