/** Opens the data for support where nothing else can be done. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../text/language.tsx';
import { supportWords } from '../../text/support.ts';
import { SupportDialog } from './SupportDialog.tsx';

export const SupportButton = () => {
  const text = useText(supportWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      {open && <SupportDialog onClose={() => setOpen(false)} />}
    </>
  );
};
