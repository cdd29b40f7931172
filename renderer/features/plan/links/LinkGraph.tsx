/**
 * The graph of links as a picture that can be walked: one stop of the Tab key, arrows along the edges.
 * Everything in it stands in the table behind it as well.
 */
import { ActionIcon } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { Link } from '../../../../api/plan/links.ts';
import type { Measure } from '../../../../domain/plan/plan.ts';
import { useText } from '../../../text/language.tsx';
import { linksWords } from '../../../text/links.ts';
import { GraphEdge, type EdgeMark } from './GraphEdge.tsx';
import { drawGraph, NODE, walk, type PlacedNode } from './graph-layout.ts';
import { goalColor } from '../../../../domain/plan/goal-colors.ts';
import { usePanZoom, type PanZoom } from './use-pan-zoom.ts';
import classes from './links.module.css';

interface GraphProps {
  readonly links: readonly Link[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly markOf: (link: Link) => EdgeMark | null;
  readonly onFocus: (code: string) => void;
}

const ARROWS = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
} as const;

const isArrow = (key: string): key is keyof typeof ARROWS => key in ARROWS;

const Node = ({
  node,
  measure,
  name,
  current,
  onChoose,
  onOpen,
  onKeyDown,
}: {
  readonly node: PlacedNode;
  readonly measure: Measure | undefined;
  readonly name: string;
  readonly current: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) => (
  <g
    className={classes['node']}
    transform={`translate(${node.x - NODE.width / 2} ${node.y - NODE.height / 2})`}
    role="link"
    aria-label={name}
    aria-current={current}
    tabIndex={current ? 0 : -1}
    data-code={node.code}
    onFocus={onChoose}
    onDoubleClick={onOpen}
    onKeyDown={onKeyDown}
  >
    <rect className={classes['box']} width={NODE.width} height={NODE.height} rx={6} />
    <rect
      width={6}
      height={NODE.height}
      rx={2}
      fill={goalColor(node.code.split('.')[0] ?? '', 'mark')}
    />
    <foreignObject width={NODE.width} height={NODE.height}>
      <div className={classes['label']}>
        <span className={classes['short']}>
          <b>{node.code}</b> {measure?.title ?? ''}
        </span>
      </div>
    </foreignObject>
  </g>
);

const ZoomButtons = ({ view }: { readonly view: PanZoom }) => {
  const text = useText(linksWords);
  return (
    <ActionIcon.Group className={`${classes['zoom']} no-print`} orientation="vertical">
      <ActionIcon variant="default" aria-label={text.zoomIn} onClick={view.zoomIn}>
        <IconPlus size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={text.zoomOut} onClick={view.zoomOut}>
        <IconMinus size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={text.fit} onClick={view.fit}>
        <IconFocusCentered size={16} />
      </ActionIcon>
    </ActionIcon.Group>
  );
};

const useNodeName = (links: readonly Link[], measures: GraphProps['measures']) => {
  const text = useText(linksWords);
  return (code: string): string => {
    const makers = links.filter(({ user }) => user === code).map(({ maker }) => maker);
    const users = links.filter(({ maker }) => maker === code).map(({ user }) => user);
    return text.nodeName(
      code,
      measures.get(code)?.title ?? '',
      makers.join(', ') || text.nobody,
      users.join(', ') || text.nobody,
    );
  };
};

export const LinkGraph = ({ links, measures, markOf, onFocus }: GraphProps) => {
  const text = useText(linksWords);
  const [, go] = useLocation();
  const drawing = useMemo(() => drawGraph(links), [links]);
  const view = usePanZoom(drawing);
  const [chosen, setChosen] = useState<string | null>(null);
  const current =
    drawing.nodes.find(({ code }) => code === chosen)?.code ?? drawing.nodes[0]?.code ?? null;
  const svg = useRef<SVGSVGElement>(null);
  const walked = useRef(false);
  const nameOf = useNodeName(links, measures);
  const hint = useId();
  useEffect(() => {
    if (!walked.current || current === null) return;
    walked.current = false;
    svg.current?.querySelector<SVGGElement>(`[data-code="${current}"]`)?.focus();
  }, [current]);
  const { center } = view;
  const choose = (code: string): void => {
    const node = drawing.nodes.find((one) => one.code === code);
    if (node !== undefined) center(node);
    setChosen(code);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isArrow(event.key)) {
      const next = walk(drawing, current, ARROWS[event.key]);
      walked.current = next !== null && next !== current;
      if (next !== null) choose(next);
    } else if (event.key === 'Enter') go(`/measure/${current}`);
    else if (event.code === 'KeyF') onFocus(current);
    else if (event.key === '+' || event.key === '=') view.zoomIn();
    else if (event.key === '-') view.zoomOut();
    else if (event.key === '0') view.fit();
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes['frame']}>
      <ZoomButtons view={view} />
      <svg
        ref={svg}
        className={classes['svg']}
        viewBox={view.viewBox}
        role="group"
        aria-label={text.graphName}
        aria-describedby={hint}
        onPointerDown={view.onPointerDown}
        onPointerMove={view.onPointerMove}
        onPointerUp={view.onPointerUp}
        onPointerLeave={view.onPointerUp}
      >
        <title>{text.graphName}</title>
        <desc id={hint}>{text.graphSummary(drawing.nodes.length, links.length)}</desc>
        <defs>
          <marker
            id="link-tip"
            viewBox="0 0 8 8"
            refX={7}
            refY={4}
            markerWidth={7}
            markerHeight={7}
            orient="auto"
          >
            <path d="M 0 0 L 8 4 L 0 8 z" className={classes['tip']} />
          </marker>
        </defs>
        <g aria-hidden>
          {drawing.edges.map((edge) => (
            <GraphEdge
              key={`${edge.link.maker}/${edge.link.user}`}
              edge={edge}
              mark={markOf(edge.link)}
            />
          ))}
        </g>
        {drawing.nodes.map((node) => (
          <Node
            key={node.code}
            node={node}
            measure={measures.get(node.code)}
            name={nameOf(node.code)}
            current={node.code === current}
            onChoose={() => choose(node.code)}
            onOpen={() => go(`/measure/${node.code}`)}
            onKeyDown={onKeyDown}
          />
        ))}
      </svg>
    </div>
  );
};
