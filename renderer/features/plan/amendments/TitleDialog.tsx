import { Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useText } from '../../../text/language.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';

interface TitleProps {
  readonly heading: string;
  readonly confirm: string;
  readonly title?: string;
  readonly busy: boolean;
  readonly onConfirm: (title: string) => void;
  readonly onClose: () => void;
}

/** Asks what a draft is called: a new one, or one that gets another name. */
export const TitleDialog = (props: TitleProps) => {
  const text = useText(amendmentsWords);
  const [title, setTitle] = useState(props.title ?? '');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (title.trim() !== '') props.onConfirm(title.trim());
  };
  return (
    <Dialog onClose={props.onClose} title={props.heading}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={text.newDraftTitle}
            description={text.newDraftHint}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <DialogButtons
            cancel={text.cancel}
            onCancel={props.onClose}
            confirm={props.confirm}
            busy={props.busy}
            disabled={title.trim() === ''}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
