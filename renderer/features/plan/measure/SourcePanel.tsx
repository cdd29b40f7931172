/** The source text beside the adopted one: printed lines with their numbers, the cell marked. */
import { CloseButton, Loader, Paper, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { failureOf, useTRPC, type RouterOutput } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import type { AdoptedCell } from './cells.ts';
import classes from './measure.module.css';

type ContextLine = RouterOutput['plan']['sourceContext'][number][number];

const LINES_AROUND = 4;

const Line = ({ line: { n, text, mark } }: { readonly line: ContextLine }) => (
  <>
    <span className={classes['lineNumber']}>{n}</span>
    <span className={mark === null ? classes['around'] : classes['line']}>
      {mark === null ? (
        text
      ) : (
        <>
          <span className={classes['around']}>{text.slice(0, mark[0])}</span>
          <mark className={classes['mark']}>{text.slice(mark[0], mark[1])}</mark>
          <span className={classes['around']}>{text.slice(mark[1])}</span>
        </>
      )}
    </span>
  </>
);

const Lines = ({ cell }: { readonly cell: AdoptedCell }) => {
  const text = useText(measureWords);
  const trpc = useTRPC();
  const runs = useQuery(
    trpc.plan.sourceContext.queryOptions({ at: [...cell.sources], around: LINES_AROUND }),
  );
  if (runs.isError) return <FailureNote failure={failureOf(runs.error)} />;
  if (runs.data === undefined) return <Loader size="sm" />;
  return runs.data.map((run, i) => (
    <div key={run[0]?.n}>
      {i > 0 && <div className={classes['gap']}>⋯ {text.sourceGap}</div>}
      <div className={classes['run']} lang="bg">
        {run.map((line) => (
          <Line key={line.n} line={line} />
        ))}
      </div>
    </div>
  ));
};

interface SourcePanelProps {
  readonly cell: AdoptedCell;
  readonly onClose: () => void;
}

export const SourcePanel = ({ cell, onClose }: SourcePanelProps) => {
  const text = useText(measureWords);
  const panel = useRef<HTMLElement>(null);
  useHotkeys([['Escape', onClose]], []);
  useEffect(() => panel.current?.focus(), []);
  return (
    <Paper
      component="section"
      ref={panel}
      className={`${classes['source'] ?? ''} no-print`}
      tabIndex={0}
      aria-label={text.sourceTitle(cell.label)}
    >
      <div className={classes['sourceHead']}>
        <Title order={2} size="h5">
          {text.sourceTitle(cell.label)}
        </Title>
        <CloseButton aria-label={text.closeSource} onClick={onClose} />
      </div>
      <Text size="xs" c="dimmed" mb="xs">
        {text.sourceLead}
      </Text>
      <Lines cell={cell} />
    </Paper>
  );
};
