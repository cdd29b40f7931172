import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './settings.module.css';

interface SettingsCardProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

export const SettingsCard = ({ title, lead, children }: SettingsCardProps) => (
  <section className={classes['card']}>
    <Title order={2} size="h5">
      {title}
    </Title>
    {lead !== undefined && (
      <Text size="sm" c="dimmed">
        {lead}
      </Text>
    )}
    {children}
  </section>
);
