/** Money entered as a grid: every measure and year of one kind, a click and Enter for each sum. */
import { Center, Loader, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { MoneyGrid } from '../../../../../api/progress/money-grid.ts';
import type { Plan } from '../../../../../domain/plan/plan.ts';
import { MONEY_KINDS, type MoneyKind } from '../../../../../domain/progress/types.ts';
import { failureOf, useTRPC } from '../../../../core/trpc.ts';
import { UnsavedAt } from '../../../../core/unsaved/use-unsaved.ts';
import { useSentence, useText } from '../../../../text/language.tsx';
import { moneyGridWords } from '../../../../text/money-grid.ts';
import { progressWords } from '../../../../text/progress-common.ts';
import { measureProgressWords } from '../../../../text/progress-measure.ts';
import { RightNote } from '../../../../ui/deeds.tsx';
import { FailureNote } from '../../../../ui/FailureNote.tsx';
import { useGiveUp } from '../../../../ui/use-give-up.tsx';
import entry from '../../entry/entry.module.css';
import { Keys } from '../../entry/Keys.tsx';
import { SavedNote } from '../../entry/SavedNote.tsx';
import { useKept } from '../../use-kept.ts';
import classes from './money-grid.module.css';
import { MoneyGridTable } from './MoneyGridTable.tsx';
import { rowId } from './money-cells.ts';
import { useMoneyCells } from './use-money-cells.ts';

interface WorkProps {
  readonly grid: MoneyGrid;
  readonly kind: MoneyKind;
  readonly sourceName: (code: string) => string;
}

const Work = ({ grid, kind, sourceName }: WorkProps) => {
  const say = useSentence();
  const cells = useMoneyCells(grid, kind);
  const giveUp = useGiveUp();
  const [told, setTold] = useState('');
  const [current, setCurrent] = useState(0);
  const foot = useRef<HTMLDivElement>(null);
  const row = grid.rows[current];
  const wrong = grid.rows
    .flatMap((one) =>
      [...(cells.drafts.get(rowId(one)) ?? [])].flatMap(([year, { failure }]) =>
        failure === null ? [] : [{ row: one, year, kind, failure }],
      ),
    )
    .toSorted((one, other) => Number(other.row === row) - Number(one.row === row));
  const onCurrent = useCallback((index: number) => setCurrent(index), []);
  const [first] = wrong;
  return (
    <>
      <MoneyGridTable
        grid={grid}
        kind={kind}
        cells={cells}
        sourceName={sourceName}
        onGiveUp={(given) => giveUp(given.map(cells.cellKind.keyOf))}
        onLocked={(index) => {
          const lock = grid.rows[index]?.lock ?? null;
          if (lock !== null) setTold(say(lock));
        }}
        onTell={setTold}
        onLeave={() => foot.current?.querySelector('button')?.focus()}
        onCurrent={onCurrent}
      />
      <div className={`${entry['foot'] ?? ''} no-print`} ref={foot}>
        <Text size="xs" truncate flex="0 1 45%" title={row?.title}>
          {row !== undefined && (
            <>
              <b>{row.measure}</b> {row.title}
            </>
          )}
        </Text>
        <span className={entry['footEnd']}>
          <SavedNote saving={cells.saving} wrong={wrong.length} told={told} />
        </span>
        <Keys />
      </div>
      {first !== undefined && (
        <Text size="xs" role="alert" className={entry['wrong']}>
          {cells.cellKind.label(first)}: {say(first.failure)}
        </Text>
      )}
    </>
  );
};

export const MoneyGridTab = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(moneyGridWords);
  const common = useText(progressWords);
  const { kinds } = useText(measureProgressWords);
  const trpc = useTRPC();
  const [kept, setKind] = useKept('moneyKind');
  const kind = MONEY_KINDS.find((known) => known === kept) ?? 'paid';
  const { data: grid, error, refetch } = useQuery(trpc.progress.money.grid.queryOptions());
  const at = useMemo(() => ({ moneyTab: 'entry', moneyKind: kind }), [kind]);
  const names = useMemo(
    () => new Map(plan.fundingSources.map(({ code, name }) => [code, name])),
    [plan],
  );
  const sourceName = useCallback((code: string): string => names.get(code) ?? code, [names]);
  if (error !== null)
    return <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (grid === undefined)
    return (
      <Center p="xl">
        <Loader aria-label={common.loading} />
      </Center>
    );
  if (grid.rows.length === 0)
    return (
      <div className={entry['empty']}>
        <Text fw={600}>{text.empty}</Text>
        <Text size="sm">{text.emptyHint}</Text>
      </div>
    );
  return (
    <div className={`${entry['colours'] ?? ''} ${classes['page'] ?? ''}`}>
      <RightNote deed="progress" />
      <div className={entry['bar']}>
        <SegmentedControl
          size="xs"
          aria-label={text.kind}
          value={kind}
          onChange={setKind}
          data={MONEY_KINDS.map((value) => ({ value, label: kinds[value] }))}
        />
        <Text size="xs" flex={1} miw={260}>
          {text.lead(grid.unit)}
        </Text>
      </div>
      <UnsavedAt value={at}>
        <Work key={`${grid.unit} ${kind}`} grid={grid} kind={kind} sourceName={sourceName} />
      </UnsavedAt>
    </div>
  );
};
