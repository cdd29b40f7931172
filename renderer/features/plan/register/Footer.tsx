import { eurSum, statedSum } from '../../../../domain/plan/register-texts.ts';
import type { Sum } from '../../../../domain/plan/totals.ts';
import { useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import classes from './register.module.css';

/** How many measures are shown, and what they cost together. */
export const Footer = ({ sum, all }: { readonly sum: Sum; readonly all: number }) => {
  const text = useText(registerWords);
  return (
    <div className={classes['footer']}>
      <span role="status">{text.shown(sum.count, all)}</span>
      <span className={`${classes['hint'] ?? ''} no-print`}>{text.keysHint}</span>
      <span className={classes['footerSum']}>
        <span>{text.total}</span>
        <strong>{statedSum(sum)}</strong>
        <span>{text.inEuro(eurSum(sum))}</span>
      </span>
    </div>
  );
};
