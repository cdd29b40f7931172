/**
 * The links as a graph: an edge runs from the measure that makes to the one that uses.
 *
 * `layers` puts every node after all it depends on, the members of a cycle together in one layer, so
 * that a plan with a cycle can still be drawn; `cycles` are the strongly connected components with
 * more than one node (Tarjan), and nodes linked to themselves.
 */
export interface LinkEdge {
  readonly maker: string;
  readonly user: string;
}

export interface LinkGraph<Edge extends LinkEdge = LinkEdge> {
  readonly nodes: readonly string[];
  readonly edges: readonly Edge[];
  readonly layers: readonly (readonly string[])[];
  readonly cycles: readonly (readonly string[])[];
}

type Next = ReadonlyMap<string, readonly string[]>;

const nodesOf = (links: readonly LinkEdge[]): string[] => [
  ...new Set(links.flatMap(({ maker, user }) => [maker, user])),
];

const nextOf = (nodes: readonly string[], links: readonly LinkEdge[]): Next => {
  const next = new Map<string, string[]>(nodes.map((node) => [node, []]));
  for (const { maker, user } of links) next.get(maker)?.push(user);
  return next;
};

interface Visit {
  readonly node: string;
  at: number;
}

/** Tarjan's components, without recursion; each after all it can reach. */
const components = (nodes: readonly string[], next: Next): string[][] => {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  const lower = (node: string, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value));
  };
  const enter = (node: string): Visit => {
    index.set(node, index.size);
    lower(node, index.size - 1);
    stack.push(node);
    onStack.add(node);
    return { node, at: 0 };
  };
  const leave = (node: string): void => {
    if (low.get(node) !== index.get(node)) return;
    const component = stack.splice(stack.lastIndexOf(node));
    for (const member of component) onStack.delete(member);
    found.push(component);
  };
  for (const root of nodes) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const to = next.get(visit.node)?.[visit.at];
      visit.at += 1;
      if (to === undefined) {
        leave(visit.node);
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.node, low.get(visit.node) ?? 0);
      } else if (!index.has(to)) path.push(enter(to));
      else if (onStack.has(to)) lower(visit.node, index.get(to) ?? 0);
    }
  }
  return found;
};

/** The longest way to each component, from those that nothing precedes. */
const layersOf = (found: readonly (readonly string[])[], next: Next): string[][] => {
  const home = new Map(found.flatMap((members, i) => members.map((node) => [node, i] as const)));
  const depth = new Map<number, number>();
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const own = depth.get(i) ?? 0;
    depth.set(i, own);
    for (const to of (found[i] ?? []).flatMap((node) => next.get(node) ?? [])) {
      const other = home.get(to) ?? i;
      if (other !== i) depth.set(other, Math.max(depth.get(other) ?? 0, own + 1));
    }
  }
  const layers: string[][] = [];
  for (let i = found.length - 1; i >= 0; i -= 1)
    (layers[depth.get(i) ?? 0] ??= []).push(...(found[i] ?? []));
  return layers;
};

export const linkGraph = <Edge extends LinkEdge>(links: readonly Edge[]): LinkGraph<Edge> => {
  const nodes = nodesOf(links);
  const next = nextOf(nodes, links);
  const found = components(nodes, next);
  const cycles = found.filter(
    ([node, ...others]) =>
      others.length > 0 || (node !== undefined && (next.get(node) ?? []).includes(node)),
  );
  return { nodes, edges: links, layers: layersOf(found, next), cycles };
};
