/** The end of a guided step: a registry version was issued. */
import { Alert, Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../text/language.tsx';
import { trustWords } from '../../../text/exchange-trust.ts';

interface IssuedProps {
  readonly version: number;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

export const Issued = ({ version, onClose, children }: IssuedProps) => {
  const text = useText(trustWords);
  return (
    <Stack gap="sm">
      <Alert variant="light" role="status">
        {text.newVersion(version)} {children === undefined && text.tellOthers}
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
