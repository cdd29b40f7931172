import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

interface JumpProps {
  /** The whole sentence, for those who do not see the table around the number. */
  readonly label: string;
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A number that leads to its rows on the same page. */
export const Jump = ({ label, onClick, pressed, className, children }: JumpProps) => (
  <Anchor
    component="button"
    type="button"
    inherit
    aria-label={label}
    aria-pressed={pressed}
    title={label}
    className={className ?? ''}
    onClick={onClick}
  >
    {children}
  </Anchor>
);
