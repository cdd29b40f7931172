/**
 * An act that becomes the next version of the registry: what it asks and will do, the root keys that
 * sign it, and in their place at the end the version that was issued.
 */
import { Stack } from '@mantine/core';
import { useState, type ComponentProps, type ReactNode, type SyntheticEvent } from 'react';
import { failureOf } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FocusOnMount } from '../FocusOnMount.tsx';
import { StepFailure } from '../StepFailure.tsx';
import { Issued, type IssuedVersion } from './Issued.tsx';
import { isEnough, RootAccessForm, useRootAccess, type GivenRoots } from './RootAccess.tsx';

/** For a form in such a dialog: what to call with the version that was issued. */
export interface Issuing {
  readonly onIssued: (issued: IssuedVersion) => void;
}

interface SigningFormProps {
  /** Root keys that the registry in force asks for. */
  readonly needed: number;
  readonly confirm: string;
  readonly color?: string;
  /** What the way out is called, where it is not giving up. */
  readonly cancel?: string;
  /** False while something else is still to be said. */
  readonly ready?: boolean;
  readonly act: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
  readonly onSign: (given: GivenRoots) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export const SigningForm = (props: SigningFormProps) => {
  const { needed, confirm, color, ready = true, act, onSign, onClose, children } = props;
  const words = useText(exchangeWords);
  const { access, setAccess, given } = useRootAccess();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onSign(given);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {children}
        <RootAccessForm needed={needed} access={access} onChange={setAccess} />
        {act.isError && <StepFailure failure={failureOf(act.error)} />}
        <DialogButtons
          cancel={props.cancel ?? words.cancel}
          onCancel={onClose}
          confirm={confirm}
          {...(color === undefined ? {} : { color })}
          busy={act.isPending}
          disabled={!ready || !isEnough(access, needed)}
        />
      </Stack>
    </form>
  );
};

interface SigningDialogProps extends Pick<ComponentProps<typeof Dialog>, 'title' | 'size'> {
  readonly onClose: () => void;
  /** The form. */
  readonly children: (onIssued: Issuing['onIssued']) => ReactNode;
}

export const SigningDialog = ({ children, onClose, ...dialog }: SigningDialogProps) => {
  const [issued, setIssued] = useState<IssuedVersion | null>(null);
  return (
    <Dialog onClose={onClose} {...dialog}>
      {issued === null ? (
        children(setIssued)
      ) : (
        <FocusOnMount>
          <Issued issued={issued} onClose={onClose} />
        </FocusOnMount>
      )}
    </Dialog>
  );
};
