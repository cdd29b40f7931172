/** One report of the grid. Drawn again only when something of its own has changed. */
import { IconLock, IconPaperclip } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { GridRow } from '../../../../api/progress/grid.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { stateText } from '../../../../domain/progress/state-texts.ts';
import { formatDecimal } from '../../../../domain/progress/value.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { entryWords } from '../../../text/progress-entry.ts';
import { CellEditor } from './CellEditor.tsx';
import { COLUMNS, isField, type ColumnId, type Field } from './columns.ts';
import classes from './entry.module.css';
import type { After, Editing } from './grid-state.ts';
import { Questions } from './Questions.tsx';
import { rowPlace } from './unsaved-cells.ts';
import { actionOf } from './row-actions.ts';
import {
  cellText,
  editText,
  fallOf,
  isLocked,
  present,
  readField,
  wrongFields,
  type RowDraft,
} from './row-model.ts';

export interface RowHandlers {
  readonly onCommit: (row: number, field: Field, text: string, after: After, all: boolean) => void;
  readonly onType: (row: number, field: Field, text: string) => void;
  readonly onCancel: (row: number, field: Field) => void;
}

/** By this the cell finds the sentence that says what is wrong with it. */
const problemId = (index: number, field: Field): string => `entry-problem-${index}-${field}`;

interface EntryRowProps {
  readonly row: GridRow;
  readonly draft: RowDraft | undefined;
  readonly index: number;
  /** The column of the cursor where it stands in this row, else -1. */
  readonly cursor: number;
  /** The selected columns of this row; -1 where none. */
  readonly from: number;
  readonly to: number;
  readonly editing: Editing | null;
  readonly handlers: RowHandlers;
}

const problemOf = (row: GridRow, field: Field, text: string): Failure | null => {
  const read = readField(row, field, text);
  return read.ok ? null : read.error;
};

type StateProps = Pick<EntryRowProps, 'row' | 'draft' | 'index'>;

const Problems = ({ row, draft, index }: StateProps) => {
  const text = useText(entryWords);
  const say = useSentence();
  const { report } = row;
  const fall = fallOf(row, draft);
  return (
    <>
      {wrongFields(draft).map(({ field, failure }) => (
        <div key={field} id={problemId(index, field)} className={classes['wrong']}>
          {say(failure)}
        </div>
      ))}
      {(report.state === 'returned' || report.state === 'closed') && (
        <div className={classes['wrong']}>{report.reviewReason}</div>
      )}
      {report.outside !== null && <div className={classes['warning']}>{say(report.outside)}</div>}
      {fall !== null && (
        <div className={classes['warning']}>
          {text.falls(formatDecimal(String(present(row, draft, 'value'))), formatDecimal(fall))}
        </div>
      )}
      <Questions row={row} draft={draft} reopens />
      {report.overAccepted && report.acceptedValue !== null && (
        <div>{text.acceptedStands(formatDecimal(report.acceptedValue))}</div>
      )}
      {report.evidence.some(({ present: there }) => !there) && (
        <div className={classes['warning']}>{text.fileMissing}</div>
      )}
    </>
  );
};

const StateCell = ({ row, draft, index }: StateProps) => {
  const text = useText(entryWords);
  const { language } = useLanguage();
  const { report, expected, measure } = row;
  const action = actionOf(row, draft);
  return (
    <>
      <div className={classes['stateLine']}>
        <span className={classes['state']} data-state={report.state}>
          {stateText(report, language)}
        </span>
        {!expected && <span className={classes['quiet']}>{text.notExpected}</span>}
        {action !== null && (
          <button
            type="button"
            tabIndex={-1}
            data-action={action}
            data-unsaved-opens={
              action === 'withdraw' ? undefined : rowPlace(report.unit, row, action)
            }
            className={classes['action']}
            aria-label={`${text[action]} ${measure}`}
          >
            {text[action]}
          </button>
        )}
      </div>
      <Problems row={row} draft={draft} index={index} />
    </>
  );
};

const Shown = ({ row, draft, index, column }: StateProps & { readonly column: ColumnId }) => {
  const text = useText(entryWords);
  const { language } = useLanguage();
  const plain = cellText({ row, draft, lang: language, stateText: '' }, column);
  switch (column) {
    case 'indicator':
      return (
        <span className={classes['clamp']} title={`${row.text} ${row.title}`}>
          <span className={classes['indicator']}>{row.text}</span>{' '}
          <span className={classes['quiet']}>{row.title}</span>
        </span>
      );
    case 'previous':
      return (
        <>
          {plain === '' ? text.none : plain}
          {plain !== '' && row.previous?.accepted === false && (
            <div className={classes['quiet']}>{text.notAccepted}</div>
          )}
        </>
      );
    case 'evidence':
      return (
        <span className={classes['files']}>
          <IconPaperclip size={13} aria-hidden />
          {plain}
        </span>
      );
    case 'state':
      return <StateCell row={row} draft={draft} index={index} />;
    default:
      return (
        <span className={classes['clamp']} title={plain}>
          {plain}
        </span>
      );
  }
};

const END: ReadonlySet<ColumnId> = new Set(['baseline', 'target', 'previous', 'value', 'degree']);

const looksOf = (row: GridRow, column: ColumnId) => ({
  'data-end': END.has(column) || undefined,
  'data-small': column === 'mode' || undefined,
  'data-field': isField(column) || undefined,
  'data-locked': (isField(column) && isLocked(row)) || undefined,
});

export const EntryRow = memo((props: EntryRowProps) => {
  const { row, draft, index, cursor, from, to, editing, handlers } = props;
  const text = useText(entryWords);
  const locked = isLocked(row);
  const wrong = (field: Field): boolean => (draft?.[field]?.failure ?? null) !== null;
  const editor = (field: Field): ReactNode => (
    <CellEditor
      label={text.editorOf(text.columns[field], row.measure)}
      initial={editing?.keep === true ? editText(row, draft, field) : ''}
      quick={editing?.keep === false}
      long={field === 'note'}
      check={(typed) => problemOf(row, field, typed)}
      onCommit={(typed, after, all) => handlers.onCommit(index, field, typed, after, all)}
      onType={(typed) => handlers.onType(index, field, typed)}
      onCancel={() => handlers.onCancel(index, field)}
    />
  );
  return (
    <tr
      data-row={index}
      data-state={row.report.state}
      data-current={cursor >= 0 || undefined}
      aria-rowindex={index + 2}
    >
      {COLUMNS.map((column, i) => {
        const here = cursor === i;
        const Cell = column === 'no' ? 'th' : 'td';
        const field = isField(column);
        return (
          <Cell
            key={column}
            {...(column === 'no' ? { scope: 'row' } : {})}
            data-cell={`${index}:${i}`}
            data-unsaved={field ? draft?.[column]?.key : undefined}
            tabIndex={here ? 0 : -1}
            aria-selected={i >= from && i <= to}
            aria-readonly={!field || locked}
            {...(field && wrong(column)
              ? { 'aria-invalid': true, 'aria-describedby': problemId(index, column) }
              : {})}
            data-wrong={(field && wrong(column)) || undefined}
            {...looksOf(row, column)}
          >
            <Shown row={row} draft={draft} index={index} column={column} />
            {field && locked && (
              <IconLock size={11} className={classes['lock']} role="img" aria-label={text.locked} />
            )}
            {here && editing !== null && field && editor(column)}
          </Cell>
        );
      })}
    </tr>
  );
});
EntryRow.displayName = 'EntryRow';
