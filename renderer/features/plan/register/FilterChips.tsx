import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { RegisterQuery } from '../../../../domain/plan/register-query.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { chipsOf, withFilter } from './filter-chips.ts';
import classes from './register.module.css';

interface FilterChipsProps {
  readonly query: RegisterQuery;
  readonly ask: (change: Partial<RegisterQuery>) => void;
}

/** What narrows the list, each to be taken away by a click. Nothing where nothing does. */
export const FilterChips = ({ query, ask }: FilterChipsProps) => {
  const text = useText(registerWords);
  const { language } = useLanguage();
  const chips = chipsOf(query.filter, text, language);
  if (chips.length === 0) return null;
  return (
    <div className={`${classes['chips'] ?? ''} no-print`}>
      {chips.map(({ key, label }) => (
        <Button
          key={key}
          size="compact-xs"
          variant="light"
          rightSection={<IconX size={12} aria-hidden />}
          aria-label={text.removeFilter(label)}
          onClick={() => ask({ filter: withFilter(query.filter, key, null) })}
        >
          {label}
        </Button>
      ))}
      <Button size="compact-xs" variant="subtle" onClick={() => ask({ filter: {}, words: '' })}>
        {text.clearAll}
      </Button>
    </div>
  );
};
