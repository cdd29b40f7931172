/** Measures of each goal by state: a drawing, and the table that it stands for. */
import { Text } from '@mantine/core';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import type { GoalProgress } from '../../../../domain/progress/boards.ts';
import { LIGHT_TEXTS } from '../../../../domain/progress/light-texts.ts';
import type { LightColour } from '../../../../domain/progress/types.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { LightBadge } from '../../../ui/Light.tsx';
import { Wide } from '../../../ui/Wide.tsx';
import { useBoards } from './boards-context.ts';
import classes from './boards.module.css';
import { GoalsChart, GOAL_ORDER } from './GoalsChart.tsx';
import { Jump } from './Jump.tsx';
import { StagesTable } from './StagesTable.tsx';

interface CountProps {
  readonly goal: string | null;
  readonly colour: LightColour | null;
  readonly count: number;
}

const Count = ({ goal, colour, count }: CountProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { setFilter, open } = useBoards();
  if (count === 0) return <span className={classes['zero']}>0</span>;
  const state = colour === null ? text.all : LIGHT_TEXTS[colour][language];
  return (
    <Jump
      label={text.cell(state, goal === null ? text.all : text.goalN(goal), count)}
      onClick={() => {
        setFilter({ goal, colour });
        open('lights');
      }}
    >
      {count}
    </Jump>
  );
};

const totalOf = (goals: readonly GoalProgress[], colour: LightColour): number =>
  goals.reduce((sum, { colours }) => sum + colours[colour].length, 0);

export const GoalsBoard = ({ goals }: { readonly goals: readonly GoalProgress[] }) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const words = BOARD_TEXTS[language];
  const { plan } = useBoards();
  return (
    <>
      <Text size="sm">{text.goalsLead}</Text>
      <GoalsChart goals={goals} />
      <Wide label={text.goalsCaption}>
        <table className={`${classes['table'] ?? ''} ${classes['goals'] ?? ''}`}>
          <caption>{text.goalsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.goal}</th>
              <th scope="col" className={classes['number']}>
                {text.count}
              </th>
              {GOAL_ORDER.map((colour) => (
                <th key={colour} scope="col" className={classes['number']}>
                  <LightBadge colour={colour} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {goals.map(({ goal, measures, colours }) => (
              <tr key={goal}>
                <th scope="row">
                  <b>{goal}.</b> {plan.goals.find(({ code }) => code === goal)?.title}
                </th>
                <td className={classes['number']}>
                  <Count goal={goal} colour={null} count={measures} />
                </td>
                {GOAL_ORDER.map((colour) => (
                  <td key={colour} className={classes['number']}>
                    <Count goal={goal} colour={colour} count={colours[colour].length} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <td className={classes['number']}>
                <Count goal={null} colour={null} count={plan.measures.length} />
              </td>
              {GOAL_ORDER.map((colour) => (
                <td key={colour} className={classes['number']}>
                  <Count goal={null} colour={colour} count={totalOf(goals, colour)} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Wide>
      <StagesTable goals={goals} plan={plan} />
    </>
  );
};
