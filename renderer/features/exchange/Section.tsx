import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './exchange.module.css';

interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export const Section = ({ title, actions, children }: SectionProps) => (
  <section className={classes['section']}>
    <div className={classes['sectionHead']}>
      <Title order={2} size="h6">
        {title}
      </Title>
      <div className="no-print">{actions}</div>
    </div>
    {children}
  </section>
);
