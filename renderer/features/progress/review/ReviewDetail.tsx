/** The chosen report against baseline, target and what stood before, with its files and history. */
import { authorText } from '../../../../domain/person/texts.ts';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ReportView } from '../../../../api/progress/views.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import { MODE_TEXTS } from '../../../../domain/progress/settings.ts';
import { stateText } from '../../../../domain/progress/state-texts.ts';
import { formatDegree } from '../../../../domain/progress/value.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { reviewWords } from '../../../text/progress-review.ts';
import { whenText } from '../../../ui/when.ts';
import { EvidenceList } from '../evidence/EvidenceList.tsx';
import { DoubtedDay } from '../SubmittedOn.tsx';
import { Asked } from './Asked.tsx';
import { ReportHistory } from './ReportHistory.tsx';
import { useReported } from './reported.ts';
import classes from './review.module.css';
import type { ReviewActs } from './ReviewTable.tsx';
import { reviewPlace } from './use-review.ts';

interface DetailProps {
  readonly report: ReportView;
  readonly plan: Plan;
  readonly acts: ReviewActs;
  readonly busy: boolean;
}

/** Other periods of the same unit and indicator, newest first. */
const useOthers = ({ measure, unit, indicator, period }: ReportView) => {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.progress.reports.list.queryOptions({ measure, unit }));
  const mine = data.filter((one) => one.indicator === indicator);
  const at = mine.findIndex((one) => one.period === period);
  return { mine, before: at < 0 ? undefined : mine[at + 1] };
};

const Facts = ({ report, plan }: Pick<DetailProps, 'report' | 'plan'>) => {
  const text = useText(reviewWords);
  const common = useText(progressWords);
  const reported = useReported(plan);
  const indicator = reported.indicatorOf(report);
  const { before } = useOthers(report);
  const facts: [string, string][] = [
    [text.baseline, indicator?.baseline ?? ''],
    [text.target, indicator?.target ?? ''],
    [text.before, before === undefined ? common.noData : reported.valueText(before)],
    [text.reportedNow, reported.numberText(report, report.value, null)],
    [common.degree, report.degree === null ? common.noData : formatDegree(report.degree)],
  ];
  return (
    <dl className={classes['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Periods = ({ report, plan }: Pick<DetailProps, 'report' | 'plan'>) => {
  const common = useText(progressWords);
  const { language } = useLanguage();
  const { valueText } = useReported(plan);
  const { mine } = useOthers(report);
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{common.period}</th>
          <th scope="col" className={classes['end']}>
            {common.value}
          </th>
          <th scope="col">{common.state}</th>
        </tr>
      </thead>
      <tbody>
        {mine.map((one) => (
          <tr key={one.period}>
            <th scope="row">{periodShort(one.period, language)}</th>
            <td className={classes['end']}>{valueText(one)}</td>
            <td>{stateText(one, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Buttons = ({ report, acts, busy }: DetailProps) => {
  const text = useText(reviewWords);
  const say = useSentence();
  const lock = report.locks.review;
  if (lock !== null)
    return (
      <Stack gap={6} align="flex-start">
        <Text size="sm">{say(report.outside ?? lock)}</Text>
        {report.locks.close === null && (
          <Button
            size="xs"
            variant="default"
            className="no-print"
            leftSection={<IconX size={15} aria-hidden />}
            data-unsaved-opens={reviewPlace(report, 'closed')}
            onClick={() => acts.close(report)}
          >
            {text.close}
          </Button>
        )}
      </Stack>
    );
  return (
    <Group gap="xs" className="no-print">
      <Button
        size="xs"
        loading={busy}
        leftSection={<IconCheck size={15} aria-hidden />}
        onClick={() => acts.accept(report)}
      >
        {text.accept}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowBackUp size={15} aria-hidden />}
        data-unsaved-opens={reviewPlace(report, 'returned')}
        onClick={() => acts.giveBack(report)}
      >
        {text.return}
      </Button>
    </Group>
  );
};

const Signed = ({ report }: { readonly report: ReportView }) => {
  const text = useText(reviewWords);
  const { language } = useLanguage();
  const { submission, submittedBy, reviewed, reviewedBy } = report;
  const signed = (
    by: string | null,
    at: { readonly unit: string; readonly workplace: string | null },
  ) => authorText({ ...at, by: by ?? '' }, language);
  return (
    <Text size="xs" c="dimmed">
      {submission !== null &&
        text.submittedBy(signed(submittedBy, submission), whenText(submission.at))}
      {reviewed !== null &&
        ` · ${text.reviewedBy(signed(reviewedBy, reviewed), whenText(reviewed.at))}`}
    </Text>
  );
};

export const ReviewDetail = (props: DetailProps) => {
  const { report, plan } = props;
  const text = useText(reviewWords);
  const common = useText(progressWords);
  const { language } = useLanguage();
  const reported = useReported(plan);
  const { measure, unit, period, correction, note, state, reviewReason } = report;
  return (
    <section className={classes['detail']} aria-label={text.detail}>
      <Stack gap={10}>
        <div>
          <Title order={2} size="h5">
            {measure} · {unit} · {periodShort(period, language)}
          </Title>
          <Text size="sm">{reported.indicatorOf(report)?.text}</Text>
          <Text size="xs" c="dimmed">
            {reported.titleOf(report)} · {MODE_TEXTS[reported.modeOf(report)].name[language]} ·{' '}
            <Anchor component={Link} href={`/measure/${measure}`} inherit underline="always">
              {text.openMeasure(measure)}
            </Anchor>
          </Text>
        </div>
        <Buttons {...props} />
        <Facts report={report} plan={plan} />
        <DoubtedDay submission={report.submission} />
        <Asked report={report} />
        {correction !== null && (
          <Text size="sm" className={classes['warning']}>
            {text.correctionOf(correction.of, correction.reason)}
          </Text>
        )}
        {reviewReason !== null && state !== 'accepted' && (
          <Text size="sm" className={classes['warning']}>
            {state === 'closed'
              ? text.closedBecause(reviewReason)
              : text.returnedBecause(reviewReason)}
          </Text>
        )}
        <div>
          <Title order={3} size="h6">
            {common.note}
          </Title>
          <p className={classes['note']}>{note === null || note === '' ? text.noNote : note}</p>
        </div>
        <div>
          <Title order={3} size="h6">
            {common.evidence}
          </Title>
          <EvidenceList
            owner={{ of: 'report', measure, indicator: report.indicator, period }}
            evidence={report.evidence}
            lock={report.locks.edit ?? { code: 'report.foreign', params: {} }}
          />
        </div>
        <div>
          <Title order={3} size="h6">
            {text.periods}
          </Title>
          <Periods report={report} plan={plan} />
        </div>
        <div>
          <Title order={3} size="h6">
            {text.history}
          </Title>
          <ReportHistory report={report} />
        </div>
        <Signed report={report} />
      </Stack>
    </section>
  );
};
