/** Word templates: one for all papers, one for each kind that wants another; and what may stand in them. */
import { Badge, Button, Select, Stack, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { failure } from '../../../../domain/kernel/failure.ts';
import { PLACE_NAMES, PLACES } from '../../../../domain/papers/places.ts';
import {
  MAX_TEMPLATE_BYTES,
  TEMPLATE_KINDS,
  type TemplateKind,
} from '../../../../domain/papers/templates.ts';
import { failureOf, useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { papersWords } from '../../../text/papers.ts';
import { DropZone } from '../../../ui/DropZone.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { HeadedTable } from './HeadedTable.tsx';
import { SettingsCard } from '../SettingsCard.tsx';
import { useGivenFile, type PapersView } from './use-papers.ts';

const MB = 1024 * 1024;

/** Told before a byte is sent. */
const tooLarge = ({ name, size }: File) =>
  size > MAX_TEMPLATE_BYTES
    ? failure('papers.template-large', {
        file: name,
        mb: Math.ceil(size / MB),
        max: MAX_TEMPLATE_BYTES / MB,
      })
    : null;

const Places = () => {
  const text = useText(papersWords);
  const { language } = useLanguage();
  return (
    <details>
      <summary>{text.places}</summary>
      <Text size="sm" mt="xs">
        {text.placesLead}
      </Text>
      <HeadedTable heads={text.placeHeads}>
        {PLACE_NAMES.map((name) => (
          <Table.Tr key={name}>
            <Table.Td>
              <code>{`{${name}}`}</code>{' '}
              {PLACES[name].required && (
                <Badge size="xs" variant="default" tt="none">
                  {text.required}
                </Badge>
              )}
            </Table.Td>
            <Table.Td>{PLACES[name][language]}</Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
    </details>
  );
};

const Taken = ({ templates }: Pick<PapersView, 'templates'>) => {
  const text = useText(papersWords);
  const trpc = useTRPC();
  const drop = useMutation(trpc.papers.dropTemplate.mutationOptions());
  const taken = templates.filter(({ file }) => file !== null);
  if (taken.length === 0) return null;
  return (
    <Table>
      <Table.Tbody>
        {taken.map(({ kind, file }) => (
          <Table.Tr key={kind}>
            <Table.Th scope="row">{text.templateKinds[kind]}</Table.Th>
            <Table.Td>{file}</Table.Td>
            <Table.Td ta="right">
              <Button
                size="compact-xs"
                variant="default"
                aria-label={text.templateDropOf(text.templateKinds[kind])}
                onClick={() => drop.mutate({ kind })}
              >
                {text.templateDrop}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

export const TemplatesCard = ({ templates }: Pick<PapersView, 'templates'>) => {
  const text = useText(papersWords);
  const client = useTRPCClient();
  const [kind, setKind] = useState<TemplateKind>('all');
  const [large, setLarge] = useState<ReturnType<typeof tooLarge>>(null);
  const give = useGivenFile((file) => client.papers.setTemplate.mutate({ ...file, kind }));
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    const refused = tooLarge(file);
    setLarge(refused);
    give.reset();
    if (refused === null) give.mutate(file);
  };
  const trouble = large ?? (give.error === null ? null : failureOf(give.error));
  return (
    <SettingsCard title={text.templates} lead={text.templatesLead}>
      <Stack gap="sm">
        <Select
          size="sm"
          label={text.templateFor}
          allowDeselect={false}
          data={TEMPLATE_KINDS.map((value) => ({ value, label: text.templateKinds[value] }))}
          value={kind}
          onChange={(value) => setKind(value as TemplateKind)}
        />
        <DropZone
          small
          accept=".docx"
          choose={text.templateChoose}
          hint={text.templateHint}
          onFiles={([file]) => take(file)}
        />
        <div role="status">
          {give.data !== undefined && (
            <Text size="sm">{text.templateTaken(give.data.name, give.data.places.length)}</Text>
          )}
        </div>
        {trouble !== null && <FailureNote failure={trouble} />}
        <Taken templates={templates} />
        <Places />
      </Stack>
    </SettingsCard>
  );
};
