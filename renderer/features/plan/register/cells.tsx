/** What stands in a measure's cells: the columns' values as a person reads them. */
import type { ReactNode } from 'react';
import type { Language } from '../../../../domain/kernel/failure.ts';
import type { IndicatorKind } from '../../../../domain/plan/indicator-kind.ts';
import { doubtColumns } from '../../../../domain/plan/doubts.ts';
import type { Measure } from '../../../../domain/plan/plan.ts';
import { COLUMNS, type ColumnId } from '../../../../domain/plan/register-columns.ts';
import { FLAG_LABELS, INDICATOR_KIND_LABELS } from '../../../../domain/plan/register-texts.ts';
import type { Doubt } from '../../../core/use-doubts.ts';
import { useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { DoubtMark } from '../../../ui/DoubtMark.tsx';
import { Highlighted, rangesInTitle } from './Highlighted.tsx';
import classes from './register.module.css';
import type { Hit } from './use-register.ts';
import { statedMoney } from '../../../../domain/plan/stated-money.ts';

export interface ColumnLook {
  /** In pixels; the title takes what is left. */
  readonly width: number;
  /** In millimetres of a printed page, the least in which all its words stay whole. */
  readonly paper: number;
  /** Its share of what the page has left: long texts take it. */
  readonly takes?: number;
  readonly end?: boolean;
}

export const LOOKS: Readonly<Record<ColumnId, ColumnLook>> = {
  no: { width: 44, paper: 9, end: true },
  code: { width: 62, paper: 12 },
  title: { width: 250, paper: 52, takes: 5 },
  goal: { width: 52, paper: 11 },
  subgoal: { width: 68, paper: 14 },
  stage: { width: 88, paper: 19 },
  regular: { width: 84, paper: 19 },
  expectedResult: { width: 220, paper: 40, takes: 4 },
  start: { width: 64, paper: 19 },
  end: { width: 50, paper: 19 },
  budget: { width: 128, paper: 22, end: true },
  funding: { width: 104, paper: 24 },
  indicator: { width: 172, paper: 40, takes: 4 },
  baseline: { width: 76, paper: 19, end: true },
  target: { width: 76, paper: 19, end: true },
  indicatorKind: { width: 92, paper: 22 },
  linkage: { width: 160, paper: 26, takes: 1 },
  responsible: { width: 92, paper: 23 },
  partners: { width: 110, paper: 24 },
};

const LIST_SEPARATOR = ', ';
const LINE_SEPARATOR = '; ';

const stageText = (m: Measure, lang: Language): string =>
  m.regular ? registerWords[lang].regularStage : m.stages.join(LIST_SEPARATOR);

/** The plain text of a cell, for the cell itself and for its tooltip. */
export const plainText = (id: ColumnId, m: Measure, lang: Language): string => {
  if (id === 'budget') return statedMoney(m, lang);
  const value = COLUMNS[id].value(m);
  if (typeof value === 'boolean') return FLAG_LABELS[lang][value ? 'true' : 'false'];
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (id === 'indicator') return value.join(LINE_SEPARATOR);
  const kinds = INDICATOR_KIND_LABELS[lang];
  const names = id === 'indicatorKind' ? value.map((kind) => kinds[kind as IndicatorKind]) : value;
  return names.join(LIST_SEPARATOR);
};

const Snippet = ({ hit }: { readonly hit: Hit }) => {
  const names: Readonly<Record<string, string>> = useText(registerWords).foundIn;
  return (
    <span className={classes['snippet']}>
      <span className={classes['snippetField']}>{names[hit.field] ?? names[hit.table]}: </span>
      <Highlighted text={hit.snippet} ranges={hit.ranges} />
    </span>
  );
};

interface TitleProps {
  readonly measure: Measure;
  readonly hit: Hit | undefined;
}

interface CellProps extends TitleProps {
  /** Doubts of this measure; none for nearly all. */
  readonly doubts: readonly Doubt[] | undefined;
}

/** A plain link: the window's place stands behind `#`, so nothing has to listen to the click. */
const Title = ({ measure: { code, title }, hit }: TitleProps) => {
  const ranges = rangesInTitle(hit, title);
  return (
    <>
      <a
        href={`#/measure/${code}`}
        tabIndex={-1}
        className={classes[ranges === null ? 'title' : 'foundTitle']}
        title={title}
      >
        {ranges === null ? title : <Highlighted text={title} ranges={ranges} />}
      </a>
      {hit !== undefined && ranges === null && <Snippet hit={hit} />}
    </>
  );
};

/** Not a component: hundreds of cells are made at once, and a call costs less. */
export const cellContent = (
  id: ColumnId,
  { doubts, ...props }: CellProps,
  lang: Language,
): ReactNode => {
  if (id === 'title') return <Title {...props} />;
  const plain = plainText(id, props.measure, lang);
  const content = (
    <span className={classes['clamp']} title={plain}>
      {id === 'stage' ? stageText(props.measure, lang) : plain}
    </span>
  );
  const own = doubts?.filter((doubt) => doubtColumns(doubt).includes(id)) ?? [];
  if (own.length === 0) return content;
  return (
    <>
      {content}
      {own.map((doubt) => (
        <DoubtMark key={doubt.id} doubt={doubt} />
      ))}
    </>
  );
};
