import { Alert, type MantineColor } from '@mantine/core';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly color: MantineColor;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A note with a coloured edge; its text keeps the page's own contrast in both themes. */
export const Notice = ({ color, title, children }: NoticeProps) => (
  <Alert
    variant="default"
    {...(title !== undefined && { title })}
    styles={{
      root: { borderInlineStart: `4px solid var(--mantine-color-${color}-filled)` },
      title: { color: 'var(--mantine-color-text)' },
    }}
  >
    {children}
  </Alert>
);
