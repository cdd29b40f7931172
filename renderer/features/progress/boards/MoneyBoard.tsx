/** Entered money beside the plan's own: by year, by measure, and against the sources' deadlines. */
import { Text } from '@mantine/core';
import {
  formatMoney,
  formatNumber,
  minor,
  money,
  type Minor,
} from '../../../../domain/kernel/money.ts';
import { spreadAssumption } from '../../../../domain/plan/spread.ts';
import {
  boardYears,
  hasRounding,
  type BoardYears,
} from '../../../../domain/progress/board-money.ts';
import { BOARD_TEXTS } from '../../../../domain/progress/board-texts.ts';
import type { KindSums } from '../../../../domain/progress/money.ts';
import { MONEY_KINDS, type MoneyEntry, type MoneyKind } from '../../../../domain/progress/types.ts';
import type { RouterOutput } from '../../../core/trpc.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { Wide } from '../../../ui/Wide.tsx';
import { RegisterLink } from '../../plan/home/RegisterLink.tsx';
import { useBoards } from './boards-context.ts';
import classes from './boards.module.css';
import { Deadlines } from './Deadlines.tsx';
import { Jump } from './Jump.tsx';
import { MeasureLink } from './MeasureLink.tsx';
import { MoneyChart } from './MoneyChart.tsx';

type MeasureMoney = RouterOutput['progress']['boards']['money']['measures'][number];

interface EnteredProps {
  readonly amount: Minor | null;
  readonly kind: MoneyKind;
  readonly year?: number;
  readonly measure?: string;
}

/** A sum that leads to its entries; a dash where nothing was entered. */
const Entered = ({ amount, kind, year, measure }: EnteredProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { showRows } = useBoards();
  if (amount === null)
    return (
      <span className={classes['hint']} title={text.noEntries}>
        {text.none}
      </span>
    );
  const place = measure ?? (year === undefined ? text.total : String(year));
  const what = `${BOARD_TEXTS[language][kind]}, ${place}`;
  const title = text.entriesTitle(what);
  return (
    <Jump
      label={`${what}: ${formatMoney(money(amount, 'EUR'))}`}
      onClick={() =>
        showRows({ of: 'money', year: year ?? null, measure: measure ?? null, kind, title })
      }
    >
      {formatNumber(amount)}
    </Jump>
  );
};

const Sums = ({
  sums,
  ...place
}: { readonly sums: KindSums } & Omit<EnteredProps, 'amount' | 'kind'>) =>
  MONEY_KINDS.map((kind) => (
    <td key={kind} className={classes['number']}>
      <Entered amount={sums[kind]} kind={kind} {...place} />
    </td>
  ));

const Heads = ({ first }: { readonly first: readonly string[] }) => {
  const { language } = useLanguage();
  const words = BOARD_TEXTS[language];
  return [...first, ...MONEY_KINDS.map((kind) => words[kind])].map((head, i) => (
    <th key={head} scope="col" className={i === 0 ? '' : classes['number']}>
      {head}
    </th>
  ));
};

const Years = ({ board }: { readonly board: BoardYears }) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const words = BOARD_TEXTS[language];
  const { years, whole, rounding } = board;
  return (
    <Wide label={text.moneyCaption}>
      <table className={classes['table']}>
        <caption>{text.moneyCaption}</caption>
        <thead>
          <tr>
            <Heads first={[words.year, words.indicative]} />
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, indicative, measures, sums }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className={classes['number']}>
                {indicative === null ? (
                  text.none
                ) : (
                  <RegisterLink filter={{ codes: measures }} className={classes['plain']}>
                    {formatNumber(indicative)}
                  </RegisterLink>
                )}
              </td>
              <Sums sums={sums} year={year} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td className={classes['number']}>{formatNumber(whole.indicative)}</td>
            <Sums sums={whole.sums} />
          </tr>
          {hasRounding(board) && (
            <tr className={classes['rounding']}>
              <th scope="row">{text.rounding}</th>
              <td className={classes['number']}>{formatNumber(rounding.indicative)}</td>
              {MONEY_KINDS.map((kind) => (
                <td key={kind} className={classes['number']}>
                  {whole.sums[kind] === null
                    ? text.none
                    : formatNumber(rounding.sums[kind] ?? minor(0))}
                </td>
              ))}
            </tr>
          )}
        </tfoot>
      </table>
    </Wide>
  );
};

const ByMeasure = ({ measures }: { readonly measures: readonly MeasureMoney[] }) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const words = BOARD_TEXTS[language];
  const entered = measures.filter(({ sums }) => MONEY_KINDS.some((kind) => sums[kind] !== null));
  const without = measures.filter((one) => !entered.includes(one)).map(({ measure }) => measure);
  const figure = (amount: Minor | null): string =>
    amount === null ? text.none : formatNumber(amount);
  return (
    <>
      {entered.length > 0 && (
        <Wide label={text.byMeasureCaption}>
          <table className={`${classes['table'] ?? ''} ${classes['byMeasure'] ?? ''}`}>
            <caption>{text.byMeasureCaption}</caption>
            <thead>
              <tr>
                <Heads first={[words.measure, words.resource]} />
                <th scope="col" className={classes['number']}>
                  {words.over}
                </th>
                <th scope="col" className={classes['number']}>
                  {words.unspent}
                </th>
              </tr>
            </thead>
            <tbody>
              {entered.map(({ measure, resource, sums, over, unspent }) => (
                <tr key={measure}>
                  <th scope="row">
                    <MeasureLink code={measure} />
                  </th>
                  <td className={classes['number']}>{formatNumber(resource)}</td>
                  <Sums sums={sums} measure={measure} />
                  <td
                    className={`${classes['number'] ?? ''} ${over.paid === null ? '' : (classes['warn'] ?? '')}`}
                  >
                    {figure(over.paid)}
                  </td>
                  <td className={classes['number']}>{figure(unspent)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <Text size="sm">
        <RegisterLink filter={{ codes: without }} className={classes['plain']}>
          {text.withoutEntries(without.length)}
        </RegisterLink>
      </Text>
    </>
  );
};

interface MoneyBoardProps {
  readonly measures: readonly MeasureMoney[];
  readonly entries: readonly MoneyEntry[];
}

export const MoneyBoard = ({ measures, entries }: MoneyBoardProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { plan } = useBoards();
  const board = boardYears(plan, entries);
  return (
    <>
      <Text size="sm">{text.moneyLead}</Text>
      <div role="note" className={classes['assumption']}>
        {spreadAssumption[language]}
        {entries.length === 0 && <b> {text.noEntriesYet}</b>}
      </div>
      <MoneyChart years={board.years} />
      <Years board={board} />
      <Text size="xs" c="dimmed">
        {text.conversion}
      </Text>
      <ByMeasure measures={measures} />
      <Deadlines />
    </>
  );
};
