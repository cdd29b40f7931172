/**
 * The field in which a cell is typed. Its text lives here, so that a keystroke paints one cell, and is
 * told at once to whoever keeps it; what is wrong with the text is said beside it while typing.
 */
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { useSentence } from '../../../text/language.tsx';
import classes from './entry.module.css';
import type { After } from './grid-state.ts';

interface CellEditorProps {
  readonly label: string;
  readonly initial: string;
  /** Typing began it: arrows leave the cell, as in a spreadsheet. */
  readonly quick: boolean;
  readonly long: boolean;
  readonly onType: (text: string) => void;
  readonly check: (text: string) => Failure | null;
  readonly onCommit: (text: string, after: After, all: boolean) => void;
  readonly onCancel: () => void;
}

const ARROWS: Readonly<Record<string, After>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const afterOf = (
  { key, shiftKey, ctrlKey, altKey }: KeyboardEvent,
  quick: boolean,
): After | null => {
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  if (key === 'Enter') {
    if (altKey) return null;
    if (ctrlKey) return 'stay';
    return shiftKey ? 'up' : 'down';
  }
  return quick ? (ARROWS[key] ?? null) : null;
};

export const CellEditor = (props: CellEditorProps) => {
  const { initial, quick, long, check, onType, onCommit, onCancel } = props;
  const say = useSentence();
  const [text, setText] = useState(initial);
  const field = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(initial.length, initial.length);
  }, [initial]);
  const type = (typed: string): void => {
    setText(typed);
    onType(typed);
  };
  const commit = (after: After, all: boolean): void => {
    if (done.current) return;
    done.current = true;
    onCommit(text, after, all);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      done.current = true;
      event.preventDefault();
      onCancel();
      return;
    }
    if (long && event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      type(`${text}\n`);
      return;
    }
    const after = afterOf(event, quick);
    if (after === null) return;
    event.preventDefault();
    commit(after, event.key === 'Enter' && event.ctrlKey);
  };
  const wrong = check(text);
  return (
    <div className={classes['editor']} data-long={long || undefined}>
      <textarea
        ref={field}
        rows={long ? 4 : 1}
        value={text}
        aria-label={props.label}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : 'cell-problem'}
        className={classes['editorField']}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => commit('stay', false)}
      />
      {wrong !== null && (
        <div id="cell-problem" role="status" className={classes['editorProblem']}>
          {say(wrong)}
        </div>
      )}
    </div>
  );
};
