/** Each member's own vote, by arrow keys; who sits for whom stands beside the name. */
import { Button, SegmentedControl, Table, Text } from '@mantine/core';
import { CHOICES, type Choice } from '../../../../domain/council/meeting-types.ts';
import { attendanceAt } from '../../../../domain/council/presence.ts';
import type { Member } from '../../../../domain/council/types.ts';
import { voteWords } from '../../../text/council-vote.ts';
import { useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import type { SittingView } from '../use-council.ts';

type Names = Readonly<Record<string, Choice>>;

interface NamedVotesProps {
  readonly view: SittingView;
  readonly item: string;
  readonly voters: readonly Member[];
  readonly chosen: Names;
  readonly locked: boolean;
  readonly onChoose: (named: Names) => void;
}

export const NamedVotes = ({ view, item, voters, chosen, locked, onChoose }: NamedVotesProps) => {
  const text = useText(voteWords);
  const there = attendanceAt(view, item);
  const substituteOf = (id: string): string => {
    const substitute = there.find(({ member }) => member === id)?.substitute;
    return view.members.find((one) => one.id === substitute)?.name ?? '';
  };
  if (voters.length === 0) return <Text size="xs">{text.nobodyVotes}</Text>;
  const open = voters.filter(({ id }) => chosen[id] === undefined);
  const othersFor = (): void =>
    onChoose({ ...chosen, ...Object.fromEntries(open.map(({ id }) => [id, 'for' as const])) });
  return (
    <>
      <Table verticalSpacing={3} horizontalSpacing={4} aria-label={text.way} data-live-named>
        <Table.Tbody>
          {voters.map(({ id, name }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={500}>
                {name}
                <span className={classes['small']}>{substituteOf(id)}</span>
              </Table.Th>
              <Table.Td>
                <SegmentedControl
                  size="xs"
                  aria-label={`${text.way}: ${name}`}
                  readOnly={locked}
                  data={CHOICES.map((value) => ({ value, label: text.choices[value] }))}
                  value={chosen[id] ?? ''}
                  onChange={(choice) => onChoose({ ...chosen, [id]: choice as Choice })}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {!locked && open.length > 0 && (
        <div>
          <Button size="compact-xs" variant="default" onClick={othersFor}>
            {text.othersFor}
          </Button>{' '}
          <Text size="xs" span>
            {text.notAll}
          </Text>
        </div>
      )}
    </>
  );
};
