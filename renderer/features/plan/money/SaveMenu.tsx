import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconDownload,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconFileTypePdf,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useToday } from '../../../core/today.tsx';
import { useTRPCClient } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { moneyWords } from '../../../text/money.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';

type Kind = 'pdf' | 'xlsx' | 'csv';

const useSave = () => {
  const text = useText(moneyWords);
  const { language } = useLanguage();
  const client = useTRPCClient();
  const day = useToday();
  return async (kind: Kind): Promise<string> => {
    const name = `${text.fileName} ${day}.${kind}`;
    if (kind === 'pdf') {
      const { base64 } = await client.plan.totals.pdf.query({ language });
      saveFile(name, bytesOf(base64), 'application/pdf');
    } else {
      const { base64, mime } = await client.plan.totals.file.query({ language, kind });
      saveFile(name, bytesOf(base64), mime);
    }
    return name;
  };
};

export const SaveMenu = () => {
  const text = useText(moneyWords);
  const onError = useFailureNotice();
  const save = useMutation({
    mutationFn: useSave(),
    onError,
    onSuccess: (name) => notifications.show({ message: text.saved(name) }),
  });
  const items = [
    { kind: 'pdf', label: text.savePdf, icon: IconFileTypePdf },
    { kind: 'xlsx', label: text.saveXlsx, icon: IconFileSpreadsheet },
    { kind: 'csv', label: text.saveCsv, icon: IconFileTypeCsv },
  ] as const;
  return (
    <Menu
      position="bottom-end"
      returnFocus
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          loading={save.isPending}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {text.save}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ kind, label, icon: Icon }) => (
          <Menu.Item
            key={kind}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => save.mutate(kind)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
