/** Who sits in the council and who stands in for whom. */
import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Select,
  Stack,
  Table,
  Text,
  Tooltip,
} from '@mantine/core';
import { IconPencil, IconPlus, IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { ROLE_TEXTS } from '../../../domain/council/texts.ts';
import { MEMBER_ROLES, type Member, type MemberRole } from '../../../domain/council/types.ts';
import { useUnsaved } from '../../core/unsaved/use-unsaved.ts';
import { councilWords } from '../../text/council.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { useMayWrite } from './rights.tsx';
import { useCouncil } from './use-council.ts';
import { TextInput } from '../../ui/TextFields.tsx';
import { MOST } from '../../../domain/text/limits.ts';

interface MemberFormProps {
  readonly council: string;
  readonly members: readonly Member[];
  readonly member: Member | null;
  readonly onClose: () => void;
}

const memberPlace = (council: string, member: Member | null): string =>
  `council/${council}/members/${member?.id ?? 'new'}`;

type Fields = Omit<Member, 'id' | 'active' | 'council' | 'position'>;

const fieldsOf = (member: Member | null): Fields => ({
  name: member?.name ?? '',
  role: member?.role ?? 'member',
  organisation: member?.organisation ?? '',
  jobTitle: member?.jobTitle ?? '',
  substituteFor: member?.substituteFor ?? null,
  votes: member?.votes ?? true,
});

const MemberForm = ({ council: id, members, member, onClose }: MemberFormProps) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const { council, run, busy } = useCouncil();
  const form = useUnsaved({
    place: memberPlace(id, member),
    label: member?.name ?? text.addMember,
    initial: fieldsOf(member),
  });
  const { value: fields, patch: set } = form;
  const line = (name: 'name' | 'organisation' | 'jobTitle') => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const input = { council: id, ...fields };
    const done =
      member === null
        ? await run(council.councils.members.add.mutate(input, form.sends))
        : await run(
            council.councils.members.edit
              .mutate({ ...input, id: member.id }, form.sends)
              .then(() => true),
          );
    if (done !== null) onClose();
  };
  const own = members.filter((one) => one.substituteFor === null && one.id !== member?.id);
  return (
    <Dialog onClose={onClose} title={member === null ? text.addMember : text.edit} size="md">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            most={MOST.councilLine}
            data-autofocus
            required
            label={text.person}
            {...line('name')}
          />
          <TextInput label={text.organisation} {...line('organisation')} />
          <TextInput label={text.jobTitle} {...line('jobTitle')} />
          <Select
            label={text.role}
            allowDeselect={false}
            data={MEMBER_ROLES.map((value) => ({ value, label: ROLE_TEXTS[value][language] }))}
            value={fields.role}
            onChange={(role) =>
              set({ role: role as MemberRole, votes: role !== 'secretary' && role !== 'observer' })
            }
          />
          <Select
            label={text.substituteFor}
            clearable
            placeholder={text.ownRight}
            data={own.map(({ id: value, name }) => ({ value, label: name }))}
            value={fields.substituteFor}
            onChange={(substituteFor) => set({ substituteFor, votes: substituteFor === null })}
          />
          <Checkbox
            label={text.votes}
            checked={fields.votes}
            onChange={(event) => set({ votes: event.currentTarget.checked })}
          />
          <DialogButtons
            typed={form}
            cancel={text.cancel}
            onCancel={onClose}
            confirm={text.save}
            busy={busy}
            disabled={fields.name.trim() === ''}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

interface MemberRowProps {
  readonly place: string;
  readonly member: Member;
  readonly of: string;
  readonly onEdit: () => void;
  readonly onLeave: () => void;
}

const MemberRow = ({ place, member, of, onEdit, onLeave }: MemberRowProps) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const mayWrite = useMayWrite();
  const leave = member.active ? text.leave(member.name) : text.back(member.name);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {member.name}
        {!member.active && <Text span size="xs">{` (${text.left})`}</Text>}
      </Table.Th>
      <Table.Td>{ROLE_TEXTS[member.role][language]}</Table.Td>
      <Table.Td>{[member.jobTitle, member.organisation].filter(Boolean).join(', ')}</Table.Td>
      <Table.Td>{of}</Table.Td>
      <Table.Td>{member.votes ? text.yes : text.no}</Table.Td>
      <Table.Td>
        {mayWrite && (
          <Group gap={4} wrap="nowrap" className="no-print">
            <Tooltip label={text.edit}>
              <ActionIcon
                variant="subtle"
                aria-label={`${text.edit}: ${member.name}`}
                data-unsaved-opens={place}
                onClick={onEdit}
              >
                <IconPencil size={16} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={leave}>
              <ActionIcon variant="subtle" aria-label={leave} onClick={onLeave}>
                {member.active ? <IconUserMinus size={16} /> : <IconUserPlus size={16} />}
              </ActionIcon>
            </Tooltip>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
};

interface MembersTabProps {
  readonly council: string;
  readonly members: readonly Member[];
}

export const MembersTab = ({ council: id, members }: MembersTabProps) => {
  const text = useText(councilWords);
  const { council, run } = useCouncil();
  const [editing, setEditing] = useState<Member | 'new' | null>(null);
  const mayWrite = useMayWrite();
  const nameOf = (member: string | null): string =>
    members.find((one) => one.id === member)?.name ?? '';
  const leave = (member: Member): void =>
    void run(
      council.councils.members.leave.mutate({ council: id, id: member.id, active: !member.active }),
    );
  return (
    <Stack gap="sm" align="flex-start">
      {mayWrite && (
        <Button
          size="xs"
          className="no-print"
          leftSection={<IconPlus size={16} aria-hidden />}
          data-unsaved-opens={memberPlace(id, null)}
          onClick={() => setEditing('new')}
        >
          {text.addMember}
        </Button>
      )}
      {members.length === 0 ? (
        <Text size="sm">{text.noMembers}</Text>
      ) : (
        <Table withTableBorder verticalSpacing={4} aria-label={text.members}>
          <Table.Thead>
            <Table.Tr>
              {[
                text.person,
                text.role,
                text.organisation,
                text.substituteFor,
                text.votes,
                text.actions,
              ].map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {members.map((member) => (
              <MemberRow
                key={member.id}
                place={memberPlace(id, member)}
                member={member}
                of={nameOf(member.substituteFor)}
                onEdit={() => setEditing(member)}
                onLeave={() => leave(member)}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {editing !== null && (
        <MemberForm
          council={id}
          members={members}
          member={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Stack>
  );
};
