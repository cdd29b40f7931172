/**
 * A measure: its adopted text with the source beside it, what the text means, and what is known and
 * was written about it. With a day in the address, everything is shown as it was known on that day.
 */
import { Alert, Anchor, Badge, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { LeftPlan } from '../../../../api/plan/left-plan.ts';
import { parseDate, type LocalDate } from '../../../../domain/kernel/date.ts';
import type { Measure, Plan } from '../../../../domain/plan/plan.ts';
import { useRememberMeasure } from '../../../core/recent-measures.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { MeasureProgress } from '../../progress/measure/MeasureProgress.tsx';
import { AdoptedText } from './AdoptedText.tsx';
import { AsKnownBanner, AsKnownControl } from './AsKnown.tsx';
import { BodiesCard } from './BodiesCard.tsx';
import type { AdoptedCell } from './cells.ts';
import { FindingsCard } from './FindingsCard.tsx';
import { History } from './History.tsx';
import { IndicatorCard } from './IndicatorCard.tsx';
import { LinksCard } from './LinksCard.tsx';
import { Badges, Breadcrumbs, NeighbourLinks } from './MeasureHeader.tsx';
import classes from './measure.module.css';
import { MoneyCard } from './MoneyCard.tsx';
import { Notes } from './Notes.tsx';
import { PeriodCard } from './PeriodCard.tsx';
import { SourcePanel } from './SourcePanel.tsx';

interface ViewProps {
  readonly measure: Measure;
  readonly plan: Plan;
  readonly asKnownOn: LocalDate | undefined;
  /** The act that removed it, where the plan has it no more. */
  readonly left?: LeftPlan;
}

const Overview = ({ measure, plan, asKnownOn }: ViewProps) => {
  const text = useText(measureWords);
  return (
    <div className={classes['overview']}>
      <PeriodCard measure={measure} plan={plan} />
      <MoneyCard measure={measure} plan={plan} />
      <IndicatorCard measure={measure} />
      {asKnownOn === undefined ? (
        <>
          <FindingsCard code={measure.code} />
          <LinksCard code={measure.code} plan={plan} />
        </>
      ) : (
        <Text size="sm">{text.onlyToday}</Text>
      )}
      <BodiesCard measure={measure} />
    </div>
  );
};

/** «New note» of the command palette comes with a number of its own, so that it can be asked again. */
const useAskedNote = (): number | null => {
  const state = useHistoryState<{ note?: number } | null>();
  return typeof state === 'object' ? (state?.note ?? null) : null;
};

const Work = ({ measure, asKnownOn }: Pick<ViewProps, 'measure' | 'asKnownOn'>) => {
  const text = useText(measureWords);
  const trpc = useTRPC();
  const asked = useAskedNote();
  const [tab, setTab] = useState<string | null>('notes');
  const then = asKnownOn === undefined ? {} : { asKnownOn };
  const { data: notes } = useQuery(
    trpc.plan.notes.list.queryOptions({ measure: measure.code, ...then }),
  );
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab
          value="notes"
          data-unsaved-opens={`measure/${measure.code}`}
          rightSection={
            <Badge variant="default" size="sm" circle>
              {notes?.total ?? 0}
            </Badge>
          }
        >
          {text.notes}
        </Tabs.Tab>
        <Tabs.Tab value="history">{text.history}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="notes">
        <Notes key={asked} code={measure.code} asKnownOn={asKnownOn} focusNew={asked !== null} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <History code={measure.code} asKnownOn={asKnownOn} />
      </Tabs.Panel>
    </Tabs>
  );
};

/** The adopted text, and beside it either what it means or the place it stands in. */
const Body = (props: ViewProps) => {
  const text = useText(measureWords);
  const [cell, setCell] = useState<AdoptedCell | null>(null);
  const close = useCallback(() => {
    const opener = document.querySelector<HTMLElement>(`[data-cell="${cell?.key ?? ''}"]`);
    setCell(null);
    opener?.focus();
  }, [cell]);
  return (
    <div className={classes['body']}>
      <div className={classes['left']}>
        <section aria-labelledby="adopted">
          <Title order={2} size="h5" id="adopted" mb={4}>
            {text.adopted}
          </Title>
          <AdoptedText
            measure={props.measure}
            openCell={cell?.key ?? null}
            onOpen={(chosen) => (chosen.key === cell?.key ? close() : setCell(chosen))}
          />
        </section>
        <Work measure={props.measure} asKnownOn={props.asKnownOn} />
      </div>
      {cell === null ? (
        <Overview {...props} />
      ) : (
        <SourcePanel key={cell.key} cell={cell} onClose={close} />
      )}
    </div>
  );
};

