/** Every measure by its light: how many by state and goal, and by stage, and under it the measures themselves. */
import { Button, Text } from '@mantine/core';
import { goalProgress } from '../../../../domain/progress/boards.ts';
import { LIGHT_TEXTS } from '../../../../domain/progress/light-texts.ts';
import type { LightColour, MeasureProgress } from '../../../../domain/progress/types.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { LightBadge } from '../../../ui/Light.tsx';
import { Wide } from '../../../ui/Wide.tsx';
import { NO_FILTER, useBoards, type LightFilter } from './boards-context.ts';
import classes from './boards.module.css';
import { Jump } from './Jump.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import { StagesTable } from './StagesTable.tsx';

/** Worst first, as the list under it. */
const ORDER: readonly LightColour[] = ['red', 'amber', 'grey', 'green', 'none', 'done'];

const fits = (row: MeasureProgress, goal: string | undefined, filter: LightFilter): boolean =>
  (filter.colour === null || row.light.colour === filter.colour) &&
  (filter.goal === null || goal === filter.goal);

interface CountProps {
  readonly rows: readonly MeasureProgress[];
  readonly colour: LightColour | null;
  readonly goal: string | null;
}

const Count = ({ rows, colour, goal }: CountProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { measures, filter, setFilter } = useBoards();
  const count = rows.filter((row) =>
    fits(row, measures.get(row.measure)?.goal, { colour, goal }),
  ).length;
  if (count === 0) return <span className={classes['zero']}>0</span>;
  const pressed = filter.colour === colour && filter.goal === goal;
  const state = colour === null ? text.all : LIGHT_TEXTS[colour][language];
  const label = text.cell(state, goal === null ? text.all : text.goalN(goal), count);
  return (
    <Jump
      label={label}
      pressed={pressed}
      className={classes['count']}
      onClick={() => setFilter(pressed ? NO_FILTER : { colour, goal })}
    >
      {count}
    </Jump>
  );
};

const Matrix = ({ rows }: { readonly rows: readonly MeasureProgress[] }) => {
  const text = useText(boardsWords);
  const { plan } = useBoards();
  const columns = [null, ...plan.goals.map(({ code }) => code)];
  return (
    <Wide label={text.byState}>
      <table className={`${classes['table'] ?? ''} ${classes['matrix'] ?? ''}`}>
        <caption>
          {text.byState}{' '}
          <span className={`no-print ${classes['hint'] ?? ''}`}>{text.byStateHint}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.ruleState}</th>
            <th scope="col">{text.all}</th>
            {plan.goals.map(({ code, title }) => (
              <th key={code} scope="col" title={title}>
                {text.goalN(code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ORDER.map((colour) => (
            <tr key={colour}>
              <th scope="row">
                <LightBadge colour={colour} />
              </th>
              {columns.map((goal) => (
                <td key={goal ?? ''}>
                  <Count rows={rows} colour={colour} goal={goal} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.all}</th>
            {columns.map((goal) => (
              <td key={goal ?? ''}>
                <Count rows={rows} colour={null} goal={goal} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Wide>
  );
};

export const LightsBoard = ({ rows }: { readonly rows: readonly MeasureProgress[] }) => {
  const text = useText(boardsWords);
  const { measures, plan, filter, setFilter } = useBoards();
  const byMeasure = new Map(rows.map((row) => [row.measure, row]));
  const shown = rows.filter((row) => fits(row, measures.get(row.measure)?.goal, filter));
  const narrowed = filter.colour !== null || filter.goal !== null;
  return (
    <>
      <Matrix rows={rows} />
      <StagesTable goals={goalProgress(plan.goals, plan.measures, byMeasure)} plan={plan} />
      {shown.length === 0 ? (
        <Text size="sm">{text.noMeasures}</Text>
      ) : (
        <MeasureTable
          rows={shown}
          caption={
            <span className={classes['captionLine']}>
              {text.measuresCaption}
              <span className={classes['hint']} role="status">
                {text.shown(shown.length, rows.length)}
              </span>
              {narrowed && (
                <Button
                  size="compact-xs"
                  variant="default"
                  className="no-print"
                  onClick={() => setFilter(NO_FILTER)}
                >
                  {text.showAll}
                </Button>
              )}
            </span>
          }
        />
      )}
    </>
  );
};
