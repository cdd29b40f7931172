/** The graph with what belongs to it: which links, whose neighbours, circles in words, its table. */
import { Alert, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import type { Link } from '../../../../api/plan/links.ts';
import { linkGraph } from '../../../../domain/plan/link-graph.ts';
import type { Measure } from '../../../../domain/plan/plan.ts';
import { compareBg } from '../../../../domain/text/collate.ts';
import { useText } from '../../../text/language.tsx';
import { linksWords } from '../../../text/links.ts';
import { GraphLegend } from './GraphLegend.tsx';
import type { EdgeMark } from './GraphEdge.tsx';
import { neighbourhood, wayRound } from './graph-layout.ts';
import { LinkGraph } from './LinkGraph.tsx';
import { LinkTable } from './LinkTable.tsx';
import { pairKey } from './use-links.ts';
import classes from './links.module.css';

interface ViewProps {
  readonly links: readonly Link[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly order: ReadonlyMap<string, CheckedFinding>;
}

const Cycles = ({ circles }: { readonly circles: readonly (readonly string[])[] }) => {
  const text = useText(linksWords);
  if (circles.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        {text.noCycles}
      </Text>
    );
  }
  return (
    <Alert color="red" variant="outline" p="xs" title={text.cycles}>
      {circles.map((circle) => (
        <Text size="sm" key={circle.join()}>
          {text.cycle(circle.join(' → '))}
        </Text>
      ))}
    </Alert>
  );
};

const firstFocus = (): string | null =>
  ((history.state ?? {}) as { readonly focus?: string }).focus ?? null;

const useShown = (links: readonly Link[]) => {
  const [withProposed, setWithProposed] = useState(
    () => !links.some(({ state }) => state === 'confirmed'),
  );
  const [focus, setFocus] = useState<string | null>(firstFocus);
  const drawn = useMemo(
    () => links.filter(({ state }) => state === 'confirmed' || (withProposed && state === 'open')),
    [links, withProposed],
  );
  const shown = useMemo(
    () => (focus === null ? drawn : neighbourhood(drawn, focus)),
    [drawn, focus],
  );
  return { withProposed, setWithProposed, focus, setFocus, drawn, shown };
};

export const GraphView = ({ links, measures, order }: ViewProps) => {
  const text = useText(linksWords);
  const { withProposed, setWithProposed, focus, setFocus, drawn, shown } = useShown(links);
  const circles = useMemo(
    () => linkGraph(drawn).cycles.map((members) => wayRound(members, drawn)),
    [drawn],
  );
  const inCircle = new Set(
    circles.flatMap((circle) => circle.slice(1).map((user, i) => pairKey(circle[i] ?? '', user))),
  );
  const markOf = ({ maker, user }: Link): EdgeMark | null => {
    if (inCircle.has(pairKey(maker, user))) return 'circle';
    return order.has(pairKey(maker, user)) ? 'late' : null;
  };
  const codes = [...new Set(drawn.flatMap(({ maker, user }) => [maker, user]))].toSorted(compareBg);
  return (
    <Stack gap="xs">
      <Group gap="md" className="no-print">
        <Checkbox
          size="xs"
          label={text.withProposed}
          checked={withProposed}
          onChange={(event) => setWithProposed(event.currentTarget.checked)}
        />
        <Select
          size="xs"
          w={220}
          searchable
          clearable
          aria-label={text.focus}
          placeholder={`${text.focus}…`}
          data={codes}
          value={focus}
          onChange={setFocus}
        />
        <GraphLegend links={shown} />
      </Group>
      <Cycles circles={circles} />
      {shown.length === 0 ? (
        <Text p="xl" ta="center">
          {text.emptyGraph}
        </Text>
      ) : (
        <LinkGraph
          key={`${focus}/${withProposed}`}
          links={shown}
          measures={measures}
          markOf={markOf}
          onFocus={(code) => setFocus(focus === code ? null : code)}
        />
      )}
      <Text size="xs" c="dimmed" className="no-print">
        {text.graphKeys}
      </Text>
      <details className={classes['behind']}>
        <summary>{text.table}</summary>
        <LinkTable links={shown} measures={measures} order={order} />
      </details>
    </Stack>
  );
};
