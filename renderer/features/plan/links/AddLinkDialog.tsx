import { Alert, Select, Stack } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import type { Measure } from '../../../../domain/plan/plan.ts';
import { failureOf } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { linksWords } from '../../../text/links.ts';
import { useAddLink } from './use-links.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { Textarea } from '../../../ui/TextFields.tsx';

interface AddProps {
  readonly measures: readonly Measure[];
  readonly onClose: () => void;
}

/** A link by hand; the core's refusals stand in the dialog. */
export const AddLinkDialog = ({ measures, onClose }: AddProps) => {
  const text = useText(linksWords);
  const say = useSentence();
  const typed = useUnsaved({
    place: 'link-new',
    label: text.addTitle,
    initial: { maker: null as string | null, user: null as string | null, reason: '' },
  });
  const { maker, user, reason } = typed.value;
  const add = useAddLink(typed.sends);
  const data = measures.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    add.mutate({ maker: maker ?? '', user: user ?? '', reason }, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} title={text.addTitle} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Select
            data-autofocus
            openOnFocus={false}
            required
            searchable
            label={text.addMaker}
            data={data}
            value={maker}
            onChange={(next) => typed.patch({ maker: next })}
          />
          <Select
            required
            searchable
            label={text.addUser}
            data={data}
            value={user}
            onChange={(next) => typed.patch({ user: next })}
          />
          <Textarea
            required
            autosize
            minRows={2}
            label={text.addReason}
            value={reason}
            onChange={(event) => typed.patch({ reason: event.currentTarget.value })}
          />
          {add.error !== null && (
            <Alert color="red" variant="light" role="alert">
              {say(failureOf(add.error))}
            </Alert>
          )}
          <DialogButtons
            typed={typed}
            cancel={text.cancel}
            onCancel={onClose}
            confirm={text.addButton}
            busy={add.isPending}
            disabled={maker === null || user === null || reason.trim() === ''}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
