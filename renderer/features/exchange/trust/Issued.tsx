/** The end of a guided step: a registry version was issued. */
import { Alert, Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../text/language.tsx';
import { trustWords } from '../../../text/exchange-trust.ts';

/** A version that was issued, and what had waited for it. */
export interface IssuedVersion {
  readonly version: number;
  readonly entries: number;
  readonly released: readonly string[];
}

interface IssuedProps {
  readonly issued: IssuedVersion;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

export const Issued = ({ issued, onClose, children }: IssuedProps) => {
  const text = useText(trustWords);
  return (
    <Stack gap="sm">
      <Alert variant="light" role="status">
        {text.newVersion(issued.version)} {text.waited(issued.entries, issued.released)}{' '}
        {children === undefined && text.tellOthers}
      </Alert>
      {children}
      <div>
        <Button variant={children === undefined ? 'filled' : 'default'} onClick={onClose}>
          {text.done}
        </Button>
      </div>
    </Stack>
  );
};
