import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { failureOf, useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { papersWords } from '../../../text/papers.ts';
import { DropZone } from '../../../ui/DropZone.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { SettingsCard } from '../SettingsCard.tsx';
import { useGivenFile } from './use-papers.ts';

export const EmblemCard = ({ name }: { readonly name: string | null }) => {
  const text = useText(papersWords);
  const trpc = useTRPC();
  const client = useTRPCClient();
  const give = useGivenFile((file) => client.papers.setEmblem.mutate(file));
  const drop = useMutation(trpc.papers.dropEmblem.mutationOptions());
  return (
    <SettingsCard title={text.emblem} lead={text.emblemLead}>
      <DropZone
        small
        accept=".png,.jpg,.jpeg"
        choose={text.emblemChoose}
        hint={text.emblemHint}
        onFiles={([file]) => file !== undefined && give.mutate(file)}
      />
      {name !== null && (
        <Group gap="sm">
          <Text size="sm">{text.emblemIs(name)}</Text>
          <Button
            size="compact-xs"
            variant="default"
            loading={drop.isPending}
            onClick={() => drop.mutate()}
          >
            {text.emblemDrop}
          </Button>
        </Group>
      )}
      {give.error !== null && <FailureNote failure={failureOf(give.error)} />}
    </SettingsCard>
  );
};
