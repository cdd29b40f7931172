import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { RunOutcome } from '../../../../api/tariffs/runs.ts';
import type { Dashes } from '../../../../domain/kernel/dashes.ts';
import { useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { DashQuestions } from '../../../ui/DashQuestions.tsx';
import { AsideRows } from '../../../ui/AsideRows.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { KnownFile } from './KnownFile.tsx';
import { ResultFiles } from './ResultFiles.tsx';
import { TotalsTables } from './TotalsTables.tsx';
import { Verdicts } from './Verdicts.tsx';

interface BatchResultProps {
  readonly run: string;
  readonly outcome: RunOutcome;
  readonly onAnother: () => void;
  readonly onAgain: (valuation: string) => void;
  /** The same file with what was answered about its lines, or about dashes in its columns. */
  readonly onAnswered: (dashes?: Dashes) => void;
}

type ActionsProps = Omit<BatchResultProps, 'onAgain' | 'onAnswered'>;

const Actions = ({ run, outcome, onAnother }: ActionsProps) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const save = useMutation(
    trpc.tariffs.saved.saveBatch.mutationOptions({
      onSuccess: () => notifications.show({ message: text.savedNow }),
      onError: useFailureNotice(),
    }),
  );
  return (
    <ResultFiles
      run={run}
      name={outcome.name}
      suffix="rezultati"
      kinds={['xlsx', 'csv', 'jsonl'] as const}
      begin={(kind) => client.tariffs.batch.export.mutate({ run, kind, language })}
      report={(kind) => client.tariffs.documents.batch.mutate({ run, kind, language })}
      before={
        <Button size="xs" onClick={() => save.mutate({ run, title: outcome.name })}>
          {text.saveBatch}
        </Button>
      }
      after={
        <Button size="xs" variant="subtle" onClick={onAnother}>
          {text.another}
        </Button>
      }
    />
  );
};

export const BatchResult = (props: BatchResultProps) => {
  const { run, outcome } = props;
  return (
    <Stack gap="lg">
      <div>
        <Text fw={600}>
          <bdi>{outcome.name}</bdi>
        </Text>
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          SHA-256 {outcome.sha256}
        </Text>
      </div>
      <Actions {...props} />
      {outcome.place?.asides !== undefined && <AsideRows asides={outcome.place.asides} />}
      <DashQuestions
        asked={outcome.place?.asides.dashes}
        said={outcome.dashes}
        onSay={props.onAnswered}
      />
      <KnownFile outcome={outcome} onAgain={props.onAgain} />
      <TotalsTables totals={outcome.totals} />
      <Verdicts
        key={outcome.resultsSha256}
        run={run}
        totals={outcome.totals}
        followed={outcome.byLine ?? {}}
        place={outcome.place ?? null}
        onAnswered={() => props.onAnswered()}
      />
    </Stack>
  );
};
