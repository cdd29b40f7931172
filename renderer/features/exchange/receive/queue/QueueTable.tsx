import { Button, Group } from '@mantine/core';
import { useText } from '../../../../text/language.tsx';
import { queueWords } from '../../../../text/exchange-queue.ts';
import { receiveWords } from '../../../../text/exchange-receive.ts';
import { named } from '../../named.ts';
import { judge, reportOf, type Queued } from './queue.ts';
import classes from '../../exchange.module.css';

type Text = typeof queueWords.bg;

interface QueueTableProps {
  readonly queue: readonly Queued[];
  readonly chosen: number | null;
  readonly busy: boolean;
  readonly onLook: (id: number) => void;
  readonly onAccept: (id: number) => void;
  readonly onAgain: (one: Queued) => void;
}

const unitsOf = (to: readonly string[], text: Text): string =>
  to.map((unit) => (unit === 'all' ? text.toAll : unit)).join(', ');

const useStanding = () => {
  const text = useText(queueWords);
  const words = useText(receiveWords);
  return ({ at }: Queued): string => {
    switch (at.state) {
      case 'waits':
      case 'stopped':
      case 'taken':
        return text[at.state];
      case 'working':
        return text.working(Math.floor(at.share * 100));
      case 'unread':
        return text.problems[at.problem];
      case 'refused':
        return named(words.troubles, at.failure.code) ?? words.otherTrouble;
      case 'examined': {
        const judgement = judge(at.report);
        return judgement === 'foreign'
          ? text.foreign(unitsOf(at.report.manifest.to, text))
          : text[judgement];
      }
      default:
        return at satisfies never;
    }
  };
};

const Acts = ({ one, ...props }: Omit<QueueTableProps, 'queue'> & { readonly one: Queued }) => {
  const text = useText(queueWords);
  const { id, at, opened } = one;
  const { busy } = props;
  return (
    <Group gap={4}>
      {(at.state === 'examined' || at.state === 'taken' || at.state === 'refused') && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.lookOf(opened.name)}
          aria-pressed={props.chosen === id}
          onClick={() => props.onLook(id)}
        >
          {text.look}
        </Button>
      )}
      {at.state === 'examined' && (
        <Button
          size="compact-xs"
          variant="default"
          disabled={busy}
          aria-label={text.acceptOf(opened.name)}
          onClick={() => props.onAccept(id)}
        >
          {text.accept}
        </Button>
      )}
      {(at.state === 'stopped' || at.state === 'refused') && (
        <Button
          size="compact-xs"
          variant="default"
          disabled={busy}
          aria-label={text.againOf(opened.name)}
          onClick={() => props.onAgain(one)}
        >
          {text.again}
        </Button>
      )}
    </Group>
  );
};

export const QueueTable = (props: QueueTableProps) => {
  const text = useText(queueWords);
  const standing = useStanding();
  return (
    <table className={classes['table']} data-columns="queue">
      <caption className={classes['hidden']}>{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.file}</th>
          <th scope="col">{text.from}</th>
          <th scope="col">{text.to}</th>
          <th scope="col">{text.changes}</th>
          <th scope="col">{text.conflicts}</th>
          <th scope="col">{text.refused}</th>
          <th scope="col">{text.standing}</th>
          <th scope="col" className="no-print">
            {text.acts}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.queue.map((one) => {
          const report = reportOf(one);
          return (
            <tr key={one.id} data-state={one.at.state}>
              <th scope="row">
                <bdi>{one.opened.name}</bdi>
              </th>
              <td>{report?.manifest.from ?? '–'}</td>
              <td>{report === null ? '–' : unitsOf(report.manifest.to, text)}</td>
              <td>{report?.changes ?? '–'}</td>
              <td>{report?.newConflicts ?? '–'}</td>
              <td>{report?.refused ?? '–'}</td>
              <td>{standing(one)}</td>
              <td className="no-print">
                <Acts one={one} {...props} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
