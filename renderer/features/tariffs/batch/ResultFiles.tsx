/** What a result goes out as: a справка, and the file that came with columns added. */
import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { DOCUMENT_TYPES } from '../document-types.ts';
import { JobProgress } from './JobProgress.tsx';
import { useExport, type ExportKind } from './use-export.ts';

type ReportKind = 'pdf' | 'docx' | 'xlsx';
const REPORTS: readonly ReportKind[] = ['pdf', 'docx', 'xlsx'];

interface ReportButtonsProps {
  /** Of the file that is saved, without its ending. */
  readonly name: string;
  readonly make: (kind: ReportKind) => Promise<{ readonly base64: string }>;
}

const ReportButtons = ({ name, make }: ReportButtonsProps) => {
  const text = useText(tariffWords);
  const report = useMutation({
    mutationFn: make,
    onSuccess: ({ base64 }, kind) =>
      saveFile(`${name}.${kind}`, bytesOf(base64), DOCUMENT_TYPES[kind]),
    onError: useFailureNotice(),
  });
  return REPORTS.map((kind) => (
    <Button
      key={kind}
      size="xs"
      variant="default"
      loading={report.isPending}
      onClick={() => report.mutate(kind)}
    >
      {text[kind]}
    </Button>
  ));
};

interface ResultFilesProps<K extends ExportKind> {
  readonly run: string;
  /** As the file that came is called. */
  readonly name: string;
  /** What the result's name adds to it. */
  readonly suffix: string;
  readonly kinds: readonly K[];
  /** Begins the job that writes the result; its id. */
  readonly begin: (kind: K) => Promise<string>;
  readonly report: ReportButtonsProps['make'];
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

export const ResultFiles = <K extends ExportKind>(props: ResultFilesProps<K>) => {
  const { run, name, suffix, kinds, begin, report, before, after } = props;
  const text = useText(tariffWords);
  const plainName = name.replace(/\.\w+$/, '');
  const exporting = useExport(run, `${plainName}-${suffix}`, begin);
  return (
    <Stack gap="xs" className="no-print">
      <Group gap="xs">
        {before}
        <ReportButtons name={`${plainName}-spravka`} make={report} />
        {kinds.map((kind) => (
          <Button key={kind} size="xs" variant="default" onClick={() => exporting.start(kind)}>
            {text.export(kind.toUpperCase())}
          </Button>
        ))}
        {after}
      </Group>
      <JobProgress view={exporting.view} onCancel={exporting.cancel} />
    </Stack>
  );
};
