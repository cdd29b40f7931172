/** One of the clashing cells: whose it is, what it says, where it stands, and the text as printed. */
import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import {
  fieldName,
  measureOfCode,
  ownerName,
  sourcePlace,
} from '../../../../domain/plan/places.ts';
import type { FindingCell } from '../../../../domain/plan/findings/finding.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { findingsWords } from '../../../text/findings.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import classes from './findings.module.css';

export const AsPrinted = ({ sources }: { readonly sources: readonly string[] }) => {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.plan.source.queryOptions({ at: [...sources] }));
  return (
    <pre className={classes['printed']}>
      {data?.flatMap(({ act, lines }) => (act === null ? lines : [act])).join('\n')}
    </pre>
  );
};

const isMeasure = (code: string): boolean => /^\d+\.\d+\.\d+(-\d+)?$/.test(code);

export const CellCard = ({ cell }: { readonly cell: FindingCell }) => {
  const text = useText(findingsWords);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const place = sourcePlace(cell.sources, language);
  const owner = ownerName(cell.code, language);
  return (
    <div className={classes['cell']}>
      <Text size="xs" fw={650}>
        {isMeasure(cell.code) ? (
          <Anchor
            component={Link}
            href={`/measure/${measureOfCode(cell.code)}`}
            size="xs"
            fw={650}
            underline="always"
          >
            {owner}
          </Anchor>
        ) : (
          owner
        )}
        , {fieldName(cell.field, language)}
      </Text>
      <div className={classes['value']}>„{cell.value}“</div>
      <div className={classes['place']}>{place === '' ? text.noSource : place}</div>
      {place !== '' && (
        <details onToggle={(event) => setOpen(event.currentTarget.open)} className="no-print">
          <summary className={classes['place']}>{text.asPrinted}</summary>
          {open && <AsPrinted sources={cell.sources} />}
        </details>
      )}
    </div>
  );
};
