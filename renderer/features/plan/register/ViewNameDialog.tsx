import { Modal, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';

interface ViewNameDialogProps {
  readonly title: string;
  readonly name: string;
  readonly busy: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

export const ViewNameDialog = (props: ViewNameDialogProps) => {
  const text = useText(registerWords);
  const [name, setName] = useState(props.name);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') props.onName(name.trim());
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            maxLength={80}
            label={text.viewName}
            description={text.viewNameHint}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <DialogButtons
            cancel={text.cancel}
            onCancel={props.onClose}
            confirm={text.save}
            busy={props.busy}
            disabled={name.trim() === ''}
          />
        </Stack>
      </form>
    </Modal>
  );
};
