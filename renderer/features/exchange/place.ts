/** Where a field of the log stands, as a person calls it: of which measure, in which of its rows. */
import type { FieldValue } from '../../../domain/kernel/change.ts';
import { rowIdParts } from '../../../domain/kernel/row-id.ts';
import { isPeriod, periodShort } from '../../../domain/progress/period.ts';
import type { Language } from '../../../domain/kernel/failure.ts';
import type { placeWords } from '../../text/exchange.ts';
import { named } from './named.ts';

type Text = typeof placeWords.bg;

export interface FieldPlace {
  readonly t: string;
  readonly r: string;
  readonly f: string;
}

/** Position of the measure's code in the row id of each table. */
const MEASURE_PART: Readonly<Record<string, number>> = {
  report: 1,
  assignment: 1,
  money_entry: 0,
  measure: 1,
  indicator: 1,
  measure_funding: 1,
  measure_body: 1,
  link_decision: 0,
  indicator_setting: 0,
};
const MEASURE = /^\d+\.\d+\.\d+/;

/** The measure that a row belongs to; null where it belongs to none, or its id does not tell. */
export const measureOfRow = ({ t, r }: Pick<FieldPlace, 't' | 'r'>): string | null => {
  const parts = rowIdParts(r);
  if (t === 'evidence') return measureOfRow({ t: 'report', r: parts[1] ?? '' });
  const part = MEASURE_PART[t];
  return part === undefined ? null : (MEASURE.exec(parts[part] ?? '')?.[0] ?? null);
};

const periodText = (part: string, language: Language): string =>
  isPeriod(part) ? periodShort(part, language) : part;

/** «2.2.3-1» → «1»: the measure stands beside it already. */
const numberOf = (indicator: string): string => indicator.replace(/^.*-/, '');

/** The parts of a row's id that tell a person something, beside the measure. */
const detailsOf = ({ t, r }: FieldPlace, text: Text, language: Language): string[] => {
  const parts = rowIdParts(r);
  switch (t) {
    case 'report': {
      const [unit = '', , indicator = '', period = ''] = parts;
      return [unit, text.indicator(numberOf(indicator)), periodText(period, language)];
    }
    case 'evidence':
      return detailsOf({ t: 'report', r: parts[1] ?? '', f: '' }, text, language);
    case 'money_entry':
      return parts.slice(1, 4);
    case 'assignment':
    case 'funding_source':
    case 'unit':
    case 'funding_deadline':
      return parts.slice(0, 1);
    case 'goal':
    case 'subgoal':
    case 'abbreviation':
      return parts.slice(1);
    case 'measure_funding':
    case 'measure_body':
      return parts.slice(2);
    case 'link_decision':
      return [parts.join(' → ')];
    default:
      return [];
  }
};

/** «Отчет · РЗИ-Варна · индикатор 1 · III трим. 2026» */
export const rowText = (place: FieldPlace, text: Text, language: Language): string =>
  [named(text.tables, place.t) ?? text.row, ...detailsOf(place, text, language)]
    .filter((part) => part !== '')
    .join(' · ');

export interface Placed<T> {
  /** Null: outside any one measure. */
  readonly measure: string | null;
  readonly items: readonly T[];
}

const compare = (a: string | null, b: string | null): number =>
  (a ?? '~').localeCompare(b ?? '~', 'bg', { numeric: true });

/**
 * Groups fields by measure, in the plan's order. `said`: what the fields themselves say of the measure
 * of a row whose id does not tell it (notes, milestones).
 */
export const byMeasure = <T extends FieldPlace & { readonly to?: FieldValue }>(
  items: readonly T[],
): Placed<T>[] => {
  const said = new Map(
    items
      .filter(({ f, to }) => f === 'measure' && typeof to === 'string')
      .map(({ t, r, to }) => [`${t} ${r}`, String(to)]),
  );
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const measure = measureOfRow(item) ?? said.get(`${item.t} ${item.r}`) ?? null;
    groups.set(measure, [...(groups.get(measure) ?? []), item]);
  }
  return [...groups]
    .map(([measure, members]) => ({ measure, items: members }))
    .toSorted((a, b) => compare(a.measure, b.measure));
};
