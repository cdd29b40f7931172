/** Where this installation stands, in one line; what hinders it, said out loud. */
import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDate } from '../../../domain/kernel/date.ts';
import { sofiaDay } from '../../../domain/kernel/sofia-time.ts';
import { useSentence, useText } from '../../text/language.tsx';
import { exchangeWords } from '../../text/exchange.ts';
import { whenText } from '../../ui/when.ts';
import { LostRegistry } from './LostRegistry.tsx';
import type { Standing } from './standing.ts';
import classes from './exchange.module.css';

interface StandingProps {
  readonly standing: Standing;
  readonly pilot: boolean;
  readonly onNewKey: () => void;
}

interface WarningProps {
  readonly color: 'red' | 'yellow';
  readonly title: string;
  readonly children: ReactNode;
  readonly onNewKey?: () => void;
  /** Another way out, beside a new key. */
  readonly more?: ReactNode;
}

const Warning = ({ color, title, children, onNewKey, more }: WarningProps) => {
  const text = useText(exchangeWords);
  return (
    <Alert
      color={color}
      variant="light"
      title={title}
      icon={<IconAlertTriangle aria-hidden />}
      py="xs"
    >
      <div className={classes['between']}>
        <span>{children}</span>
        {more}
        {onNewKey !== undefined && (
          <Button size="xs" variant="default" onClick={onNewKey}>
            {text.toNewKey}
          </Button>
        )}
      </div>
    </Alert>
  );
};

const Warnings = ({ standing, pilot, onNewKey }: StandingProps) => {
  const text = useText(exchangeWords);
  const say = useSentence();
  const { status, signing, behind, outdated, checkpoint, alarm } = standing;
  const ended = status === 'retired' || status === 'revoked';
  return (
    <>
      {ended && (
        <Warning color="red" title={text.endedTitle} onNewKey={onNewKey}>
          {text.ended[status]}
        </Warning>
      )}
      {signing !== null && !ended && (
        <Warning
          color="red"
          title={text.signingTitle}
          {...(signing.code === 'exchange.behind-registry'
            ? { more: <LostRegistry trouble={signing} /> }
            : { onNewKey })}
        >
          {say(signing)}
        </Warning>
      )}
      {alarm !== null && (
        <Warning color="red" title={text.alarmTitle}>
          {say(alarm)}
        </Warning>
      )}
      {checkpoint?.state === 'differs' && (
        <Warning color="red" title={text.differsTitle}>
          {text.differs(checkpoint.unit, whenText(checkpoint.at))}
        </Warning>
      )}
      {outdated !== null && (
        <Warning color="yellow" title={text.outdatedTitle}>
          {say(outdated)}
        </Warning>
      )}
      {behind !== null && (
        <Warning color="yellow" title={text.behindTitle}>
          {text.behind(behind)}
        </Warning>
      )}
      {pilot && (
        <Warning color="red" title={text.pilotTitle}>
          {text.pilot}
        </Warning>
      )}
    </>
  );
};

/** The hour stands on the page of keys. */
const dayText = (instant: string | null): string =>
  instant === null ? '' : formatDate(sofiaDay(Date.parse(instant)));

export const StandingStrip = (props: StandingProps) => {
  const text = useText(exchangeWords);
  const { unit, fingerprint, registryVersion, registryMade, drafts } = props.standing;
  const facts: readonly (readonly [string, string])[] = [
    [text.unit, unit],
    [text.key, fingerprint ?? '–'],
    [text.registry, text.version(registryVersion, dayText(registryMade))],
    [text.waiting, drafts === 0 ? text.nothingToSend : text.drafts(drafts)],
  ];
  return (
    <>
      <dl className={classes['strip']} aria-label={text.standing}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Warnings {...props} />
    </>
  );
};
