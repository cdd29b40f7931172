import { Text } from '@mantine/core';
import type { Measure, Unit } from '../../../../domain/plan/plan.ts';
import { unitTimeText } from '../../../../domain/plan/unit-texts.ts';
import { useUnits } from '../../../core/use-plan.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { Card } from './Card.tsx';
import classes from './measure.module.css';

interface BodiesProps {
  readonly title: string;
  readonly codes: readonly string[];
  readonly units: readonly Unit[];
}

const Bodies = ({ title, codes, units }: BodiesProps) => {
  const text = useText(measureWords);
  const { language } = useLanguage();
  return (
    <>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <ul className={classes['list']}>
        {codes.map((code) => {
          const unit = units.find((one) => one.code === code);
          const time = unit === undefined ? '' : unitTimeText(unit, language);
          return (
            <li key={code}>
              {code} – {unit?.name ?? text.unknownBody}
              {time !== '' && ` (${time})`}
            </li>
          );
        })}
      </ul>
    </>
  );
};

export const BodiesCard = ({ measure }: { readonly measure: Measure }) => {
  const text = useText(measureWords);
  const { data: units } = useUnits();
  const { responsible, partners } = measure;
  if (units === undefined) return null;
  return (
    <Card title={text.bodies}>
      {responsible.length + partners.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.blank}
        </Text>
      )}
      {responsible.length > 0 && (
        <Bodies title={text.responsibleOnes} codes={responsible} units={units} />
      )}
      {partners.length > 0 && <Bodies title={text.partnerOnes} codes={partners} units={units} />}
    </Card>
  );
};
