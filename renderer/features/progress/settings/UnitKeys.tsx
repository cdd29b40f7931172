/** Keys that outlived their unit, with the step that retires them; and units whose keys have all ended. */
import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, type RouterOutput } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { unitKeyWords } from '../../../text/unit-keys.ts';
import { EndUnitKeysDialog } from '../../exchange/trust/EndUnitKeys.tsx';

type Left = RouterOutput['plan']['unitActs']['keysToEnd'];

const byUnit = (keys: Left): [unit: string, labels: string][] => {
  const units = [...new Set(keys.map(({ unit }) => unit))];
  return units.map((unit) => [
    unit,
    keys
      .filter((key) => key.unit === unit)
      .map(({ label }) => label)
      .join(', '),
  ]);
};

/** `editable`: whether this workplace is the plan's owner, and with it the one that issues registries. */
export const UnitKeys = ({ editable }: { readonly editable: boolean }) => {
  const text = useText(unitKeyWords);
  const trpc = useTRPC();
  const { data: left = [] } = useQuery(trpc.plan.unitActs.keysToEnd.queryOptions());
  const { data: keyless = [] } = useQuery(trpc.plan.unitActs.keyless.queryOptions());
  const [ending, setEnding] = useState<string | null>(null);
  return (
    <>
      {left.length > 0 && (
        <Alert variant="light" p="xs" my={6}>
          <Stack gap={6} align="flex-start">
            {byUnit(left).map(([unit, labels]) => (
              <div key={unit}>
                <Text size="xs">{text.toEnd(unit, labels)}</Text>
                {editable && (
                  <Button
                    mt={4}
                    size="compact-xs"
                    variant="default"
                    className="no-print"
                    aria-label={text.open(unit)}
                    onClick={() => setEnding(unit)}
                  >
                    {text.openShort}
                  </Button>
                )}
              </div>
            ))}
            {!editable && <Text size="xs">{text.whoEnds}</Text>}
          </Stack>
        </Alert>
      )}
      {keyless.length > 0 && (
        <Alert variant="light" p="xs" my={6}>
          <Text size="xs">{text.keyless(keyless.join(', '))}</Text>
        </Alert>
      )}
      {ending !== null && <EndUnitKeysDialog unit={ending} onClose={() => setEnding(null)} />}
    </>
  );
};
