/** Measures by the stages that they declare, on the board of goals and at home; each number leads to its measures. */
import type { Plan } from '../../../../domain/plan/plan.ts';
import type { GoalProgress } from '../../../../domain/progress/boards.ts';
import { LIGHT_TEXTS } from '../../../../domain/progress/light-texts.ts';
import { stageCodes, stageGroupName, stageGroups } from '../../../../domain/progress/stages.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { LightBadge } from '../../../ui/Light.tsx';
import { Wide } from '../../../ui/Wide.tsx';
import { RegisterLink } from '../../plan/home/RegisterLink.tsx';
import classes from './boards.module.css';
import { GOAL_ORDER } from './GoalsChart.tsx';

interface CellProps {
  readonly codes: readonly string[];
  readonly label: string;
}

const Cell = ({ codes, label }: CellProps) => (
  <td className={classes['number']}>
    {codes.length === 0 ? (
      <span className={classes['zero']}>0</span>
    ) : (
      <RegisterLink filter={{ codes }} label={label} className={classes['stageLink']}>
        {codes.length}
      </RegisterLink>
    )}
  </td>
);

const Head = () => {
  const text = useText(boardsWords);
  return (
    <thead>
      <tr>
        <th scope="col">{text.stage}</th>
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
  );
};

interface StagesTableProps {
  readonly goals: readonly GoalProgress[];
  readonly plan: Plan;
}

export const StagesTable = ({ goals, plan }: StagesTableProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  return (
    <Wide label={text.stagesCaption}>
      <table className={`${classes['table'] ?? ''} ${classes['stages'] ?? ''}`}>
        <caption>{text.stagesCaption}</caption>
        <Head />
        <tbody>
          {stageGroups(plan.measures).map((group) => {
            const name = stageGroupName(group, plan.stages, language);
            const label = (state: string, { length }: readonly string[]): string =>
              text.cell(state, name, length);
            return (
              <tr key={group.stages.join()}>
                <th scope="row">{name}</th>
                <Cell codes={group.codes} label={label(text.all, group.codes)} />
                {GOAL_ORDER.map((colour) => {
                  const codes = stageCodes(group, goals, colour);
                  return (
                    <Cell
                      key={colour}
                      codes={codes}
                      label={label(LIGHT_TEXTS[colour][language], codes)}
                    />
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Wide>
  );
};
