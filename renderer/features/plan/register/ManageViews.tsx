import { ActionIcon, Button, Group, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPencil, IconRefresh, IconTrash, type Icon } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterView } from '../../../../domain/plan/register-view.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { ViewNameDialog } from './ViewNameDialog.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface ManageViewsProps {
  readonly views: readonly Named[];
  readonly shown: RegisterView;
  readonly onClose: () => void;
}

const useViewActs = () => {
  const trpc = useTRPC();
  const text = useText(registerWords);
  const onError = useFailureNotice();
  const rename = useMutation(trpc.plan.views.rename.mutationOptions({ onError }));
  const replace = useMutation(trpc.plan.views.replace.mutationOptions({ onError }));
  const remove = useMutation(trpc.plan.views.remove.mutationOptions({ onError }));
  return {
    rename,
    replace: ({ id, name }: Named, view: RegisterView) =>
      replace.mutate(
        { id, view },
        { onSuccess: () => notifications.show({ message: text.viewSaved(name) }) },
      ),
    remove: ({ id }: Named) => remove.mutate({ id }),
  };
};

export const ManageViews = ({ views, shown, onClose }: ManageViewsProps) => {
  const text = useText(registerWords);
  const { rename, replace, remove } = useViewActs();
  const [renaming, setRenaming] = useState<Named | null>(null);
  const button = (label: string, Sign: Icon, view: Named, act: () => void, opens?: string) => (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        aria-label={`${label}: ${view.name}`}
        data-unsaved-opens={opens}
        onClick={act}
      >
        <Sign size={16} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <Modal opened onClose={onClose} title={text.savedViews}>
      <Stack gap="xs">
        {views.length === 0 && <Text size="sm">{text.noSavedViews}</Text>}
        {views.map((view) => (
          <Group key={view.id} gap={4} wrap="nowrap">
            <Text size="sm" flex={1} truncate>
              {view.name}
            </Text>
            {button(
              text.rename,
              IconPencil,
              view,
              () => setRenaming(view),
              `view/rename/${view.id}`,
            )}
            {button(text.replace, IconRefresh, view, () => replace(view, shown))}
            {button(text.remove, IconTrash, view, () => remove(view))}
          </Group>
        ))}
        <Group justify="flex-end">
          <Button size="xs" variant="default" data-autofocus onClick={onClose}>
            {text.close}
          </Button>
        </Group>
      </Stack>
      {renaming !== null && (
        <ViewNameDialog
          place={`view/rename/${renaming.id}`}
          title={text.rename}
          name={renaming.name}
          busy={rename.isPending}
          onName={(name, done) =>
            rename.mutate(
              { id: renaming.id, name },
              {
                onSuccess: () => {
                  done();
                  setRenaming(null);
                },
              },
            )
          }
          onClose={() => setRenaming(null)}
        />
      )}
    </Modal>
  );
};
