/** What opens the key of this workplace when something is signed: nothing is asked where the system does. */
import { PasswordInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { sendWords } from '../../../text/exchange-send.ts';
import type { Standing } from '../standing.ts';

export const useDeviceKey = ({ lock }: Pick<Standing, 'lock'>) => {
  const [passphrase, setPassphrase] = useState('');
  const system = lock === 'system';
  return {
    system,
    passphrase,
    setPassphrase,
    ready: system || passphrase !== '',
    passphrases: system ? [] : [passphrase],
  };
};

export const DeviceKey = ({ access }: { readonly access: ReturnType<typeof useDeviceKey> }) => {
  const text = useText(sendWords);
  const { system, passphrase, setPassphrase } = access;
  if (system) return <Text size="sm">{text.bySystem}</Text>;
  return (
    <PasswordInput
      label={text.passphrase}
      description={text.passphraseHint}
      autoComplete="off"
      value={passphrase}
      onChange={(event) => setPassphrase(event.currentTarget.value)}
    />
  );
};
