/**
 * Why a step was refused. A button is locked while it works and loses the focus by that, so the note takes
 * it; whoever pressed Enter in a field stays there, to type it again.
 */
import { useEffect, useRef } from 'react';
import type { Failure } from '../../../domain/kernel/failure.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import classes from './exchange.module.css';

export const StepFailure = ({ failure }: { readonly failure: Failure }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={classes['focusTitle']}>
      <FailureNote failure={failure} />
    </div>
  );
};
