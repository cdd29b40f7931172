import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import pack from '../../../package.json' with { type: 'json' };
import { useTRPC } from '../../core/trpc.ts';
import { useText } from '../../text/language.tsx';
import { settingsWords } from '../../text/settings.ts';
import { SettingsCard } from './SettingsCard.tsx';
import classes from './settings.module.css';

export const AboutCard = () => {
  const text = useText(settingsWords);
  const trpc = useTRPC();
  const { data: about } = useQuery(trpc.app.about.queryOptions());
  const facts: readonly (readonly [string, string])[] = [
    [text.version, pack.version],
    [text.licence, pack.license],
    [text.node, about?.node ?? ''],
    [text.sqlite, about?.sqlite ?? ''],
    [text.schema, String(about?.schema ?? '')],
  ];
  return (
    <SettingsCard title={text.about}>
      <Text size="sm">{text.offline}</Text>
      <dl className={classes['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Title order={3} size="h6">
        {text.keys}
      </Title>
      <dl className={classes['keys']}>
        {text.keyList.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </SettingsCard>
  );
};
