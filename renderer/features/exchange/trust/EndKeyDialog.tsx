/** Retiring or revoking a key: up to where its entries count, what that will do, the root keys. */
import { Button, Group, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { StepFailure } from '../StepFailure.tsx';
import { FocusOnMount } from '../FocusOnMount.tsx';
import { Issued } from './Issued.tsx';
import { keyName, type KeyView } from './registry-view.ts';
import { isEnough, RootAccessForm, useRootAccess } from './RootAccess.tsx';
import { Will } from './Will.tsx';

export type Ending = 'retired' | 'revoked';

interface EndKeyProps {
  readonly of: KeyView;
  readonly status: Ending;
  readonly needed: number;
  readonly onClose: () => void;
}

interface CutOffProps {
  readonly last: number;
  readonly value: number | null;
  readonly onChange: (after: number | null) => void;
}

const CutOff = ({ last, value, onChange }: CutOffProps) => {
  const text = useText(trustWords);
  return (
    <>
      <Radio.Group
        label={text.endCut}
        value={value === null ? 'last' : 'at'}
        onChange={(choice) => onChange(choice === 'last' ? null : last)}
      >
        <Stack gap={6} mt={6}>
          <Radio value="last" label={text.endCutLast} description={text.endCutLastHint} />
          <Radio value="at" label={text.endCutAt} description={text.endCutAtHint} />
        </Stack>
      </Radio.Group>
      {value !== null && (
        <NumberInput
          maw={320}
          label={text.endCutAtLabel}
          min={0}
          max={last}
          allowDecimal={false}
          value={value}
          onChange={(typed) => onChange(Number(typed) || 0)}
        />
      )}
    </>
  );
};

const Form = ({
  of,
  status,
  needed,
  onClose,
  onIssued,
}: EndKeyProps & { readonly onIssued: (version: number) => void }) => {
  const text = useText(trustWords);
  const { cancel } = useText(exchangeWords);
  const trpc = useTRPC();
  const [after, setAfter] = useState<number | null>(null);
  const { access, setAccess, given } = useRootAccess();
  const end = useMutation(
    trpc.exchange.endKey.mutationOptions({ onSuccess: ({ version }) => onIssued(version) }),
  );
  const main = of.logs.find(({ log }) => log === 'main');
  const applied = of.logs.reduce((sum, log) => sum + log.applied, 0);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    end.mutate({ kid: of.kid, status, after, ...given });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{text.endLead[status]}</Text>
        <CutOff last={main?.last ?? 0} value={after} onChange={setAfter} />
        <Will>{text.endWill(keyName(of), status, after, applied)}</Will>
        <RootAccessForm needed={needed} access={access} onChange={setAccess} />
        {end.isError && <StepFailure failure={failureOf(end.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button
            type="submit"
            {...(status === 'revoked' ? { color: 'red.8' } : {})}
            loading={end.isPending}
            disabled={!isEnough(access, needed)}
          >
            {text.endNow[status]}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

export const EndKeyDialog = (props: EndKeyProps) => {
  const text = useText(trustWords);
  const { of, status, onClose } = props;
  const [version, setVersion] = useState<number | null>(null);
  const title = (status === 'revoked' ? text.revokeOf : text.retireOf)(keyName(of));
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      {version === null ? (
        <Form {...props} onIssued={setVersion} />
      ) : (
        <FocusOnMount>
          <Issued version={version} onClose={onClose} />
        </FocusOnMount>
      )}
    </Dialog>
  );
};
