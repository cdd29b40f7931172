import { expect, test } from 'vitest';
import type { Link } from '../../api/plan/links.ts';
import {
  drawGraph,
  neighbourhood,
  NODE,
  walk,
  wayRound,
} from '../../renderer/features/plan/links/graph-layout.ts';

const link = (pair: string): Link => {
  const [maker = '', user = ''] = pair.split('>');
  return { maker, user, state: 'confirmed', origin: 'manual', proposal: null, decision: null };
};
const links = (...pairs: string[]): Link[] => pairs.map(link);
const names = (some: readonly Link[]): string[] => some.map((l) => `${l.maker}>${l.user}`);

test('every node and line lies within the drawing, parts beside each other do not overlap', () => {
  const drawing = drawGraph(links('a>b', 'b>c', 'a>c', 'd>e', 'f>g', 'g>h', 'f>h'));
  for (const { x, y } of drawing.nodes) {
    expect(x).toBeGreaterThanOrEqual(NODE.width / 2);
    expect(x).toBeLessThanOrEqual(drawing.width - NODE.width / 2);
    expect(y).toBeGreaterThanOrEqual(NODE.height / 2);
    expect(y).toBeLessThanOrEqual(drawing.height - NODE.height / 2);
  }
  for (const { x, y } of drawing.edges.flatMap(({ points }) => points)) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(drawing.width);
    expect(y).toBeLessThanOrEqual(drawing.height);
  }
  const apart = drawing.nodes.every((a) =>
    drawing.nodes.every(
      (b) => a === b || Math.abs(a.x - b.x) >= NODE.width || Math.abs(a.y - b.y) >= NODE.height,
    ),
  );
  expect(apart).toBe(true);
});

test('arrows go along a link and back, up and down within a column, and stop at an end', () => {
  const drawing = drawGraph(links('a>b', 'a>c', 'b>d', 'c>d'));
  const side = walk(drawing, 'a', 'right') ?? '';
  const [upper = '', lower = ''] = ['b', 'c'].toSorted(
    (p, q) =>
      (drawing.nodes.find(({ code }) => code === p)?.y ?? 0) -
      (drawing.nodes.find(({ code }) => code === q)?.y ?? 0),
  );
  expect(['b', 'c']).toContain(side);
  expect(walk(drawing, side, 'right')).toBe('d');
  expect(walk(drawing, side, 'left')).toBe('a');
  expect(walk(drawing, upper, 'down')).toBe(lower);
  expect(walk(drawing, lower, 'up')).toBe(upper);
  expect(walk(drawing, 'd', 'right')).toBeNull();
  expect(walk(drawing, 'a', 'left')).toBeNull();
});

test('a circle is drawn, and its way round comes back to where it began', () => {
  const circle = links('a>b', 'b>c', 'c>a', 'b>a');
  expect(drawGraph(circle).nodes).toHaveLength(3);
  expect(wayRound(['a', 'b', 'c'], circle)).toEqual(['a', 'b', 'a']);
  expect(wayRound(['c', 'a'], links('a>c', 'c>a'))).toEqual(['c', 'a', 'c']);
  expect(wayRound([], circle)).toEqual([]);
});

test('the neighbourhood holds the links of a measure and those among its neighbours', () => {
  const all = links('a>b', 'b>c', 'c>d', 'a>c', 'x>y');
  expect(names(neighbourhood(all, 'b'))).toEqual(['a>b', 'b>c', 'a>c']);
});
