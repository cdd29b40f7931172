/** A member's answer in a written procedure: what, who gave it, and the day it came. */
import { SegmentedControl, Select, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import { ANSWERS, type Answer, type Member } from '../../../../domain/council/types.ts';
import { isLate } from '../../../../domain/council/written.ts';
import { useToday } from '../../../core/today.tsx';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { voteWords } from '../../../text/council-vote.ts';
import { useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { SavedDate } from '../SavedField.tsx';
import { useCouncil, type ItemView, type SittingView } from '../use-council.ts';

interface AnswerRowProps {
  readonly view: SittingView;
  readonly item: ItemView;
  readonly member: Member;
}

const NONE = 'none';
const IN_PERSON = 'self';

export const AnswerRow = ({ view, item, member }: AnswerRowProps) => {
  const text = useText(sittingWords);
  const words = useText(voteWords);
  const { council, run } = useCouncil();
  const locked = useLocked(view) || view.sitting.state === 'draft';
  const today = useToday();
  const known = view.answers.find((one) => one.item === item.id && one.member === member.id);
  const aside = view.recusals.some((one) => one.item === item.id && one.member === member.id);
  const [day, setDay] = useState<LocalDate>(today);
  const [by, setBy] = useState<string | null>(null);
  const on = known?.receivedOn ?? day;
  const substitute = known === undefined ? by : known.substitute;
  const substitutes = view.members.filter(
    ({ id, substituteFor, active }) => substituteFor === member.id && (active || id === substitute),
  );
  const save = (
    given: { answer: Answer | null; on?: LocalDate; substitute?: string | null },
    sends?: Sends,
  ) =>
    council.meeting.answer.mutate(
      { sitting: view.sitting.id, item: item.id, member: member.id, on, substitute, ...given },
      sends,
    );
  const choosePerson = (id: string | null): void => {
    const next = id === IN_PERSON ? null : id;
    setBy(next);
    if (known !== undefined) void run(save({ answer: known.answer, substitute: next }));
  };
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {member.name}
        <span className={classes['small']}>{member.organisation}</span>
        {substitutes.length > 0 && (
          <Select
            mt={4}
            size="xs"
            readOnly={locked || aside}
            allowDeselect={false}
            aria-label={`${words.answeredBy}: ${member.name}`}
            data={[
              { value: IN_PERSON, label: words.inPerson },
              ...substitutes.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={substitute ?? IN_PERSON}
            onChange={choosePerson}
          />
        )}
      </Table.Th>
      <Table.Td>
        {aside && known === undefined ? (
          <Text size="sm">{text.tally.recused}</Text>
        ) : (
          <SegmentedControl
            size="xs"
            aria-label={`${text.answerOf}: ${member.name}`}
            readOnly={locked}
            data={[
              ...ANSWERS.map((value) => ({ value: value as string, label: text[value] })),
              { value: NONE, label: text.noAnswer },
            ]}
            value={known?.answer ?? NONE}
            onChange={(value) =>
              void run(save({ answer: value === NONE ? null : (value as Answer) }))
            }
          />
        )}
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
            return known === undefined
              ? undefined
              : save({ answer: known.answer, on: date }, sends);
          }}
        />
      </Table.Td>
    </Table.Tr>
  );
};