const View = (props: ViewProps) => {
  const text = useText(measureWords);
  const { measure, plan, asKnownOn, left } = props;
  useRememberMeasure(measure.code);
  return (
    <div className={classes['page']}>
      <Page
        title={`${measure.code} ${measure.title}`}
        above={<Breadcrumbs measure={measure} plan={plan} />}
        lead={<Badges measure={measure} />}
        actions={
          <Stack gap={6} align="flex-end">
            <NeighbourLinks {...props} />
            <div className={classes['pageActions']}>
              <AsKnownControl code={measure.code} asKnownOn={asKnownOn} />
              <PrintButton>{text.print}</PrintButton>
            </div>
          </Stack>
        }
      >
        <AsKnownBanner code={measure.code} asKnownOn={asKnownOn} />
        {left !== undefined && <LeftNote {...left} />}
        <MeasureProgress {...props} />
        <Body {...props} />
      </Page>
    </div>
  );
};

const LeftNote = ({ act, edition, left }: LeftPlan) => {
  const text = useText(measureWords);
  return (
    <Alert color="yellow" variant="light" title={text.left(act)} mb="sm">
      {text.leftText(edition, left)}{' '}
      <Anchor component={Link} href="/amendments" size="sm">
        {text.toAmendments}
      </Anchor>
    </Alert>
  );
};

/** As the last edition that had it says; there may be none. */
const Left = ({ code, asKnownOn }: { readonly code: string } & Pick<ViewProps, 'asKnownOn'>) => {
  const trpc = useTRPC();
  const then = asKnownOn === undefined ? {} : { asKnownOn };
  const found = useQuery(trpc.plan.left.queryOptions({ measure: code, ...then }));
  const plan = usePlan(found.data?.edition, asKnownOn);
  if (found.isError) return <FailureNote failure={failureOf(found.error)} />;
  const measure = plan.data?.measures.find((one) => one.code === code);
  if (found.data === undefined || (found.data !== null && plan.data === undefined))
    return <Skeleton h={420} />;
  return found.data === null || measure === undefined || plan.data === undefined ? (
    <Missing code={code} />
  ) : (
    <View measure={measure} plan={plan.data} asKnownOn={asKnownOn} left={found.data} />
  );
};

const Missing = ({ code }: { readonly code: string }) => {
  const text = useText(measureWords);
  return (
    <Page title={`${text.measure} ${code}`}>
      <Text>{text.removed}</Text>
      <Anchor component={Link} href="/plan">
        {text.toRegister}
      </Anchor>
    </Page>
  );
};

interface MeasurePageProps {
  readonly code: string;
  /** As it was known on this day; today's view where it is absent or no date. */
  readonly day?: string;
}

export const MeasurePage = ({ code, day }: MeasurePageProps) => {
  const text = useText(measureWords);
  const asKnownOn = day === undefined ? undefined : (parseDate(day) ?? undefined);
  const plan = usePlan(undefined, asKnownOn);
  const heading = `${text.measure} ${code}`;
  if (plan.isError) {
    return (
      <Page title={heading}>
        <AsKnownBanner code={code} asKnownOn={asKnownOn} />
        <FailureNote failure={failureOf(plan.error)} />
      </Page>
    );
  }
  if (plan.data === undefined) {
    return (
      <Page title={heading}>
        <Skeleton h={420} />
      </Page>
    );
  }
  const measure = plan.data.measures.find((m) => m.code === code);
  if (measure === undefined) return <Left code={code} asKnownOn={asKnownOn} />;
  return <View measure={measure} plan={plan.data} asKnownOn={asKnownOn} />;
};
