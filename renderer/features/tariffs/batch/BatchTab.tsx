import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { RunOutcome } from '../../../../api/tariffs/runs.ts';
import type { Mapping } from '../../../../domain/tariffs/mapping.ts';
import type { Readings } from '../../../../domain/tariffs/questions.ts';
import { useTRPCClient } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { useJob } from '../use-job.ts';
import { useUnitReadings } from '../use-tariff.ts';
import { BatchResult } from './BatchResult.tsx';
import { FilePicker } from './FilePicker.tsx';
import { JobProgress } from './JobProgress.tsx';
import { firstMapping, MappingForm } from './MappingForm.tsx';
import { useUpload, type Uploaded } from './use-upload.ts';

interface ReadyFileProps {
  readonly file: Uploaded;
  readonly busy: boolean;
  readonly onStart: (mapping: Mapping) => void;
}

/** The file is there; a table's columns wait to be named. */
export const ReadyFile = ({ file, busy, onStart }: ReadyFileProps) => {
  const text = useText(tariffWords);
  const { heads } = file;
  const [mapping, setMapping] = useState<Mapping>(heads === null ? {} : firstMapping(heads));
  return (
    <Stack gap="md">
      {heads !== null && <MappingForm heads={heads} mapping={mapping} onChange={setMapping} />}
      <Button w="fit-content" loading={busy} onClick={() => onStart(mapping)}>
        {text.calculate}
      </Button>
    </Stack>
  );
};

const useStart = (readings: Readings) => {
  const client = useTRPCClient();
  const { language } = useLanguage();
  return async ({ run, heads }: Uploaded, mapping: Mapping): Promise<string> => {
    if (heads !== null)
      await client.tariffs.batch.remember.mutate({
        heads: heads.heads.map(({ text }) => text),
        mapping,
      });
    return client.tariffs.batch.start.mutate({ run, mapping, readings, language });
  };
};

export const BatchTab = () => {
  const text = useText(tariffWords);
  const { upload, send, reset } = useUpload('tariffs.batch');
  const job = useJob<RunOutcome>('tariffs.batch.job');
  const client = useTRPCClient();
  const { language } = useLanguage();
  const start = useStart(useUnitReadings());
  const again = (): void => {
    reset();
    job.reset();
  };
  if (upload.state === 'sent' && job.view.state === 'done')
    return (
      <BatchResult
        run={upload.run}
        outcome={job.view.result}
        onAnother={again}
        onAgain={(valuation) =>
          void job.start(() =>
            client.tariffs.batch.startAgain.mutate({ run: upload.run, valuation, language }),
          )
        }
      />
    );
  return (
    <Stack gap="md">
      <Text size="sm" maw={820}>
        {text.batchLead}
      </Text>
      <FilePicker
        upload={upload}
        onFile={(file) => {
          job.reset();
          void send(file);
        }}
      />
      {upload.state === 'sent' && <Text fw={600}>{upload.name}</Text>}
      {upload.state === 'sent' && (
        <ReadyFile
          key={upload.run}
          file={upload}
          busy={job.view.state === 'running'}
          onStart={(mapping) => void job.start(() => start(upload, mapping))}
        />
      )}
      <JobProgress view={job.view} onCancel={job.cancel} />
    </Stack>
  );
};
