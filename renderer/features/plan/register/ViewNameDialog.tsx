import { Modal, Stack } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { TextInput } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface ViewNameDialogProps {
  /** Where the name is kept until it is given. */
  readonly place: string;
  readonly title: string;
  readonly name: string;
  readonly busy: boolean;
  readonly onName: (name: string, done: () => void) => void;
  readonly onClose: () => void;
}

export const ViewNameDialog = (props: ViewNameDialogProps) => {
  const text = useText(registerWords);
  const typed = useUnsaved<string>({
    place: props.place,
    label: text.viewName,
    initial: props.name,
  });
  const { value: name } = typed;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') props.onName(name.trim(), typed.done);
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            most={MOST.viewName}
            data-autofocus
            required
            maxLength={80}
            label={text.viewName}
            description={text.viewNameHint}
            value={name}
            onChange={({ currentTarget }) => typed.set(currentTarget.value)}
          />
          <DialogButtons
            typed={typed}
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
