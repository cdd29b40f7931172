/**
 * What a page shows where the unit may not do something: the reason in words above, and buttons that
 * stay in the way of Tab, are announced as not active with the reason, and say it when pressed.
 */
import {
  ActionIcon,
  Alert,
  Button,
  VisuallyHidden,
  type ActionIconProps,
  type ButtonProps,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useId, type ComponentPropsWithoutRef, type MouseEvent } from 'react';
import type { Deed } from '../../domain/exchange/rights.ts';
import { useRefusal } from '../core/use-rights.ts';
import { useSentence, useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';

/** For a page or a tab of readers: why nothing can be changed here. */
export const RightNote = ({ deed }: { readonly deed: Deed }) => {
  const text = useText(shellWords);
  const say = useSentence();
  const refusal = useRefusal(deed);
  return refusal === null ? null : (
    <Alert color="gray" variant="light" py="xs" title={text.readOnly} className="no-print">
      {say(refusal)}
    </Alert>
  );
};

/** What a button gets instead of its work while there is a reason against it. */
const useInactive = (reason: string | null) => {
  const id = useId();
  if (reason === null) return null;
  return {
    reason: <VisuallyHidden id={id}>{reason}</VisuallyHidden>,
    props: {
      disabled: false,
      'data-disabled': true,
      'aria-disabled': true,
      'aria-describedby': id,
      title: reason,
      onClick: (event: MouseEvent) => {
        event.preventDefault();
        notifications.show({ id, color: 'gray', message: reason });
      },
    },
  };
};

interface Of {
  readonly deed: Deed;
}

/** Why the deed is refused, in words; null where it is free. */
const useReason = (deed: Deed): string | null => {
  const say = useSentence();
  const refusal = useRefusal(deed);
  return refusal === null ? null : say(refusal);
};

interface SubmitProps {
  /** What the form still lacks; null where it can be sent. Enter in a field says it, too. */
  readonly missing: string | null;
}

export const SubmitButton = ({
  missing,
  ...props
}: SubmitProps & ButtonProps & ComponentPropsWithoutRef<'button'>) => {
  const inactive = useInactive(missing);
  return (
    <>
      <Button {...props} type="submit" {...inactive?.props} />
      {inactive?.reason}
    </>
  );
};

interface DeedProps extends Of {
  /** What else stands in the way; null where nothing does. */
  readonly missing?: string | null;
}

export const DeedButton = ({
  deed,
  missing = null,
  ...props
}: DeedProps & ButtonProps & ComponentPropsWithoutRef<'button'>) => {
  const inactive = useInactive(useReason(deed) ?? missing);
  return inactive === null ? (
    <Button {...props} />
  ) : (
    <>
      <Button {...props} type="button" {...inactive.props} />
      {inactive.reason}
    </>
  );
};

export const DeedIcon = ({
  deed,
  ...props
}: Of & ActionIconProps & ComponentPropsWithoutRef<'button'>) => {
  const inactive = useInactive(useReason(deed));
  return inactive === null ? (
    <ActionIcon {...props} />
  ) : (
    <>
      <ActionIcon {...props} type="button" {...inactive.props} />
      {inactive.reason}
    </>
  );
};
