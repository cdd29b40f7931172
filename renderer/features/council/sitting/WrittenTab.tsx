/**
 * A written procedure: which questions, how each member answered and when the answer came, and what
 * that decides by the council's rules. Who has not answered stands as «няма отговор», which is no vote.
 */
import { SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatDate, type LocalDate } from '../../../../domain/kernel/date.ts';
import { votingMembers } from '../../../../domain/council/quorum.ts';
import { ANSWERS, type Answer, type Member } from '../../../../domain/council/types.ts';
import { answerGroups, isLate, resultOf } from '../../../../domain/council/written.ts';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { useToday } from '../../../core/today.tsx';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { SavedDate } from '../SavedField.tsx';
import { useCouncil, type ItemView, type SittingView } from '../use-council.ts';
import { ItemDecisions } from './ItemDecisions.tsx';
import { ItemOutcome } from './ItemOutcome.tsx';
import { Opinions } from './Opinions.tsx';
import { QuorumLine } from './QuorumLine.tsx';

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
    const names = ['for', 'against', 'abstain', 'silent', 'late'] as const;
    return [
      ...names
        .filter((name) => name !== 'late' || groups.late.length > 0)
        .map((name) => `${text.tally[name]} ${groups[name].length}`),
      ...(vote === undefined ? [] : [text.results[resultOf(view, vote)]]),
    ].join(' · ');
  };
};

const NONE = 'none';

const AnswerRow = ({ view, item, member }: QuestionProps & { readonly member: Member }) => {
  const text = useText(sittingWords);
  const { council, run } = useCouncil();
  const locked = useLocked(view) || view.sitting.state === 'draft';
  const today = useToday();
  const known = view.answers.find((one) => one.item === item.id && one.member === member.id);
  const [day, setDay] = useState<LocalDate>(today);
  const on = known?.receivedOn ?? day;
  const save = (answer: Answer | null, received: LocalDate, sends?: Sends) =>
    council.meeting.answer.mutate(
      { sitting: view.sitting.id, item: item.id, member: member.id, answer, on: received },
      sends,
    );
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {member.name}
        <span className={classes['small']}>{member.organisation}</span>
      </Table.Th>
      <Table.Td>
        <SegmentedControl
          size="xs"
          aria-label={`${text.answerOf}: ${member.name}`}
          readOnly={locked}
          data={[
            ...ANSWERS.map((value) => ({ value: value as string, label: text[value] })),
            { value: NONE, label: text.noAnswer },
          ]}
          value={known?.answer ?? NONE}
          onChange={(value) => void run(save(value === NONE ? null : (value as Answer), on))}
        />
        {known !== undefined && isLate(known, view.sitting) && (
          <div className={classes['late']}>{text.lateAnswer}</div>
        )}
      </Table.Td>
      <Table.Td>
        <SavedDate
          w={110}
          hiddenLabel
          readOnly={locked}
          place={`sitting/${view.sitting.id}/live/${item.id}/answer/${member.id}`}
          label={`${text.receivedOn}: ${member.name}`}
          value={on}
          onSave={(date, sends) => {
            if (date === null) return undefined;
            setDay(date);
            return known === undefined ? undefined : save(known.answer, date, sends);
          }}
        />
      </Table.Td>
    </Table.Tr>
  );
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
