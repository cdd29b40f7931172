/** The measure's milestones: written by its units, done on a day, with documents; and suggestions. */
import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { IconPaperclip, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../../../domain/kernel/date.ts';
import { isOverdue } from '../../../../domain/progress/milestone.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { measureProgressWords } from '../../../text/progress-measure.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { EvidenceDialog } from '../evidence/EvidenceDialog.tsx';
import classes from '../measure/measure-progress.module.css';
import type { MeasureDetail } from '../measure/use-measure-progress.ts';
import { MilestoneDialog, type MilestoneFields } from './MilestoneDialog.tsx';

type Milestone = MeasureDetail['milestones'][number];

const milestonePlace = (measure: string, id: string): string =>
  `measure/${measure}/milestones/${id}`;

const NEW: MilestoneFields = { title: '', due: null, doneOn: null, note: null };

const useMilestoneWork = () => {
  const trpc = useTRPC();
  const onError = useFailureNotice();
  return {
    add: useMutation(trpc.progress.milestones.add.mutationOptions({ onError })),
    edit: useMutation(trpc.progress.milestones.edit.mutationOptions({ onError })),
    remove: useMutation(trpc.progress.milestones.remove.mutationOptions({ onError })),
  };
};
type Work = ReturnType<typeof useMilestoneWork>;

interface MilestonesProps {
  readonly code: string;
  readonly detail: MeasureDetail;
  readonly past: boolean;
}

interface RowProps {
  readonly milestone: Milestone;
  readonly detail: MeasureDetail;
  readonly editable: boolean;
  readonly work: Work;
  readonly onEdit: () => void;
  readonly onFiles: () => void;
}

const DueCell = ({ milestone, detail }: Pick<RowProps, 'milestone' | 'detail'>) => {
  const text = useText(measureProgressWords);
  if (milestone.due === null) return <span className={classes['quiet']}>{text.noDue}</span>;
  return (
    <>
      {formatDate(milestone.due)}
      {isOverdue(milestone, detail.today) && <b className={classes['wrong']}> {text.late}</b>}
    </>
  );
};

const Actions = ({ milestone, detail, editable, work, onEdit, onFiles }: RowProps) => {
  const text = useText(measureProgressWords);
  const { id, title, evidence, doneOn } = milestone;
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {editable && doneOn === null && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.markDoneOf(title)}
          onClick={() => work.edit.mutate({ id, doneOn: detail.today })}
        >
          {text.markDone}
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPaperclip size={13} aria-hidden />}
        aria-label={text.filesOf(title)}
        onClick={onFiles}
      >
        {evidence.length}
      </Button>
      {editable && (
        <>
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={text.editOf(title)}
            data-unsaved-opens={milestonePlace(milestone.measure, id)}
            onClick={onEdit}
          >
            <IconPencil size={15} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="red"
            aria-label={text.removeOf(title)}
            onClick={() => work.remove.mutate({ id })}
          >
            <IconTrash size={15} />
          </ActionIcon>
        </>
      )}
    </Group>
  );
};

const Row = (props: RowProps) => {
  const text = useText(measureProgressWords);
  const { milestone, detail } = props;
  const { title, note, doneOn, unit } = milestone;
  return (
    <tr>
      <th scope="row">
        {title}
        {note !== null && <div className={classes['quiet']}>{note}</div>}
      </th>
      <td className={classes['nowrap']}>
        <DueCell milestone={milestone} detail={detail} />
      </td>
      <td className={classes['nowrap']}>
        {doneOn === null ? (
          <span className={classes['none']}>{text.notDone}</span>
        ) : (
          formatDate(doneOn)
        )}
      </td>
      <td>{unit}</td>
      <td className="no-print">
        <Actions {...props} />
      </td>
    </tr>
  );
};

