/** What units submitted, for the ministry to accept or to return with a reason. */
import { MOST } from '../../../../domain/text/limits.ts';
import { Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReportView } from '../../../../api/progress/views.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import { failureOf } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import type { UnsavedField } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { reviewWords } from '../../../text/progress-review.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import classes from './review.module.css';
import { ReviewDetail } from './ReviewDetail.tsx';
import { Filters } from './ReviewFilters.tsx';
import { ReviewTable, type ReviewActs } from './ReviewTable.tsx';
import {
  ANY,
  reviewPlace,
  useChoice,
  useReview,
  useReviewed,
  type ReviewFilters,
} from './use-review.ts';

interface WorkspaceProps {
  readonly plan: Plan;
  readonly all: readonly ReportView[];
  readonly filters: ReviewFilters;
}

interface Judged {
  readonly report: ReportView;
  readonly verdict: 'returned' | 'closed';
}

interface JudgeProps {
  readonly judged: Judged;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string, typed: UnsavedField<string>) => void;
}

/** A return or a closing, with its reason. */
const JudgeDialog = ({ judged: { report, verdict }, ...rest }: JudgeProps) => {
  const text = useText(reviewWords);
  const common = useText(progressWords);
  const { language } = useLanguage();
  const { evidence, value, period } = text.reasons;
  return (
    <ReasonDialog
      most={MOST.reviewReason}
      place={reviewPlace(report, verdict)}
      {...text.judge[verdict]}
      subject={text.place(report.measure, report.unit, periodShort(report.period, language))}
      cancel={common.cancel}
      suggestions={verdict === 'returned' ? [evidence, value, period] : [text.reasons.removed]}
      {...rest}
    />
  );
};

const Workspace = ({ plan, all, filters }: WorkspaceProps) => {
  const text = useText(reviewWords);
  const list = useChoice(all, filters);
  const review = useReview();
  const [judged, setJudged] = useState<Judged | null>(null);
  const { selected, marked, items } = list;
  const acts: ReviewActs = {
    accept: (report) => report.locks.review === null && review.accept([report]),
    giveBack: (report) =>
      report.locks.review === null && setJudged({ report, verdict: 'returned' }),
    close: (report) => report.locks.close === null && setJudged({ report, verdict: 'closed' }),
  };
  const open = marked.filter(({ locks }) => locks.review === null);
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
          <Button
            size="xs"
            loading={review.busy}
            leftSection={<IconChecks size={15} aria-hidden />}
            onClick={() => review.accept(open)}
          >
            {text.acceptMarked(open.length)}
          </Button>
        )}
      </Group>
      {judged !== null && (
        <JudgeDialog
          judged={judged}
          busy={review.busy}
          onClose={() => setJudged(null)}
          onConfirm={(reason, typed) =>
            review.withReason(judged.report, judged.verdict, reason, () => {
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
  const [filters, setFilters] = useState(ANY);
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
