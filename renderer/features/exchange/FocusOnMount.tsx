/** A step that takes the focus when it replaces another, so that the keyboard goes on where the eye does. */
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './exchange.module.css';

export const FocusOnMount = ({ children }: { readonly children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={classes['focusTitle']}>
      {children}
    </div>
  );
};