const Suggestions = ({ code, detail, work }: MilestonesProps & { readonly work: Work }) => {
  const text = useText(measureProgressWords);
  return (
    <div className="no-print">
      <Title order={3} size="h6">
        {text.suggestions}
      </Title>
      <Text size="xs" c="dimmed">
        {text.suggestionsLead}
      </Text>
      <ul className={classes['list']}>
        {detail.suggestions.map(({ key, title, due, because }) => (
          <li key={key}>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={text.takeOf(title)}
              onClick={() =>
                work.add.mutate({
                  measure: code,
                  milestones: [{ title, due, origin: 'suggested' }],
                })
              }
            >
              {text.take}
            </Button>
            <b>{title}</b>
            {due !== null && <span>{formatDate(due)}</span>}
            <span className={classes['quiet']}>
              {text.because(because.word, text.fields[because.field])}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

type Open =
  | { readonly kind: 'edit' | 'files'; readonly id: string }
  | { readonly kind: 'new' }
  | null;

const Dialogs = ({
  open,
  close,
  work,
  code,
  detail,
}: {
  readonly open: Open;
  readonly close: () => void;
  readonly work: Work;
  readonly code: string;
  readonly detail: MeasureDetail;
}) => {
  const text = useText(measureProgressWords);
  const after = (done: () => void) => (): void => {
    done();
    close();
  };
  if (open === null) return null;
  if (open.kind === 'new') {
    return (
      <MilestoneDialog
        place={milestonePlace(code, 'new')}
        heading={text.newMilestone}
        initial={NEW}
        busy={work.add.isPending}
        onClose={close}
        onSave={(fields, done) =>
          work.add.mutate({ measure: code, milestones: [fields] }, { onSuccess: after(done) })
        }
      />
    );
  }
  const milestone = detail.milestones.find(({ id }) => id === open.id);
  if (milestone === undefined) return null;
  const { id, unit, evidence, title } = milestone;
  if (open.kind === 'edit') {
    return (
      <MilestoneDialog
        place={milestonePlace(code, id)}
        heading={text.changeMilestone}
        initial={milestone}
        busy={work.edit.isPending}
        onClose={close}
        onSave={(fields, done) => work.edit.mutate({ id, ...fields }, { onSuccess: after(done) })}
      />
    );
  }
  const mine = unit === detail.acting;
  return (
    <EvidenceDialog
      subject={title}
      owner={{ of: 'milestone', id }}
      evidence={evidence}
      lock={mine ? null : { code: 'milestone.foreign', params: { unit, own: detail.acting } }}
      onClose={close}
    />
  );
};

export const Milestones = (props: MilestonesProps) => {
  const { code, detail, past } = props;
  const text = useText(measureProgressWords);
  const common = useText(progressWords);
  const say = useSentence();
  const work = useMilestoneWork();
  const [open, setOpen] = useState<Open>(null);
  const mayAdd = detail.lock === null && !past;
  const mayEdit = (unit: string): boolean => !past && unit === detail.acting;
  return (
    <div className={classes['panel']}>
      {detail.milestones.length === 0 ? (
        <Text size="sm">{text.noMilestones}</Text>
      ) : (
        <table className={classes['table']}>
          <caption>{text.milestonesCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.milestone}</th>
              <th scope="col">{text.due}</th>
              <th scope="col">{text.done}</th>
              <th scope="col">{common.unit}</th>
              <th scope="col" className={`${classes['end'] ?? ''} no-print`}>
                {text.actions}
              </th>
            </tr>
          </thead>
          <tbody>
            {detail.milestones.map((milestone) => (
              <Row
                key={milestone.id}
                milestone={milestone}
                detail={detail}
                editable={mayEdit(milestone.unit)}
                work={work}
                onEdit={() => setOpen({ kind: 'edit', id: milestone.id })}
                onFiles={() => setOpen({ kind: 'files', id: milestone.id })}
              />
            ))}
          </tbody>
        </table>
      )}
      {mayAdd && (
        <Group className="no-print">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            data-unsaved-opens={milestonePlace(code, 'new')}
            onClick={() => setOpen({ kind: 'new' })}
          >
            {text.addMilestone}
          </Button>
        </Group>
      )}
      {detail.lock !== null && !past && (
        <Text size="xs" c="dimmed">
          {say(detail.lock)}
        </Text>
      )}
      {mayAdd && detail.suggestions.length > 0 && <Suggestions {...props} work={work} />}
      <Dialogs open={open} close={() => setOpen(null)} work={work} code={code} detail={detail} />
    </div>
  );
};
