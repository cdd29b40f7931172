/** The adopted document built again, as DOCX or PDF; with changes marked, where there is an edition before. */
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTRPCClient } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { planTextWords } from '../../../text/plan-text.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';

const KINDS = ['docx', 'pdf'] as const;
type Kind = (typeof KINDS)[number];

const useDocument = (edition: number) => {
  const text = useText(planTextWords);
  const client = useTRPCClient();
  const onError = useFailureNotice();
  const [busy, setBusy] = useState(false);
  const make = async (kind: Kind, against: number | null): Promise<void> => {
    setBusy(true);
    try {
      const marked = against === null ? {} : { against };
      const { name, mime, base64 } = await client.plan.document.make.query({
        kind,
        edition,
        ...marked,
      });
      saveFile(name, bytesOf(base64), mime);
      notifications.show({ message: text.saved(name) });
    } catch (error) {
      onError(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, make };
};

export const DocumentMenu = ({ edition }: { readonly edition: number }) => {
  const text = useText(planTextWords);
  const { busy, make } = useDocument(edition);
  const earlier = Array.from({ length: edition - 1 }, (_, i) => edition - 1 - i);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          loading={busy}
          leftSection={<IconFileText size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {text.document}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => void make(kind, null)}>
            {text[kind]}
          </Menu.Item>
        ))}
        {earlier.flatMap((n) =>
          KINDS.map((kind) => (
            <Menu.Item key={`${kind}/${n}`} onClick={() => void make(kind, n)}>
              {text[kind]}, {text.marked(n)}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
