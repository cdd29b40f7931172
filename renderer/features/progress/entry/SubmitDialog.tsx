/** Before a period is submitted: what goes, what stays behind and why. */
import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { GridRow, PeriodGrid } from '../../../../api/progress/grid.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { entryWords } from '../../../text/progress-entry.ts';
import { questionWords } from '../../../text/progress-questions.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { FIELDS } from './columns.ts';
import classes from './entry.module.css';
import { openQuestions } from './open-questions.ts';
import { gradeOf, type Grade } from './row-model.ts';
import { UnsavedAmong } from '../../../ui/UnsavedAmong.tsx';
import { dialogsPlace, type Drafts } from './unsaved-cells.ts';

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

interface UnsavedCell {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

const UnsavedCells = ({
  cells,
  onGo,
}: {
  readonly cells: readonly UnsavedCell[];
  readonly onGo: (key: string) => void;
}) => {
  const text = useText(entryWords);
  const title = text.submitUnsaved(cells.length);
  return (
    <Alert variant="light" color="red" role="alert" title={title}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className={classes['scroll']} tabIndex={0} role="group" aria-label={title}>
        <ul className={classes['list']}>
          {cells.map(({ key, name, text: typed }) => (
            <li key={key}>
              <b>{name}</b>: „{typed}“{' '}
              <Button
                size="compact-xs"
                variant="default"
                aria-label={text.toCellOf(name)}
                onClick={() => onGo(key)}
              >
                {text.toCell}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <Text size="sm">{text.submitUnsavedHint}</Text>
    </Alert>
  );
};

interface SubmitDialogProps {
  readonly grid: PeriodGrid;
  readonly rows: readonly GridRow[];
  readonly drafts: Drafts;
  readonly onClose: () => void;
  /** To an unsaved cell. */
  readonly onGo: (key: string) => void;
}

export const SubmitDialog = ({ grid, rows, drafts, onClose, onGo }: SubmitDialogProps) => {
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
  const unsaved = rows.flatMap((row) =>
    FIELDS.flatMap((field) => {
      const draft = drafts.get(row.indicator)?.[field];
      const name = text.editorOf(text.columns[field], row.measure);
      return draft === undefined ? [] : [{ key: draft.key, name, text: draft.text }];
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
      title={text.submitTitle(periodShort(grid.period, language))}
      size="lg"
    >
      <Stack gap="sm">
        {unsaved.length > 0 && <UnsavedCells cells={unsaved} onGo={onGo} />}
        <UnsavedAmong start={dialogsPlace(grid.unit, grid.period)} onLeave={onClose} />
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
        <Left title={text.submitFalls(of('falls').length)} rows={of('falls')} />
        <Left title={ask.submit(asked.length)} rows={asked} />
        <Left title={text.submitMissing(missing.length)} rows={missing} />
        {submit.isError && <FailureNote failure={failureOf(submit.error)} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            data-autofocus={unsaved.length === 0 || undefined}
            disabled={going.length === 0}
            loading={submit.isPending}
            onClick={() =>
              submit.mutate({
                period: grid.period,
                notes,
                reports: going.map(({ measure, indicator, report: { period } }) => ({
                  measure,
                  indicator,
                  period,
                })),
              })
            }
          >
            {unsaved.length > 0 ? text.submitWithout : text.submitButton}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
