/**
 * Places of nodes and edges of the link graph, and the ways through it by keyboard.
 *
 * Drawn from left (makes) to right (uses) by dagre; edges of a cycle are turned by it for the drawing
 * only. Walking: right and left along an edge, up and down to the node beside in the same column.
 */
import { Graph, layout } from '@dagrejs/dagre';
import type { Link } from '../../../../api/plan/links.ts';

export const NODE = { width: 196, height: 54 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface PlacedNode extends Point {
  readonly code: string;
}
export interface PlacedEdge {
  readonly link: Link;
  readonly points: readonly Point[];
}
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

const nodesOf = (links: readonly Link[]): string[] => [
  ...new Set(links.flatMap(({ maker, user }) => [maker, user])),
];

/** Links that hang together, each group drawn by itself. */
const connected = (links: readonly Link[]): Link[][] => {
  let groups: Link[][] = [];
  for (const link of links) {
    const ends = [link.maker, link.user];
    const touches = (group: readonly Link[]): boolean =>
      group.some(({ maker, user }) => ends.includes(maker) || ends.includes(user));
    groups = [
      ...groups.filter((group) => !touches(group)),
      [...groups.filter(touches).flat(), link],
    ];
  }
  return groups;
};

const PADDING = 8;

/** From the outermost node or line, not from what dagre reserves: its long lines reach further. */
const trimmed = (drawing: Drawing): Drawing => {
  const corners = drawing.nodes.flatMap(({ x, y }) => [
    { x: x - NODE.width / 2, y: y - NODE.height / 2 },
    { x: x + NODE.width / 2, y: y + NODE.height / 2 },
  ]);
  const points = [...corners, ...drawing.edges.flatMap((edge) => edge.points)];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - PADDING, Math.min(...ys) - PADDING];
  return {
    ...moved(drawing, -left, -top),
    width: Math.max(...xs) + PADDING - left,
    height: Math.max(...ys) + PADDING - top,
  };
};

const drawOne = (links: readonly Link[]): Drawing => {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 60 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const code of nodesOf(links)) graph.setNode(code, { ...NODE });
  for (const { maker, user } of links) graph.setEdge(maker, user);
  layout(graph);
  return trimmed({
    width: 0,
    height: 0,
    nodes: nodesOf(links).map((code) => {
      const { x = 0, y = 0 } = graph.node(code) as Partial<Point>;
      return { code, x, y };
    }),
    edges: links.map((link) => {
      const { points = [] } = graph.edge(link.maker, link.user) as { points?: Point[] };
      return { link, points };
    }),
  });
};

const moved = (drawing: Drawing, dx: number, dy: number): Drawing => {
  const by = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return {
    ...drawing,
    nodes: drawing.nodes.map((node) => ({ ...node, ...by(node) })),
    edges: drawing.edges.map(({ link, points }) => ({ link, points: points.map(by) })),
  };
};

const COLUMN_GAP = 28;

/** The parts in `count` columns, each new part in the shortest one. */
const inColumns = (parts: readonly Drawing[], count: number): Drawing => {
  const columns = Array.from({ length: count }, (): Drawing[] => []);
  const heightOf = (column: readonly Drawing[]): number =>
    column.reduce((sum, { height }) => sum + height, 0);
  for (const part of parts) {
    const [shortest] = columns.toSorted((a, b) => heightOf(a) - heightOf(b));
    shortest?.push(part);
  }
  let x = 0;
  const placed = columns.flatMap((column) => {
    let y = 0;
    const here = column.map((part) => {
      const at = moved(part, x, y);
      y += part.height;
      return at;
    });
    x += Math.max(0, ...column.map(({ width }) => width)) + COLUMN_GAP;
    return here;
  });
  return {
    width: x - COLUMN_GAP,
    height: Math.max(0, ...columns.map(heightOf)),
    nodes: placed.flatMap(({ nodes }) => nodes),
    edges: placed.flatMap(({ edges }) => edges),
  };
};

/** Width to height of the window's frame: the number of columns is the one that leaves text largest. */
const FRAME = { width: 1030, height: 430 };
const MOST_COLUMNS = 5;

const scaleOf = ({ width, height }: Drawing): number =>
  Math.min(FRAME.width / width, FRAME.height / height);

export const drawGraph = (links: readonly Link[]): Drawing => {
  const parts = connected(links)
    .map(drawOne)
    .toSorted((a, b) => b.height - a.height);
  const choices = Array.from({ length: MOST_COLUMNS }, (_, i) => inColumns(parts, i + 1));
  return choices.reduce((best, choice) => (scaleOf(choice) > scaleOf(best) ? choice : best));
};

/** A smooth line through the points that dagre gives. */
export const edgePath = (points: readonly Point[]): string => {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const last = rest.at(-1) ?? first;
  const curves = rest.slice(0, -1).map((point, i) => {
    const next = rest[i + 1] ?? last;
    const end =
      i === rest.length - 2 ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q ${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  const tail = curves.length === 0 ? [`L ${last.x} ${last.y}`] : curves;
  return [`M ${first.x} ${first.y}`, ...tail].join(' ');
};

export const middle = (points: readonly Point[]): Point =>
  points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };

type Direction = 'left' | 'right' | 'up' | 'down';

const nearest = (from: PlacedNode, nodes: readonly PlacedNode[]): string | null =>
  nodes.toSorted((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))[0]?.code ?? null;

const SAME_COLUMN = NODE.width / 2;

/** The node that an arrow key leads to, or null at an end. */
export const walk = (
  { nodes, edges }: Drawing,
  code: string,
  direction: Direction,
): string | null => {
  const from = nodes.find((node) => node.code === code);
  if (from === undefined) return nodes[0]?.code ?? null;
  const at = (codes: readonly string[]): PlacedNode[] =>
    nodes.filter((node) => codes.includes(node.code));
  const links = edges.map(({ link }) => link);
  const column = nodes.filter((node) => Math.abs(node.x - from.x) < SAME_COLUMN);
  switch (direction) {
    case 'right':
      return nearest(from, at(links.filter((l) => l.maker === code).map((l) => l.user)));
    case 'left':
      return nearest(from, at(links.filter((l) => l.user === code).map((l) => l.maker)));
    case 'up':
      return nearest(
        from,
        column.filter((node) => node.y < from.y),
      );
    case 'down':
      return nearest(
        from,
        column.filter((node) => node.y > from.y),
      );
    default:
      return direction satisfies never;
  }
};

/** The links of one measure, and those among its neighbours. */
export const neighbourhood = (links: readonly Link[], code: string): Link[] => {
  const near = new Set(
    links
      .filter(({ maker, user }) => maker === code || user === code)
      .flatMap(({ maker, user }) => [maker, user]),
  );
  return links.filter(({ maker, user }) => near.has(maker) && near.has(user));
};

/** One way round within a circle of measures, its first node again at the end. */
export const wayRound = (members: readonly string[], links: readonly Link[]): string[] => {
  const [start] = members;
  if (start === undefined) return [];
  const inside = links.filter(
    ({ maker, user }) => members.includes(maker) && members.includes(user),
  );
  const paths: string[][] = [[start]];
  const seen = new Set<string>();
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    const here = path.at(-1);
    for (const { user } of inside.filter(({ maker }) => maker === here)) {
      if (user === start) return [...path, start];
      if (!seen.has(user)) paths.push([...path, user]);
      seen.add(user);
    }
  }
  return [...members, start];
};
