import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconFileTypePdf, IconPhoto, IconVector } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { useToday } from '../../../core/today.tsx';
import { useTRPCClient } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { timelineWords } from '../../../text/timeline.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { pngBlob, svgText } from './export.tsx';
import { LIGHT } from './palette.ts';
import type { TimelineState } from './use-timeline.ts';

type Kind = 'svg' | 'png' | 'a4' | 'a3';

const KINDS = [
  { kind: 'svg', icon: IconVector },
  { kind: 'png', icon: IconPhoto },
  { kind: 'a4', icon: IconFileTypePdf },
  { kind: 'a3', icon: IconFileTypePdf },
] as const;

interface SaveMenuProps {
  readonly plan: Plan;
  readonly state: TimelineState;
}

/** Saves what is shown, in the light colours of paper whatever the window's are. */
const useSave = ({ plan, state }: SaveMenuProps) => {
  const text = useText(timelineWords);
  const { language } = useLanguage();
  const day = useToday();
  const client = useTRPCClient();
  const picture = { model: state.model, title: plan.edition.title, day, text, palette: LIGHT };
  return async (kind: Kind): Promise<string> => {
    const name = `${text.fileName} ${day}.${kind === 'svg' || kind === 'png' ? kind : 'pdf'}`;
    if (kind === 'svg') saveFile(name, await svgText(picture), 'image/svg+xml');
    else if (kind === 'png') saveFile(name, await pngBlob(picture), 'image/png');
    else {
      const { base64 } = await client.plan.timeline.pdf.query({
        codes: state.measures.map(({ code }) => code),
        collapsed: [...state.collapsed],
        paper: kind,
        today: day,
        language,
      });
      saveFile(name, bytesOf(base64), 'application/pdf');
    }
    return name;
  };
};

export const SaveMenu = (props: SaveMenuProps) => {
  const text = useText(timelineWords);
  const onError = useFailureNotice();
  const save = useMutation({
    mutationFn: useSave(props),
    onError,
    onSuccess: (name) => notifications.show({ message: text.saved(name) }),
  });
  const label: Readonly<Record<Kind, string>> = {
    svg: text.saveSvg,
    png: text.savePng,
    a4: text.savePdf('A4'),
    a3: text.savePdf('A3'),
  };
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
        {KINDS.map(({ kind, icon: Icon }) => (
          <Menu.Item
            key={kind}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => save.mutate(kind)}
          >
            {label[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
