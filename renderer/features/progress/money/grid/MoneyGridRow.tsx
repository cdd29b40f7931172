/** One measure and source of the grid. Drawn again only when something of its own has changed. */
import { VisuallyHidden } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import type { Failure } from '../../../../../domain/kernel/failure.ts';
import { currencyOfYear } from '../../../../../domain/kernel/money.ts';
import type { MoneyGridRow } from '../../../../../domain/progress/money-grid.ts';
import { sumInEur } from '../../../../../domain/progress/money.ts';
import type { MoneyEntry } from '../../../../../domain/progress/types.ts';
import { useSentence, useText } from '../../../../text/language.tsx';
import { entryWords } from '../../../../text/progress-entry.ts';
import { moneyGridWords } from '../../../../text/money-grid.ts';
import { CellEditor } from '../../entry/CellEditor.tsx';
import classes from '../../entry/entry.module.css';
import type { After, Editing } from '../../entry/grid-state.ts';
import { evenMoney } from './even-money.ts';
import { ownOf, type MoneyDraft, type RowDrafts } from './money-cells.ts';
import own from './money-grid.module.css';
import { BEFORE } from './use-money-cells.ts';

interface Place {
  readonly row: number;
  readonly col: number;
}

export interface MoneyRowHandlers {
  readonly onCommit: (place: Place, text: string, after: After, all: boolean) => void;
  readonly onType: (place: Place, text: string) => void;
  readonly onCancel: (place: Place) => void;
  readonly wrong: (place: Place, text: string) => Failure | null;
  readonly label: (place: Place) => string;
  readonly stored: (place: Place) => string;
}

interface ShownProps {
  readonly entries: readonly MoneyEntry[];
  readonly unit: string;
  readonly year: number;
  readonly draft: MoneyDraft | undefined;
}

const Shown = ({ entries, unit, year, draft }: ShownProps) => {
  const text = useText(moneyGridWords);
  const own = ownOf(entries, unit);
  const others = sumInEur(entries.filter((entry) => entry !== own));
  const sign = own !== undefined && own.currency !== currencyOfYear(year);
  return (
    <>
      {draft === undefined ? own && evenMoney(own.amount, sign ? own.currency : null) : draft.text}
      {others !== null && (
        <div className={classes['quiet']}>{text.others(evenMoney(others, 'EUR'))}</div>
      )}
    </>
  );
};

interface MoneyRowProps {
  readonly row: MoneyGridRow;
  readonly sourceName: string;
  readonly unit: string;
  readonly years: readonly number[];
  readonly entries: ReadonlyMap<number, readonly MoneyEntry[]> | undefined;
  readonly drafts: RowDrafts | undefined;
  readonly index: number;
  /** The column of the cursor where it stands in this row, else -1. */
  readonly cursor: number;
  readonly from: number;
  readonly to: number;
  readonly editing: Editing | null;
  readonly handlers: MoneyRowHandlers;
}

const NONE: readonly MoneyEntry[] = [];

const YearCell = (props: MoneyRowProps & { readonly year: number; readonly col: number }) => {
  const { row, unit, year, col, index, cursor, editing, handlers } = props;
  const say = useSentence();
  const entry = useText(entryWords);
  const draft = props.drafts?.get(year);
  const place = { row: index, col };
  const here = cursor === col;
  const wrong = draft?.failure ?? null;
  const problem = `money-problem-${index}-${col}`;
  return (
    <td
      data-cell={`${index}:${col}`}
      data-unsaved={draft?.key}
      data-end
      data-field
      data-locked={row.lock !== null || undefined}
      data-wrong={wrong !== null || undefined}
      tabIndex={here ? 0 : -1}
      aria-selected={col >= props.from && col <= props.to}
      aria-readonly={row.lock !== null}
      {...(wrong === null ? {} : { 'aria-invalid': true, 'aria-describedby': problem })}
    >
      <Shown entries={props.entries?.get(year) ?? NONE} unit={unit} year={year} draft={draft} />
      {wrong !== null && <VisuallyHidden id={problem}>{say(wrong)}</VisuallyHidden>}
      {row.lock !== null && (
        <IconLock size={11} className={classes['lock']} role="img" aria-label={entry.locked} />
      )}
      {here && editing !== null && (
        <CellEditor
          label={handlers.label(place)}
          initial={editing.keep ? (draft?.text ?? handlers.stored(place)) : ''}
          quick={!editing.keep}
          long={false}
          check={(typed) => handlers.wrong(place, typed)}
          onCommit={(typed, after, all) => handlers.onCommit(place, typed, after, all)}
          onType={(typed) => handlers.onType(place, typed)}
          onCancel={() => handlers.onCancel(place)}
        />
      )}
    </td>
  );
};

export const MoneyRow = memo((props: MoneyRowProps) => {
  const { row, years, entries, index, cursor, from, to } = props;
  const text = useText(moneyGridWords);
  const plain = (col: number) => ({
    'data-cell': `${index}:${col}`,
    tabIndex: cursor === col ? 0 : -1,
    'aria-selected': col >= from && col <= to,
    'aria-readonly': true,
  });
  const sum = sumInEur([...(entries?.values() ?? [])].flat());
  return (
    <tr data-row={index} data-current={cursor >= 0 || undefined} aria-rowindex={index + 2}>
      <th scope="row" {...plain(0)}>
        {row.measure}
      </th>
      <td {...plain(1)}>
        <div className={own['line']} title={props.sourceName}>
          {props.sourceName}
        </div>
        <div className={`${own['line'] ?? ''} ${classes['quiet'] ?? ''}`} title={row.title}>
          {row.title}
        </div>
      </td>
      {years.map((year, i) => (
        <YearCell key={year} {...props} year={year} col={BEFORE + i} />
      ))}
      <td data-end {...plain(BEFORE + years.length)}>
        {sum === null ? text.unknown : evenMoney(sum, null)}
      </td>
    </tr>
  );
});
MoneyRow.displayName = 'MoneyRow';
