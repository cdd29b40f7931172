/** The plan's yearly report: of which year, with which data, as what file. */
import { Button, Radio, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconReport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { usualKnownDay } from '../../../../domain/council/plan-report.ts';
import { yearOf } from '../../../../domain/kernel/date.ts';
import { useToday } from '../../../core/today.tsx';
import { useTRPCClient } from '../../../core/trpc.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useText } from '../../../text/language.tsx';
import { dateOfText, textOfDate } from '../../../ui/date-text.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { DateField } from '../../../ui/ReadField.tsx';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { useBoards } from './boards-context.ts';
import { SignedReports } from './SignedReports.tsx';

const KINDS = ['web', 'archive', 'docx', 'xlsx'] as const;
type Kind = (typeof KINDS)[number];
const FILES = {
  web: { format: 'pdf', standard: 'ua-1' },
  archive: { format: 'pdf', standard: 'a-2a' },
  docx: { format: 'docx' },
  xlsx: { format: 'xlsx' },
} as const;

const isKind = (value: string): value is Kind => KINDS.some((kind) => kind === value);

const ReportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText(boardsWords);
  const client = useTRPCClient();
  const onError = useFailureNotice();
  const today = useToday();
  const { plan } = useBoards();
  const first = Math.min(...plan.measures.map(({ start }) => start), yearOf(today));
  const years = Array.from({ length: yearOf(today) - first + 1 }, (_, i) => yearOf(today) - i);
  const [year, setYear] = useState(yearOf(today));
  const [known, setKnown] = useState(textOfDate(today));
  const [kind, setKind] = useState<Kind>('web');
  const day = dateOfText(known);
  const choose = (next: number): void => {
    setYear(next);
    setKnown(textOfDate(usualKnownDay(next, today)));
  };
  const make = useMutation({
    mutationFn: async (): Promise<string> => {
      const file = FILES[kind];
      const asked = { year, ...file, ...(day === null ? {} : { known: day }) };
      const { base64, mime } = await client.progress.yearReport.query(asked);
      const name = text.reportFile(year, file.format);
      saveFile(name, bytesOf(base64), mime);
      return name;
    },
    onError,
    onSuccess: (name) => {
      notifications.show({ message: text.saved(name) });
      onClose();
    },
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (day !== null) make.mutate();
  };
  return (
    <Dialog onClose={onClose} title={text.report} closeButtonProps={{ 'aria-label': text.close }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{text.reportLead}</Text>
          <Select
            data-autofocus
            label={text.reportYear}
            allowDeselect={false}
            data={years.map(String)}
            value={String(year)}
            onChange={(next) => choose(Number(next))}
          />
          <DateField
            label={text.reportKnown}
            description={text.reportKnownHint}
            placeholder={text.dateForm}
            typed={known}
            onType={setKnown}
          />
          <Radio.Group
            label={text.reportAs}
            value={kind}
            onChange={(next) => isKind(next) && setKind(next)}
          >
            <Stack gap={6} mt={6}>
              {KINDS.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  label={text.reportKinds[one]}
                  description={text.reportKindHints[one]}
                />
              ))}
            </Stack>
          </Radio.Group>
          <SignedReports key={year} year={year} />
          <DialogButtons
            cancel={text.close}
            onCancel={onClose}
            confirm={text.reportMake}
            busy={make.isPending}
            disabled={day === null}
            missing={text.reportKnown}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

export const YearReportButton = () => {
  const text = useText(boardsWords);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconReport size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {text.reportButton}
      </Button>
      {opened && <ReportDialog onClose={() => setOpened(false)} />}
    </>
  );
};
