import type { Link } from '../../../../api/plan/links.ts';
import { compareBg } from '../../../../domain/text/collate.ts';
import { useText } from '../../../text/language.tsx';
import { linksWords } from '../../../text/links.ts';
import { goalColor } from '../../../../domain/plan/goal-colors.ts';
import classes from './links.module.css';

const goalsOf = (links: readonly Link[]): string[] =>
  [
    ...new Set(
      links.flatMap(({ maker, user }) => [maker, user]).map((code) => code.split('.')[0] ?? ''),
    ),
  ].toSorted(compareBg);

export const GraphLegend = ({ links }: { readonly links: readonly Link[] }) => {
  const text = useText(linksWords);
  return (
    <div className={classes['legend']} role="group" aria-label={text.legend}>
      {goalsOf(links).map((goal) => (
        <span key={goal}>
          <i
            className={classes['swatch']}
            style={{ background: goalColor(goal, 'mark') }}
            aria-hidden
          />
          {text.goal(goal)}
        </span>
      ))}
      <span>— {text.solid}</span>
      <span>- - {text.dashed}</span>
      <span>
        <b className={classes['lateMark']}>!</b> {text.outOfOrder}
      </span>
      <span>
        <b className={classes['circleMark']}>↻</b> {text.inCycle}
      </span>
    </div>
  );
};
