/** Asks for the reason of a decision; it is obligatory. Ready-made ones can be taken by a click. */
import { Button, Group, Stack, Text } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { useUnsaved, type UnsavedField } from '../core/unsaved/use-unsaved.ts';
import { Dialog } from './Dialog.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { Textarea } from './TextFields.tsx';

interface ReasonDialogProps {
  /** Where the reason is kept until it is given. */
  readonly place: string;
  readonly title: string;
  readonly subject: string;
  readonly label: string;
  readonly hint?: string;
  readonly confirm: string;
  readonly cancel: string;
  /** In UTF-16 units, where it is less than any text. */
  readonly most?: number;
  readonly suggestions?: readonly string[];
  readonly busy: boolean;
  /** Its request carries `typed.sends`, or `typed.done()` follows. */
  readonly onConfirm: (reason: string, typed: UnsavedField<string>) => void;
  readonly onClose: () => void;
}

export const ReasonDialog = (props: ReasonDialogProps) => {
  const { suggestions = [] } = props;
  const typed = useUnsaved<string>({ place: props.place, label: props.title, initial: '' });
  const { value: reason, set: setReason } = typed;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') props.onConfirm(reason.trim(), typed);
  };
  return (
    <Dialog onClose={props.onClose} title={props.title} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{props.subject}</Text>
          {suggestions.length > 0 && (
            <Group gap={6}>
              {suggestions.map((suggestion) => (
                <Button
                  key={suggestion}
                  size="compact-xs"
                  variant="default"
                  onClick={() => setReason(suggestion)}
                >
                  {suggestion}
                </Button>
              ))}
            </Group>
          )}
          <Textarea
            data-autofocus
            required
            label={props.label}
            most={props.most}
            description={props.hint}
            autosize
            minRows={2}
            maxRows={8}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey) submit(event);
            }}
          />
          <DialogButtons
            typed={typed}
            cancel={props.cancel}
            onCancel={props.onClose}
            confirm={props.confirm}
            disabled={reason.trim() === ''}
            busy={props.busy}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
