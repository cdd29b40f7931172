import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Buttons at the right of the title; not printed. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Every page: one heading, a line that says what it is for, its actions. */
export const Page = ({ title, lead, actions, children }: PageProps) => {
  useDocumentTitle(`${title} · Мярка`);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Title order={1} size="h3">
            {title}
          </Title>
          {lead !== undefined && (
            <Text size="sm" c="dimmed" maw={820}>
              {lead}
            </Text>
          )}
        </div>
        <Group gap="xs" className="no-print" wrap="nowrap">
          {actions}
        </Group>
      </Group>
      {children}
    </Stack>
  );
};
