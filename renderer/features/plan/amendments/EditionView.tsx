/** Two editions side by side, whichever two; printed and saved as a table. */
import { Button, Center, Group, Loader, Select, Stack, Tabs, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { actName } from '../../../../domain/plan/act.ts';
import type { Edition } from '../../../../domain/plan/plan.ts';
import { failureOf, useTRPCClient } from '../../../core/trpc.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { DocumentMenu } from '../text/DocumentMenu.tsx';
import { DifferenceView } from './DifferenceView.tsx';
import { EditionMeasures } from './EditionMeasures.tsx';
import { useComparison } from './use-amendments.ts';

interface EditionProps {
  readonly edition: number;
  readonly editions: readonly Edition[];
  /** The amendment that made it; null for the first edition. */
  readonly draft: string | null;
  readonly onDraft: (id: string) => void;
}

/** «Решение … № 77 от 01.02.2027 г.»; empty for the plan as first adopted. */
export const editionAct = ({ actKind, actNumber, actDate }: Edition): string =>
  actDate === null ? '' : actName({ kind: actKind, number: actNumber, date: actDate });

const Acts = ({ editions, shown }: { editions: readonly Edition[]; shown: readonly number[] }) => {
  const text = useText(amendmentsWords);
  return editions
    .filter(({ n }) => shown.includes(n))
    .map((edition) => (
      <Text key={edition.n} size="sm">
        {shown.length > 1 && `${text.edition(edition.n)}: `}
        {editionAct(edition) || text.firstAct}
      </Text>
    ));
};

const Difference = ({ from, to }: { readonly from: number; readonly to: number }) => {
  const text = useText(amendmentsWords);
  const { data, error } = useComparison(from, to);
  if (error !== null) return <FailureNote failure={failureOf(error)} />;
  if (data === undefined) {
    return (
      <Center p="xl">
        <Loader aria-label={text.loading} />
      </Center>
    );
  }
  return <DifferenceView difference={data.difference} />;
};

const useSave = (from: number, to: number) => {
  const text = useText(amendmentsWords);
  const { language } = useLanguage();
  const client = useTRPCClient();
  const onError = useFailureNotice();
  return async (): Promise<void> => {
    try {
      const { base64, mime } = await client.plan.amendments.exportComparison.query({
        from,
        to,
        lang: language,
      });
      const name = `${text.fileStem}-${from}-${to}.xlsx`;
      saveFile(name, bytesOf(base64), mime);
      notifications.show({ message: text.exported(name) });
    } catch (error) {
      onError(error);
    }
  };
};

const Comparison = ({ edition, editions }: Pick<EditionProps, 'edition' | 'editions'>) => {
  const text = useText(amendmentsWords);
  const base = editions.find(({ n }) => n === edition)?.base ?? null;
  const [from, setFrom] = useState(base ?? edition);
  const [to, setTo] = useState(base === null ? (editions.at(-1)?.n ?? edition) : edition);
  const save = useSave(from, to);
  const data = editions.map(({ n }) => ({ value: String(n), label: text.edition(n) }));
  if (editions.length < 2) return <Text size="sm">{text.oneEdition}</Text>;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <Title order={3} size="h5">
          {text.difference(from, to)}
        </Title>
        <Group gap="xs" className="no-print" align="flex-end">
          <Select
            size="xs"
            w={130}
            label={text.from}
            allowDeselect={false}
            data={data}
            value={String(from)}
            onChange={(n) => setFrom(Number(n))}
          />
          <Select
            size="xs"
            w={130}
            label={text.to}
            allowDeselect={false}
            data={data}
            value={String(to)}
            onChange={(n) => setTo(Number(n))}
          />
          <Button
            size="xs"
            variant="default"
            aria-label={text.exportLabel}
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => void save()}
          >
            {text.export}
          </Button>
        </Group>
      </Group>
      <div className="print-only">
        <Acts editions={editions} shown={[from, to]} />
      </div>
      <Difference from={from} to={to} />
    </Stack>
  );
};

export const EditionView = ({ edition, editions, draft, onDraft }: EditionProps) => {
  const text = useText(amendmentsWords);
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} size="h4">
            {text.edition(edition)}
          </Title>
          <Acts editions={editions} shown={[edition]} />
        </div>
        <Group gap="xs" className="no-print">
          {draft !== null && (
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconListCheck size={15} aria-hidden />}
              onClick={() => onDraft(draft)}
            >
              {text.openDraft}
            </Button>
          )}
          <DocumentMenu edition={edition} />
        </Group>
      </Group>
      <Tabs defaultValue="compare" keepMounted={false}>
        <Tabs.List className="no-print">
          <Tabs.Tab value="compare">{text.tabCompare}</Tabs.Tab>
          <Tabs.Tab value="text">{text.tabText}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="compare" pt="sm">
          <Comparison edition={edition} editions={editions} />
        </Tabs.Panel>
        <Tabs.Panel value="text" pt="sm">
          <EditionMeasures edition={edition} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
};
