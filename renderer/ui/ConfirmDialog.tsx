/** Asks before an act, and names what it will do and what cannot be taken back. */
import { Stack, Text } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import { Dialog } from './Dialog.tsx';
import { DialogButtons } from './DialogButtons.tsx';

interface ConfirmProps {
  readonly title: string;
  readonly consequence: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly busy: boolean;
  /** What is typed and not saved, and goes without it. */
  readonly children?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export const ConfirmDialog = (props: ConfirmProps) => {
  const { title, consequence, confirm, cancel, busy, children, onConfirm, onClose } = props;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onConfirm();
  };
  return (
    <Dialog onClose={onClose} title={title} size="md">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{consequence}</Text>
          {children}
          <DialogButtons cancel={cancel} onCancel={onClose} confirm={confirm} busy={busy} />
        </Stack>
      </form>
    </Dialog>
  );
};
