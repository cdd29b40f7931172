/**
 * Timing side by side: both works in turn, A B A B …, so that a machine whose speed drifts slows both;
 * the ratio is taken pair by pair and its median is what counts.
 */
export interface BenchRow {
  readonly what: string;
  /** Median milliseconds of the product, of what it is held against, and of their ratio. */
  readonly ours: number;
  readonly floor: number | null;
  readonly ratio: number | null;
  readonly goal: string;
}

type Work = () => unknown;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const timed = async (work: Work): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

export interface Pair {
  readonly what: string;
  readonly goal: string;
  readonly rounds: number;
  readonly ours: Work;
  readonly floor: Work;
}

export const sideBySide = async ({ what, goal, rounds, ours, floor }: Pair): Promise<BenchRow> => {
  await ours();
  await floor();
  const pairs: [number, number][] = [];
  for (let i = 0; i < rounds; i += 1) pairs.push([await timed(ours), await timed(floor)]);
  return {
    what,
    goal,
    ours: median(pairs.map(([a]) => a)),
    floor: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a / b)),
  };
};

const cell = (value: number | null, digits: number): string =>
  (value === null ? '–' : value.toFixed(digits)).padStart(11);

export const printRows = (title: string, rows: readonly BenchRow[]): void => {
  console.log(
    `\n${title}\n${''.padEnd(54)}${'ours, ms'.padStart(11)}${'floor, ms'.padStart(11)}${'ratio'.padStart(11)}   goal`,
  );
  for (const { what, ours, floor, ratio, goal } of rows) {
    console.log(`${what.padEnd(54)}${cell(ours, 2)}${cell(floor, 2)}${cell(ratio, 2)}   ${goal}`);
  }
};
