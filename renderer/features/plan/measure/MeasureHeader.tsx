import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import { eurOfBgn, formatMoney, money } from '../../../../domain/kernel/money.ts';
import type { Measure, Plan } from '../../../../domain/plan/plan.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { RegisterLink } from '../home/RegisterLink.tsx';
import { measurePath } from './AsKnown.tsx';
import classes from './measure.module.css';
import { useNeighbours } from './use-neighbours.ts';
import { isSilent, statedMoney } from '../../../../domain/plan/stated-money.ts';

interface MeasureProps {
  readonly measure: Measure;
  readonly plan: Plan;
}

export const Breadcrumbs = ({ measure, plan }: MeasureProps) => {
  const text = useText(measureWords);
  const goal = plan.goals.find(({ code }) => code === measure.goal);
  const subgoal = plan.subgoals.find(({ code }) => code === measure.subgoal);
  return (
    <nav aria-label={text.place} className={classes['crumbs']}>
      <span title={goal?.title}>
        <RegisterLink filter={{ goal: [measure.goal] }} mode="tree">
          <b>{text.goal(measure.goal)}</b> {goal?.title}
        </RegisterLink>
      </span>
      <span aria-hidden>›</span>
      <span title={subgoal?.title}>
        <RegisterLink filter={{ subgoal: [measure.subgoal] }} mode="tree">
          <b>{text.subgoal(measure.subgoal)}</b> {subgoal?.title}
        </RegisterLink>
      </span>
    </nav>
  );
};

export const Badges = ({ measure }: { readonly measure: Measure }) => {
  const text = useText(measureWords);
  const { language } = useLanguage();
  const { budget, currency, edition } = measure;
  const eur = formatMoney(money(currency === 'BGN' ? eurOfBgn(budget) : budget, 'EUR'));
  const labels = [
    measure.regular ? text.regular : measure.stage,
    text.period(measure.start, measure.end),
    currency === 'BGN' && !isSilent(measure)
      ? `${formatMoney({ minor: budget, currency })} = ${eur}`
      : statedMoney(measure, language),
  ];
  return (
    <Group gap={6} mt={6}>
      {labels.map((label) => (
        <Badge key={label} variant="default" size="md" tt="none" fw={500}>
          {label}
        </Badge>
      ))}
      {edition > 1 && (
        <Badge variant="filled" size="md" tt="none" fw={500}>
          {text.amendedIn(edition)}
        </Badge>
      )}
    </Group>
  );
};

type Direction = 'previous' | 'next';

interface NeighbourProps {
  readonly to: Measure | undefined;
  readonly direction: Direction;
  readonly asKnownOn: LocalDate | undefined;
}

/** Takes the focus where it was used to come here, so that it can be pressed again. */
const Neighbour = ({ to, direction, asKnownOn }: NeighbourProps) => {
  const text = useText(measureWords);
  const link = useRef<HTMLAnchorElement>(null);
  const came = useHistoryState<{ by?: Direction } | null>();
  const mine = came !== null && typeof came === 'object' && came.by === direction;
  useEffect(() => {
    if (mine) link.current?.focus({ preventScroll: true });
  }, [mine]);
  const icon =
    direction === 'previous' ? <IconChevronLeft size={16} /> : <IconChevronRight size={16} />;
  if (to === undefined) {
    return (
      <Button variant="default" size="xs" px={6} disabled aria-label={text[direction]('–')}>
        {icon}
      </Button>
    );
  }
  return (
    <Link href={measurePath(to.code, asKnownOn)} state={{ by: direction }} asChild>
      <Anchor
        ref={link}
        className={classes['neighbour']}
        aria-label={text[direction](`${to.code} ${to.title}`)}
        title={text[direction](`${to.code} ${to.title}`)}
      >
        {direction === 'previous' && icon}
        {to.code}
        {direction === 'next' && icon}
      </Anchor>
    </Link>
  );
};

export const NeighbourLinks = ({
  measure,
  plan,
  asKnownOn,
}: MeasureProps & { readonly asKnownOn: LocalDate | undefined }) => {
  const text = useText(measureWords);
  const { previous, next } = useNeighbours(plan, measure.code, asKnownOn);
  return (
    <Group gap={4} wrap="nowrap" title={text.keys}>
      <Neighbour to={previous} direction="previous" asKnownOn={asKnownOn} />
      <Text size="xs" c="dimmed" className={classes['position']}>
        {text.position(measure.no, plan.measures.length)}
      </Text>
      <Neighbour to={next} direction="next" asKnownOn={asKnownOn} />
    </Group>
  );
};
