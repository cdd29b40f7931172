/** What waits besides reports: decisions, the next sitting, packages, and what the last ones brought. */
import { Link } from 'wouter';
import { formatDate } from '../../../domain/kernel/date.ts';
import { actText } from '../../../domain/plan/history-texts.ts';
import { daysText } from '../../../domain/work/texts.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { workWords } from '../../text/work.ts';
import { Card, Go, Row } from './Card.tsx';
import type { Work } from './use-work.ts';
import classes from './work.module.css';

const STATES = ['draft', 'convened', 'open', 'closed'] as const;

export const CouncilCard = ({ work }: { readonly work: Work }) => {
  const text = useText(workWords);
  const { language } = useLanguage();
  if (work.council === null) return null;
  const { overdue, next } = work.council;
  if (overdue.total === 0 && next === null) return null;
  const rest = overdue.total - overdue.first.length;
  const state = STATES.find((known) => known === next?.state) ?? 'draft';
  return (
    <Card title={overdue.total === 0 ? text.council : text.overdue(overdue.total)}>
      {overdue.first.map(({ id, sitting, text: said, unit, due, daysOverdue }) => (
        <Row
          key={id}
          action={
            <Go to={`/council/sitting/${sitting}`} label={`${text.toSitting}: ${said}`}>
              {text.toSitting}
            </Go>
          }
        >
          <div className={classes['clipped']} title={said}>
            {said}
          </div>
          <div className={classes['quiet']}>
            {[
              unit ?? '',
              due === null ? '' : formatDate(due),
              text.overdueBy(daysText(daysOverdue, language)),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </div>
        </Row>
      ))}
      {rest > 0 && (
        <Row>
          <Link href="/council">{text.moreDecisions(rest)}</Link>
        </Row>
      )}
      {next !== null && (
        <Row action={<Go to={`/council/sitting/${next.id}`}>{text.toSitting}</Go>}>
          {text.next(next.council, next.number)}
          <div className={classes['quiet']}>
            {text.at(formatDate(next.date), next.time)} · {text.states[state]}
          </div>
        </Row>
      )}
    </Card>
  );
};

export const ExchangeCard = ({ work }: { readonly work: Work }) => {
  const text = useText(workWords);
  if (work.exchange === null) return null;
  const { drafts, conflicts, records, held, refused } = work.exchange;
  const lines = [
    { n: conflicts, said: text.conflicts(conflicts), tab: 'conflicts', act: text.decide },
    { n: records, said: text.records(records), tab: 'conflicts', act: text.decide },
    { n: drafts, said: text.drafts(drafts), tab: 'send', act: text.send },
    { n: held, said: text.held(held), tab: 'receive', act: text.receive },
    { n: refused, said: text.refused(refused), tab: 'receive', act: text.receive },
  ].filter(({ n }) => n > 0);
  if (lines.length === 0) return null;
  return (
    <Card title={text.exchange}>
      {lines.map(({ said, tab, act }) => (
        <Row
          key={said}
          action={
            <Go to="/exchange" state={{ tab }} label={`${act}: ${said}`}>
              {act}
            </Go>
          }
        >
          {said}
        </Row>
      ))}
    </Card>
  );
};

export const NewsCard = ({ work }: { readonly work: Work }) => {
  const text = useText(workWords);
  const { language } = useLanguage();
  const { news } = work;
  if (news === null || news.items.length === 0) return null;
  return (
    <Card title={text.news(formatDate(news.day))}>
      {news.items.map(({ act, unit, rows }) => (
        <Row key={`${act} ${unit}`}>
          {text.newsItem(actText(act, language), unit, news.more ? 1 : rows)}
        </Row>
      ))}
    </Card>
  );
};
