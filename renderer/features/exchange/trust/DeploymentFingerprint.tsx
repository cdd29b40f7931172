/** Which deployment this is, to be read out to whoever joins. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { foundingWords } from '../../../text/exchange-founding.ts';
import { Section } from '../Section.tsx';
import { FingerprintGroups } from '../start/Fingerprint.tsx';

interface DeploymentFingerprintProps {
  /** Whether others join here: they ask for it. */
  readonly issues: boolean;
}

export const DeploymentFingerprint = ({ issues }: DeploymentFingerprintProps) => {
  const text = useText(foundingWords);
  const trpc = useTRPC();
  const { data: standing } = useQuery(trpc.exchange.standing.queryOptions());
  const fingerprint = standing?.deployment ?? null;
  if (fingerprint === null) return null;
  return (
    <Section title={text.title}>
      <FingerprintGroups fingerprint={fingerprint} of={text.title} />
      <Text size="sm" mt="xs" maw={780}>
        {issues ? text.readOut : text.compare}
      </Text>
    </Section>
  );
};
