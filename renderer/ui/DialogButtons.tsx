/** The end of a dialog's form: the way out of it, and the act that sends it. */
import { Button, Group, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface DialogButtonsProps extends Pick<ButtonProps, 'size' | 'color' | 'disabled'> {
  readonly cancel: string;
  readonly onCancel: () => void;
  readonly confirm: string;
  readonly busy: boolean;
  /** What else can be done here; it stands before both. */
  readonly children?: ReactNode;
}

export const DialogButtons = (props: DialogButtonsProps) => {
  const { cancel, onCancel, confirm, busy, children, size = 'sm', ...act } = props;
  return (
    <Group justify="flex-end" gap="xs">
      {children}
      <Button variant="default" size={size} onClick={onCancel}>
        {cancel}
      </Button>
      <Button type="submit" size={size} loading={busy} {...act}>
        {confirm}
      </Button>
    </Group>
  );
};
