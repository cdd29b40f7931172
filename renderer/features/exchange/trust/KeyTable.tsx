/** Every key of the registry: whose it is, what it may, since when, and what of it is here. */
import { Badge, Button, Group } from '@mantine/core';
import { useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { formatDate } from '../../../../domain/kernel/date.ts';
import { sofiaDay } from '../../../../domain/kernel/sofia-time.ts';
import { named } from '../named.ts';
import type { Ending } from './EndKeyDialog.tsx';
import { keyName, type KeyView } from './registry-view.ts';
import classes from '../exchange.module.css';

interface KeyTableProps {
  readonly keys: readonly KeyView[];
  /** Null where this installation is not the one that issues registries. */
  readonly onEnd: ((key: KeyView, status: Ending) => void) | null;
}

const COLORS = { active: 'petrol', retired: 'gray', revoked: 'red' } as const;

const Status = ({ of: { status, last, logs } }: { readonly of: KeyView }) => {
  const text = useText(trustWords);
  const cut = last?.['main'];
  const until = cut === undefined ? text.lastNone : text.last(cut[0]);
  return (
    <>
      <Badge variant="light" color={COLORS[status]} tt="none" size="sm">
        {text.statuses[status]}
      </Badge>
      {status !== 'active' && logs.length > 0 && <span className={classes['sub']}>{until}</span>}
    </>
  );
};

const Data = ({ of: { logs } }: { readonly of: KeyView }) => {
  const text = useText(trustWords);
  const { logs: names } = useText(exchangeWords);
  if (logs.length === 0) return text.noData;
  return logs.map(({ log, applied, waiting, refused }) => (
    <span key={log} className={classes['line']}>
      {text.logText(named(names, log) ?? log, applied)}
      {waiting > 0 && <span className={classes['sub']}>{text.logWaiting(waiting)}</span>}
      {refused > 0 && <span className={classes['sub']}>{text.logRefused(refused)}</span>}
    </span>
  ));
};

const Row = ({ of, onEnd }: { readonly of: KeyView } & Pick<KeyTableProps, 'onEnd'>) => {
  const text = useText(trustWords);
  const who = keyName(of);
  return (
    <tr>
      <th scope="row">
        {of.unit}
        <span className={classes['sub']}>
          {of.label}
          {of.own && ` · ${text.own}`}
        </span>
      </th>
      <td>
        {of.fingerprint.slice(0, 17)} <br />
        {of.fingerprint.slice(18)}
      </td>
      <td>{of.roles.map((role) => named(text.roleNames, role) ?? role).join(', ')}</td>
      <td>
        <Status of={of} />
      </td>
      <td>
        <span className={classes['line']}>{formatDate(sofiaDay(Date.parse(of.since.made)))}</span>
        <span className={classes['sub']}>{text.sinceVersion(of.since.version)}</span>
      </td>
      <td>
        <Data of={of} />
      </td>
      {onEnd !== null && (
        <td className="no-print">
          {of.status === 'active' && (
            <Group gap={4}>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={text.retireOf(who)}
                onClick={() => onEnd(of, 'retired')}
              >
                {text.retire}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={text.revokeOf(who)}
                onClick={() => onEnd(of, 'revoked')}
              >
                {text.revoke}
              </Button>
            </Group>
          )}
        </td>
      )}
    </tr>
  );
};

export const KeyTable = ({ keys, onEnd }: KeyTableProps) => {
  const text = useText(trustWords);
  const columns = [text.unit, text.fingerprint, text.roles, text.status, text.since, text.data];
  return (
    <table className={classes['table']} data-columns="keys">
      <caption className={classes['hidden']}>{text.keysTitle}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          {onEnd !== null && (
            <th scope="col" className="no-print">
              {text.acts}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <Row key={key.kid} of={key} onEnd={onEnd} />
        ))}
      </tbody>
    </table>
  );
};
