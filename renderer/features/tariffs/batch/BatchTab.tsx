import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { RunOutcome } from '../../../../api/tariffs/runs.ts';
import type { Mapping } from '../../../../domain/kernel/table-mapping.ts';
import type { Readings } from '../../../../domain/tariffs/questions.ts';
import { useTRPCClient } from '../../../core/trpc.ts';
import { useUnsaved, type Sends } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tableWords } from '../../../text/tables.ts';
import { tariffWords } from '../../../text/tariffs.ts';
import { SheetChoice } from '../../../ui/SheetChoice.tsx';
import { useJob } from '../use-job.ts';
import { useUnitReadings } from '../use-tariff.ts';
import { BatchResult } from './BatchResult.tsx';
import { FilePicker } from './FilePicker.tsx';
import { JobProgress } from './JobProgress.tsx';
import { firstMapping, MappingForm } from './MappingForm.tsx';
import { useUpload, type Heads, type Uploaded } from './use-upload.ts';

interface ReadyFileProps {
  /** Where the mapping is kept until the calculation has begun: by headings, whichever file has them. */
  readonly place: string;
  readonly file: Uploaded;
  readonly busy: boolean;
  readonly onSheet: (sheet: string) => void;
  readonly onStart: (mapping: Mapping, sends: Sends) => void;
}

/** What was said of other headings belongs to another file. */
const only = ({ heads }: Heads, first: Mapping, typed: Mapping): Mapping =>
  Object.fromEntries(
    heads.flatMap(({ text }) => {
      const field = typed[text] ?? first[text];
      return field === undefined ? [] : [[text, field]];
    }),
  );

/** The file is there; a table's columns wait to be named. */
export const ReadyFile = (props: ReadyFileProps) => {
  const { heads } = props.file;
  return heads !== null && heads.sheets.length > 0 ? (
    <SheetChoice sheets={heads.sheets} chosen={null} onChoose={props.onSheet} />
  ) : (
    <NamedColumns {...props} />
  );
};

const NamedColumns = ({ place, file, busy, onStart }: ReadyFileProps) => {
  const text = useText(tariffWords);
  const table = useText(tableWords);
  const { heads } = file;
  const [first, setFirst] = useState<Mapping>(heads === null ? {} : firstMapping(heads));
  const typed = useUnsaved({ place, label: `${table.mapping}: ${file.name}`, initial: first });
  const mapping = heads === null ? {} : only(heads, first, typed.value);
  const start = (): void => {
    setFirst(mapping);
    onStart(mapping, typed.sends);
  };
  return (
    <Stack gap="md">
      {heads !== null && <MappingForm heads={heads} mapping={mapping} typed={typed} />}
      <Button w="fit-content" loading={busy} onClick={start}>
        {text.calculate}
      </Button>
    </Stack>
  );
};

const useStart = (readings: Readings) => {
  const client = useTRPCClient();
  const { language } = useLanguage();
  return async (file: Uploaded, mapping: Mapping, sends: Sends): Promise<string> => {
    const { run, heads, chosen } = file;
    if (heads !== null) await client.tariffs.batch.remember.mutate({ mapping }, sends);
    return client.tariffs.batch.start.mutate({
      run,
      mapping,
      readings,
      language,
      ...(chosen === undefined ? {} : { sheet: chosen }),
    });
  };
};

export const BatchTab = () => {
  const text = useText(tariffWords);
  const { upload, send, ofSheet, reset } = useUpload('tariffs.batch');
  const client = useTRPCClient();
  const job = useJob<RunOutcome>({
    place: 'tariffs.batch.job',
    left: async () =>
      upload.state === 'sent' ? client.tariffs.batch.outcome.query({ run: upload.run }) : null,
  });
  const { language } = useLanguage();
  const start = useStart(useUnitReadings());
  const again = (): void => {
    reset();
    job.reset();
  };
  if (upload.state === 'sent' && job.view.state === 'done') {
    const { run } = upload;
    const { result: outcome } = job.view;
    const { mapping, readings, sheet } = outcome;
    return (
      <BatchResult
        run={run}
        outcome={outcome}
        onAnother={again}
        onAnswered={(dashes = outcome.dashes) =>
          void job.start(() =>
            client.tariffs.batch.start.mutate({
              run,
              mapping,
              readings,
              language,
              ...(sheet === undefined ? {} : { sheet }),
              ...(dashes === undefined ? {} : { dashes }),
            }),
          )
        }
        onAgain={(valuation) =>
          void job.start(() => client.tariffs.batch.startAgain.mutate({ run, valuation, language }))
        }
      />
    );
  }
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
      {upload.state === 'sent' && (
        <Text fw={600}>
          <bdi>{upload.name}</bdi>
        </Text>
      )}
      {upload.state === 'sent' && (
        <ReadyFile
          key={`${upload.run} ${upload.chosen ?? ''}`}
          place="tariff/batch/mapping"
          file={upload}
          onSheet={(sheet) => void ofSheet(upload, sheet)}
          busy={job.view.state === 'running'}
          onStart={(mapping, sends) => void job.start(() => start(upload, mapping, sends))}
        />
      )}
      <JobProgress view={job.view} onCancel={job.cancel} />
    </Stack>
  );
};
