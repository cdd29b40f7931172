import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { UnsavedHere } from './UnsavedHere.tsx';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Above the title: where the page stands. */
  readonly above?: ReactNode;
  /** Buttons at the right of the title; not printed. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Titles of measures run to three lines; longer than this they are set smaller. */
const LONG = 80;
/** In pixels; where the actions leave less, they stand below. */
const LEAST_TITLE = 280;

/** Every page: one heading, a line that says what it is for, its actions. */
export const Page = ({ title, lead, above, actions, children }: PageProps) => {
  useDocumentTitle(`${title} · Мярка`);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <div style={{ flex: `1 1 ${LEAST_TITLE}px`, minWidth: 0 }}>
          {above}
          <Title order={1} size={title.length > LONG ? 'h4' : 'h3'}>
            {title}
          </Title>
          {lead !== undefined && (
            <Text component="div" size="sm" c="dimmed" maw={820}>
              {lead}
            </Text>
          )}
        </div>
        <Group gap="xs" className="no-print" flex="0 1 auto">
          <UnsavedHere />
          {actions}
        </Group>
      </Group>
      {children}
    </Stack>
  );
};
