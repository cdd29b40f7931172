/** Measures with their light and its reason in words. */
import { useMemo, type ReactNode } from 'react';
import type { Language } from '../../../../domain/kernel/failure.ts';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import { lightSentence, LIGHT_TEXTS } from '../../../../domain/progress/light-texts.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import type { Light, LightColour, MeasureProgress } from '../../../../domain/progress/types.ts';
import type { Column } from '../../../table/column.ts';
import { DataTable } from '../../../table/DataTable.tsx';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { LightBadge } from '../../../ui/Light.tsx';
import { useBoards } from './boards-context.ts';
import { MeasureLink } from './MeasureLink.tsx';

/** The rest is a number, and all of them stand in the sheet. */
const UNITS_SHOWN = 3;

/** Sorted by state, what asks for work comes first. */
const GRAVEST: readonly LightColour[] = ['red', 'amber', 'grey', 'green', 'done', 'none'];

/** The sentence without the state that stands in the badge beside it. */
const reasonOf = (light: Light, language: Language): string => {
  const sentence = lightSentence(light, language);
  const state = `${LIGHT_TEXTS[light.colour][language]}: `;
  return sentence.startsWith(state) ? sentence.slice(state.length) : sentence;
};

const lastReport = ({ indicators }: MeasureProgress) =>
  indicators
    .map(({ submitted }) => submitted.period)
    .filter((period) => period !== null)
    .at(0);

const lastText = (row: MeasureProgress, language: Language): string | null => {
  const last = lastReport(row);
  return last === undefined ? null : periodShort(last, language);
};

const useColumns = (): readonly Column<MeasureProgress>[] => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { measures } = useBoards();
  return useMemo(() => {
    const words = BOARD_TEXTS[language];
    const unitsOf = ({ assigned }: MeasureProgress) => assigned.map(({ unit }) => unit);
    const titleOf = ({ measure }: MeasureProgress) => measures.get(measure)?.title ?? '';
    return [
      {
        id: 'measure',
        head: words.measure,
        width: 170,
        grow: true,
        rowHead: true,
        sortBy: ({ measure }) => measure,
        text: (row) => `${row.measure} ${titleOf(row)}`,
        cell: ({ measure }) => <MeasureLink code={measure} />,
      },
      {
        id: 'state',
        head: words.state,
        width: 118,
        sortBy: ({ light }) => GRAVEST.indexOf(light.colour),
        text: ({ light }) => LIGHT_TEXTS[light.colour][language],
        cell: ({ light }) => <LightBadge colour={light.colour} />,
      },
      {
        id: 'reason',
        head: words.reason,
        width: 156,
        grow: true,
        sortBy: ({ light }) => reasonOf(light, language),
        text: ({ light }) => reasonOf(light, language),
      },
      {
        id: 'end',
        head: words.end,
        width: 56,
        end: true,
        sortBy: ({ measure }) => measures.get(measure)?.end ?? null,
        text: ({ measure }) => String(measures.get(measure)?.end ?? text.none),
      },
      {
        id: 'lastPeriod',
        head: words.lastPeriod,
        width: 100,
        sortBy: (row) => lastReport(row) ?? null,
        text: (row) => lastText(row, language) ?? text.none,
      },
      {
        id: 'milestones',
        head: words.milestones,
        width: 80,
        end: true,
        sortBy: ({ milestones: { total, done } }) => (total === 0 ? null : done / total),
        text: ({ milestones: { total, done } }) =>
          total === 0 ? text.none : text.ofMilestones(done, total),
      },
      {
        id: 'units',
        head: words.units,
        width: 90,
        sortBy: (row) => unitsOf(row).join(', '),
        text: (row) => unitsOf(row).join(', '),
        cell: (row) => (
          <span title={unitsOf(row).join(', ')}>
            {unitsOf(row).slice(0, UNITS_SHOWN).join(', ')}
            {unitsOf(row).length > UNITS_SHOWN && text.andMore(unitsOf(row).length - UNITS_SHOWN)}
          </span>
        ),
      },
    ];
  }, [text, language, measures]);
};

const idOf = ({ measure }: MeasureProgress): string => measure;

interface MeasureTableProps {
  readonly caption: ReactNode;
  readonly rows: readonly MeasureProgress[];
}

export const MeasureTable = ({ caption, rows }: MeasureTableProps) => {
  const { unit } = useBoards();
  return (
    <DataTable
      name="boards.measures"
      caption={caption}
      columns={useColumns()}
      rows={rows}
      idOf={idOf}
      first={({ assigned }) => assigned.some((one) => one.unit === unit)}
    />
  );
};
