import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import type { RegisterQuery } from '../../../../domain/plan/register-query.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { chipsOf } from './filter-chips.ts';
import classes from './register.module.css';

interface EmptyResultProps {
  readonly query: RegisterQuery;
  readonly ask: (change: Partial<RegisterQuery>) => void;
}

/** Why the list is empty, and the way back to a list that is not. */
export const EmptyResult = ({ query, ask }: EmptyResultProps) => {
  const text = useText(registerWords);
  const { language } = useLanguage();
  const names = chipsOf(query.filter, text, language).map(({ label }) => label);
  const words = query.words.trim();
  return (
    <div className={classes['empty']} role="status">
      <Stack align="center" gap="xs">
        <IconListSearch size={40} stroke={1.3} aria-hidden />
        <Title order={2} size="h4">
          {text.emptyTitle}
        </Title>
        {words !== '' && <Text size="sm">{text.emptyWords(words)}</Text>}
        {names.length > 0 && <Text size="sm">{text.emptyFilters(names.join(', '))}</Text>}
        <Group gap="xs">
          {words !== '' && (
            <Button size="xs" variant="default" onClick={() => ask({ words: '' })}>
              {text.clearWords}
            </Button>
          )}
          {names.length > 0 && (
            <Button size="xs" variant="default" onClick={() => ask({ filter: {} })}>
              {text.clearFilters}
            </Button>
          )}
        </Group>
      </Stack>
    </div>
  );
};
