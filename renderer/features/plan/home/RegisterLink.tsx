/** A number that leads to its rows: opens the register with the filter that counts them. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { DEFAULT_QUERY, type RegisterFilter } from '../../../../domain/plan/register-query.ts';
import type { ViewMode } from '../../../../domain/plan/register-view.ts';
import { rememberView } from '../register/remembered.ts';

interface RegisterLinkProps {
  readonly filter: RegisterFilter;
  readonly mode?: ViewMode;
  readonly className?: string | undefined;
  /** The whole sentence, for those who do not see the table around a number. */
  readonly label?: string;
  readonly children: ReactNode;
}

export const RegisterLink = ({
  filter,
  mode = 'table',
  className,
  label,
  children,
}: RegisterLinkProps) => (
  <Link
    href="/plan"
    className={className}
    aria-label={label}
    title={label}
    onClick={() => rememberView({ mode, query: { ...DEFAULT_QUERY, filter } })}
  >
    {children}
  </Link>
);
