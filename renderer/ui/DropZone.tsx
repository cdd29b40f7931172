/** Where files are dropped, or chosen by a button that takes the focus when a dialog opens. */
import { Button, FileButton, Text } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import classes from './DropZone.module.css';

interface DropZoneProps {
  /** Names of files that the chooser offers: `.xlsx,.csv`. */
  readonly accept: string;
  readonly choose: string;
  readonly hint: string;
  readonly multiple?: boolean;
  /** In one line, beside what is already there. */
  readonly small?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export const DropZone = ({
  accept,
  choose,
  hint,
  multiple = false,
  small = false,
  onFiles,
}: DropZoneProps) => {
  const [over, setOver] = useState(false);
  const take = (files: readonly File[]): void => {
    const taken = multiple ? files : files.slice(0, 1);
    if (taken.length > 0) onFiles(taken);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <div
      className={classes['drop']}
      data-over={over || undefined}
      data-small={small || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileButton
        multiple={multiple}
        accept={accept}
        onChange={(files: File[] | File | null) => take([files ?? []].flat())}
      >
        {(props) => (
          <Button {...props} data-autofocus {...(small ? { size: 'xs', variant: 'default' } : {})}>
            {choose}
          </Button>
        )}
      </FileButton>
      <Text size="sm">{hint}</Text>
    </div>
  );
};
