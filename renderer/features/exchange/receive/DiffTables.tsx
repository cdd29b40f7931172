/** Old and new values side by side, by measure. */
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ImportReport } from '../../../../api/exchange/import-report.ts';
import { fieldText, tellsSomething } from '../../../../domain/plan/history-texts.ts';
import { useHeldText } from '../../../core/held-text.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { placeWords } from '../../../text/exchange.ts';
import { receiveWords } from '../../../text/exchange-receive.ts';
import { byMeasure, rowText, type Placed } from '../place.ts';
import classes from '../exchange.module.css';

type Change = ImportReport['diff'][number];

interface DiffProps {
  readonly report: ImportReport;
  readonly taken: boolean;
}

/** Up to so many fields all groups stand open. */
const OPEN_UP_TO = 60;

const told = ({ t, f, from, to }: Change): boolean =>
  tellsSomething({ table: t, field: f, from, to });

const Row = ({ change }: { readonly change: Change }) => {
  const text = useText(receiveWords);
  const places = useText(placeWords);
  const { language } = useLanguage();
  const held = useHeldText();
  const place = { table: change.t, row: change.r, field: change.f };
  return (
    <tr>
      <th scope="row">
        {fieldText(place, language)}
        <span className={classes['sub']}>{rowText(change, places, language)}</span>
      </th>
      <td>{held(place, change.from) ?? <i>{text.empty}</i>}</td>
      <td>{held(place, change.to) ?? <i>{text.empty}</i>}</td>
    </tr>
  );
};

interface GroupProps {
  readonly group: Placed<Change>;
  readonly title: string | undefined;
  readonly open: boolean;
  readonly taken: boolean;
}

const Group = ({ group, title, open, taken }: GroupProps) => {
  const text = useText(receiveWords);
  const places = useText(placeWords);
  const name = group.measure === null ? places.other : places.measure(group.measure);
  return (
    <details open={open} className={classes['group']}>
      <summary>
        <b>{name}</b>
        {title !== undefined && <span className={classes['groupTitle']}>{title}</span>}
        <span className={classes['groupCount']}>{text.diffGroup(group.items.length)}</span>
      </summary>
      <table className={classes['table']} data-columns="diff">
        <caption className={classes['hidden']}>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{taken ? text.before : text.now}</th>
            <th scope="col">{taken ? text.after : text.afterwards}</th>
          </tr>
        </thead>
        <tbody>
          {group.items.map((change) => (
            <Row key={`${change.t} ${change.r} ${change.f}`} change={change} />
          ))}
        </tbody>
      </table>
    </details>
  );
};

export const DiffTables = ({ report, taken }: DiffProps) => {
  const text = useText(receiveWords);
  const { data: plan } = usePlan();
  const groups = useMemo(
    () =>
      byMeasure(report.diff)
        .map((group) => ({ ...group, items: group.items.filter(told) }))
        .filter(({ items }) => items.length > 0),
    [report],
  );
  const titles = useMemo(
    () => new Map((plan?.measures ?? []).map(({ code, title }) => [code, title])),
    [plan],
  );
  if (groups.length === 0)
    return <Text size="sm">{taken ? text.diffNoneDone : text.diffNone}</Text>;
  return (
    <div className={classes['groups']}>
      {report.fields > report.diff.length && (
        <Text size="sm">{text.diffSome(report.diff.length, report.fields)}</Text>
      )}
      {groups.map((group) => (
        <Group
          key={group.measure}
          group={group}
          title={titles.get(group.measure ?? '')}
          open={report.diff.length <= OPEN_UP_TO}
          taken={taken}
        />
      ))}
    </div>
  );
};
