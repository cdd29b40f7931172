/** The adopted text of a measure, cell by cell, in the order of the plan's table. */
import { formatMoney } from '../../../../domain/kernel/money.ts';
import type { Indicator, Measure, Plan, Sources } from '../../../../domain/plan/plan.ts';
import type { measureWords } from '../../../text/measure.ts';
import { isSilent } from '../../../../domain/plan/stated-money.ts';

type Text = typeof measureWords.bg;

export interface AdoptedCell {
  readonly key: string;
  readonly label: string;
  /** What the plan itself calls it, where our name is another. */
  readonly note?: string;
  readonly value: string;
  readonly sources: readonly string[];
}

const cellOf = (
  sources: Sources,
  field: string,
  label: string,
  value: string | number,
): AdoptedCell => ({ key: field, label, value: String(value), sources: sources[field] ?? [] });

const indicatorCells = (indicator: Indicator, label: string, text: Text): AdoptedCell[] =>
  [
    cellOf(indicator.sources, 'text', label, indicator.text),
    {
      ...cellOf(indicator.sources, 'baseline', text.baseline, indicator.baseline),
      note: text.baselineNote,
    },
    cellOf(indicator.sources, 'target', text.target, indicator.target),
  ].map((cell) => ({ ...cell, key: `${indicator.id}/${cell.key}` }));

export const adoptedCells = (m: Measure, text: Text): AdoptedCell[] => {
  const only = m.indicators.length === 1;
  return [
    cellOf(m.sources, 'title', text.title, m.title),
    cellOf(m.sources, 'stage', text.stage, m.stage),
    cellOf(m.sources, 'expectedResult', text.expectedResult, m.expectedResult),
    cellOf(m.sources, 'start', text.start, m.start),
    cellOf(m.sources, 'end', text.end, m.end),
    cellOf(
      m.sources,
      'budget',
      text.budget,
      isSilent(m) ? '' : formatMoney({ minor: m.budget, currency: m.currency }),
    ),
    cellOf(m.sources, 'fundingText', text.fundingText, m.fundingText),
    ...m.indicators.flatMap((indicator, i) =>
      indicatorCells(indicator, only ? text.indicator : text.indicatorN(i + 1), text),
    ),
    cellOf(m.sources, 'linkage', text.linkage, m.linkage),
    cellOf(m.sources, 'responsibleText', text.responsible, m.responsibleText),
    cellOf(m.sources, 'partnersText', text.partners, m.partnersText),
  ];
};

export interface EarlierWording {
  readonly edition: number;
  readonly value: string;
}

/** What the cell said before its last amendment; null where no earlier edition said otherwise. */
export const earlierWording = (
  cell: AdoptedCell,
  code: string,
  earlier: readonly Plan[],
  text: Text,
): EarlierWording | null => {
  for (const plan of earlier.toSorted((a, b) => b.edition.n - a.edition.n)) {
    const measure = plan.measures.find((m) => m.code === code);
    const before =
      measure && adoptedCells(measure, text).find(({ key }) => key === cell.key)?.value;
    if (before !== undefined && before !== cell.value)
      return { edition: plan.edition.n, value: before };
  }
  return null;
};

/** «296», «250–276, 323–325»; columns inside a line are left out. */
export const lineNumbers = (sources: readonly string[]): string =>
  [...new Set(sources.map((span) => span.replace(/:.*$/, '').replace('-', '–')))].join(', ');
