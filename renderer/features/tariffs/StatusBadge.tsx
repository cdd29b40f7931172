import { Badge, type MantineColor } from '@mantine/core';
import { statusText } from '../../../domain/tariffs/sentences.ts';
import type { Status } from '../../../domain/tariffs/valuation.ts';
import { useLanguage } from '../../text/language.tsx';

const COLORS: Readonly<Record<Status, MantineColor>> = {
  payable: 'green',
  'partly-payable': 'yellow',
  'not-payable': 'gray',
  'needs-decision': 'blue',
  'no-tariff': 'orange',
  invalid: 'red',
};

/** The word carries the meaning; the colour only helps to find it. */
export const StatusBadge = ({ status }: { readonly status: Status }) => {
  const { language } = useLanguage();
  return (
    <Badge
      variant="light"
      color={COLORS[status]}
      tt="none"
      miw="max-content"
      style={{ color: 'var(--mantine-color-text)' }}
    >
      {statusText(status, language)}
    </Badge>
  );
};
