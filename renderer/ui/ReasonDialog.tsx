/** Asks for the reason of a decision; it is obligatory. Ready-made ones can be taken by a click. */
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { Dialog } from './Dialog.tsx';
import { DialogButtons } from './DialogButtons.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly subject: string;
  readonly label: string;
  readonly hint?: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly suggestions?: readonly string[];
  readonly busy: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

export const ReasonDialog = (props: ReasonDialogProps) => {
  const { suggestions = [] } = props;
  const [reason, setReason] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') props.onConfirm(reason.trim());
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
