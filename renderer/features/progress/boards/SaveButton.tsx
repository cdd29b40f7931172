import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import { useTRPCClient } from '../../../core/trpc.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import type { ViewInput } from './boards-context.ts';
import type { BoardsSettings } from './use-settings.ts';

interface SaveButtonProps {
  readonly view: ViewInput;
  readonly settings: BoardsSettings;
}

/** Saves all rows of the board on show, with its dates but without the filters of its list. */
export const SaveButton = ({ view, settings }: SaveButtonProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const client = useTRPCClient();
  const onError = useFailureNotice();
  const { board, days, months, year, periodicity, everyUnit } = settings;
  const title = BOARD_TEXTS[language].boards[board];
  const save = useMutation({
    mutationFn: async (): Promise<string> => {
      const { base64, mime } = await client.progress.boardFile.query({
        board,
        language,
        days,
        months,
        all: everyUnit,
        ...(year === null ? {} : { year }),
        ...(periodicity === null ? {} : { periodicity }),
        ...view,
      });
      const name = text.fileName(title, view.on);
      saveFile(name, bytesOf(base64), mime);
      return name;
    },
    onError,
    onSuccess: (name) => notifications.show({ message: text.saved(name) }),
  });
  return (
    <Button
      size="xs"
      variant="default"
      title={text.saveTitle(title)}
      loading={save.isPending}
      leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      onClick={() => save.mutate()}
    >
      {text.saveXlsx}
    </Button>
  );
};
