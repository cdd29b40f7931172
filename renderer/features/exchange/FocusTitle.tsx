/** A heading that takes the focus when it appears: what a step led to is read out at once. */
import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './exchange.module.css';

export const FocusTitle = ({ children }: { readonly children: string }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Title ref={heading} order={2} size="h4" tabIndex={-1} className={classes['focusTitle']}>
      {children}
    </Title>
  );
};
