/** What is late and why; and apart from it what nothing is known of, which is not the same. */
import { Text, Title } from '@mantine/core';
import type { MeasureProgress } from '../../../../domain/progress/types.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useText } from '../../../text/language.tsx';
import classes from './boards.module.css';
import { MeasureTable } from './MeasureTable.tsx';

export const LateBoard = ({ rows }: { readonly rows: readonly MeasureProgress[] }) => {
  const text = useText(boardsWords);
  const late = rows.filter(({ light }) => light.colour === 'red');
  const silent = rows.filter(({ light }) => light.reason.code === 'ended-no-data');
  return (
    <>
      <Text size="sm">{text.lateLead}</Text>
      {late.length === 0 ? (
        <p className={classes['empty']}>{text.noLate}</p>
      ) : (
        <MeasureTable rows={late} caption={`${text.lateCaption}: ${late.length}`} />
      )}
      <section className={classes['apart']}>
        <Title order={2} size="h6">
          {text.silent}: {silent.length}
        </Title>
        {silent.length === 0 ? (
          <Text size="sm">{text.noSilent}</Text>
        ) : (
          <>
            <Text size="sm">{text.silentNote}</Text>
            <MeasureTable rows={silent} caption={text.silentCaption} />
          </>
        )}
      </section>
    </>
  );
};
