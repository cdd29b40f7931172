/** The numbers of the plan and of what waits for a decision; each leads to its rows. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { daysBetween, localDate, yearOf } from '../../../../domain/kernel/date.ts';
import { formatMoney, money } from '../../../../domain/kernel/money.ts';
import { deadlines } from '../../../../domain/plan/deadlines.ts';
import type { Severity } from '../../../../domain/plan/findings/finding.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { statedSum } from '../../../../domain/plan/register-texts.ts';
import { totals } from '../../../../domain/plan/totals.ts';
import { useToday } from '../../../core/today.tsx';
import { useTRPC, type RouterOutput } from '../../../core/trpc.ts';
import { homeWords } from '../../../text/home.ts';
import { useText } from '../../../text/language.tsx';
import classes from './home.module.css';
import { RegisterLink } from './RegisterLink.tsx';

interface Figure {
  readonly value: ReactNode;
  readonly note: string;
}
interface TileProps {
  readonly name: string;
  /** Null while it is read: what is not known yet is no nought. */
  readonly figure: Figure | null;
}

const NBSP = '\u00A0';
const READING: Figure = { value: '…', note: NBSP };

const Inside = ({ name, figure }: TileProps) => {
  const { value, note } = figure ?? READING;
  return (
    <>
      <span className={classes['tileName']}>{name}</span>
      <span className={classes['tileValue']}>{value}</span>
      <span className={classes['tileNote']}>{note}</span>
    </>
  );
};

const Tile = ({ href, ...tile }: TileProps & { readonly href: string }) => (
  <li>
    <Link href={href} className={classes['tile']}>
      <Inside {...tile} />
    </Link>
  </li>
);

const PlanTiles = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(homeWords);
  const sum = totals(plan).plan;
  return (
    <>
      <li>
        <RegisterLink filter={{}} mode="tree" className={classes['tile']}>
          <Inside
            name={text.measures}
            figure={{
              value: plan.measures.length,
              note: text.goalsCount(plan.goals.length, plan.subgoals.length),
            }}
          />
        </RegisterLink>
      </li>
      <Tile
        href="/money"
        name={text.money}
        figure={{
          value: statedSum(sum),
          note: text.inEuro(formatMoney(money(sum.eur, 'EUR'))),
        }}
      />
    </>
  );
};

const EndingTile = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(homeWords);
  const today = useToday();
  const year = yearOf(today);
  return (
    <li>
      <RegisterLink filter={{ endIn: [year] }} className={classes['tile']}>
        <Inside
          name={text.ending(year)}
          figure={{
            value: deadlines(plan.measures, today).endingThisYear.length,
            note: text.daysLeft(daysBetween(today, localDate(`${year}-12-31`))),
          }}
        />
      </RegisterLink>
    </li>
  );
};

type Answers = RouterOutput['plan'];

const FindingsTile = () => {
  const text = useText(homeWords);
  const trpc = useTRPC();
  const { data } = useQuery(trpc.plan.findings.list.queryOptions());
  const figure = (findings: Answers['findings']['list']): Figure => {
    const open = findings.filter(({ state }) => state === 'open');
    const of = (severity: Severity): number =>
      open.filter((finding) => finding.severity === severity).length;
    return { value: open.length, note: text.severities(of('error'), of('warning'), of('info')) };
  };
  return <Tile href="/findings" name={text.findings} figure={data ? figure(data) : null} />;
};

const LinksTile = () => {
  const text = useText(homeWords);
  const trpc = useTRPC();
  const { data } = useQuery(trpc.plan.links.list.queryOptions());
  const figure = (links: Answers['links']['list']): Figure => {
    const count = (state: string): number => links.filter((link) => link.state === state).length;
    return { value: count('open'), note: text.confirmed(count('confirmed')) };
  };
  return <Tile href="/links" name={text.links} figure={data ? figure(data) : null} />;
};

const DraftsTile = () => {
  const text = useText(homeWords);
  const trpc = useTRPC();
  const { data } = useQuery(trpc.plan.amendments.list.queryOptions());
  const figure = (amendments: Answers['amendments']['list']): Figure => {
    const drafts = amendments.filter(({ state }) => state === 'draft');
    const [last] = drafts;
    const note = last === undefined ? text.noDrafts : text.lastDraft(last.title);
    return { value: drafts.length, note };
  };
  return <Tile href="/amendments" name={text.drafts} figure={data ? figure(data) : null} />;
};

export const Tiles = ({ plan }: { readonly plan: Plan }) => (
  <ul className={classes['tiles']}>
    <PlanTiles plan={plan} />
    <EndingTile plan={plan} />
    <FindingsTile />
    <LinksTile />
    <DraftsTile />
  </ul>
);
