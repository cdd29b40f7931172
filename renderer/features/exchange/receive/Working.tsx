/** A job under way: what it is at, how far it is, and a way to stop it. */
import { Button, Group, Progress, Text, VisuallyHidden } from '@mantine/core';
import { useText } from '../../../text/language.tsx';
import { receiveWords } from '../../../text/exchange-receive.ts';
import { STOP_JOB } from './use-receive.ts';

interface WorkingProps {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  readonly stop: () => void;
  /** What the button says. */
  readonly children: string;
}

/** A reader of the screen hears each quarter, not each percent. */
const QUARTERS = 4;

export const Working = ({ label, share, stop, children }: WorkingProps) => {
  const text = useText(receiveWords);
  const percent = Math.floor(share * 100);
  const quarter = Math.floor(share * QUARTERS) * (100 / QUARTERS);
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" mb={6}>
        <Text size="sm">{label}</Text>
        <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }} aria-hidden>
          {text.percent(percent)}
        </Text>
      </Group>
      <Group wrap="nowrap">
        <Progress value={percent} aria-label={label} flex={1} transitionDuration={0} />
        <Button id={STOP_JOB} size="xs" variant="default" onClick={stop}>
          {children}
        </Button>
      </Group>
      <VisuallyHidden role="status">{`${label} ${text.percent(quarter)}`}</VisuallyHidden>
    </div>
  );
};
