/** What the grid has no room for: the cursor's row in full. */
import type { GridRow } from '../../../../api/progress/grid.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { MODE_TEXTS } from '../../../../domain/progress/settings.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { entryWords } from '../../../text/progress-entry.ts';
import type { Field } from './columns.ts';
import classes from './entry.module.css';
import { Questions } from './Questions.tsx';
import { wrongFields, type RowDraft } from './row-model.ts';
import type { Drafts } from './unsaved-cells.ts';

interface WrongCell {
  readonly row: GridRow;
  readonly field: Field;
  readonly key: string;
  readonly failure: Failure;
}

/** Of the cursor's row, or else the first in the table: its sentence may be scrolled out of sight there. */
export const wrongHere = (
  rows: readonly GridRow[],
  drafts: Drafts,
  current: GridRow,
): WrongCell[] => {
  const wrongIn = (row: GridRow): WrongCell[] =>
    wrongFields(drafts.get(row.indicator)).map((wrong) => ({ row, ...wrong }));
  const own = wrongIn(current);
  return own.length > 0 || drafts.size === 0 ? own : rows.flatMap(wrongIn).slice(0, 1);
};

interface StripProps {
  readonly row: GridRow;
  readonly draft: RowDraft | undefined;
  readonly wrong: readonly WrongCell[];
  /** Leads to the cell with that unsaved text. */
  readonly onGo: (key: string) => void;
}

export const Strip = ({ row, draft, wrong, onGo }: StripProps) => {
  const text = useText(entryWords);
  const say = useSentence();
  const { language } = useLanguage();
  const { report, setting } = row;
  const lock = report.locks.edit;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className={`${classes['strip'] ?? ''} no-print`} tabIndex={0} role="note">
      {wrong.map(({ row: at, field, key, failure }) => {
        const cell = text.editorOf(text.columns[field], at.measure);
        return (
          <p key={key} className={classes['stripWrong']}>
            <button
              type="button"
              className={classes['action']}
              aria-label={text.toCellOf(cell)}
              onClick={() => onGo(key)}
            >
              {cell}
            </button>
            : {say(failure)}
          </p>
        );
      })}
      <Questions row={row} draft={draft} />
      <div>
        <p>
          <b>{row.measure}</b> {row.title}
        </p>
        <p>
          <b>{row.text}</b>
        </p>
      </div>
      <div>
        {report.state === 'returned' && (
          <p className={classes['wrong']}>{text.returnedReason(report.reviewReason ?? '')}</p>
        )}
        {lock !== null && <p>{say(lock)}</p>}
        {report.correction !== null && (
          <p>{text.corrects(report.correction.of, report.correction.reason)}</p>
        )}
        <p>
          {MODE_TEXTS[setting.kind].rule[language]}
          {setting.unit !== null && ` ${text.unitOf(setting.unit)}.`}
        </p>
        {report.note !== null && <p>{report.note}</p>}
      </div>
    </div>
  );
};
