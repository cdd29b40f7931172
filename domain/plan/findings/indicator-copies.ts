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
  readonly words: string;
  readonly fit: number;
}

/** A text nearly the same: all but one word in ten, and long enough to be no chance. */
const NEAR = 0.9;
const LONG_ENOUGH = 6;
/** Titles this alike are two parts of one thing; the same indicator is no copy then. */
const SAME_TITLE = 0.9;
const CLEARLY_BETTER = 0.3;

const fitOf = (m: Measure, i: Indicator): number => {
  const text = matter(i.text);
  return text.size === 0 ? 0 : shared(text, matter(m.title)).length / text.size;
};

const alike = (a: Placed, b: Placed): boolean => {
  if (a.words === b.words) return true;
  const [x, y] = [new Set(stems(a.i.text)), new Set(stems(b.i.text))];
  const all = new Set([...x, ...y]).size;
  return Math.min(x.size, y.size) >= LONG_ENOUGH && shared(x, y).length / all >= NEAR;
};

const titlesDiffer = (a: Placed, b: Placed): boolean =>
  overlap(matter(a.m.title), matter(b.m.title)) < SAME_TITLE;

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
  const placed = measures.flatMap((m) =>
    m.indicators.map((i) => ({ m, i, words: stems(i.text).join(' '), fit: fitOf(m, i) })),
  );
  return grouped(placed).flatMap(ofGroup);
};
