/** Before a period is submitted: what goes, what stays behind and why. */
import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { GridRow, PeriodGrid } from '../../../../api/progress/grid.ts';
import { periodLabel } from '../../../../domain/progress/period.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { entryWords } from '../../../text/progress-entry.ts';
import { questionWords } from '../../../text/progress-questions.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import classes from './entry.module.css';
import { openQuestions } from './open-questions.ts';
import { gradeOf, type Grade } from './row-model.ts';
import type { Drafts } from './use-saving.ts';

const Left = ({ title, rows }: { readonly title: string; readonly rows: readonly GridRow[] }) =>
  rows.length === 0 ? null : (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className={classes['scroll']} tabIndex={0} role="group" aria-label={title}>
        <ul className={classes['list']}>
          {rows.map(({ indicator, measure, text }) => (
            <li key={indicator}>
              <b>{measure}</b> {text}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );

interface SubmitDialogProps {
  readonly grid: PeriodGrid;
  readonly rows: readonly GridRow[];
  readonly drafts: Drafts;
  readonly onClose: () => void;
}

export const SubmitDialog = ({ grid, rows, drafts, onClose }: SubmitDialogProps) => {
  const text = useText(entryWords);
  const ask = useText(questionWords);
  const common = useText(progressWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const [notes, setNotes] = useState(false);
  const submit = useMutation(
    trpc.progress.reports.submit.mutationOptions({
      onSuccess: ({ submitted }) => {
        notifications.show({ message: text.submitted(submitted) });
        onClose();
      },
    }),
  );
  const graded = rows.map((row) => ({ row, grade: gradeOf(row, drafts.get(row.indicator)) }));
  const of = (grade: Grade): GridRow[] =>
    graded.filter((one) => one.grade === grade).map(({ row }) => row);
  const onlyNotes = of('note');
  const going = [...of('ready'), ...(notes ? onlyNotes : [])];
  const asked = going.filter((row) => openQuestions(row).length > 0);
  const missing = of('missing').filter(({ expected }) => expected);
  return (
    <Dialog
      onClose={onClose}
      title={text.submitTitle(periodLabel(grid.period, language))}
      size="lg"
    >
      <Stack gap="sm">
        <Alert variant="light" color={going.length === 0 ? 'gray' : 'petrol'} role="status">
          <Text size="sm" fw={600}>
            {going.length === 0 ? text.submitNone : text.submitReady(going.length)}
          </Text>
          <Text size="sm">{text.submitAfter}</Text>
        </Alert>
        {onlyNotes.length > 0 && (
          <Checkbox
            label={text.submitOnlyNotes(onlyNotes.length)}
            checked={notes}
            onChange={(event) => setNotes(event.currentTarget.checked)}
          />
        )}
        <Left title={text.submitWrong(of('wrong').length)} rows={of('wrong')} />
        <Left title={text.submitFalls(of('falls').length)} rows={of('falls')} />
        <Left title={ask.submit(asked.length)} rows={asked} />
        <Left title={text.submitMissing(missing.length)} rows={missing} />
        {submit.isError && <FailureNote failure={failureOf(submit.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            data-autofocus
            disabled={going.length === 0}
            loading={submit.isPending}
            onClick={() =>
              submit.mutate({
                period: grid.period,
                reports: going.map(({ measure, indicator, report: { period } }) => ({
                  measure,
                  indicator,
                  period,
                })),
              })
            }
          >
            {text.submitButton}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
