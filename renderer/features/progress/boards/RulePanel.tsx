/** The rule of the light, as printed for people; it is on paper when it is open. */
import { Button, Title, VisuallyHidden } from '@mantine/core';
import { EXPECTED_RULE } from '../../../../domain/progress/expected.ts';
import { LIGHT_RULES, LIGHT_TEXTS } from '../../../../domain/progress/light-texts.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { LightBadge } from '../../../ui/Light.tsx';
import classes from './boards.module.css';

/** «Изпълнена: целевата…»: the badge says the first word already. */
const without = (rule: string, state: string): string =>
  rule.toLowerCase().startsWith(`${state}:`)
    ? rule
        .slice(state.length + 1)
        .trim()
        .replace(/^./u, (first) => first.toUpperCase())
    : rule;

export const RulePanel = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  return (
    <section className={classes['rule']}>
      <div className={classes['ruleHead']}>
        <Title order={2} size="h5">
          {text.rule}
        </Title>
        <Button size="compact-xs" variant="default" className="no-print" onClick={onClose}>
          {text.ruleClose}
        </Button>
      </div>
      <p>{text.ruleLead}</p>
      <table className={classes['table']}>
        <caption>
          <VisuallyHidden>{text.ruleCaption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">№</th>
            <th scope="col">{text.ruleState}</th>
            <th scope="col">{text.ruleText}</th>
          </tr>
        </thead>
        <tbody>
          {LIGHT_RULES.map(({ code, colour, text: rule }, i) => (
            <tr key={code}>
              <td>{i + 1}</td>
              <th scope="row">
                <LightBadge colour={colour} />
              </th>
              <td>{without(rule[language], LIGHT_TEXTS[colour][language])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <b>{text.ruleExpected}.</b> {EXPECTED_RULE[language]}
      </p>
    </section>
  );
};
