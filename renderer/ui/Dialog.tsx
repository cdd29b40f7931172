/**
 * A dialog that stands only while it is open, and gives the focus back when it is gone: to what had
 * it before, or to the page where that has gone too.
 */
import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

const giveBack = (before: Element | null): void => {
  const target =
    before instanceof HTMLElement && before.isConnected && before !== document.body
      ? before
      : document.querySelector<HTMLElement>('#content');
  target?.focus({ preventScroll: true });
};

const useFocusGivenBack = (): void => {
  const [before] = useState(() => document.activeElement);
  const standing = useRef(false);
  useEffect(() => {
    standing.current = true;
    return () => {
      standing.current = false;
      setTimeout(() => {
        if (!standing.current) giveBack(before);
      });
    };
  }, [before]);
};

export const Dialog = (props: Omit<ModalProps, 'opened'>) => {
  useFocusGivenBack();
  return <Modal {...props} opened returnFocus={false} />;
};
