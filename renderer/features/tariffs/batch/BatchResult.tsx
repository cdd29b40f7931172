import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { RunOutcome } from '../../../../api/tariffs/runs.ts';
import { useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { DOCUMENT_TYPES } from '../document-types.ts';
import { JobProgress } from './JobProgress.tsx';
import { KnownFile } from './KnownFile.tsx';
import { TotalsTables } from './TotalsTables.tsx';
import { useExport } from './use-export.ts';
import { Verdicts } from './Verdicts.tsx';

interface BatchResultProps {
  readonly run: string;
  readonly outcome: RunOutcome;
  readonly onAnother: () => void;
  readonly onAgain: (valuation: string) => void;
}

const Actions = ({ run, outcome, onAnother }: Omit<BatchResultProps, 'onAgain'>) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const plainName = outcome.name.replace(/\.\w+$/, '');
  const client = useTRPCClient();
  const exporting = useExport(run, `${plainName}-rezultati`, (kind) =>
    client.tariffs.batch.export.mutate({ run, kind, language }),
  );
  const save = useMutation(
    trpc.tariffs.saved.saveBatch.mutationOptions({
      onSuccess: () => notifications.show({ message: text.savedNow }),
      onError,
    }),
  );
  const document = useMutation(
    trpc.tariffs.documents.batch.mutationOptions({
      onSuccess: ({ base64 }, { kind }) =>
        saveFile(`${plainName}-spravka.${kind}`, bytesOf(base64), DOCUMENT_TYPES[kind]),
      onError,
    }),
  );
  return (
    <Stack gap="xs" className="no-print">
      <Group gap="xs">
        <Button size="xs" onClick={() => save.mutate({ run, title: outcome.name })}>
          {text.saveBatch}
        </Button>
        {(['pdf', 'xlsx'] as const).map((kind) => (
          <Button
            key={kind}
            size="xs"
            variant="default"
            loading={document.isPending}
            onClick={() => document.mutate({ run, kind, language })}
          >
            {text[kind]}
          </Button>
        ))}
        {(['xlsx', 'csv', 'jsonl'] as const).map((kind) => (
          <Button key={kind} size="xs" variant="default" onClick={() => exporting.start(kind)}>
            {text.export(kind.toUpperCase())}
          </Button>
        ))}
        <Button size="xs" variant="subtle" onClick={onAnother}>
          {text.another}
        </Button>
      </Group>
      <JobProgress view={exporting.view} onCancel={exporting.cancel} />
    </Stack>
  );
};

export const BatchResult = (props: BatchResultProps) => {
  const { run, outcome } = props;
  return (
    <Stack gap="lg">
      <div>
        <Text fw={600}>{outcome.name}</Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          SHA-256 {outcome.sha256}
        </Text>
      </div>
      <Actions {...props} />
      <KnownFile outcome={outcome} onAgain={props.onAgain} />
      <TotalsTables totals={outcome.totals} />
      <Verdicts run={run} totals={outcome.totals} />
    </Stack>
  );
};
