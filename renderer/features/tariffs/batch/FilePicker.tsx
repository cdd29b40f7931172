import { FileInput, Progress, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import type { Upload } from './use-upload.ts';

interface FilePickerProps {
  readonly upload: Upload;
  readonly onFile: (file: File | null) => void;
}

export const FilePicker = ({ upload, onFile }: FilePickerProps) => {
  const text = useText(tariffWords);
  return (
    <Stack gap="sm" maw={560}>
      <FileInput
        label={text.fileField}
        placeholder={text.chooseFile}
        accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt,.jsonl"
        leftSection={<IconUpload size={16} aria-hidden />}
        onChange={onFile}
      />
      {upload.state === 'sending' && (
        <div>
          <Text size="sm">{text.sending}</Text>
          <Progress value={upload.share * 100} aria-label={text.sending} />
        </div>
      )}
      {upload.state === 'failed' && <FailureNote failure={upload.failure} />}
    </Stack>
  );
};
