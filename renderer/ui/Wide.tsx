/** A table that may be wider than the window: its box scrolls sideways, by keys as well while there is where to. */
import { useMergedRef, useResizeObserver } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import classes from './Wide.module.css';

interface WideProps {
  /** What the box holds, for who hears that it is reached. */
  readonly label: string;
  readonly children: ReactNode;
}

export const Wide = ({ label, children }: WideProps) => {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  // Each new width draws it anew.
  const [observe] = useResizeObserver<HTMLDivElement>();
  const ref = useMergedRef<HTMLDivElement>(setBox, observe);
  const scrolls = box !== null && box.scrollWidth > box.clientWidth;
  const reached = scrolls ? { tabIndex: 0, role: 'group', 'aria-label': label } : {};
  return (
    <div ref={ref} className={classes['wide']} {...reached}>
      {children}
    </div>
  );
};
