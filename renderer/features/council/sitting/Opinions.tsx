/** Separate opinions of members on an item, in writing. */
import { MOST } from '../../../../domain/text/limits.ts';
import { Text } from '@mantine/core';
import { tookPart } from '../../../../domain/council/written.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { useLocked } from '../rights.tsx';
import { MemberForm } from './MemberForm.tsx';
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
  const add = async (): Promise<void> => {
    if (member === null) return;
    const input = { sitting: view.sitting.id, item: item.id, member, text: opinion };
    await run(council.meeting.opinion.mutate(input, form.sends));
  };
  return (
    <details open={mine.length > 0 || form.found}>
      <summary>{text.opinions}</summary>
      {mine.map((one) => (
        <Text
          key={one.member}
          size="sm"
          style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          <b>{nameOf(one.member)}:</b> {one.text}
        </Text>
      ))}
      {!locked && (
        <MemberForm
          most={MOST.councilText}
          long
          labels={{ member: text.opinionOf, words: text.opinionText, add: text.addOpinion }}
          members={view.members.filter(({ id }) => tookPart(view, item.id, id))}
          member={member}
          words={opinion}
          onMember={(next) => form.patch({ member: next })}
          onWords={(words) => form.patch({ opinion: words })}
          busy={busy}
          ready={member !== null}
          onAdd={add}
        >
          <UnsavedNote of={form} />
        </MemberForm>
      )}
    </details>
  );
};
