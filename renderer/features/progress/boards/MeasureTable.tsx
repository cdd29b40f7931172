/** Measures with their light and its reason in words. */
import type { ReactNode } from 'react';
import type { Language } from '../../../../domain/kernel/failure.ts';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import { lightSentence, LIGHT_TEXTS } from '../../../../domain/progress/light-texts.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import type { Light, MeasureProgress } from '../../../../domain/progress/types.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { LightBadge } from '../../../ui/Light.tsx';
import { useBoards } from './boards-context.ts';
import classes from './boards.module.css';
import { MeasureLink } from './MeasureLink.tsx';

/** The rest is a number, and all of them stand in the sheet. */
const UNITS_SHOWN = 3;

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

const Row = ({ row }: { readonly row: MeasureProgress }) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { measures } = useBoards();
  const { total, done } = row.milestones;
  const last = lastReport(row);
  const units = row.assigned.map(({ unit }) => unit);
  return (
    <tr>
      <th scope="row">
        <MeasureLink code={row.measure} />
      </th>
      <td>
        <LightBadge colour={row.light.colour} />
      </td>
      <td>{reasonOf(row.light, language)}</td>
      <td className={classes['number']}>{measures.get(row.measure)?.end ?? text.none}</td>
      <td>{last === undefined ? text.none : periodShort(last, language)}</td>
      <td className={classes['number']}>
        {total === 0 ? text.none : text.ofMilestones(done, total)}
      </td>
      <td title={units.join(', ')}>
        {units.slice(0, UNITS_SHOWN).join(', ')}
        {units.length > UNITS_SHOWN && text.andMore(units.length - UNITS_SHOWN)}
      </td>
    </tr>
  );
};

interface MeasureTableProps {
  readonly caption: ReactNode;
  readonly rows: readonly MeasureProgress[];
}

export const MeasureTable = ({ caption, rows }: MeasureTableProps) => {
  const { language } = useLanguage();
  const words = BOARD_TEXTS[language];
  return (
    <table className={`${classes['table'] ?? ''} ${classes['measures'] ?? ''}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.measure}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.reason}</th>
          <th scope="col" className={classes['number']}>
            {words.end}
          </th>
          <th scope="col">{words.lastPeriod}</th>
          <th scope="col" className={classes['number']}>
            {words.milestones}
          </th>
          <th scope="col">{words.units}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.measure} row={row} />
        ))}
      </tbody>
    </table>
  );
};
