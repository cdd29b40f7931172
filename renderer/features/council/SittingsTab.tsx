/** Sittings of a council, newest first, and a new one. */
import { Anchor, Badge, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { formatDate } from '../../../domain/kernel/date.ts';
import { KIND_TEXTS, PROTOCOL_TEXTS, stateText } from '../../../domain/council/texts.ts';
import { SITTING_KINDS, type SittingKind } from '../../../domain/council/types.ts';
import { useUnsaved } from '../../core/unsaved/use-unsaved.ts';
import { councilWords } from '../../text/council.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { dateOfText } from '../../ui/date-text.ts';
import { DateField } from '../../ui/ReadField.tsx';
import { useMayWrite } from './rights.tsx';
import { useCouncil, type CouncilView } from './use-council.ts';
import { TextInput } from '../../ui/TextFields.tsx';
import { MOST } from '../../../domain/text/limits.ts';

const NEW = { title: '', date: '', time: '', place: '' };
const newPlace = (council: string): string => `council/${council}/sittings/new`;

const NewSitting = ({
  council: id,
  onClose,
}: {
  readonly council: string;
  readonly onClose: () => void;
}) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const { council, run, busy } = useCouncil();
  const [, navigate] = useLocation();
  const form = useUnsaved<typeof NEW & { kind: SittingKind }>({
    place: newPlace(id),
    label: text.newSitting,
    initial: { ...NEW, kind: 'regular' },
  });
  const { kind, ...fields } = form.value;
  const field = (name: keyof typeof fields) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      form.patch({ [name]: event.currentTarget.value }),
  });
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const date = dateOfText(fields.date);
    if (date === null) return;
    const input = { council: id, kind, ...fields, date };
    const added = await run(council.sittings.add.mutate(input, form.sends));
    if (added !== null) navigate(`/council/sitting/${added.id}`);
  };
  return (
    <Dialog onClose={onClose} title={text.newSitting} size="md">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <TextInput
            most={MOST.councilLine}
            data-autofocus
            label={text.sittingTitle}
            {...field('title')}
          />
          <Select
            label={text.kind}
            description={kind === 'written' ? text.writtenHint : undefined}
            allowDeselect={false}
            data={SITTING_KINDS.map((value) => ({ value, label: KIND_TEXTS[value][language] }))}
            value={kind}
            onChange={(value) => form.patch({ kind: value as SittingKind })}
          />
          <Group grow align="flex-start">
            <DateField
              required
              label={kind === 'written' ? text.lastDay : text.date}
              placeholder={text.dateHint}
              typed={fields.date}
              onType={(date) => form.patch({ date })}
            />
            {kind !== 'written' && (
              <TextInput label={text.time} placeholder="11:00" {...field('time')} />
            )}
          </Group>
          {kind !== 'written' && <TextInput label={text.place} {...field('place')} />}
          <DialogButtons
            typed={form}
            cancel={text.cancel}
            onCancel={onClose}
            confirm={text.create}
            busy={busy}
            disabled={fields.date.trim() === ''}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

type SittingsProps = Pick<CouncilView, 'council' | 'sittings'>;

const SittingRow = ({ sitting }: { readonly sitting: SittingsProps['sittings'][number] }) => {
  const { language } = useLanguage();
  const text = useText(councilWords);
  return (
    <Table.Tr>
      <Table.Td>{sitting.number === '' ? '–' : sitting.number}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDate(sitting.date)}</Table.Td>
      <Table.Th scope="row" fw={500}>
        <Anchor component={Link} href={`/council/sitting/${sitting.id}`} size="sm">
          {sitting.title === '' ? text.sittingOpen : sitting.title}
        </Anchor>
      </Table.Th>
      <Table.Td>{KIND_TEXTS[sitting.kind][language]}</Table.Td>
      <Table.Td>
        <Badge variant="default" tt="none">
          {stateText(sitting.state, language, sitting.kind)}
        </Badge>
      </Table.Td>
      <Table.Td>{PROTOCOL_TEXTS[sitting.protocol][language]}</Table.Td>
    </Table.Tr>
  );
};

export const SittingsTab = ({ council, sittings }: SittingsProps) => {
  const text = useText(councilWords);
  const [adding, setAdding] = useState(false);
  const mayWrite = useMayWrite();
  return (
    <Stack gap="sm" align="flex-start">
      {mayWrite && (
        <Button
          size="xs"
          className="no-print"
          leftSection={<IconPlus size={16} aria-hidden />}
          data-unsaved-opens={newPlace(council.id)}
          onClick={() => setAdding(true)}
        >
          {text.newSitting}
        </Button>
      )}
      {sittings.length === 0 ? (
        <Text size="sm">{text.noSittings}</Text>
      ) : (
        <Table withTableBorder verticalSpacing={5} aria-label={text.sittings}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.number}</Table.Th>
              <Table.Th scope="col">{text.date}</Table.Th>
              <Table.Th scope="col">{text.sittingTitle}</Table.Th>
              <Table.Th scope="col">{text.kind}</Table.Th>
              <Table.Th scope="col">{text.state}</Table.Th>
              <Table.Th scope="col">{text.protocol}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sittings.map((sitting) => (
              <SittingRow key={sitting.id} sitting={sitting} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {adding && <NewSitting council={council.id} onClose={() => setAdding(false)} />}
    </Stack>
  );
};
