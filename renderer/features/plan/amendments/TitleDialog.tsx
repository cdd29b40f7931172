import { Stack } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useText } from '../../../text/language.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { TextInput } from '../../../ui/TextFields.tsx';

interface TitleProps {
  /** Where the name is kept until it is given. */
  readonly place: string;
  readonly heading: string;
  readonly confirm: string;
  readonly title?: string;
  readonly busy: boolean;
  readonly onConfirm: (title: string, done: () => void) => void;
  readonly onClose: () => void;
}

/** Asks what a draft is called: a new one, or one that gets another name. */
export const TitleDialog = (props: TitleProps) => {
  const text = useText(amendmentsWords);
  const typed = useUnsaved<string>({
    place: props.place,
    label: text.newDraftTitle,
    initial: props.title ?? '',
  });
  const { value: title } = typed;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (title.trim() !== '') props.onConfirm(title.trim(), typed.done);
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
            onChange={(event) => typed.set(event.currentTarget.value)}
          />
          <DialogButtons
            typed={typed}
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
