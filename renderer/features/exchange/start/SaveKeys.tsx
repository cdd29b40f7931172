import { Button, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { startWords } from '../../../text/exchange-start.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { RootFile } from './root-file.ts';
import classes from './start.module.css';

interface SaveKeysProps {
  readonly files: readonly RootFile[];
  readonly onSaved: () => void;
}

export const SaveKeys = ({ files, onSaved }: SaveKeysProps) => {
  const text = useText(startWords);
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const save = ({ kid, name, text: content }: RootFile): void => {
    saveFile(name, content, 'application/json');
    setSaved(new Set([...saved, kid]));
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{text.saveLead}</Text>
      <ul className={classes['keys']}>
        {files.map((file, i) => (
          <li key={file.kid}>
            <Button
              size="xs"
              variant={saved.has(file.kid) ? 'default' : 'filled'}
              leftSection={<IconDownload size={15} aria-hidden />}
              onClick={() => save(file)}
            >
              {text.saveKey(i + 1)}
            </Button>
            <code>{file.name}</code>
            <span>{text.keyId(file.kid.slice(0, 8))}</span>
            <span className={classes['state']} data-done={saved.has(file.kid) || undefined}>
              {saved.has(file.kid) && <IconCircleCheck size={16} aria-hidden />}
              {saved.has(file.kid) ? text.saved : text.notSaved}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onSaved} disabled={saved.size < files.length}>
          {text.next}
        </Button>
      </div>
    </Stack>
  );
};
