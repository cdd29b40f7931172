/** The head of a unit's reports in the list, with one decision about all of them. */
import { Button } from '@mantine/core';
import type { ReportView } from '../../../../api/progress/views.ts';
import { useText } from '../../../text/language.tsx';
import { reviewWords } from '../../../text/progress-review.ts';
import classes from './review.module.css';
import type { ReviewActs } from './ReviewTable.tsx';

interface UnitProps {
  readonly unit: string;
  readonly reports: readonly ReportView[];
  readonly acts: Pick<ReviewActs, 'acceptAll'>;
}

export const UnitRow = ({ unit, reports, acts }: UnitProps) => {
  const text = useText(reviewWords);
  const open = reports.filter(({ locks }) => locks.review === null);
  return (
    <tr className={classes['unit']}>
      <th scope="rowgroup" colSpan={6}>
        <span className={classes['between']}>
          <span>
            {unit} · {text.count(reports.length)}
          </span>
          {open.length > 1 && (
            <Button
              size="compact-xs"
              variant="default"
              className="no-print"
              aria-label={text.acceptAllOf(open.length, unit)}
              onClick={() => acts.acceptAll(unit, open)}
            >
              {text.acceptAll(open.length)}
            </Button>
          )}
        </span>
      </th>
    </tr>
  );
};
