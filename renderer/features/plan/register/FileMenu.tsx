/** Tables out and in: what is shown, the whole plan, a file to compare with it. */
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import type { RegisterView } from '../../../../domain/plan/register-view.ts';
import { usePrint } from '../../../core/print.ts';
import { useToday } from '../../../core/today.tsx';
import { useTRPCClient } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { ImportDialog } from './ImportDialog.tsx';

const KINDS = ['xlsx', 'csv', 'json'] as const;
type Kind = (typeof KINDS)[number];

const useExport = (view: RegisterView) => {
  const text = useText(registerWords);
  const client = useTRPCClient();
  const { language } = useLanguage();
  const today = useToday();
  const onError = useFailureNotice();
  const [busy, setBusy] = useState(false);
  const fetched = (what: 'view' | 'plan', kind: Kind) =>
    what === 'plan'
      ? client.plan.export.plan.query({ kind })
      : client.plan.export.view.query({ kind, view, lang: language });
  const run = async (what: 'view' | 'plan', kind: Kind): Promise<void> => {
    setBusy(true);
    try {
      const { base64, mime, rows } = await fetched(what, kind);
      const stem = what === 'plan' ? text.shownPlan : text.shownRegister;
      const name = `${stem}-${today}.${kind}`;
      saveFile(name, bytesOf(base64), mime);
      notifications.show({ message: text.exported(name, rows) });
    } catch (error) {
      onError(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
};

export const FileMenu = ({ view }: { readonly view: RegisterView }) => {
  const text = useText(registerWords);
  const { busy, run } = useExport(view);
  const print = usePrint();
  const [importing, setImporting] = useState(false);
  const items = (what: 'view' | 'plan') =>
    KINDS.map((kind) => (
      <Menu.Item key={kind} onClick={() => void run(what, kind)}>
        {text[kind]}
      </Menu.Item>
    ));
  return (
    <>
      <Menu
        position="bottom-end"
        shadow="md"
        returnFocus
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            data-unsaved-opens="plan/import/"
            loading={busy}
            leftSection={<IconFileExport size={15} aria-hidden />}
            rightSection={<IconChevronDown size={13} aria-hidden />}
          >
            {text.file}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{text.exportShown}</Menu.Label>
          {items('view')}
          <Menu.Item onClick={print}>{text.print}</Menu.Item>
          <Menu.Divider />
          <Menu.Label>{text.exportPlan}</Menu.Label>
          {items('plan')}
          <Menu.Divider />
          <Menu.Item data-unsaved-opens="plan/import/mapping" onClick={() => setImporting(true)}>
            {text.importPlan}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  );
};
