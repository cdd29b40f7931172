/** The first steps of enrolling: the request's file, the fingerprint by telephone, the rights. */
import { Button, Checkbox, FileButton, Group, MultiSelect, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ROLES, type Role } from '../../../../domain/exchange/authorise.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { failureOf, useTRPCClient, type RouterOutput } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { whenText } from '../../../ui/when.ts';
import { FingerprintGroups } from '../start/Fingerprint.tsx';

type Read = RouterOutput['exchange']['readRequest'];

export interface Request {
  readonly file: { readonly name: string; readonly text: string };
  readonly read: Read;
}

/** In the order of how often they are given. */
const OFFERED: readonly Role[] = [
  'unit.reporter',
  'progress.reviewer',
  'council.reader',
  'council.secretary',
  'plan.owner',
  'relay',
];

interface StepProps {
  readonly children: ReactNode;
  readonly onBack?: () => void;
  readonly next: ReactNode;
}

export const Step = ({ children, onBack, next }: StepProps) => {
  const { back } = useText(exchangeWords);
  return (
    <Stack gap="sm">
      {children}
      <Group justify="flex-end" gap="xs">
        {onBack !== undefined && (
          <Button variant="default" onClick={onBack}>
            {back}
          </Button>
        )}
        {next}
      </Group>
    </Stack>
  );
};

export const FileStep = ({ onRead }: { readonly onRead: (request: Request) => void }) => {
  const text = useText(trustWords);
  const client = useTRPCClient();
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const named = { name: file.name, text: await file.text() };
    try {
      onRead({ file: named, read: await client.exchange.readRequest.query(named) });
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{text.fileLead}</Text>
      {failure !== null && <FailureNote failure={failure} />}
      <div>
        <FileButton accept=".myarka-request" onChange={(file) => void read(file)}>
          {(props) => (
            <Button data-autofocus {...props}>
              {text.chooseRequest}
            </Button>
          )}
        </FileButton>
      </div>
    </Stack>
  );
};

interface CompareProps {
  readonly read: Read;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export const CompareStep = ({ read, onBack, onNext }: CompareProps) => {
  const text = useText(trustWords);
  const { next } = useText(exchangeWords);
  const [same, setSame] = useState(false);
  return (
    <Step
      onBack={onBack}
      next={
        <Button disabled={!same} onClick={onNext}>
          {next}
        </Button>
      }
    >
      <div>
        <Text fw={600}>{text.asks(read.unit, read.label)}</Text>
        <Text size="sm" c="dimmed">
          {text.asksMade(whenText(read.made))}
        </Text>
      </div>
      <Text size="sm">{text.compareLead}</Text>
      <FingerprintGroups fingerprint={read.fingerprint} />
      <Checkbox
        label={text.compared}
        checked={same}
        onChange={(event) => setSame(event.currentTarget.checked)}
      />
      <Text size="sm">{text.compareBad}</Text>
    </Step>
  );
};

export interface Rights {
  readonly roles: readonly string[];
  readonly measures: readonly string[];
}

interface RightsProps {
  readonly rights: Rights;
  readonly onRights: (rights: Rights) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export const RightsStep = ({ rights, onRights, onBack, onNext }: RightsProps) => {
  const text = useText(trustWords);
  const { next } = useText(exchangeWords);
  const { data: plan } = usePlan();
  return (
    <Step
      onBack={onBack}
      next={
        <Button disabled={rights.roles.length === 0} onClick={onNext}>
          {next}
        </Button>
      }
    >
      <Checkbox.Group
        label={text.rightsLead}
        value={[...rights.roles]}
        onChange={(chosen) => onRights({ ...rights, roles: chosen })}
      >
        <Stack gap={6} mt={6}>
          {OFFERED.map((role) => (
            <Checkbox
              key={role}
              value={role}
              label={text.roleNames[role]}
              description={
                ROLES[role].map((area) => text.areaNames[area]).join(', ') || text.nothing
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {rights.roles.includes('unit.reporter') && (
        <MultiSelect
          label={text.measures}
          description={text.measuresHint}
          searchable
          data={(plan?.measures ?? []).map(({ code, title }) => ({
            value: code,
            label: `${code} ${title}`,
          }))}
          value={[...rights.measures]}
          onChange={(measures) => onRights({ ...rights, measures })}
        />
      )}
    </Step>
  );
};
