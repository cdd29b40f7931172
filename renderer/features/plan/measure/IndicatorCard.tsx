import { Badge, Text } from '@mantine/core';
import { readIndicator } from '../../../../domain/plan/indicator-kind.ts';
import type { Indicator, Measure } from '../../../../domain/plan/plan.ts';
import { useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { Card } from './Card.tsx';

const Reading = ({ indicator }: { readonly indicator: Indicator }) => {
  const text = useText(measureWords);
  const { kind, unit } = readIndicator(indicator);
  return (
    <>
      <Text size="sm">{text.kindMeans[kind]}</Text>
      {kind === 'count' && <Text size="sm">{unit === null ? text.noUnit : text.unitOf(unit)}</Text>}
    </>
  );
};

export const IndicatorCard = ({ measure }: { readonly measure: Measure }) => {
  const text = useText(measureWords);
  return measure.indicators.map((indicator, i) => (
    <Card
      key={indicator.id}
      title={measure.indicators.length === 1 ? text.indicators : text.indicatorN(i + 1)}
      aside={
        <>
          <Badge variant="default" size="sm" tt="none">
            {text.kinds[readIndicator(indicator).kind]}
          </Badge>
          <Text size="sm" fw={600}>
            {text.fromTo(indicator.baseline, indicator.target)}
          </Text>
        </>
      }
    >
      <Reading indicator={indicator} />
    </Card>
  ));
};
