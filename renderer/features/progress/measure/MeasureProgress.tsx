/**
 * A measure's progress, on its page: the light with its reason in words and the rule on demand, then
 * reports, milestones, money, and who reports how. Everything as known on the page's day.
 */
import { Button, Skeleton, Tabs, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import type { LeftPlan } from '../../../../api/plan/left-plan.ts';
import type { Measure, Plan } from '../../../../domain/plan/plan.ts';
import { lightSentence } from '../../../../domain/progress/light-texts.ts';
import { failureOf } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { measureProgressWords } from '../../../text/progress-measure.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { LightBadge } from '../../../ui/Light.tsx';
import { RulePanel } from '../boards/RulePanel.tsx';
import { Milestones } from '../milestones/Milestones.tsx';
import { MeasureMoney } from '../money/MeasureMoney.tsx';
import { HowReported } from './HowReported.tsx';
import classes from './measure-progress.module.css';
import { Reports } from './Reports.tsx';
import { useMeasureProgress, type MeasureDetail } from './use-measure-progress.ts';

interface MeasureProgressProps {
  readonly measure: Measure;
  readonly plan: Plan;
  readonly asKnownOn: LocalDate | undefined;
  /** It has left the plan: nothing is judged of it any more. */
  readonly left?: LeftPlan;
}

const Head = ({ detail, judged }: { readonly detail: MeasureDetail; readonly judged: boolean }) => {
  const text = useText(measureProgressWords);
  const { language } = useLanguage();
  const [rule, setRule] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setRule(false);
    button.current?.focus();
  };
  const { light } = detail.progress;
  return (
    <>
      <div className={classes['head']}>
        <Title order={2} size="h5" id="progress">
          {text.title}
        </Title>
        {judged && (
          <>
            <LightBadge colour={light.colour} />
            <span className={classes['reason']}>{lightSentence(light, language)}</span>
            <Button
              ref={button}
              size="compact-xs"
              variant="default"
              className="no-print"
              aria-expanded={rule}
              onClick={() => setRule(!rule)}
            >
              {text.rule}
            </Button>
          </>
        )}
      </div>
      {rule && <RulePanel onClose={close} />}
    </>
  );
};

const Sections = ({
  measure,
  plan,
  asKnownOn,
  detail,
}: MeasureProgressProps & { detail: MeasureDetail }) => {
  const text = useText(measureProgressWords);
  const past = asKnownOn !== undefined;
  const { total, done } = detail.progress.milestones;
  return (
    <Tabs defaultValue="reports" keepMounted={false}>
      <Tabs.List aria-label={text.sections} className="no-print">
        <Tabs.Tab value="reports">{text.reports(detail.reports.length)}</Tabs.Tab>
        <Tabs.Tab value="milestones" data-unsaved-opens={`measure/${measure.code}/milestones/`}>
          {text.milestones(done, total)}
        </Tabs.Tab>
        <Tabs.Tab value="money" data-unsaved-opens={`measure/${measure.code}/money/`}>
          {text.money}
        </Tabs.Tab>
        <Tabs.Tab value="how" data-unsaved-opens={`measure/${measure.code}/how/`}>
          {text.how}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="reports">
        <Reports measure={measure} detail={detail} past={past} />
      </Tabs.Panel>
      <Tabs.Panel value="milestones">
        <Milestones code={measure.code} detail={detail} past={past} />
      </Tabs.Panel>
      <Tabs.Panel value="money">
        <MeasureMoney measure={measure} plan={plan} detail={detail} past={past} />
      </Tabs.Panel>
      <Tabs.Panel value="how">
        <HowReported detail={detail} past={past} />
      </Tabs.Panel>
    </Tabs>
  );
};

export const MeasureProgress = (props: MeasureProgressProps) => {
  const { measure, asKnownOn } = props;
  const text = useText(measureProgressWords);
  const { data, error, refetch } = useMeasureProgress(measure.code, asKnownOn);
  if (error !== null)
    return <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton h={120} />;
  return (
    <section className={classes['section']} aria-labelledby="progress">
      <Head judged={props.left === undefined} detail={data} />
      {asKnownOn !== undefined && (
        <Text size="xs" c="dimmed">
          {text.past}
        </Text>
      )}
      <Sections {...props} detail={data} />
    </section>
  );
};
