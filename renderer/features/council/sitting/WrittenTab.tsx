/**
 * A written procedure: which questions, how each member answered and when the answer came, and what
 * that decides by the council's rules. Who has not answered stands as «няма отговор», which is no vote.
 */
import { Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../../domain/kernel/date.ts';
import { votingMembers } from '../../../../domain/council/quorum.ts';
import { answerGroups, resultOf } from '../../../../domain/council/written.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import type { ItemView, SittingView } from '../use-council.ts';
import { AnswerRow } from './AnswerRow.tsx';
import { ItemDecisions } from './ItemDecisions.tsx';
import { ItemOutcome } from './ItemOutcome.tsx';
import { Opinions } from './Opinions.tsx';
import { QuorumLine } from './QuorumLine.tsx';
import { Recusals } from './Recusals.tsx';

interface QuestionProps {
  readonly view: SittingView;
  readonly item: ItemView;
}

/** «за 3 · против 1 · въздържали се 0 · няма отговор 2 · приема се» */
const useTally = () => {
  const text = useText(sittingWords);
  return (view: SittingView, item: string): string => {
    const groups = answerGroups(view, item);
    const vote = view.votes.find((one) => one.item === item);
    const names = ['for', 'against', 'abstain', 'silent', 'late', 'recused'] as const;
    return [
      ...names
        .filter((name) => (name !== 'late' && name !== 'recused') || groups[name].length > 0)
        .map((name) => `${text.tally[name]} ${groups[name].length}`),
      ...(vote === undefined ? [] : [text.results[resultOf(view, vote)]]),
    ].join(' · ');
  };
};

const Question = ({ view, item }: QuestionProps) => {
  const text = useText(sittingWords);
  const tally = useTally();
  return (
    <section className={classes['panel']}>
      <Title order={2} size="h6">
        {item.shown}. {item.title}
      </Title>
      <Stack gap="sm">
        {item.summary !== '' && <Text size="sm">{item.summary}</Text>}
        {item.proposal !== '' && (
          <Text size="sm" fw={500}>
            {text.proposal}: {item.proposal}
          </Text>
        )}
        <Table
          className={classes['answers']}
          verticalSpacing={3}
          horizontalSpacing={4}
          aria-label={text.answers}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.opinionOf}</Table.Th>
              <Table.Th scope="col">{text.answerOf}</Table.Th>
              <Table.Th scope="col">{text.receivedOn}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {votingMembers(view.members).map((member) => (
              <AnswerRow key={member.id} view={view} item={item} member={member} />
            ))}
          </Table.Tbody>
        </Table>
        <output aria-live="polite" className={classes['tally']}>
          {tally(view, item.id)}
        </output>
        <Recusals view={view} item={item} />
        <ItemOutcome view={view} item={item} />
        <ItemDecisions view={view} item={item} />
        <Opinions view={view} item={item} />
      </Stack>
    </section>
  );
};

export const WrittenTab = ({ view }: { readonly view: SittingView }) => {
  const text = useText(sittingWords);
  const tally = useTally();
  const [chosen, setChosen] = useState<string | null>(null);
  const item = view.items.find(({ id }) => id === chosen) ?? view.items[0];
  const { state, date, convenedOn } = view.sitting;
  return (
    <div className={classes['questions']}>
      <Stack gap="sm">
        <QuorumLine view={view} />
        <Text size="sm">
          {state === 'draft' || convenedOn === null
            ? text.notSent
            : text.sentUntil(formatDate(convenedOn), formatDate(date))}
        </Text>
        <nav aria-label={text.questions}>
          <ol className={classes['agenda']}>
            {view.items.map((one) => (
              <li
                key={one.id}
                className={classes['item']}
                data-chosen={one.id === item?.id || undefined}
              >
                <span className={classes['number']}>{one.shown}.</span>
                <button
                  type="button"
                  className={classes['pick']}
                  aria-current={one.id === item?.id ? 'true' : undefined}
                  data-unsaved-opens={`sitting/${view.sitting.id}/live/${one.id}/`}
                  onClick={() => setChosen(one.id)}
                >
                  {one.title}
                  <span className={classes['small']}>{tally(view, one.id)}</span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <Text size="xs">{text.silence}</Text>
      </Stack>
      {item === undefined ? (
        <Text size="sm">{text.emptyAgenda}</Text>
      ) : (
        <Question key={item.id} view={view} item={item} />
      )}
    </div>
  );
};
