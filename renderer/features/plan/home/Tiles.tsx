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
import { useTRPC } from '../../../core/trpc.ts';
import { homeWords } from '../../../text/home.ts';
import { useText } from '../../../text/language.tsx';
import classes from './home.module.css';
import { RegisterLink } from './RegisterLink.tsx';

interface TileProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly note: string;
}

const Inside = ({ name, value, note }: TileProps) => (
  <>
    <span className={classes['tileName']}>{name}</span>
    <span className={classes['tileValue']}>{value}</span>
    <span className={classes['tileNote']}>{note}</span>
  </>
);

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
            value={plan.measures.length}
            note={text.goalsCount(plan.goals.length, plan.subgoals.length)}
          />
        </RegisterLink>
      </li>
      <Tile
        href="/money"
        name={text.money}
        value={statedSum(sum)}
        note={text.inEuro(formatMoney(money(sum.eur, 'EUR')))}
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
          value={deadlines(plan.measures, today).endingThisYear.length}
          note={text.daysLeft(daysBetween(today, localDate(`${year}-12-31`)))}
        />
      </RegisterLink>
    </li>
  );
};

const FindingsTile = () => {
  const text = useText(homeWords);
  const trpc = useTRPC();
  const { data } = useQuery(trpc.plan.findings.list.queryOptions());
  const open = data?.filter(({ state }) => state === 'open') ?? [];
  const of = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  return (
    <Tile
      href="/findings"
      name={text.findings}
      value={data === undefined ? '…' : open.length}
      note={text.severities(of('error'), of('warning'), of('info'))}
    />
  );
};

const LinksTile = () => {
  const text = useText(homeWords);
  const trpc = useTRPC();
  const { data } = useQuery(trpc.plan.links.list.queryOptions());
  const count = (state: string): number => data?.filter((link) => link.state === state).length ?? 0;
  return (
    <Tile
      href="/links"
      name={text.links}
      value={data === undefined ? '…' : count('open')}
      note={text.confirmed(count('confirmed'))}
    />
  );
};

const DraftsTile = () => {
  const text = useText(homeWords);
  const trpc = useTRPC();
  const { data } = useQuery(trpc.plan.amendments.list.queryOptions());
  const drafts = data?.filter(({ state }) => state === 'draft') ?? [];
  const [last] = drafts;
  return (
    <Tile
      href="/amendments"
      name={text.drafts}
      value={data === undefined ? '…' : drafts.length}
      note={last === undefined ? text.noDrafts : text.lastDraft(last.title)}
    />
  );
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
