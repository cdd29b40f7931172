/** The first steps of enrolling: the request's file, the fingerprint by telephone, the rights. */
import {
  Alert,
  Button,
  Checkbox,
  FileButton,
  Group,
  MultiSelect,
  Stack,
  Text,
} from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ROLES, type Role } from '../../../../domain/exchange/authorise.ts';
import { oddRoles } from '../../../../domain/exchange/enrolment.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { failureOf, useTRPCClient, type RouterOutput } from '../../../core/trpc.ts';
import { usePlan, useUnits } from '../../../core/use-plan.ts';
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
  /** That a ministry's role goes to a unit which is none is meant. */
  readonly sure: boolean;
}

interface RightsProps {
  readonly unit: string;
  readonly rights: Rights;
  readonly onRights: (rights: Rights) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const useOdd = (unit: string, roles: readonly string[]): Role[] => {
  const { data: units = [] } = useUnits();
  const kind = units.find(({ code }) => code === unit)?.kind;
  const chosen = OFFERED.filter((role) => roles.includes(role));
  return kind === undefined ? [] : oddRoles(kind, chosen);
};

export const RightsStep = ({ unit, rights, onRights, onBack, onNext }: RightsProps) => {
  const text = useText(trustWords);
  const { next } = useText(exchangeWords);
  const { data: plan } = usePlan();
  const odd = useOdd(unit, rights.roles);
  const asks = odd.length > 0;
  return (
    <Step
      onBack={onBack}
      next={
        <Button disabled={rights.roles.length === 0 || (asks && !rights.sure)} onClick={onNext}>
          {next}
        </Button>
      }
    >
      <Checkbox.Group
        label={text.rightsLead}
        value={[...rights.roles]}
        onChange={(chosen) => onRights({ ...rights, roles: chosen, sure: false })}
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
      {asks && (
        <Alert variant="light" color="yellow" title={text.oddTitle(unit)}>
          <Text size="sm" mb={6}>
            {text.oddLead(odd.map((role) => text.roleNames[role]).join(', '))}
          </Text>
          <Checkbox
            label={text.oddSure}
            checked={rights.sure}
            onChange={(event) => onRights({ ...rights, sure: event.currentTarget.checked })}
          />
        </Alert>
      )}
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
