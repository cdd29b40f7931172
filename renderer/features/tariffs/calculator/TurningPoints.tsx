import { Group, List, Text, Title } from '@mantine/core';
import { formatDate, parseDate } from '../../../../domain/kernel/date.ts';
import { statusText } from '../../../../domain/tariffs/sentences.ts';
import { fieldLabel } from '../../../../domain/tariffs/text/labels.ts';
import type { TurningPoint } from '../../../../domain/tariffs/turning-points.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { bgnText } from '../money.ts';

const shown = (value: TurningPoint['value']): string => {
  const date = parseDate(String(value));
  return date === null ? String(value) : formatDate(date);
};

export const TurningPoints = ({ points }: { readonly points: readonly TurningPoint[] }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  if (points.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h6" mb={4}>
        {text.turning}
      </Title>
      <List size="sm" spacing={2}>
        {points.map(({ field, value, valuation: { status, bgn } }) => (
          <List.Item key={`${field}${String(value)}`}>
            <Group gap={6}>
              <Text span size="sm">
                {fieldLabel(field, language)} {shown(value)}: {statusText(status, language)}
                {bgn === null ? '' : `, ${bgnText(bgn)}`}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </section>
  );
};
