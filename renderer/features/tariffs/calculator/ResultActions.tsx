import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconDeviceFloppy,
  IconFileSpreadsheet,
  IconFileTypeDocx,
  IconFileTypePdf,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../../core/trpc.ts';
import { ROW_TITLES } from '../../../../domain/tariffs/text/rows.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { DOCUMENT_TYPES } from '../document-types.ts';
import { rawOf } from './draft.ts';
import type { Calculator } from './use-calculator.ts';

export const ResultActions = ({ calculator }: { readonly calculator: Calculator }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const { row, draft, readings } = calculator;
  const raw = rawOf(row, draft);
  const save = useMutation(
    trpc.tariffs.saved.saveLine.mutationOptions({
      onSuccess: () => {
        calculator.onSaved();
        notifications.show({ message: text.savedNow });
      },
      onError,
    }),
  );
  const document = useMutation(
    trpc.tariffs.documents.line.mutationOptions({
      onSuccess: ({ base64 }, { kind }) =>
        saveFile(`spravka-${row}.${kind}`, bytesOf(base64), DOCUMENT_TYPES[kind]),
      onError,
    }),
  );
  const ask = (kind: 'pdf' | 'docx' | 'xlsx') => document.mutate({ raw, readings, kind, language });
  const title = `${row}. ${ROW_TITLES[row][language]}`;
  return (
    <Group gap="xs" className="no-print">
      <Button
        size="xs"
        leftSection={<IconDeviceFloppy size={16} aria-hidden />}
        loading={save.isPending}
        onClick={() => save.mutate({ raw, readings, title })}
      >
        {text.save}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        loading={document.isPending}
        onClick={() => ask('pdf')}
      >
        {text.pdf}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        loading={document.isPending}
        onClick={() => ask('docx')}
      >
        {text.docx}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        loading={document.isPending}
        onClick={() => ask('xlsx')}
      >
        {text.xlsx}
      </Button>
    </Group>
  );
};
