/** Reports: own ones that came back or are missing, and for the ministry everybody else's. */
import { Text } from '@mantine/core';
import { Link } from 'wouter';
import { periodShort, type Period } from '../../../domain/progress/period.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { ownText, unreportedText } from '../../../domain/work/texts.ts';
import { useLanguage, useSentence, useText } from '../../text/language.tsx';
import { workWords } from '../../text/work.ts';
import { askBoards } from '../progress/boards/use-settings.ts';
import { Card, Go, Row } from './Card.tsx';
import type { Work } from './use-work.ts';
import classes from './work.module.css';

type Returned = Work['returned']['first'][number];

const ReturnedRow = ({ report, plan }: { readonly report: Returned; readonly plan: Plan }) => {
  const text = useText(workWords);
  const say = useSentence();
  const { language } = useLanguage();
  const { unit, measure, indicator, period, reviewReason, about, locks } = report;
  const title = about?.title ?? plan.measures.find(({ code }) => code === measure)?.title ?? '';
  const short = periodShort(period, language);
  const lock = report.outside ?? locks.edit;
  return (
    <Row
      action={
        lock === null && (
          <Go
            main
            to="/progress"
            state={{ tab: 'entry', unit, period, indicator }}
            label={text.fixOf(`${measure}, ${short}`)}
          >
            {text.fix}
          </Go>
        )
      }
    >
      <div className={classes['large']}>
        <b>{measure}</b> {title} · <span className={classes['nowrap']}>{short}</span>
      </div>
      {reviewReason !== null && (
        <div className={classes['reason']}>
          <b>{text.reason}</b> {reviewReason}
        </div>
      )}
      {lock !== null && (
        <Text size="xs">
          {text.cannotFix} {say(lock)}
        </Text>
      )}
    </Row>
  );
};

export const ReturnedCard = ({ work, plan }: { readonly work: Work; readonly plan: Plan }) => {
  const text = useText(workWords);
  const { total, first } = work.returned;
  if (total === 0) return null;
  const rest = total - first.length;
  return (
    <Card title={text.returned(total)} urgent>
      {first.map((report) => (
        <ReturnedRow key={`${report.indicator} ${report.period}`} report={report} plan={plan} />
      ))}
      {rest > 0 && (
        <Row>
          <Link href="/boards" onClick={() => askBoards({ board: 'returned', everyUnit: false })}>
            {text.allReturned(rest)}
          </Link>
        </Row>
      )}
    </Card>
  );
};

const PERIODS = 3;

const MorePeriods = ({ n, unit }: { readonly n: number; readonly unit: string | null }) => {
  const text = useText(workWords);
  if (n <= 0) return null;
  return (
    <Row>
      <Link
        href="/boards"
        onClick={() => askBoards({ board: 'unreported', unit, period: null, months: 12 })}
      >
        {text.morePeriods(n)}
      </Link>
    </Row>
  );
};

export const OwnCard = ({ work }: { readonly work: Work }) => {
  const text = useText(workWords);
  const { language } = useLanguage();
  const { unit, today } = work;
  const periods = work.own.filter(({ missing }) => missing > 0);
  if (periods.length === 0) return null;
  return (
    <Card title={text.own}>
      {periods.slice(0, PERIODS).map((own, i) => {
        const short = periodShort(own.period, language);
        const state = { tab: 'entry', unit, period: own.period, indicator: own.first ?? '' };
        return (
          <Row
            key={own.period}
            action={
              <Go main={i === 0} to="/progress" state={state} label={text.fillOf(short)}>
                {text.fill}
              </Go>
            }
          >
            <b>{short}</b>: {ownText(own, today, language)}
          </Row>
        );
      })}
      <MorePeriods n={periods.length - PERIODS} unit={unit} />
    </Card>
  );
};

const UNITS = 6;

export const ReviewCard = ({ work }: { readonly work: Work }) => {
  const text = useText(workWords);
  const { language } = useLanguage();
  const units = work.review ?? [];
  if (units.length === 0) return null;
  const total = units.reduce((sum, { count }) => sum + count, 0);
  const rest = units.length - UNITS;
  return (
    <Card title={text.review(total)}>
      {units.slice(0, UNITS).map(({ unit, count, periods }) => (
        <Row
          key={unit}
          action={
            <Go main to="/progress" state={{ tab: 'review', of: unit }} label={text.reviewOf(unit)}>
              {text.toReview}
            </Go>
          }
        >
          <b>{unit}</b>: {text.reports(count)}
          <span className={classes['quiet']}>
            {' '}
            · {periods.map((period) => periodShort(period, language)).join(', ')}
          </span>
        </Row>
      ))}
      {rest > 0 && (
        <Row>
          <Link href="/progress" state={{ tab: 'review' }}>
            {text.moreUnits(rest)}
          </Link>
        </Row>
      )}
    </Card>
  );
};

const NAMED = 8;

const toUnreported = (period: Period) => () =>
  askBoards({ board: 'unreported', unit: null, period, months: 12 });

export const UnreportedCard = ({ work }: { readonly work: Work }) => {
  const text = useText(workWords);
  const { language } = useLanguage();
  const periods = work.unreported ?? [];
  if (periods.length === 0) return null;
  return (
    <Card title={text.unreported} note={text.unreportedNote}>
      {periods.slice(0, PERIODS).map((one) => {
        const short = periodShort(one.period, language);
        const rest = one.units.length - NAMED;
        return (
          <Row
            key={one.period}
            action={
              <Go to="/boards" onClick={toUnreported(one.period)} label={text.boardOf(short)}>
                {text.toBoard}
              </Go>
            }
          >
            <b>{short}</b>: {unreportedText(one, work.today, language)}
            <div className={classes['quiet']}>
              {one.units
                .slice(0, NAMED)
                .map(({ unit, missing }) => text.unitMissing(unit, missing))
                .join(', ')}
              {rest > 0 && ` ${text.andUnits(rest)}`}
            </div>
          </Row>
        );
      })}
      <MorePeriods n={periods.length - PERIODS} unit={null} />
    </Card>
  );
};
