/** Measures whose result this one uses, and those that need its result. */
import { Anchor, Badge, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Link as MeasureLink } from '../../../../api/plan/links.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Card } from './Card.tsx';
import classes from './measure.module.css';

interface EndProps {
  readonly title: string;
  readonly links: readonly MeasureLink[];
  readonly other: (link: MeasureLink) => string;
  readonly plan: Plan;
}

const Ends = ({ title, links, other, plan }: EndProps) => {
  const text = useText(measureWords);
  if (links.length === 0) return null;
  const titleOf = (code: string) => plan.measures.find((m) => m.code === code)?.title ?? '';
  return (
    <>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <ul className={classes['list']}>
        {links.map((link) => (
          <li key={other(link)}>
            <Anchor
              component={Link}
              href={`/measure/${other(link)}`}
              size="sm"
              className={classes['clamped']}
              title={titleOf(other(link))}
            >
              {other(link)} {titleOf(other(link))}
            </Anchor>
            <Badge
              variant={link.state === 'confirmed' ? 'filled' : 'default'}
              size="sm"
              tt="none"
              className={classes['badge']}
            >
              {text.linkStates[link.state]}
            </Badge>
          </li>
        ))}
      </ul>
    </>
  );
};

interface LinksCardProps {
  readonly code: string;
  readonly plan: Plan;
}

export const LinksCard = ({ code, plan }: LinksCardProps) => {
  const text = useText(measureWords);
  const trpc = useTRPC();
  const list = useQuery(trpc.plan.links.list.queryOptions());
  if (list.isError) return <FailureNote failure={failureOf(list.error)} />;
  const mine = (list.data ?? []).filter(({ maker, user }) => maker === code || user === code);
  const shown = mine.filter(({ state }) => state !== 'rejected');
  const rejected = mine.length - shown.length;
  return (
    <Card
      title={text.links}
      aside={
        <Anchor component={Link} href="/links" size="xs" className="no-print">
          {text.toLinks}
        </Anchor>
      }
    >
      {list.isPending && <Skeleton h={18} />}
      {list.data !== undefined && shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.noLinks}
        </Text>
      )}
      <Ends
        title={text.needs}
        links={shown.filter(({ user }) => user === code)}
        other={({ maker }) => maker}
        plan={plan}
      />
      <Ends
        title={text.feeds}
        links={shown.filter(({ maker }) => maker === code)}
        other={({ user }) => user}
        plan={plan}
      />
      {rejected > 0 && (
        <Text size="xs" c="dimmed">
          {text.rejectedLinks(rejected)}
        </Text>
      )}
    </Card>
  );
};
