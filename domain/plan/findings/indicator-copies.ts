/**
 * Indicator texts that stand in more than one measure.
 *
 * Where one title fits the text clearly better than the others, that measure is likely the original
 * and the others hold a copy. Where none does, the text is one that cannot tell its measures apart.
 */
import { matter, overlap, shared, stems } from '../content-words.ts';
import type { Indicator, Measure, Plan } from '../plan.ts';
import { finding, type Finding } from './finding.ts';
import { indicatorCell } from './text-cells.ts';

export type IndicatorCopyRule = 'indicator-copied' | 'indicator-shared';

interface Placed {
  readonly m: Measure;
  readonly i: Indicator;
  readonly words: ReadonlySet<string>;
  readonly text: string;
  readonly subject: ReadonlySet<string>;
  readonly fit: number;
}

/** A text nearly the same: all but one word in ten, and long enough to be no chance. */
const NEAR = 0.9;
const LONG_ENOUGH = 6;
/** Titles this alike are two parts of one thing; the same indicator is no copy then. */
const SAME_TITLE = 0.9;
const CLEARLY_BETTER = 0.3;

const place = (m: Measure, i: Indicator): Placed => {
  const list = stems(i.text);
  const [about, subject] = [matter(i.text), matter(m.title)];
  const fit = about.size === 0 ? 0 : shared(about, subject).length / about.size;
  return { m, i, words: new Set(list), text: list.join(' '), subject, fit };
};

const alike = ({ words: a, text }: Placed, { words: b, text: other }: Placed): boolean => {
  if (text === other) return true;
  const [least, most] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  if (least < LONG_ENOUGH || least / most < NEAR) return false;
  const common = shared(a, b).length;
  return common / (a.size + b.size - common) >= NEAR;
};

const titlesDiffer = (a: Placed, b: Placed): boolean => overlap(a.subject, b.subject) < SAME_TITLE;

const copyOf = (original: Placed, copy: Placed): Finding<IndicatorCopyRule> =>
  finding({
    rule: 'indicator-copied',
    severity: 'warning',
    measures: [copy.m.code, original.m.code],
    params: { copy: copy.m.code, original: original.m.code, title: copy.m.title },
    cells: [indicatorCell(copy.i, 'text'), indicatorCell(original.i, 'text')],
    about: copy.i.text,
  });

const sharedBy = (group: readonly Placed[]): Finding<IndicatorCopyRule> =>
  finding({
    rule: 'indicator-shared',
    severity: 'info',
    measures: group.map(({ m }) => m.code),
    params: { codes: group.map(({ m }) => m.code).join(', '), text: group[0]?.i.text ?? '' },
    cells: group.map(({ i }) => indicatorCell(i, 'text')),
    about: group[0]?.i.text ?? '',
  });

const ofGroup = (group: readonly Placed[]): Finding<IndicatorCopyRule>[] => {
  const [best, second] = group.toSorted((a, b) => b.fit - a.fit);
  if (best === undefined || second === undefined) return [];
  if (best.fit - second.fit < CLEARLY_BETTER) return [sharedBy(group)];
  return group.filter((one) => one !== best).map((one) => copyOf(best, one));
};

/** Each text joins the first earlier group it is like. */
const grouped = (placed: readonly Placed[]): Placed[][] => {
  const groups: Placed[][] = [];
  for (const one of placed) {
    const group = groups.find(
      ([first]) => first !== undefined && alike(first, one) && titlesDiffer(first, one),
    );
    if (group === undefined) groups.push([one]);
    else group.push(one);
  }
  return groups.filter((group) => group.length > 1);
};

export const indicatorCopyFindings = ({ measures }: Plan): Finding<IndicatorCopyRule>[] => {
  const placed = measures.flatMap((m) => m.indicators.map((i) => place(m, i)));
  return grouped(placed).flatMap(ofGroup);
};
