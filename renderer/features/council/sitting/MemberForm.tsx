/** A member and words of his on an item: who it is, what is said, and adding it. */
import { Button, Group, Select } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import type { Member } from '../../../../domain/council/types.ts';
import { Textarea, TextInput } from '../../../ui/TextFields.tsx';

interface MemberFormProps {
  readonly labels: { readonly member: string; readonly words: string; readonly add: string };
  /** Of whom one is chosen. */
  readonly members: readonly Pick<Member, 'id' | 'name'>[];
  readonly member: string | null;
  readonly words: string;
  /** Of the words, in UTF-16 units. */
  readonly most: number;
  readonly onMember: (member: string | null) => void;
  readonly onWords: (words: string) => void;
  readonly busy: boolean;
  readonly ready: boolean;
  readonly onAdd: () => Promise<void>;
  /** Of several lines, as they are printed. */
  readonly long?: boolean;
  /** What stands below the fields. */
  readonly children: ReactNode;
}

export const MemberForm = (props: MemberFormProps) => {
  const { labels, members, member, words, busy, ready, long = false } = props;
  const field = { size: 'xs', flex: 1, label: labels.words, most: props.most, value: words };
  const onType = (event: { readonly currentTarget: { readonly value: string } }): void =>
    props.onWords(event.currentTarget.value);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (member !== null) void props.onAdd();
  };
  return (
    <form onSubmit={submit} className="no-print">
      <Group gap="xs" align="flex-end" mt={4}>
        <Select
          size="xs"
          w={180}
          label={labels.member}
          data={members.map(({ id, name }) => ({ value: id, label: name }))}
          value={member}
          onChange={props.onMember}
        />
        {long ? (
          <Textarea {...field} onChange={onType} />
        ) : (
          <TextInput {...field} onChange={onType} />
        )}
        <Button size="xs" type="submit" variant="default" loading={busy} disabled={!ready}>
          {labels.add}
        </Button>
      </Group>
      {props.children}
    </form>
  );
};
