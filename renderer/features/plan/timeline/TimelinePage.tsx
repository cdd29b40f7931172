import {
  ActionIcon,
  Center,
  Group,
  Loader,
  SegmentedControl,
  Text,
  Tooltip,
  useComputedColorScheme,
} from '@mantine/core';
import { useElementSize, useSessionStorage } from '@mantine/hooks';
import {
  IconArrowsHorizontal,
  IconArrowsVertical,
  IconFold,
  IconZoomIn,
  IconZoomOut,
  type Icon,
} from '@tabler/icons-react';
import { useRef } from 'react';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { failureOf } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';
import { timelineWords } from '../../../text/timeline.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { usePrintLandscape } from '../../../ui/use-print-landscape.ts';
import { Chart, LABELS } from './Chart.tsx';
import { Filters } from './Filters.tsx';
import { QUARTERS_FROM } from './geometry.ts';
import { Legend } from './Legend.tsx';
import { DARK, LIGHT } from './palette.ts';
import { SaveMenu } from './SaveMenu.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { useTimeline, type TimelineState } from './use-timeline.ts';
import { QUARTERS_LEVEL, useZoom, type Zoom } from './use-zoom.ts';

type View = 'chart' | 'table';

const ToolButton = ({
  label,
  icon: Icon,
  disabled = false,
  onClick,
}: {
  readonly label: string;
  readonly icon: Icon;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) => (
  <Tooltip label={label}>
    <ActionIcon
      variant="default"
      size={30}
      aria-label={label}
      aria-disabled={disabled}
      {...(disabled ? { 'data-disabled': true } : { onClick })}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  </Tooltip>
);

const ZoomBar = ({ zoom }: { readonly zoom: Zoom }) => {
  const text = useText(timelineWords);
  return (
    <Group gap={6} wrap="nowrap">
      <SegmentedControl
        size="xs"
        aria-label={text.scale}
        value={zoom.perYear >= QUARTERS_FROM ? 'quarters' : 'years'}
        onChange={(value) => (value === 'quarters' ? zoom.set(QUARTERS_LEVEL) : zoom.fit())}
        data={[
          { value: 'years', label: text.years },
          { value: 'quarters', label: text.quarters },
        ]}
      />
      <ToolButton
        label={text.zoomOut}
        icon={IconZoomOut}
        disabled={!zoom.canOut}
        onClick={zoom.zoomOut}
      />
      <ToolButton
        label={text.zoomIn}
        icon={IconZoomIn}
        disabled={!zoom.canIn}
        onClick={zoom.zoomIn}
      />
      <ToolButton
        label={text.fit}
        icon={IconArrowsHorizontal}
        disabled={zoom.fitted}
        onClick={zoom.fit}
      />
    </Group>
  );
};

const GroupButtons = ({ state }: { readonly state: TimelineState }) => {
  const text = useText(timelineWords);
  return (
    <Group gap={6} wrap="nowrap">
      <ToolButton label={text.collapseAll} icon={IconFold} onClick={state.collapseAll} />
      <ToolButton label={text.expandAll} icon={IconArrowsVertical} onClick={state.expandAll} />
    </Group>
  );
};

const TimelineView = ({ plan }: { readonly plan: Plan }) => {
  usePrintLandscape();
  const text = useText(timelineWords);
  const shell = useText(shellWords);
  const palette = useComputedColorScheme('light') === 'dark' ? DARK : LIGHT;
  const state = useTimeline(plan);
  const frameRef = useRef<HTMLDivElement>(null);
  const { ref: roomRef, width: room } = useElementSize<HTMLDivElement>();
  const zoom = useZoom(frameRef, { room, labels: LABELS, years: state.model.years.length });
  const [view, setView] = useSessionStorage<View>({
    key: 'myarka.timeline.view',
    defaultValue: 'chart',
    getInitialValueInEffect: false,
  });
  const empty = state.measures.length === 0;
  return (
    <Page
      title={shell.timeline}
      lead={<span className="no-print">{text.lead}</span>}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={text.view}
            value={view}
            onChange={(value) => setView(value)}
            data={[
              { value: 'chart', label: text.chart },
              { value: 'table', label: text.table },
            ]}
          />
          <PrintButton>{shell.print}</PrintButton>
          <SaveMenu plan={plan} state={state} />
        </>
      }
    >
      <Group justify="space-between" gap={6} className="no-print">
        <Filters plan={plan} state={state} />
        {view === 'chart' && (
          <Group gap={6} wrap="nowrap">
            <GroupButtons state={state} />
            <ZoomBar zoom={zoom} />
          </Group>
        )}
      </Group>
      <Group justify="space-between" gap="xs" mt={-6}>
        <Text size="xs" role="status">
          {empty ? text.none : text.shown(state.measures.length, plan.measures.length)}
        </Text>
        <div className="no-print">
          <Legend state={state} palette={palette} />
        </div>
      </Group>
      <div ref={roomRef} />
      {!empty && view === 'chart' && (
        <Chart state={state} zoom={zoom} frameRef={frameRef} palette={palette} />
      )}
      {!empty && view === 'table' && (
        <TimelineTable model={state.model} palette={palette} className="no-print" />
      )}
      <div className="print-only">
        <Legend state={state} palette={LIGHT} />
        <TimelineTable model={state.model} palette={LIGHT} />
      </div>
    </Page>
  );
};

export const TimelinePage = () => {
  const shell = useText(shellWords);
  const plan = usePlan();
  if (plan.isError)
    return <FailureNote failure={failureOf(plan.error)} onRetry={() => void plan.refetch()} />;
  if (plan.data === undefined)
    return (
      <Center p="xl">
        <Loader aria-label={shell.loading} />
      </Center>
    );
  return <TimelineView plan={plan.data} />;
};
