/** Entries that are not applied, and why. */
import type { ImportReport } from '../../../../api/exchange/import-report.ts';
import { useText } from '../../../text/language.tsx';
import { exchangeWords } from '../../../text/exchange.ts';
import { receiveWords } from '../../../text/exchange-receive.ts';
import { named } from '../named.ts';
import classes from '../exchange.module.css';

type Entry = ImportReport['entries'][number];

const WAITING = new Set(['gap', 'pending-registry', 'unknown-key', 'unsupported']);

export const waitingOf = ({ entries }: ImportReport): Entry[] =>
  entries.filter(({ status }) => WAITING.has(status));

export const refusedOf = ({ entries }: ImportReport): Entry[] =>
  entries.filter(({ status }) => status !== 'applied' && !WAITING.has(status));

const reasonOf = ({ status, reason }: Entry, text: typeof receiveWords.bg): string =>
  (reason === null ? undefined : named(text.denials, reason)) ??
  named(text.statuses, status) ??
  status;

interface EntryTableProps {
  readonly caption: string;
  readonly entries: readonly Entry[];
}

export const EntryTable = ({ caption, entries }: EntryTableProps) => {
  const text = useText(receiveWords);
  const { logs } = useText(exchangeWords);
  return (
    <table className={classes['table']} data-columns="entries">
      <caption className={classes['hidden']}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.entry}</th>
          <th scope="col">{text.unit}</th>
          <th scope="col">{text.changes}</th>
          <th scope="col">{text.why}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              {entry.seq === 0
                ? `${entry.id.slice(0, 8)}…`
                : text.entryNo(named(logs, entry.log) ?? entry.log, entry.seq)}
            </th>
            <td>{entry.unit === '' ? text.unknownUnit : entry.unit}</td>
            <td>{entry.ops === 0 ? '–' : entry.ops}</td>
            <td>{reasonOf(entry, text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
