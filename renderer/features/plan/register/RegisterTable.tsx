/** The register in the table of all lists: its columns with their cells, its groups with their sums. */
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Language } from '../../../../domain/kernel/failure.ts';
import type { Measure } from '../../../../domain/plan/plan.ts';
import { COLUMNS, type ColumnId } from '../../../../domain/plan/register-columns.ts';
import type { Line } from '../../../../domain/plan/register-lines.ts';
import type { SortKey } from '../../../../domain/plan/register-query.ts';
import {
  COLUMN_LABELS,
  eurSum,
  statedSum,
  wholeHead,
} from '../../../../domain/plan/register-texts.ts';
import { useDoubts, type Doubt } from '../../../core/use-doubts.ts';
import type { Column, ListLine } from '../../../table/column.ts';
import { movedTo } from '../../../table/moved-to.ts';
import { useArrangement } from '../../../table/remembered.ts';
import { Table } from '../../../table/Table.tsx';
import { useLanguage, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { usePrintLandscape } from '../../../ui/use-print-landscape.ts';
import { cellContent, LOOKS, plainText } from './cells.tsx';
import { paperOf } from './paper.ts';
import classes from './register.module.css';
import { place } from './remembered.ts';
import type { Register } from './use-register.ts';

const useDoubtsByMeasure = (): ReadonlyMap<string, readonly Doubt[]> => {
  const doubts = useDoubts();
  return useMemo(() => Map.groupBy(doubts, ({ measure }) => measure), [doubts]);
};

const sortBy = (id: ColumnId) => (measure: Measure) => String(COLUMNS[id].value(measure));

const useColumns = (
  ids: readonly ColumnId[],
  hits: Register['hits'],
): readonly Column<Measure>[] => {
  const { language } = useLanguage();
  const doubts = useDoubtsByMeasure();
  return useMemo(
    () =>
      ids.map((id): Column<Measure> => ({
        id,
        head: COLUMN_LABELS[language][id],
        whole: wholeHead(id, language),
        width: LOOKS[id].width,
        grow: id === 'title',
        end: LOOKS[id].end ?? false,
        nowrap: id === 'budget',
        sortBy: sortBy(id),
        text: (measure) => plainText(id, measure, language),
        cell: (measure) =>
          cellContent(
            id,
            { measure, hit: hits?.get(measure.code), doubts: doubts.get(measure.code) },
            language,
          ),
      })),
    [ids, hits, doubts, language],
  );
};

type Words = (typeof registerWords)[Language];

const lineOf = (line: Line, text: Words): ListLine<Measure> => {
  const { id, level, within } = line;
  if (line.kind === 'measure') return { kind: 'row', id, level, within, row: line.measure };
  const { label, sum } = line;
  const sums = { budget: [statedSum(sum), eurSum(sum)] };
  return { kind: 'group', id, level, within, label, note: text.count(sum.count), sums };
};

export const RegisterTable = ({ register }: { readonly register: Register }) => {
  const text = useText(registerWords);
  const [, go] = useLocation();
  const { view, shown, folded, hits, fold, fullText, ask } = register;
  const { sort } = view.query;
  const columns = useColumns(view.query.columns, hits);
  const lines = useMemo(() => shown.map((line) => lineOf(line, text)), [shown, text]);
  const [{ widths }, arrange] = useArrangement('register');
  const paper = paperOf(view.query.columns);
  usePrintLandscape(paper.large ? 'large' : 'landscape');
  return (
    <Table
      tree
      fills
      label={view.mode === 'tree' ? text.treeLabel : text.tableLabel}
      className={classes['frame'] ?? ''}
      columns={columns}
      widths={widths}
      paper={(id) => paper.percent(id as ColumnId)}
      lines={lines}
      sort={sort}
      onSort={(next) => ask({ sort: next as readonly SortKey[] })}
      onWidth={(id, width) => arrange({ widths: { ...widths, [id]: width } })}
      onMove={(id, to) =>
        ask({ columns: movedTo(view.query.columns, id as ColumnId, to as ColumnId) })
      }
      folded={folded}
      fold={fold}
      open={({ code }) => {
        place.keep({ returning: true });
        go(`/measure/${code}`);
      }}
      place={place}
      fullText={fullText}
      measureOf={({ code }) => code}
    />
  );
};
