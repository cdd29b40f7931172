import { Button, Popover } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import type { RegisterQuery } from '../../../../domain/plan/register-query.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { chipsOf, withFilter, type Chip } from './filter-chips.ts';
import classes from './register.module.css';

interface FilterChipsProps {
  readonly query: RegisterQuery;
  readonly ask: (change: Partial<RegisterQuery>) => void;
}

interface OneProps {
  readonly chip: Chip;
  readonly onRemove: () => void;
}

const One = ({ chip: { label, list }, onRemove }: OneProps) => {
  const text = useText(registerWords);
  const short = list.length > 0;
  const remove = (
    <Button
      size="compact-xs"
      variant="light"
      rightSection={short ? undefined : <IconX size={12} aria-hidden />}
      aria-label={text.removeFilter(label)}
      onClick={onRemove}
    >
      {short ? <IconX size={12} aria-hidden /> : label}
    </Button>
  );
  if (!short) return remove;
  return (
    <Button.Group>
      <Popover width={420} position="bottom-start" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button
            size="compact-xs"
            variant="light"
            rightSection={<IconChevronDown size={12} aria-hidden />}
          >
            {label}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={label} tabIndex={-1} data-autofocus>
          <ul className={classes['codes']}>
            {list.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
      {remove}
    </Button.Group>
  );
};

/** What narrows the list, on paper: in words, since there is nothing to click. */
const OnPaper = ({
  query,
  chips,
}: Pick<FilterChipsProps, 'query'> & { chips: readonly Chip[] }) => {
  const text = useText(registerWords);
  const words = query.words.trim();
  const parts = chips.map(({ label }) => label);
  if (words !== '') parts.unshift(text.printedWords(words));
  return parts.length === 0 ? null : (
    <p className="print-only">{text.printedFilters(parts.join('; '))}</p>
  );
};

/** What narrows the list, each to be taken away by a click. Nothing where nothing does. */
export const FilterChips = ({ query, ask }: FilterChipsProps) => {
  const text = useText(registerWords);
  const { language } = useLanguage();
  const chips = chipsOf(query.filter, text, language);
  return (
    <>
      <OnPaper query={query} chips={chips} />
      {chips.length > 0 && (
        <div className={`${classes['chips'] ?? ''} no-print`}>
          {chips.map((chip) => (
            <One
              key={chip.key}
              chip={chip}
              onRemove={() => ask({ filter: withFilter(query.filter, chip.key, null) })}
            />
          ))}
          <Button size="compact-xs" variant="subtle" onClick={() => ask({ filter: {}, words: '' })}>
            {text.clearAll}
          </Button>
        </div>
      )}
    </>
  );
};
