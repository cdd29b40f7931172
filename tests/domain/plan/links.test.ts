import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkGraph, type LinkEdge } from '../../../domain/plan/link-graph.ts';
import { proposeLinks } from '../../../domain/plan/links.ts';
import { both, tinyPlan } from './tiny-plan.ts';

const edge = (text: string): LinkEdge => {
  const [maker = '', user = ''] = text.split('>');
  return { maker, user };
};
const graph = (...edges: readonly string[]) => linkGraph(edges.map(edge));

describe('proposals', () => {
  test('a name that one measure introduces and another uses', () => {
    const plan = both(
      { title: 'Разработване на регистър на леглата (РБЛ).' },
      { title: 'Въвеждане на паспорт с данни от РБЛ.' },
    );
    expect(proposeLinks(plan)).toMatchObject([
      { maker: '1.1.1', user: '1.1.2', thing: 'РБЛ', reason: 'name' },
    ]);
  });

  test('a name in capitals, not its first word alone', () => {
    const title = 'Създаване на Национален регистър за редки болести.';
    const uses = { title: 'Обмен с Националния регистър на леглата.' };
    expect(proposeLinks(both({ title }, uses))).toEqual([]);
    const names = { title: 'Обмен с Национален регистър за редки болести.' };
    expect(proposeLinks(both({ title }, names))).toMatchObject([{ maker: '1.1.1', user: '1.1.2' }]);
  });

  test('one subject at two steps: the rules come before the use', () => {
    const plan = both(
      { title: 'Подкрепа на телемедицината.', indicators: [] },
      {
        title: 'Уредба на телемедицината.',
        indicators: [
          {
            id: '1.1.2-1',
            measure: '1.1.2',
            text: 'Приет закон за телемедицината',
            baseline: '0',
            target: '1',
            sources: {},
          },
        ],
      },
    );
    expect(proposeLinks(plan)).toMatchObject([
      { maker: '1.1.2', user: '1.1.1', thing: 'телемедицина', reason: 'subject' },
    ]);
  });

  test('nothing in common, nothing proposed', () => {
    expect(proposeLinks(tinyPlan)).toEqual([]);
  });
});

describe('graph', () => {
  test('layers: each node after all it depends on', () => {
    expect(graph('a>b', 'b>c', 'a>c', 'd>c').layers.map((l) => l.toSorted())).toEqual([
      ['a', 'd'],
      ['b'],
      ['c'],
    ]);
  });

  test('a cycle is shown, and drawn in one layer', () => {
    const { cycles, layers } = graph('a>b', 'b>c', 'c>b', 'c>d');
    expect(cycles.map((c) => c.toSorted())).toEqual([['b', 'c']]);
    expect(layers.map((l) => l.toSorted())).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  test('a link to itself is a cycle; no links, no graph', () => {
    expect(graph('a>a').cycles).toEqual([['a']]);
    expect(linkGraph([])).toEqual({ nodes: [], edges: [], layers: [], cycles: [] });
  });

  test('a deep chain does not exhaust the stack', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => ({ maker: `${i}`, user: `${i + 1}` }));
    expect(linkGraph(chain).layers).toHaveLength(20_001);
  });

  test('every edge leads to a later layer, unless both ends are in one cycle', () => {
    const node = fc.integer({ min: 0, max: 9 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.record({ maker: node, user: node })), (links) => {
        const { nodes, layers, cycles } = linkGraph(links);
        const layer = (code: string) => layers.findIndex((l) => l.includes(code));
        const together = (e: LinkEdge) =>
          cycles.some((c) => c.includes(e.maker) && c.includes(e.user));
        expect(layers.flat().toSorted()).toEqual(nodes.toSorted());
        expect(links.every((e) => together(e) || layer(e.maker) < layer(e.user))).toBe(true);
      }),
    );
  });
});
