/** What protects the key of this workplace: the operating system where it can, otherwise a passphrase. */
import { Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { startWords } from '../../../text/exchange-start.ts';
import { isGood, NO_PAIR, PassphrasePair } from './PassphrasePair.tsx';

type By = 'system' | 'passphrase';

/** The system is the first choice wherever it can. Nothing is known until it was asked. */
export const useLock = () => {
  const trpc = useTRPC();
  const { data: offered } = useQuery({
    ...trpc.exchange.systemStore.queryOptions(),
    staleTime: Infinity,
  });
  const [chosen, choose] = useState<By | null>(null);
  const [pair, setPair] = useState(NO_PAIR);
  const by = offered === true ? (chosen ?? 'system') : 'passphrase';
  return {
    offered,
    by,
    choose,
    pair,
    setPair,
    ready: offered !== undefined && (by === 'system' || isGood(pair)),
    system: by === 'system',
    passphrase: by === 'system' ? '' : pair.first,
  };
};
type Lock = ReturnType<typeof useLock>;

export const LockChoice = ({ lock }: { readonly lock: Lock }) => {
  const text = useText(startWords);
  const { offered, by, choose, pair, setPair } = lock;
  if (offered === undefined) return null;
  return (
    <>
      {offered && (
        <Radio.Group
          label={text.lock}
          value={by}
          onChange={(value) => choose(value === 'system' ? 'system' : 'passphrase')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="system" label={text.lockSystem} description={text.lockSystemText} />
            <Radio
              value="passphrase"
              label={text.lockPassphrase}
              description={text.lockPassphraseText}
            />
          </Stack>
        </Radio.Group>
      )}
      {by === 'passphrase' && (
        <PassphrasePair
          label={text.devicePass}
          hint={text.devicePassHint}
          value={pair}
          onChange={setPair}
        />
      )}
    </>
  );
};
