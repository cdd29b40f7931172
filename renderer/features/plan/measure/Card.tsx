import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './measure.module.css';

interface CardProps {
  readonly title: string;
  /** At the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One matter of the measure, under a heading of its own. */
export const Card = ({ title, aside, children }: CardProps) => (
  <section className={`${classes['card'] ?? ''} avoid-break`}>
    <div className={classes['cardHead']}>
      <Title order={2} size="h6">
        {title}
      </Title>
      <div className={classes['cardAside']}>{aside}</div>
    </div>
    {children}
  </section>
);
