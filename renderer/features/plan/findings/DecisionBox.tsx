import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import { authorText } from '../../../../domain/person/texts.ts';
import { findingsWords } from '../../../text/findings.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { whenText } from '../../../ui/when.ts';
import classes from './findings.module.css';

type Decision = NonNullable<CheckedFinding['decision']>;

/** What was decided, why, by whom and when. */
export const DecisionBox = ({ decision }: { readonly decision: Decision }) => {
  const text = useText(findingsWords);
  const { language } = useLanguage();
  const names = {
    accepted: text.isAccepted,
    amendment: text.isAmendment,
    dismissed: text.isDismissed,
  };
  return (
    <div className={classes['decision']}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={650}>
          {names[decision.state]}
        </Text>
        <Text size="xs" c="dimmed">
          {text.decidedBy(authorText(decision, language), whenText(decision.at))}
        </Text>
      </Group>
      {decision.reason !== null && (
        <Text size="sm">
          {text.reason}: {decision.reason}
        </Text>
      )}
      {decision.amendment !== null && (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link href="/amendments" state={{ draft: decision.amendment }} {...props} />
          )}
        >
          {text.toAmendment}
        </Anchor>
      )}
    </div>
  );
};
