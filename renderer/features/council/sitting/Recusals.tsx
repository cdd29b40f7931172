/** Conflicts of interest on an item: present, and not in the vote, with the reason. */
import { MOST } from '../../../../domain/text/limits.ts';
import { ActionIcon, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { votingMembers } from '../../../../domain/council/quorum.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { voteWords } from '../../../text/council-vote.ts';
import { useText } from '../../../text/language.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { useRollLocked } from '../rights.tsx';
import { MemberForm } from './MemberForm.tsx';
import { useCouncil, type ItemView, type SittingView } from '../use-council.ts';

interface RecusalsProps {
  readonly view: SittingView;
  readonly item: ItemView;
}

export const Recusals = ({ view, item }: RecusalsProps) => {
  const text = useText(voteWords);
  const { council, run, busy } = useCouncil();
  const locked = useRollLocked(view);
  const form = useUnsaved({
    place: `sitting/${view.sitting.id}/live/${item.id}/recusal`,
    label: text.recusals,
    initial: { member: null as string | null, reason: '' },
  });
  const { member, reason } = form.value;
  const mine = view.recusals.filter((one) => one.item === item.id);
  const aside = new Set(mine.map((one) => one.member));
  const nameOf = (id: string): string => view.members.find((one) => one.id === id)?.name ?? '';
  const place = { sitting: view.sitting.id, item: item.id };
  const add = async (): Promise<void> => {
    if (member === null) return;
    await run(council.meeting.recuse.mutate({ ...place, member, reason }, form.sends));
  };
  return (
    <details open={mine.length > 0 || form.found}>
      <summary>{text.recusals}</summary>
      {mine.map((one) => (
        <Text key={one.member} size="sm">
          <b>{nameOf(one.member)}:</b> {one.reason}{' '}
          {!locked && (
            <ActionIcon
              size="xs"
              variant="subtle"
              aria-label={text.removeRecusal(nameOf(one.member))}
              onClick={() =>
                void run(
                  council.meeting.recuse.mutate({ ...place, member: one.member, reason: null }),
                )
              }
            >
              <IconX size={12} />
            </ActionIcon>
          )}
        </Text>
      ))}
      {!locked && (
        <MemberForm
          most={MOST.councilLine}
          labels={{ member: text.recusalOf, words: text.recusalReason, add: text.addRecusal }}
          members={votingMembers(view.members).filter(({ id }) => !aside.has(id))}
          member={member}
          words={reason}
          onMember={(next) => form.patch({ member: next })}
          onWords={(words) => form.patch({ reason: words })}
          busy={busy}
          ready={member !== null && reason.trim() !== ''}
          onAdd={add}
        >
          <Text size="xs" c="dimmed" mt={2}>
            {text.recusalHint}
          </Text>
          <UnsavedNote of={form} />
        </MemberForm>
      )}
    </details>
  );
};
