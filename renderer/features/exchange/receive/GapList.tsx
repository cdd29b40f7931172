/** What is missing here, and who has it. */
import type { ImportReport } from '../../../../api/exchange/import-report.ts';
import { useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { receiveWords } from '../../../text/exchange-receive.ts';
import { named } from '../named.ts';
import classes from '../exchange.module.css';

interface GapListProps {
  readonly gaps: ImportReport['gaps'];
}

export const GapList = ({ gaps }: GapListProps) => {
  const text = useText(receiveWords);
  const { logs } = useText(exchangeWords);
  return (
    <ul className={classes['list']}>
      {gaps.map(({ unit, kid, log, from, to, holders }) => (
        <li key={`${kid} ${log} ${from}`}>
          <b>{text.gapOf(unit, named(logs, log) ?? log, from, to)}</b>
          {'. '}
          {holders.length === 0 ? text.gapNobody : text.gapHolders(holders.join(', '))}
        </li>
      ))}
    </ul>
  );
};
