/** Who is there: each member by arrow keys, substitutes, guests, and who is in the chair. */
import {
  ActionIcon,
  Button,
  Group,
  SegmentedControl,
  Select,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { SyntheticEvent } from 'react';
import {
  PRESENCES,
  type Member,
  type Presence as PresenceName,
} from '../../../../domain/council/types.ts';
import { checkChair } from '../../../../domain/council/chair.ts';
import { attendanceAt, eventsInOrder } from '../../../../domain/council/presence.ts';
import { changeText } from '../../../../domain/council/protocol-presence.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import classes from '../council.module.css';
import { useLocked, useRollLocked, useRoomLocked } from '../rights.tsx';
import { useCouncil, type SittingView } from '../use-council.ts';
import { TextInput } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface ViewProps {
  readonly view: SittingView;
}

interface RoomProps extends ViewProps {
  /** The item being discussed: what changes now changes before it. */
  readonly item: string | undefined;
}

/** Until the first vote the roll is called; after it each change is an event. */
const isRoll = ({ sitting, votes, presence }: SittingView): boolean =>
  sitting.state !== 'open' || (votes.length === 0 && presence.length === 0);

/** Members in their own right, and those whose presence was noted before they left. */
const ownMembers = ({ members, attendance }: SittingView): Member[] =>
  members.filter(
    ({ id, active, substituteFor }) =>
      substituteFor === null && (active || attendance.some(({ member }) => member === id)),
  );

const MemberPresence = ({ view, item, member }: RoomProps & { readonly member: Member }) => {
  const text = useText(sittingWords);
  const { council, run } = useCouncil();
  const known = attendanceAt(view).find((one) => one.member === member.id);
  const substitutes = view.members.filter(
    ({ substituteFor, active }) => active && substituteFor === member.id,
  );
  const locked = useRollLocked(view);
  const before = isRoll(view) || item === undefined ? {} : { before: item };
  const attend = (presence: PresenceName, substitute: string | null): void =>
    void run(
      council.meeting.attend.mutate({
        sitting: view.sitting.id,
        member: member.id,
        presence,
        substitute,
        ...before,
      }),
    );
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {member.name}
        <span className={classes['small']}>{member.organisation}</span>
      </Table.Th>
      <Table.Td>
        <SegmentedControl
          size="xs"
          aria-label={`${text.presence}: ${member.name}`}
          readOnly={locked}
          data={PRESENCES.map((value) => ({ value, label: text.presences[value] }))}
          value={known?.presence ?? ''}
          onChange={(value) => attend(value as PresenceName, null)}
        />
        {substitutes.length > 0 && known !== undefined && known.presence !== 'present' && (
          <Select
            mt={4}
            size="xs"
            clearable
            readOnly={locked}
            aria-label={`${text.substitute}: ${member.name}`}
            placeholder={text.noSubstitute}
            data={substitutes.map(({ id, name }) => ({ value: id, label: name }))}
            value={known.substitute}
            onChange={(substitute) => attend(known.presence, substitute)}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
};

/** As the protocol says them; one noted by mistake is taken off. */
const PresenceChanges = ({ view }: ViewProps) => {
  const text = useText(sittingWords);
  const { council, run } = useCouncil();
  const locked = useRoomLocked(view);
  const events = eventsInOrder(view);
  if (events.length === 0) return null;
  return (
    <Text size="sm" component="div">
      {text.changes}:
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            {changeText(view, event)}{' '}
            {!locked && (
              <ActionIcon
                size="xs"
                variant="subtle"
                aria-label={text.removeChange(changeText(view, event))}
                onClick={() =>
                  void run(
                    council.meeting.removePresence.mutate({
                      sitting: view.sitting.id,
                      id: event.id,
                    }),
                  )
                }
              >
                <IconX size={12} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </Text>
  );
};

const Guests = ({ view }: ViewProps) => {
  const text = useText(sittingWords);
  const { council, run } = useCouncil();
  const sitting = view.sitting.id;
  const typed = useUnsaved<string>({
    place: `sitting/${sitting}/live/guest`,
    label: text.guestName,
    initial: '',
  });
  const name = typed.value;
  const locked = useLocked(view);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    await run(council.meeting.addGuest.mutate({ sitting, name }, typed.sends));
  };
  return (
    <div>
      {view.guests.length > 0 && (
        <Text size="sm" component="div">
          {text.guests}:
          <ul>
            {view.guests.map((guest) => (
              <li key={guest.id}>
                {guest.name}{' '}
                {!locked && (
                  <ActionIcon
                    size="xs"
                    variant="subtle"
                    aria-label={text.removeGuest(guest.name)}
                    onClick={() =>
                      void run(council.meeting.removeGuest.mutate({ sitting, id: guest.id }))
                    }
                  >
                    <IconX size={12} />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        </Text>
      )}
      {!locked && (
        <form onSubmit={(event) => void submit(event)} className="no-print">
          <Group gap="xs" wrap="nowrap" mt="xs">
            <TextInput
              most={MOST.councilLine}
              size="xs"
              flex={1}
              aria-label={text.guestName}
              placeholder={text.guestName}
              value={name}
              {...typed.mark}
              onChange={(event) => typed.set(event.currentTarget.value)}
            />
            <Button size="xs" type="submit" variant="default" disabled={name.trim() === ''}>
              {text.addGuest}
            </Button>
          </Group>
          <UnsavedNote of={typed} />
        </form>
      )}
    </div>
  );
};

const Chair = ({ view }: ViewProps) => {
  const text = useText(sittingWords);
  const locked = useLocked(view);
  const { council, run } = useCouncil();
  return (
    <Select
      size="xs"
      mt="xs"
      clearable
      label={text.chairedBy}
      placeholder={text.nobody}
      readOnly={locked}
      data={view.members
        .filter(({ id }) => id === view.sitting.chairedBy || checkChair(view, id) === null)
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={view.sitting.chairedBy}
      onChange={(chairedBy) =>
        void run(council.sittings.edit.mutate({ id: view.sitting.id, chairedBy }))
      }
    />
  );
};

export const Presence = ({ view, item }: RoomProps) => {
  const text = useText(sittingWords);
  const locked = useRollLocked(view);
  const { council, run, busy } = useCouncil();
  const members = ownMembers(view);
  const allPresent = (): void =>
    void run(council.meeting.attendAll.mutate({ sitting: view.sitting.id }));
  return (
    <section className={classes['panel']}>
      <Group justify="space-between" mb={6}>
        <Title order={2} size="h6">
          {text.presence}
        </Title>
        {members.length > 0 && !locked && isRoll(view) && (
          <Button
            size="compact-xs"
            variant="default"
            className="no-print"
            loading={busy}
            onClick={allPresent}
          >
            {text.allPresent}
          </Button>
        )}
      </Group>
      {members.length > 0 && (
        <Table verticalSpacing={3} horizontalSpacing={4} aria-label={text.presence}>
          <Table.Tbody>
            {members.map((member) => (
              <MemberPresence key={member.id} view={view} item={item} member={member} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <PresenceChanges view={view} />
      <Chair view={view} />
      <Guests view={view} />
    </section>
  );
};
