/** The two kinds of rows: a group with its sums, a measure with its cells. */
import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { ColumnId } from '../../../../domain/plan/register-columns.ts';
import type { GroupLine, MeasureLine } from '../../../../domain/plan/register-lines.ts';
import { eurSum, statedSum } from '../../../../domain/plan/register-texts.ts';
import type { Doubt } from '../../../core/use-doubts.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { cellContent, LOOKS } from './cells.tsx';
import classes from './register.module.css';
import type { Hit } from './use-register.ts';

interface RowProps {
  readonly columns: readonly ColumnId[];
  /** The one row that Tab reaches. */
  readonly current: boolean;
}

interface GroupRowProps extends RowProps {
  readonly line: GroupLine;
  readonly folded: boolean;
}

export const GroupRow = memo(({ line, columns, folded, current }: GroupRowProps) => {
  const text = useText(registerWords);
  const { sum } = line;
  return (
    <tr
      className={line.level === 1 ? classes['group'] : classes['subgroup']}
      data-line={line.id}
      aria-level={line.level}
      aria-expanded={!folded}
      tabIndex={current ? 0 : -1}
    >
      <td colSpan={columns.length}>
        <div className={classes['groupLine']} data-level={line.level}>
          <IconChevronRight
            size={15}
            aria-hidden
            className={folded ? classes['chevron'] : classes['chevronOpen']}
          />
          <span className={classes['groupLabel']} title={line.label}>
            {line.label}
          </span>
          <span className={classes['groupSum']}>
            <span>{text.count(sum.count)}</span>
            <strong>{statedSum(sum)}</strong>
            <span className={classes['eur']}>{eurSum(sum)}</span>
          </span>
        </div>
      </td>
    </tr>
  );
});
GroupRow.displayName = 'GroupRow';

interface MeasureRowProps extends RowProps {
  readonly line: MeasureLine;
  readonly hit: Hit | undefined;
  readonly doubts: readonly Doubt[] | undefined;
}

export const MeasureRow = memo(({ line, columns, hit, doubts, current }: MeasureRowProps) => {
  const { language } = useLanguage();
  const { measure } = line;
  return (
    <tr
      className={classes['measure']}
      data-line={line.id}
      data-measure={measure.code}
      aria-level={line.level}
      tabIndex={current ? 0 : -1}
    >
      {columns.map((id) => (
        <td key={id} className={LOOKS[id].end ? classes['end'] : undefined}>
          {cellContent(id, { measure, hit, doubts }, language)}
        </td>
      ))}
    </tr>
  );
});
MeasureRow.displayName = 'MeasureRow';
