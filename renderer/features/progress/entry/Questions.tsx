/** What is asked about a row's value, where the unit has not answered yet; saved all the same. */
import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import type { GridRow } from '../../../../api/progress/grid.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { questionWords } from '../../../text/progress-questions.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import classes from './entry.module.css';
import { rowPlace } from './unsaved-cells.ts';
import { openQuestions, shownQuestions } from './open-questions.ts';
import type { RowDraft } from './row-model.ts';
import { Textarea } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface ConfirmProps {
  readonly row: GridRow;
  readonly onClose: () => void;
}

const Confirm = ({ row, onClose }: ConfirmProps) => {
  const text = useText(questionWords);
  const common = useText(progressWords);
  const say = useSentence();
  const trpc = useTRPC();
  const typed = useUnsaved<string>({
    place: rowPlace(row.report.unit, row, 'confirm'),
    label: text.title(row.measure),
    initial: '',
  });
  const reason = typed.value;
  const confirm = useMutation(
    trpc.progress.reports.confirm.mutationOptions({ trpc: typed.sends, onSuccess: onClose }),
  );
  const { measure, indicator, report } = row;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    confirm.mutate({ measure, indicator, period: report.period, reason });
  };
  return (
    <Dialog onClose={onClose} title={text.title(measure)} size="md">
      <form onSubmit={submit}>
        <Stack gap="sm">
          {openQuestions(row).map((question) => (
            <Text key={question.code} size="sm">
              {say(question.text)}
            </Text>
          ))}
          <Textarea
            most={MOST.reason}
            data-autofocus
            label={text.reason}
            description={text.reasonHint}
            autosize
            minRows={2}
            maxRows={6}
            value={reason}
            onChange={(event) => typed.set(event.currentTarget.value)}
          />
          {confirm.isError && <FailureNote failure={failureOf(confirm.error)} />}
          <DialogButtons
            typed={typed}
            cancel={common.cancel}
            onCancel={onClose}
            confirm={text.yes}
            busy={confirm.isPending}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

interface QuestionsProps {
  readonly row: GridRow;
  readonly draft: RowDraft | undefined;
  /** Here an answer that was left half typed is opened again. */
  readonly reopens?: boolean;
}

/** Nothing where nothing is asked. */
export const Questions = ({ row, draft, reopens = false }: QuestionsProps) => {
  const text = useText(questionWords);
  const say = useSentence();
  const [asking, setAsking] = useState(false);
  const open = shownQuestions(row, draft);
  if (open.length === 0) return null;
  return (
    <div className={classes['questions']}>
      {open.map((question) => (
        <div key={question.code} className={classes['warning']}>
          {say(question.text)}
        </div>
      ))}
      {row.report.locks.edit === null && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.yesOf(row.measure)}
          data-unsaved-opens={reopens ? rowPlace(row.report.unit, row, 'confirm') : undefined}
          onKeyDown={(event) => event.stopPropagation()}
          onClick={() => setAsking(true)}
        >
          {text.yes}
        </Button>
      )}
      {asking && <Confirm row={row} onClose={() => setAsking(false)} />}
    </div>
  );
};
