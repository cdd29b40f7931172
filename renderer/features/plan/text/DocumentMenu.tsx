/**
 * The adopted document built again, as DOCX or PDF: the newest edition, alone or with its changes against each
 * earlier one marked, and each earlier one.
 */
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

interface Wanted {
  readonly kind: Kind;
  readonly edition: number;
  /** Marks what changed since this edition. */
  readonly against?: number;
}

const useDocument = () => {
  const text = useText(planTextWords);
  const client = useTRPCClient();
  const onError = useFailureNotice();
  const [busy, setBusy] = useState(false);
  const make = async (wanted: Wanted): Promise<void> => {
    setBusy(true);
    try {
      const { name, mime, base64 } = await client.plan.document.make.query(wanted);
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
  const { busy, make } = useDocument();
  const earlier = Array.from({ length: edition - 1 }, (_, i) => edition - 1 - i);
  return (
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
          loading={busy}
          leftSection={<IconFileText size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {text.document}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => void make({ kind, edition })}>
            {text[kind]}
          </Menu.Item>
        ))}
        {earlier.flatMap((against) =>
          KINDS.map((kind) => (
            <Menu.Item
              key={`${kind}/${against}`}
              onClick={() => void make({ kind, edition, against })}
            >
              {text[kind]}, {text.marked(against)}
            </Menu.Item>
          )),
        )}
        {earlier.flatMap((n) =>
          KINDS.map((kind) => (
            <Menu.Item key={`${n}/${kind}`} onClick={() => void make({ kind, edition: n })}>
              {text[kind]}, {text.edition(n)}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
};
