import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './home.module.css';

interface PanelProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export const Panel = ({ title, aside, children }: PanelProps) => (
  <section className={`${classes['panel'] ?? ''} avoid-break`}>
    <div className={classes['panelHead']}>
      <Title order={2} size="h6">
        {title}
      </Title>
      {aside}
    </div>
    {children}
  </section>
);
