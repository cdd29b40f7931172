/**
 * The keys of a unit that is no more, retired together: the second step of the act that ended it, or a
 * dialog of its own where that was put off.
 */
import { Checkbox, List, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keyEndLines } from '../../../../domain/exchange/ending.ts';
import { failureOf, useTRPC, type RouterOutput } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { unitKeyWords } from '../../../text/unit-keys.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { FocusOnMount } from '../FocusOnMount.tsx';
import { named } from '../named.ts';
import { Issued, type IssuedVersion } from './Issued.tsx';
import { SigningDialog, SigningForm, type Issuing } from './SigningDialog.tsx';
import { Will } from './Will.tsx';

type UnitKeys = RouterOutput['exchange']['unitKeys'];
type KeyEnd = UnitKeys['keys'][number];

const Keys = ({ keys }: { readonly keys: readonly KeyEnd[] }) => {
  const text = useText(trustWords);
  const { logs } = useText(exchangeWords);
  const { language } = useLanguage();
  const names = {
    role: (role: string) => named(text.roleNames, role) ?? role,
    log: (log: string) => named(logs, log) ?? log,
  };
  return (
    <List size="sm" spacing={4}>
      {keys.map((key) => (
        <List.Item key={key.kid}>
          <b>{key.label}</b> ({key.fingerprint.slice(0, 11)}…).{' '}
          {keyEndLines(key, language, names).join(' ')}
        </List.Item>
      ))}
    </List>
  );
};

interface StepProps extends Issuing {
  readonly unit: string;
  readonly onClose: () => void;
}

const Form = ({ unit, onClose, onIssued, of }: StepProps & { readonly of: UnitKeys }) => {
  const text = useText(unitKeyWords);
  const { endSure } = useText(trustWords);
  const trpc = useTRPC();
  const [sure, setSure] = useState(false);
  const end = useMutation(trpc.exchange.endUnitKeys.mutationOptions({ onSuccess: onIssued }));
  const { keys, needed, holders } = of;
  const asks = keys.some(({ own, lastRoles }) => own || lastRoles.length > 0);
  const kids = keys.map(({ kid }) => kid);
  return (
    <SigningForm
      needed={needed}
      confirm={text.endAll(keys.length)}
      cancel={text.putOff}
      ready={sure || !asks}
      act={end}
      onSign={(given) => end.mutate({ unit, kids, sure, ...given })}
      onClose={onClose}
    >
      <Text size="sm">{text.lead(unit)}</Text>
      <Keys keys={keys} />
      <Will>{text.will}</Will>
      {asks && (
        <Checkbox
          label={endSure}
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
      )}
      {holders.length > 0 && <Text size="sm">{text.holders(holders.join(', '))}</Text>}
    </SigningForm>
  );
};

const Step = (props: StepProps) => {
  const text = useText(unitKeyWords);
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.exchange.unitKeys.queryOptions({ unit: props.unit }));
  if (error !== null) return <FailureNote failure={failureOf(error)} />;
  if (data === undefined) return null;
  if (data.keys.length === 0) return <Text size="sm">{text.none(props.unit)}</Text>;
  return <Form {...props} of={data} />;
};

interface EndUnitKeysProps {
  readonly unit: string;
  readonly onClose: () => void;
}

/** After the act, in its dialog. */
export const EndUnitKeysStep = ({ unit, onClose }: EndUnitKeysProps) => {
  const text = useText(unitKeyWords);
  const [issued, setIssued] = useState<IssuedVersion | null>(null);
  return (
    <FocusOnMount key={issued === null ? 'sign' : 'issued'}>
      {issued === null ? (
        <Stack gap="sm">
          <Text size="sm" role="status">
            {text.written}
          </Text>
          <Step unit={unit} onClose={onClose} onIssued={setIssued} />
        </Stack>
      ) : (
        <Issued issued={issued} onClose={onClose} />
      )}
    </FocusOnMount>
  );
};

export const EndUnitKeysDialog = ({ unit, onClose }: EndUnitKeysProps) => {
  const text = useText(unitKeyWords);
  return (
    <SigningDialog onClose={onClose} title={text.title(unit)} size="lg">
      {(onIssued) => <Step unit={unit} onClose={onClose} onIssued={onIssued} />}
    </SigningDialog>
  );
};
