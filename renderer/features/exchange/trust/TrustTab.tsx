import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { named } from '../named.ts';
import { Section } from '../Section.tsx';
import { EndKeyDialog, type Ending } from './EndKeyDialog.tsx';
import { EnrolDialog } from './EnrolDialog.tsx';
import { DeploymentFingerprint } from './DeploymentFingerprint.tsx';
import { ForkDialog } from './ForkDialog.tsx';
import { KeyTable } from './KeyTable.tsx';
import { Leave } from './Leave.tsx';
import { GrantTable, RootKeys, VersionTable } from './RegistryTables.tsx';
import { MinApp, MinAppDialog } from './MinAppDialog.tsx';
import { SettleDialog, ToSettle } from './Settle.tsx';
import { keyName, type Fork, type KeyView, type RegistryView } from './registry-view.ts';
import classes from '../exchange.module.css';

type Guided =
  | { readonly kind: 'enrol' }
  | { readonly kind: 'app' }
  | { readonly kind: 'settle' }
  | { readonly kind: 'end'; readonly of: KeyView; readonly status: Ending }
  | { readonly kind: 'fork'; readonly fork: Fork; readonly who: string }
  | null;

const nameOf = (registry: RegistryView, kid: string): string => {
  const key = registry.keys.find((one) => one.kid === kid);
  return key === undefined ? `${kid.slice(0, 8)}…` : keyName(key);
};

interface ForksProps {
  readonly registry: RegistryView;
  readonly onDecide: ((fork: Fork) => void) | null;
}

const Forks = ({ registry, onDecide }: ForksProps) => {
  const text = useText(trustWords);
  const { logs } = useText(exchangeWords);
  if (registry.forks.length === 0) return null;
  return (
    <Alert
      color="red"
      variant="light"
      title={text.forksTitle}
      icon={<IconAlertTriangle aria-hidden />}
    >
      <Text size="sm">{text.forksLead}</Text>
      <ul className={classes['list']}>
        {registry.forks.map((fork) => (
          <li key={`${fork.kid} ${fork.log}`}>
            {text.forkOf(nameOf(registry, fork.kid), named(logs, fork.log) ?? fork.log, fork.seq)}{' '}
            {onDecide !== null && (
              <Button size="compact-xs" variant="default" onClick={() => onDecide(fork)}>
                {text.decide}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
};

const Guide = ({
  guided,
  registry,
  needed,
  onClose,
}: {
  guided: Guided;
  registry: RegistryView;
  needed: number;
  onClose: () => void;
}) => {
  switch (guided?.kind) {
    case 'enrol':
      return <EnrolDialog needed={needed} onClose={onClose} />;
    case 'app':
      return <MinAppDialog registry={registry} needed={needed} onClose={onClose} />;
    case 'settle':
      return <SettleDialog needed={needed} onClose={onClose} />;
    case 'end':
      return <EndKeyDialog {...guided} needed={needed} onClose={onClose} />;
    case 'fork':
      return <ForkDialog {...guided} needed={needed} onClose={onClose} />;
    default:
      return null;
  }
};

interface TrustTabProps {
  /** Whether this workplace is one of those that issue registries (with root keys at hand). */
  readonly issues: boolean;
  /** Two contents of one registry version, not decided yet. */
  readonly isAlarmed: boolean;
}

export const TrustTab = ({ issues, isAlarmed }: TrustTabProps) => {
  const text = useText(trustWords);
  const trpc = useTRPC();
  const { data: registry, error } = useQuery(trpc.exchange.registry.queryOptions());
  const [guided, setGuided] = useState<Guided>(null);
  if (error !== null) return <FailureNote failure={failureOf(error)} />;
  if (registry === undefined) return null;
  return (
    <Stack gap="sm">
      <div className={classes['between']}>
        <Text size="sm" maw={780}>
          {text.lead}
        </Text>
        {issues && (
          <Button
            className="no-print"
            size="xs"
            leftSection={<IconUserPlus size={15} aria-hidden />}
            onClick={() => setGuided({ kind: 'enrol' })}
          >
            {text.enrol}
          </Button>
        )}
      </div>
      {isAlarmed && issues && <ToSettle onDecide={() => setGuided({ kind: 'settle' })} />}
      <Forks
        registry={registry}
        onDecide={
          issues
            ? (fork) => setGuided({ kind: 'fork', fork, who: nameOf(registry, fork.kid) })
            : null
        }
      />
      <DeploymentFingerprint issues={issues} />
      <Section title={text.keysTitle}>
        <KeyTable
          keys={registry.keys}
          onEnd={issues ? (of, status) => setGuided({ kind: 'end', of, status }) : null}
        />
      </Section>
      <GrantTable registry={registry} />
      <div className={classes['halves']}>
        <VersionTable registry={registry} />
        <Stack gap="sm">
          <RootKeys registry={registry} />
          <MinApp registry={registry} onAsk={issues ? () => setGuided({ kind: 'app' }) : null} />
        </Stack>
      </div>
      <Leave />
      <Guide
        guided={guided}
        registry={registry}
        needed={registry.root?.threshold ?? 1}
        onClose={() => setGuided(null)}
      />
    </Stack>
  );
};
