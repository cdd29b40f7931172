import { ActionIcon } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { LETTER_KEYS } from '../../../core/letter-keys.ts';
import { useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import classes from './register.module.css';
import { TextInput } from '../../../ui/TextFields.tsx';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const isSlash = (event: globalThis.KeyboardEvent): boolean =>
  (event.key === '/' || event.code === 'Slash') &&
  !event.ctrlKey &&
  !event.altKey &&
  !event.metaKey &&
  !event.shiftKey;

/** «/» leads to the field from anywhere on the page, where single keys are not switched off. */
const useSlash = (focus: () => void): void => {
  const [letters] = useLocalStorage(LETTER_KEYS);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (!letters || isTyping(event.target) || !isSlash(event)) return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [letters, focus]);
};

interface SearchFieldProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Down from the field into the list. */
  readonly onDown: () => void;
}

export const SearchField = ({ words, onWords, onDown }: SearchFieldProps) => {
  const text = useText(registerWords);
  const field = useRef<HTMLInputElement>(null);
  const focus = useCallback(() => field.current?.focus(), []);
  useSlash(focus);
  const clear = (): void => {
    onWords('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && words !== '') clear();
    else if (event.key === 'ArrowDown' || (event.key === 'Enter' && words !== '')) onDown();
    else return;
    event.preventDefault();
  };
  return (
    <TextInput
      ref={field}
      className={classes['search'] ?? ''}
      size="xs"
      type="search"
      maxLength={500}
      aria-label={text.search}
      aria-keyshortcuts="/"
      placeholder={`${text.searchHint}  (/)`}
      value={words}
      onChange={({ currentTarget }) => onWords(currentTarget.value)}
      onKeyDown={onKeyDown}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        words !== '' && (
          <ActionIcon variant="subtle" size="sm" aria-label={text.clearSearch} onClick={clear}>
            <IconX size={14} />
          </ActionIcon>
        )
      }
    />
  );
};
