import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useText } from '../../../text/language.tsx';
import { trustWords } from '../../../text/exchange-trust.ts';

/** What a step will do, said before it is done. */
export const Will = ({ children }: { readonly children: string }) => {
  const text = useText(trustWords);
  return (
    <Alert
      variant="light"
      color="blue"
      title={text.willTitle}
      icon={<IconInfoCircle aria-hidden />}
    >
      {children}
    </Alert>
  );
};
