/** What units submitted, for the ministry to accept or to return with a reason. */
import { MOST } from '../../../../domain/text/limits.ts';
import { Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconChecks } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReportView } from '../../../../api/progress/views.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import { asked, forgetAsked } from '../../../core/asked.ts';
import { failureOf } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import type { UnsavedField } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { reviewWords } from '../../../text/progress-review.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import classes from './review.module.css';
import { ReviewDetail } from './ReviewDetail.tsx';
import { Filters } from './ReviewFilters.tsx';
import { marksOf } from './marks.ts';
import { ReviewTable, type ReviewActs } from './ReviewTable.tsx';
import {
  ANY,
  MANY_PLACE,
  reportId,
  reviewPlace,
  useChoice,
  useReview,
  useReviewed,
  useUnlikely,
  type ReviewFilters,
} from './use-review.ts';

interface WorkspaceProps {
  readonly plan: Plan;
  readonly all: readonly ReportView[];
  readonly filters: ReviewFilters;
}

interface Judged {
  /** One, or all that one reason returns. */
  readonly reports: readonly ReportView[];
  readonly verdict: 'returned' | 'closed';
}

interface JudgeProps {
  readonly judged: Judged;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string, typed: UnsavedField<string>) => void;
}

/** A return or a closing, with its reason. */
const JudgeDialog = ({ judged: { reports, verdict }, ...rest }: JudgeProps) => {
  const text = useText(reviewWords);
  const common = useText(progressWords);
  const { language } = useLanguage();
  const { evidence, value, period } = text.reasons;
  const [first] = reports;
  if (first === undefined) return null;
  const many = reports.length > 1;
  const words = text.judge[verdict];
  return (
    <ReasonDialog
      most={MOST.reviewReason}
      place={many ? MANY_PLACE : reviewPlace(first, verdict)}
      {...words}
      title={many ? text.manyTitle(reports.length) : words.title}
      subject={reports
        .map((one) => text.place(one.measure, one.unit, periodShort(one.period, language)))
        .join('; ')}
      cancel={common.cancel}
      suggestions={verdict === 'returned' ? [evidence, value, period] : [text.reasons.removed]}
      {...rest}
    />
  );
};

interface Whole {
  readonly unit: string;
  readonly reports: readonly ReportView[];
}

interface WholeProps {
  readonly whole: Whole;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Before all reports of a unit are accepted: how many, and what should not be overlooked in them. */
const WholeDialog = ({ whole: { unit, reports }, onConfirm, onClose }: WholeProps) => {
  const text = useText(reviewWords);
  const common = useText(progressWords);
  const unlikely = useUnlikely();
  const marks = reports.flatMap((report) => marksOf(report, unlikely.get(reportId(report))));
  return (
    <Dialog onClose={onClose} title={text.acceptAllTitle(unit)} size="md">
      <Stack gap="sm">
        <Text size="sm">{text.acceptAllText(reports.length)}</Text>
        {marks.length > 0 && (
          <ul className={classes['marked']}>
            {[...Map.groupBy(marks, (mark) => mark)].map(([mark, its]) => (
              <li key={mark}>{text.withMark(text.marks[mark], its.length)}</li>
            ))}
          </ul>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button data-autofocus onClick={onConfirm}>
            {text.accept}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};

const Workspace = ({ plan, all, filters }: WorkspaceProps) => {
  const text = useText(reviewWords);
  const list = useChoice(all, filters);
  const review = useReview();
  const [judged, setJudged] = useState<Judged | null>(null);
  const [whole, setWhole] = useState<Whole | null>(null);
  const { selected, marked, items } = list;
  const open = marked.filter(({ locks }) => locks.review === null);
  const acts: ReviewActs = {
    accept: (report) => report.locks.review === null && review.accept([report]),
    // Those that are ticked, where the row is one of them.
    giveBack: (report) => {
      if (report.locks.review !== null) return;
      setJudged({ reports: open.includes(report) ? open : [report], verdict: 'returned' });
    },
    close: (report) =>
      report.locks.close === null && setJudged({ reports: [report], verdict: 'closed' }),
    acceptAll: (unit, reports) => setWhole({ unit, reports }),
  };
  if (selected === null) {
    return (
      <Center p="xl">
        <Text>{all.length === 0 ? text.nothing : text.nothingFiltered}</Text>
      </Center>
    );
  }
  return (
    <>
      <div className={classes['workspace']}>
        <ReviewTable plan={plan} {...list} selected={selected} acts={acts} />
        <ReviewDetail report={selected} plan={plan} acts={acts} busy={review.busy} />
      </div>
      <Group justify="space-between">
        <Text size="xs" c="dimmed" className="no-print">
          {text.count(items.length)}. {text.keys}
          {items.some(({ locks }) => locks.review === null) && ` ${text.judgeKeys}`}
        </Text>
        {open.length > 0 && (
          <Group gap="xs">
            <Button
              size="xs"
              loading={review.busy}
              leftSection={<IconChecks size={15} aria-hidden />}
              onClick={() => review.accept(open)}
            >
              {text.acceptMarked(open.length)}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={15} aria-hidden />}
              data-unsaved-opens={MANY_PLACE}
              onClick={() => setJudged({ reports: open, verdict: 'returned' })}
            >
              {text.returnMarked(open.length)}
            </Button>
          </Group>
        )}
      </Group>
      {whole !== null && (
        <WholeDialog
          whole={whole}
          onClose={() => setWhole(null)}
          onConfirm={() => {
            review.accept(whole.reports);
            setWhole(null);
          }}
        />
      )}
      {judged !== null && (
        <JudgeDialog
          judged={judged}
          busy={review.busy}
          onClose={() => setJudged(null)}
          onConfirm={(reason, typed) =>
            review.withReason(judged.reports, judged.verdict, reason, () => {
              typed.done();
              setJudged(null);
            })
          }
        />
      )}
    </>
  );
};

export const ReviewTab = () => {
  const common = useText(progressWords);
  const [filters, setFilters] = useState(() => ({ ...ANY, unit: asked('of') }));
  useEffect(() => forgetAsked('of'), []);
  const { data: plan } = usePlan();
  const { data, error, refetch } = useReviewed(filters.state);
  return (
    <Stack gap="xs">
      <Filters reports={data ?? []} filters={filters} onFilters={setFilters} />
      {error !== null && <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />}
      {error === null && (data === undefined || plan === undefined) && (
        <Center p="xl">
          <Loader aria-label={common.loading} />
        </Center>
      )}
      {data !== undefined && plan !== undefined && (
        <Workspace key={filters.state} plan={plan} all={data} filters={filters} />
      )}
    </Stack>
  );
};
