import { Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DifferenceOutcome } from '../../../../api/tariffs/difference.ts';
import type { Mapping } from '../../../../domain/kernel/table-mapping.ts';
import { formatDate } from '../../../../domain/kernel/date.ts';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { failureOf, useTRPC, useTRPCClient } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { ReadyFile } from '../batch/BatchTab.tsx';
import { FilePicker } from '../batch/FilePicker.tsx';
import { JobProgress } from '../batch/JobProgress.tsx';
import { useUpload, type Uploaded } from '../batch/use-upload.ts';
import { useJob } from '../use-job.ts';
import { useUnitReadings } from '../use-tariff.ts';
import { DifferenceResult } from './DifferenceResult.tsx';
import { Notice } from '../Notice.tsx';

const Lead = () => {
  const text = useText(tariffWords);
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.tariffs.difference.rules.queryOptions());
  if (error !== null) return <FailureNote failure={failureOf(error)} />;
  if (data === undefined) return <Loader role="status" aria-label={text.difference} />;
  const { activities, deadline, force, confirmed } = data;
  return (
    <Stack gap="xs" maw={820}>
      <Text size="sm">
        {text.differenceLead(formatDate(activities.from), formatDate(activities.until))}
      </Text>
      <Text size="sm">{text.deadline(formatDate(deadline))}</Text>
      {!confirmed && <Notice color="yellow">{text.hangsOn(formatDate(force))}</Notice>}
    </Stack>
  );
};

const useStart = () => {
  const client = useTRPCClient();
  const readings = useUnitReadings();
  return async (file: Uploaded, mapping: Mapping, sends: Sends): Promise<string> => {
    const { run, heads, chosen } = file;
    if (heads !== null) await client.tariffs.batch.remember.mutate({ mapping }, sends);
    return client.tariffs.difference.start.mutate(
      { run, mapping, readings, ...(chosen === undefined ? {} : { sheet: chosen }) },
      sends,
    );
  };
};

export const DifferenceTab = () => {
  const start = useStart();
  const { upload, send, ofSheet } = useUpload('tariffs.difference');
  const client = useTRPCClient();
  const job = useJob<DifferenceOutcome>({
    place: 'tariffs.difference.job',
    left: async () =>
      upload.state === 'sent' ? client.tariffs.difference.outcome.query({ run: upload.run }) : null,
  });
  const answered =
    (run: string, { mapping, readings, sheet, dashes: before }: DifferenceOutcome) =>
    (dashes = before): void =>
      void job.start(() =>
        client.tariffs.difference.start.mutate({
          run,
          mapping,
          readings,
          ...(sheet === undefined ? {} : { sheet }),
          ...(dashes === undefined ? {} : { dashes }),
        }),
      );
  return (
    <Stack gap="md">
      <Lead />
      <FilePicker
        upload={upload}
        onFile={(file) => {
          job.reset();
          void send(file);
        }}
      />
      {upload.state === 'sent' && (
        <Text fw={600}>
          <bdi>{upload.name}</bdi>
        </Text>
      )}
      {upload.state === 'sent' && (
        <ReadyFile
          key={`${upload.run} ${upload.chosen ?? ''}`}
          place="tariff/difference/mapping"
          file={upload}
          onSheet={(sheet) => void ofSheet(upload, sheet)}
          busy={job.view.state === 'running'}
          onStart={(mapping, sends) => void job.start(() => start(upload, mapping, sends))}
        />
      )}
      <JobProgress view={job.view} onCancel={job.cancel} />
      {upload.state === 'sent' && job.view.state === 'done' && (
        <DifferenceResult
          run={upload.run}
          name={upload.name}
          outcome={job.view.result}
          onAnswered={answered(upload.run, job.view.result)}
        />
      )}
    </Stack>
  );
};
