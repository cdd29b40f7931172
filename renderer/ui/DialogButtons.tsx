/**
 * The end of a dialog's form: the way out of it, and the act that sends it. A form that keeps what is
 * typed (`typed`) says here what it found; only the way out gives it up, closing the dialog does not.
 */
import { Button, Group, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import type { UnsavedField } from '../core/unsaved/use-unsaved.ts';
import { useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';
import { SubmitButton } from './deeds.tsx';
import { UnsavedNote } from './UnsavedNote.tsx';
import { useGiveUp } from './use-give-up.tsx';

interface DialogButtonsProps extends Pick<ButtonProps, 'size' | 'color'> {
  /** True while the form lacks something; `missing` names it. */
  readonly disabled?: boolean;
  readonly missing?: string;
  readonly cancel: string;
  readonly onCancel: () => void;
  readonly confirm: string;
  readonly busy: boolean;
  /** What stands in the form, where it is kept. */
  readonly typed?: Pick<UnsavedField, 'place' | 'field' | 'entry' | 'found' | 'initial' | 'mark'>;
  /** What else can be done here; it stands before both. */
  readonly children?: ReactNode;
}

export const DialogButtons = (props: DialogButtonsProps) => {
  const { cancel, onCancel, confirm, busy, typed, children, size = 'sm', color } = props;
  const { lacking } = useText(shellWords);
  const { disabled = false, missing = lacking } = props;
  const giveUp = useGiveUp();
  const leave = (): void => {
    if (typed !== undefined) giveUp([typed]);
    onCancel();
  };
  return (
    <>
      {typed !== undefined && <UnsavedNote of={typed} />}
      <Group justify="flex-end" gap="xs">
        {children}
        <Button variant="default" size={size} onClick={leave}>
          {cancel}
        </Button>
        <SubmitButton
          size={size}
          {...(color === undefined ? {} : { color })}
          loading={busy}
          missing={disabled ? missing : null}
        >
          {confirm}
        </SubmitButton>
      </Group>
    </>
  );
};
