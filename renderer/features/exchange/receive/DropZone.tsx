import { Button, FileButton, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useText } from '../../../text/language.tsx';
import { receiveWords } from '../../../text/exchange-receive.ts';
import classes from '../exchange.module.css';

/** Where the focus goes when a file is put aside. */
export const CHOOSE_FILE = 'exchange-choose-file';

interface DropZoneProps {
  readonly over: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export const DropZone = ({ over, onFiles }: DropZoneProps) => {
  const text = useText(receiveWords);
  return (
    <div className={classes['drop']} data-over={over || undefined}>
      <IconFileImport size={34} stroke={1.4} aria-hidden />
      <Text fw={600}>{text.drop}</Text>
      <Text size="sm" maw={520} ta="center">
        {text.dropHint}
      </Text>
      <FileButton multiple accept=".myarka,.json,.p7s" onChange={onFiles}>
        {(props) => (
          <Button id={CHOOSE_FILE} size="xs" {...props}>
            {text.choose}
          </Button>
        )}
      </FileButton>
    </div>
  );
};
