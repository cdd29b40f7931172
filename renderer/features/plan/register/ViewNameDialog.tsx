import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';

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
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={props.busy} disabled={name.trim() === ''}>
              {text.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
