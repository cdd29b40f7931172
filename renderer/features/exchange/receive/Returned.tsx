/** Reports of this unit that come back with a reason: what its people have to know first. */
import { Alert, Anchor } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ImportReport } from '../../../../api/exchange/import-report.ts';
import { rowIdParts } from '../../../../domain/kernel/row-id.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { placeWords } from '../../../text/exchange.ts';
import { receiveWords } from '../../../text/exchange-receive.ts';
import { measureOfRow, rowText } from '../place.ts';
import classes from '../exchange.module.css';

type Diff = ImportReport['diff'];

const returnedTo = (diff: Diff, unit: string): Diff =>
  diff.filter(
    ({ t, r, f, to }) =>
      t === 'report' && f === 'review' && to === 'returned' && rowIdParts(r)[0] === unit,
  );

export const Returned = ({ diff }: Pick<ImportReport, 'diff'>) => {
  const text = useText(receiveWords);
  const places = useText(placeWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const { data: standing } = useQuery(trpc.exchange.standing.queryOptions());
  const returned = returnedTo(diff, standing?.unit ?? '');
  if (returned.length === 0) return null;
  const reasonOf = (row: string): string =>
    String(diff.find(({ r, f }) => r === row && f === 'reviewReason')?.to ?? '');
  return (
    <Alert
      color="red"
      variant="light"
      title={text.returnedTitle(returned.length)}
      icon={<IconArrowBackUp aria-hidden />}
    >
      <ul className={classes['list']}>
        {returned.map((change) => (
          <li key={change.r}>
            <b>{places.measure(measureOfRow(change) ?? '')}</b>: {reasonOf(change.r)}
            <span className={classes['sub']}>{rowText(change, places, language)}</span>
          </li>
        ))}
      </ul>
      <Anchor component={Link} href="/progress" size="sm" className="no-print">
        {text.toReports}
      </Anchor>
    </Alert>
  );
};
