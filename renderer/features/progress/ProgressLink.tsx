import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface ProgressLinkProps {
  readonly tab: 'entry' | 'review' | 'settings';
  readonly children: ReactNode;
}

/** To a tab of the page of reporting. */
export const ProgressLink = ({ tab, children }: ProgressLinkProps) => (
  <Link href="/progress" state={{ tab }} asChild>
    <Anchor size="sm" className="no-print">
      {children}
    </Anchor>
  </Link>
);
