/** Funding sources with a deadline of their own, and the measures that end after it. */
import { Title, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatDate } from '../../../../domain/kernel/date.ts';
import { lastDay } from '../../../../domain/progress/light.ts';
import type { FundingDeadline } from '../../../../domain/progress/types.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useText } from '../../../text/language.tsx';
import { useBoards } from './boards-context.ts';
import classes from './boards.module.css';
import { MeasureLink } from './MeasureLink.tsx';

const Row = ({ deadline }: { readonly deadline: FundingDeadline }) => {
  const text = useText(boardsWords);
  const { plan } = useBoards();
  const after = plan.measures.filter(
    (measure) =>
      lastDay(measure) > deadline.date &&
      measure.funding.some(({ source }) => source === deadline.source),
  );
  return (
    <tr>
      <th scope="row">{deadline.source}</th>
      <td className={classes['nowrap']}>{formatDate(deadline.date)}</td>
      <td>{deadline.act}</td>
      <td className={classes['codes']}>
        {after.length === 0
          ? text.none
          : after.map(({ code }) => <MeasureLink key={code} code={code} short />)}
      </td>
    </tr>
  );
};

export const Deadlines = () => {
  const text = useText(boardsWords);
  const trpc = useTRPC();
  const { view } = useBoards();
  const { data = [] } = useQuery(trpc.progress.deadlines.list.queryOptions(view));
  if (data.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h6">
        {text.deadlines}
      </Title>
      <table className={classes['table']}>
        <caption>
          <VisuallyHidden>{text.deadlinesCaption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.source}</th>
            <th scope="col">{text.deadline}</th>
            <th scope="col">{text.act}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {data.map((deadline) => (
            <Row key={deadline.source} deadline={deadline} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
