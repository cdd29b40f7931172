/** One kind of work: its heading, its rows, each with the one thing to do. */
import { Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './work.module.css';

interface CardProps {
  readonly title: string;
  /** What comes first and large. */
  readonly urgent?: boolean;
  readonly note?: string;
  readonly children: ReactNode;
}

export const Card = ({ title, urgent = false, note, children }: CardProps) => (
  <section className={`${classes['card'] ?? ''} avoid-break`} data-urgent={urgent || undefined}>
    <Title order={2} size="h5">
      {title}
    </Title>
    <ul className={classes['rows']}>{children}</ul>
    {note !== undefined && <p className={classes['note']}>{note}</p>}
  </section>
);

interface GoProps {
  readonly to: string;
  /** What the page is asked for (core/asked). */
  readonly state?: Readonly<Record<string, string>>;
  readonly label?: string;
  readonly main?: boolean;
  readonly onClick?: () => void;
  readonly children: string;
}

/** A button that leads to where the work is done. */
export const Go = ({ to, state, label, main = false, onClick, children }: GoProps) => (
  <Button
    size="xs"
    variant={main ? 'filled' : 'default'}
    className="no-print"
    aria-label={label}
    renderRoot={(props) => <Link href={to} state={state} {...props} onClick={onClick} />}
  >
    {children}
  </Button>
);

interface RowProps {
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export const Row = ({ action, children }: RowProps) => (
  <li className={classes['row']}>
    <div className={classes['what']}>{children}</div>
    {action}
  </li>
);
