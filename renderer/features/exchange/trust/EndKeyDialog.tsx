/** Retiring or revoking a key: up to where its entries count, what that will do, the root keys. */
import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { endingLines } from '../../../../domain/exchange/ending.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { trustWords } from '../../../text/exchange-trust.ts';
import { ReadField, valueOf, wholeReader } from '../../../ui/ReadField.tsx';
import { keyName, type KeyView } from './registry-view.ts';
import { named } from '../named.ts';
import { SigningDialog, SigningForm, type Issuing } from './SigningDialog.tsx';
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
  /** As typed; null for the last entry of all. */
  readonly value: string | null;
  readonly onChange: (after: string | null) => void;
}

const readCut = (last: number) => wholeReader({ min: 0, max: last });

const CutOff = ({ last, value, onChange }: CutOffProps) => {
  const text = useText(trustWords);
  return (
    <>
      <Radio.Group
        label={text.endCut}
        value={value === null ? 'last' : 'at'}
        onChange={(choice) => onChange(choice === 'last' ? null : String(last))}
      >
        <Stack gap={6} mt={6}>
          <Radio value="last" label={text.endCutLast} description={text.endCutLastHint} />
          <Radio value="at" label={text.endCutAt} description={text.endCutAtHint} />
        </Stack>
      </Radio.Group>
      {value !== null && (
        <ReadField
          maw={320}
          inputMode="numeric"
          label={text.endCutAtLabel}
          typed={value}
          read={readCut(last)}
          onType={onChange}
        />
      )}
    </>
  );
};

const Form = ({ of, status, needed, onClose, onIssued }: EndKeyProps & Issuing) => {
  const text = useText(trustWords);
  const trpc = useTRPC();
  const { language } = useLanguage();
  const [cut, setCut] = useState<string | null>(null);
  const end = useMutation(trpc.exchange.endKey.mutationOptions({ onSuccess: onIssued }));
  const main = of.logs.find(({ log }) => log === 'main');
  const last = main?.last ?? 0;
  const after = cut === null ? null : valueOf(readCut(last), cut);
  const isRead = cut === null || after !== null;
  const asked = { kid: of.kid, status, after };
  const { data: effect } = useQuery(
    trpc.exchange.endEffect.queryOptions(asked, { enabled: isRead }),
  );
  const asks = effect !== undefined && (effect.own || effect.lastRoles.length > 0);
  const [sure, setSure] = useState(false);
  return (
    <SigningForm
      needed={needed}
      confirm={text.endNow[status]}
      {...(status === 'revoked' ? { color: 'red.8' } : {})}
      ready={isRead && effect !== undefined && (sure || !asks)}
      act={end}
      onSign={(given) => end.mutate({ ...asked, sure, ...given })}
      onClose={onClose}
    >
      <Text size="sm">{text.endLead[status]}</Text>
      <CutOff last={last} value={cut} onChange={setCut} />
      {effect !== undefined && (
        <Will>
          {endingLines(
            effect,
            status,
            language,
            (role) => named(text.roleNames, role) ?? role,
          ).join(' ')}
        </Will>
      )}
      {asks && (
        <Checkbox
          label={text.endSure}
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
      )}
    </SigningForm>
  );
};

export const EndKeyDialog = (props: EndKeyProps) => {
  const text = useText(trustWords);
  const { of, status, onClose } = props;
  const title = (status === 'revoked' ? text.revokeOf : text.retireOf)(keyName(of));
  return (
    <SigningDialog onClose={onClose} title={title} size="lg">
      {(onIssued) => <Form {...props} onIssued={onIssued} />}
    </SigningDialog>
  );
};
