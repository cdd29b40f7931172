import type { Minor } from '../../../../domain/kernel/money.ts';
import { formatShare } from '../../../../domain/plan/share.ts';
import classes from './money.module.css';

interface ShareProps {
  readonly part: Minor;
  readonly whole: Minor;
  /** The largest part: its bar is the longest. */
  readonly largest: Minor;
}

/** The share as a number, and a bar beside it that only repeats it. */
export const Share = ({ part, whole, largest }: ShareProps) => (
  <div className={classes['share']}>
    <span className={classes['shareNumber']}>{formatShare(part, whole)}</span>
    <span className={classes['track']} aria-hidden>
      <span
        className={classes['fill']}
        style={{ width: `${largest === 0 ? 0 : (part / largest) * 100}%` }}
      />
    </span>
  </div>
);

/** The cell of the row that all others are a part of. */
export const WholeShare = () => (
  <td className={classes['shareCell']}>
    <span className={classes['shareNumber']}>{'100\u00A0%'}</span>
  </td>
);
