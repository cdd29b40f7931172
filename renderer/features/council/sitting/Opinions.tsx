/** Separate opinions of members on an item, in writing. */
import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { tookPart } from '../../../../domain/council/written.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { useLocked } from '../rights.tsx';
import { useCouncil, type ItemView, type SittingView } from '../use-council.ts';

interface OpinionsProps {
  readonly view: SittingView;
  readonly item: ItemView;
}

export const Opinions = ({ view, item }: OpinionsProps) => {
  const text = useText(sittingWords);
  const { council, run, busy } = useCouncil();
  const locked = useLocked(view);
  const form = useUnsaved({
    place: `sitting/${view.sitting.id}/live/${item.id}/opinion`,
    label: text.opinions,
    initial: { member: null as string | null, opinion: '' },
  });
  const { member, opinion } = form.value;
  const mine = view.opinions.filter((one) => one.item === item.id);
  const nameOf = (id: string): string => view.members.find((one) => one.id === id)?.name ?? '';
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (member === null) return;
    const input = { sitting: view.sitting.id, item: item.id, member, text: opinion };
    await run(council.meeting.opinion.mutate(input, form.sends));
  };
  return (
    <details open={mine.length > 0 || form.found}>
      <summary>{text.opinions}</summary>
      {mine.map((one) => (
        <Text key={one.member} size="sm">
          <b>{nameOf(one.member)}:</b> {one.text}
        </Text>
      ))}
      {!locked && (
        <form onSubmit={(event) => void submit(event)} className="no-print">
          <Group gap="xs" align="flex-end" mt={4}>
            <Select
              size="xs"
              w={180}
              label={text.opinionOf}
              data={view.members
                .filter(({ id }) => tookPart(view, item.id, id))
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={member}
              onChange={(next) => form.patch({ member: next })}
            />
            <TextInput
              size="xs"
              flex={1}
              label={text.opinionText}
              value={opinion}
              onChange={(event) => form.patch({ opinion: event.currentTarget.value })}
            />
            <Button
              size="xs"
              type="submit"
              variant="default"
              loading={busy}
              disabled={member === null}
            >
              {text.addOpinion}
            </Button>
          </Group>
          <UnsavedNote of={form} />
        </form>
      )}
    </details>
  );
};
