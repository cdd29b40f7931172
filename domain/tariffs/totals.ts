/**
 * Totals of a batch: by status, row and hospital. Lines without an amount are counted and named, never
 * summed as zero. The euro of a total is converted from its sum; the converted lines may add up to
 * something else, and that difference is shown as a line of its own.
 */
import { minor, type Minor } from '../kernel/money.ts';
import { inEuro } from './rounding.ts';
import { STATUSES, type Status, type Valuation } from './valuation.ts';

export interface Sum {
  readonly lines: number;
  /** Lines that have no amount: waiting, without a value, or invalid. */
  readonly withoutAmount: number;
  readonly bgn: Minor;
  /** The euro of the lines, added up. */
  readonly eurOfLines: Minor;
}
export interface Totals {
  readonly all: Sum;
  readonly byStatus: Readonly<Record<Status, Sum>>;
  readonly byRow: ReadonlyMap<string, Sum>;
  readonly byHospital: ReadonlyMap<string, Sum>;
}

interface Running {
  lines: number;
  withoutAmount: number;
  bgn: number;
  eurOfLines: number;
}
export interface Counting {
  readonly all: Running;
  readonly byStatus: Record<Status, Running>;
  readonly byRow: Map<string, Running>;
  readonly byHospital: Map<string, Running>;
}

const nothing = (): Running => ({ lines: 0, withoutAmount: 0, bgn: 0, eurOfLines: 0 });

export const startTotals = (): Counting => ({
  all: nothing(),
  byStatus: Object.fromEntries(STATUSES.map((status) => [status, nothing()])) as Record<
    Status,
    Running
  >,
  byRow: new Map(),
  byHospital: new Map(),
});

type Amount = Pick<Valuation, 'bgn' | 'eur'>;

const add = (running: Running, { bgn, eur }: Amount): void => {
  running.lines += 1;
  if (bgn === null || eur === null) {
    running.withoutAmount += 1;
    return;
  }
  running.bgn += bgn;
  running.eurOfLines += eur;
};

const addTo = (groups: Map<string, Running>, name: string, amount: Amount): void => {
  const running = groups.get(name) ?? nothing();
  groups.set(name, running);
  add(running, amount);
};

/** An amount of a row and a hospital; where none is known, of the group without a name, so that the groups add up to all. */
export const countAmount = (
  counting: Counting,
  amount: Amount,
  row: string | null,
  hospital: string | null,
): void => {
  add(counting.all, amount);
  addTo(counting.byRow, row ?? '', amount);
  addTo(counting.byHospital, hospital ?? '', amount);
};

export const countValuation = (
  counting: Counting,
  valuation: Valuation,
  hospital: string | null = null,
): void => {
  countAmount(counting, valuation, valuation.row, hospital);
  add(counting.byStatus[valuation.status], valuation);
};

/** `minor` refuses a sum that is no longer exact. */
const closed = ({ lines, withoutAmount, bgn, eurOfLines }: Running): Sum => ({
  lines,
  withoutAmount,
  bgn: minor(bgn),
  eurOfLines: minor(eurOfLines),
});

const closedGroups = (groups: ReadonlyMap<string, Running>): Map<string, Sum> =>
  new Map([...groups].map(([name, running]) => [name, closed(running)]));

/** Where no line names a hospital there is nothing to tell by hospitals. */
const named = (groups: ReadonlyMap<string, Sum>): ReadonlyMap<string, Sum> =>
  groups.size === 1 && groups.has('') ? new Map() : groups;

export const closeTotals = ({ all, byStatus, byRow, byHospital }: Counting): Totals => ({
  all: closed(all),
  byStatus: Object.fromEntries(
    STATUSES.map((status) => [status, closed(byStatus[status])]),
  ) as Record<Status, Sum>,
  byRow: closedGroups(byRow),
  byHospital: named(closedGroups(byHospital)),
});

const sumEur = ({ bgn }: Sum): Minor => inEuro(bgn);

/** What the converted lines add up to beyond the converted sum. */
const eurRest = (sum: Sum): Minor => minor(sum.eurOfLines - sumEur(sum));

export interface PlainSum {
  readonly name: string;
  readonly lines: number;
  readonly withoutAmount: number;
  readonly bgn: Minor;
  readonly eur: Minor;
  readonly eurRest: Minor;
}
export interface PlainTotals {
  readonly all: PlainSum;
  readonly byStatus: readonly PlainSum[];
  readonly byRow: readonly PlainSum[];
  readonly byHospital: readonly PlainSum[];
}

/** Not one of the lines has an amount: the sum is unknown, not zero. */
export const isUnknown = ({ lines, withoutAmount }: PlainSum): boolean =>
  lines > 0 && lines === withoutAmount;

const plainSum = (name: string, sum: Sum): PlainSum => ({
  name,
  lines: sum.lines,
  withoutAmount: sum.withoutAmount,
  bgn: sum.bgn,
  eur: sumEur(sum),
  eurRest: eurRest(sum),
});

const byName = new Intl.Collator('bg', { numeric: true });
/** What has no name stands last. */
const plainGroups = (groups: ReadonlyMap<string, Sum>): PlainSum[] =>
  [...groups]
    .map(([name, sum]) => plainSum(name, sum))
    .toSorted(
      (a, b) => Number(a.name === '') - Number(b.name === '') || byName.compare(a.name, b.name),
    );

/** The totals as plain JSON, in the order in which people read them. */
export const plainTotals = ({ all, byStatus, byRow, byHospital }: Totals): PlainTotals => ({
  all: plainSum('', all),
  byStatus: STATUSES.map((status) => plainSum(status, byStatus[status])),
  byRow: plainGroups(byRow),
  byHospital: plainGroups(byHospital),
});
