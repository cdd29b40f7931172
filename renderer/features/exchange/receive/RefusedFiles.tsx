/** Files that were refused and are kept aside. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { receiveWords } from '../../../text/exchange-receive.ts';
import { whenText } from '../../../ui/when.ts';
import { named } from '../named.ts';
import classes from '../exchange.module.css';

export const RefusedFiles = () => {
  const text = useText(receiveWords);
  const trpc = useTRPC();
  const { data: files = [] } = useQuery(trpc.exchange.refused.queryOptions());
  if (files.length === 0) return null;
  return (
    <details className={classes['group']}>
      <summary>
        <b>{text.keptTitle}</b>
        <span className={classes['groupCount']}>{files.length}</span>
      </summary>
      <div className={classes['inGroup']}>
        <Text size="sm">{text.keptLead}</Text>
        <table className={classes['table']} data-columns="kept">
          <caption className={classes['hidden']}>{text.keptTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{text.file}</th>
              <th scope="col">{text.when}</th>
              <th scope="col">{text.reason}</th>
              <th scope="col">{text.sha}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(({ sha256, name, at, failure }) => (
              <tr key={sha256}>
                <th scope="row">{name}</th>
                <td>{whenText(at)}</td>
                <td>{named(text.troubles, failure.code) ?? text.otherTrouble}</td>
                <td className={classes['code']}>{sha256}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
