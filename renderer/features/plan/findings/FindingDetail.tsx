/** The chosen finding: what is wrong in plain words, the clashing cells side by side, the decision. */
import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconFileDiff, IconRotate, IconX } from '@tabler/icons-react';
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import { findingMessage, ruleTitle } from '../../../../domain/plan/findings/messages.ts';
import { findingsWords } from '../../../text/findings.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { CellCard } from './CellCard.tsx';
import { DecisionBox } from './DecisionBox.tsx';
import { SeverityIcon } from './SeverityIcon.tsx';
import classes from './findings.module.css';
import { DeedButton } from '../../../ui/deeds.tsx';

export interface FindingActions {
  readonly accept: (finding: CheckedFinding) => void;
  readonly dismiss: (finding: CheckedFinding) => void;
  readonly propose: (finding: CheckedFinding) => void;
  readonly reopen: (finding: CheckedFinding) => void;
}

interface DetailProps {
  readonly finding: CheckedFinding;
  readonly actions: FindingActions;
}

const Buttons = ({ finding, actions }: DetailProps) => {
  const text = useText(findingsWords);
  const { id, state, remedies } = finding;
  return (
    <Group gap="xs">
      <DeedButton
        deed="plan"
        size="xs"
        leftSection={<IconCheck size={15} aria-hidden />}
        disabled={state === 'accepted'}
        onClick={() => actions.accept(finding)}
      >
        {text.accept}
      </DeedButton>
      <DeedButton
        deed="plan"
        size="xs"
        variant="default"
        leftSection={<IconX size={15} aria-hidden />}
        data-unsaved-opens={`finding/${id}/dismiss`}
        onClick={() => actions.dismiss(finding)}
      >
        {text.dismiss}
      </DeedButton>
      <DeedButton
        deed="plan"
        size="xs"
        variant="default"
        leftSection={<IconFileDiff size={15} aria-hidden />}
        disabled={remedies.length === 0}
        data-unsaved-opens={`finding/${id}/propose`}
        onClick={() => actions.propose(finding)}
      >
        {text.propose}
      </DeedButton>
      {state !== 'open' && (
        <DeedButton
          deed="plan"
          size="xs"
          variant="subtle"
          leftSection={<IconRotate size={15} aria-hidden />}
          onClick={() => actions.reopen(finding)}
        >
          {text.reopen}
        </DeedButton>
      )}
    </Group>
  );
};

export const FindingDetail = ({ finding, actions }: DetailProps) => {
  const text = useText(findingsWords);
  const { language } = useLanguage();
  return (
    <section className={classes['detail']} aria-label={text.detail}>
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <Title order={2} size="h4" style={{ flex: 1 }}>
            {ruleTitle(finding.rule, language)}
          </Title>
          <Badge
            variant="default"
            tt="none"
            leftSection={<SeverityIcon severity={finding.severity} decorative />}
          >
            {text[finding.severity]}
          </Badge>
          <Badge variant="outline" color="gray" tt="none">
            {text.confidence[finding.confidence]}
          </Badge>
        </Group>
        <Text>{findingMessage(finding, language)}</Text>
        {finding.decision !== null && <DecisionBox decision={finding.decision} />}
        <Buttons finding={finding} actions={actions} />
        {finding.remedies.length === 0 && (
          <Text size="xs" c="dimmed">
            {text.cannotPropose}
          </Text>
        )}
        <Title order={3} size="h6">
          {text.cells}
        </Title>
        <div className={classes['cells']}>
          {finding.cells.map((cell) => (
            <CellCard key={`${cell.code}/${cell.field}/${cell.value}`} cell={cell} />
          ))}
        </div>
      </Stack>
    </section>
  );
};
