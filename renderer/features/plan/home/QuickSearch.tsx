import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { useLocation } from 'wouter';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { DEFAULT_QUERY } from '../../../../domain/plan/register-query.ts';
import { homeWords } from '../../../text/home.ts';
import { useText } from '../../../text/language.tsx';
import { rememberView } from '../register/remembered.ts';
import classes from './home.module.css';
import { TextInput } from '../../../ui/TextFields.tsx';

/** A measure's number opens it; words open the register with what answers them. */
export const QuickSearch = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(homeWords);
  const [, go] = useLocation();
  const [words, setWords] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const asked = words.trim();
    if (plan.measures.some(({ code }) => code === asked)) return go(`/measure/${asked}`);
    rememberView({ mode: 'table', query: { ...DEFAULT_QUERY, words: asked } });
    return go('/plan');
  };
  return (
    <form role="search" onSubmit={submit} className={classes['search']}>
      <TextInput
        size="sm"
        type="search"
        aria-label={text.search}
        placeholder={text.searchHint}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" size="sm" variant="default">
        {text.searchGo}
      </Button>
    </form>
  );
};
