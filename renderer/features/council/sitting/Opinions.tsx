/** Separate opinions of members on an item, in writing. */
import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
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
  const [member, setMember] = useState<string | null>(null);
  const [opinion, setOpinion] = useState('');
  const mine = view.opinions.filter((one) => one.item === item.id);
  const nameOf = (id: string): string => view.members.find((one) => one.id === id)?.name ?? '';
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (member === null) return;
    const input = { sitting: view.sitting.id, item: item.id, member, text: opinion };
    if ((await run(council.meeting.opinion.mutate(input).then(() => true))) !== null)
      setOpinion('');
  };
  return (
    <details open={mine.length > 0}>
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
                .filter(({ votes }) => votes)
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={member}
              onChange={setMember}
            />
            <TextInput
              size="xs"
              flex={1}
              label={text.opinionText}
              value={opinion}
              onChange={(event) => setOpinion(event.currentTarget.value)}
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
        </form>
      )}
    </details>
  );
};
