/** A unit's whole period in one table: filled in by keyboard, saved as it is typed, submitted. */
import { Button, Center, Checkbox, Loader, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { GridRow, PeriodGrid } from '../../../../api/progress/grid.ts';
import { formatDate } from '../../../../domain/kernel/date.ts';
import { periodShort, periodTo, type Period } from '../../../../domain/progress/period.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { entryWords } from '../../../text/progress-entry.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { useGiveUp } from '../../../ui/use-give-up.tsx';
import { isReportPlace, reportPlace } from '../../../../domain/unsaved/unsaved.ts';
import { useGo } from '../../../core/unsaved/go.ts';
import { keyOf } from '../../../core/unsaved/store.ts';
import { useAllUnsaved, UnsavedAt } from '../../../core/unsaved/use-unsaved.ts';
import { EvidenceDialog } from '../evidence/EvidenceDialog.tsx';
import { asked, forgetAsked } from '../../../core/asked.ts';
import { Choosers } from './Choosers.tsx';
import type { ColumnId } from './columns.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import classes from './entry.module.css';
import { ExplainDialog } from './ExplainDialog.tsx';
import { EntryGrid } from './EntryGrid.tsx';
import { Footer } from './Footer.tsx';
import { actionOf } from './row-actions.ts';
import { inEntryOrder, wrongFields } from './row-model.ts';
import { SheetButtons } from './SheetButtons.tsx';
import { Strip, wrongHere } from './Strip.tsx';
import { Keys } from './Keys.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import { useEntryPlace } from './use-entry.ts';
import { cellKey, rowPlace } from './unsaved-cells.ts';
import { SavedNote } from './SavedNote.tsx';
import { useSaving } from './use-saving.ts';

type EntryPlace = ReturnType<typeof useEntryPlace>;

const DueNote = ({ grid, place }: { readonly grid: PeriodGrid; readonly place: EntryPlace }) => {
  const text = useText(entryWords);
  const { due, period } = grid;
  if (due === null) return <Text size="xs">{text.noDue}</Text>;
  const date = formatDate(due);
  if (periodTo(period) >= place.today) return <Text size="xs">{text.open(date)}</Text>;
  return <Text size="xs">{due < place.today ? text.overdue(date) : text.due(date)}</Text>;
};

type Dialog = {
  readonly kind: 'submit' | 'files' | 'correct' | 'explain';
  readonly indicator: string;
} | null;

const useWithdraw = () => {
  const trpc = useTRPC();
  const text = useText(entryWords);
  const onError = useFailureNotice();
  const { mutate } = useMutation(
    trpc.progress.reports.withdraw.mutationOptions({
      onError,
      onSuccess: () => notifications.show({ message: text.withdrawn }),
    }),
  );
  return useCallback(
    ({ measure, indicator, report: { period } }: GridRow) =>
      mutate({ reports: [{ measure, indicator, period }] }),
    [mutate],
  );
};

/** The indicator that another page asked for in this very report. */
const useAskedRow = ({ unit, period }: PeriodGrid): string | null => {
  const [row] = useState(() =>
    asked('unit') === unit && asked('period') === period ? asked('indicator') : null,
  );
  useEffect(() => forgetAsked('indicator'), []);
  return row;
};

interface WorkProps {
  readonly grid: PeriodGrid;
  readonly place: EntryPlace;
  /** The tick that shows further rows. */
  readonly children: ReactNode;
}

const Work = ({ grid, place, children }: WorkProps) => {
  const text = useText(entryWords);
  const say = useSentence();
  const { language } = useLanguage();
  const rows = useMemo(() => inEntryOrder(grid.rows), [grid.rows]);
  const { drafts, saving, apply, typing, cancel } = useSaving(grid, rows);
  const giveUp = useGiveUp();
  const entries = useAllUnsaved();
  const go = useGo();
  const start = useAskedRow(grid);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [current, setCurrent] = useState(0);
  const [told, setTold] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => setDialog(null);
  const withdraw = useWithdraw();
  const mine = grid.unit === place.own;
  const onOpen = (row: GridRow, column: ColumnId): void => {
    const action = actionOf(row, drafts.get(row.indicator));
    if (column === 'evidence') setDialog({ kind: 'files', indicator: row.indicator });
    else if (column === 'state' && action === 'withdraw') withdraw(row);
    else if (column === 'state' && action !== null)
      setDialog({ kind: action === 'correct' ? 'correct' : 'explain', indicator: row.indicator });
  };
  const onLocked = (row: GridRow, key: string): void => {
    if (key === 'F2' && row.report.locks.correct === null)
      setDialog({ kind: 'correct', indicator: row.indicator });
    else if (row.report.locks.edit !== null) setTold(say(row.report.locks.edit));
  };
  const onCurrent = useCallback((row: number) => setCurrent(row), []);
  const onLeave = (): void => button.current?.focus();
  const row = rows[current];
  const chosen = rows.find(({ indicator }) => indicator === dialog?.indicator);
  const wrong = [...drafts.values()].flatMap(wrongFields).length;
  const goToKey = (key: string): void => {
    const entry = entries.find((one) => keyOf(one) === key);
    if (entry !== undefined) void go(entry);
  };
  return (
    <>
      {!mine && <Text size="sm">{text.foreign(grid.unit, place.own ?? '')}</Text>}
      <EntryGrid
        caption={text.caption(grid.unit, periodShort(grid.period, language))}
        rows={rows}
        start={start}
        drafts={drafts}
        apply={apply}
        onType={typing}
        onCancel={cancel}
        onGiveUp={(cells) => giveUp(cells.map((cell) => cellKey(grid.unit, cell)))}
        onOpen={onOpen}
        onLocked={onLocked}
        onTell={setTold}
        onLeave={onLeave}
        onCurrent={onCurrent}
      />
      {row !== undefined && (
        <Strip
          row={row}
          draft={drafts.get(row.indicator)}
          wrong={wrongHere(rows, drafts, row)}
          onGo={goToKey}
        />
      )}
      <Footer
        grid={grid}
        rows={rows}
        drafts={drafts}
        mine={mine}
        button={button}
        onSubmit={() => setDialog({ kind: 'submit', indicator: '' })}
      >
        {children}
        <span className={classes['footEnd']}>
          {mine && <SavedNote saving={saving} wrong={wrong} told={told} />}
        </span>
        <Keys />
      </Footer>
      {dialog?.kind === 'submit' && (
        <SubmitDialog
          grid={grid}
          rows={rows}
          drafts={drafts}
          onClose={close}
          onGo={(key) => {
            close();
            goToKey(key);
          }}
        />
      )}
      {dialog?.kind === 'files' && chosen !== undefined && (
        <EvidenceDialog
          subject={`${chosen.measure} ${chosen.text}`}
          owner={{
            of: 'report',
            measure: chosen.measure,
            indicator: chosen.indicator,
            period: chosen.report.period,
          }}
          evidence={chosen.report.evidence}
          lock={chosen.report.locks.edit}
          onClose={close}
        />
      )}
      {dialog?.kind === 'correct' && chosen !== undefined && (
        <CorrectDialog
          place={rowPlace(grid.unit, chosen, 'correct')}
          row={chosen}
          onClose={close}
        />
      )}
      {dialog?.kind === 'explain' && chosen !== undefined && (
        <ExplainDialog unit={grid.unit} row={chosen} onClose={close} />
      )}
    </>
  );
};

interface NothingProps {
  readonly others: number;
  readonly onAll: () => void;
}

const Nothing = ({ others, onAll }: NothingProps) => {
  const text = useText(entryWords);
  return (
    <div className={classes['empty']}>
      <Text fw={600}>{text.nothing}</Text>
      <Text size="sm" c="dimmed" maw={560}>
        {text.nothingHint}
      </Text>
      {others > 0 && (
        <Button variant="default" size="xs" mx="auto" onClick={onAll}>
          {text.showOthers(others)}
        </Button>
      )}
    </div>
  );
};

/** Something is typed in a row that is not on show. */
const useHiddenTexts = (grid: PeriodGrid | undefined): boolean => {
  const entries = useAllUnsaved();
  if (grid === undefined || grid.others === 0) return false;
  const shown = new Set(grid.rows.map((row) => reportPlace(grid.unit, row.indicator, grid.period)));
  const inPeriod = isReportPlace(grid.unit, grid.period);
  return entries.some(({ place }) => inPeriod(place) && !shown.has(place));
};

interface PeriodProps {
  readonly place: EntryPlace;
  readonly unit: string;
  readonly period: Period;
}

const OfPeriod = ({ place, unit, period }: PeriodProps) => {
  const text = useText(entryWords);
  const common = useText(progressWords);
  const trpc = useTRPC();
  const [all, setAll] = useState(false);
  const { data, error, refetch } = useQuery({
    ...trpc.progress.reports.grid.queryOptions({ unit, period, all }),
    // Switching the tick keeps what stands; another unit or period starts empty.
    placeholderData: (before) =>
      before?.unit === unit && before.period === period ? before : undefined,
  });
  const at = useMemo(() => ({ tab: 'entry', unit, period }), [unit, period]);
  const [others, setOthers] = useState(0);
  const hidden = useHiddenTexts(data);
  if (hidden && !all) setAll(true);
  if (data !== undefined && !all && data.others !== others) setOthers(data.others);
  return (
    <div className={`${classes['page'] ?? ''} ${classes['colours'] ?? ''}`}>
      <div className={classes['bar']}>
        <Choosers place={place} period={period} />
        {data !== undefined && <DueNote grid={data} place={place} />}
        {data !== undefined && (
          <div className={classes['barEnd']}>
            <SheetButtons unit={unit} period={period} all={all} mine={unit === place.own} />
          </div>
        )}
      </div>
      {error !== null && <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Center p="xl">
          <Loader aria-label={common.loading} />
        </Center>
      )}
      {data !== undefined && data.rows.length === 0 && (
        <Nothing others={others} onAll={() => setAll(true)} />
      )}
      {data !== undefined && data.rows.length > 0 && (
        <UnsavedAt value={at}>
          <Work key={`${unit} ${period}`} grid={data} place={place}>
            {others > 0 && (
              <Checkbox
                size="xs"
                className="no-print"
                label={text.showAll(others)}
                checked={all}
                onChange={(event) => setAll(event.currentTarget.checked)}
              />
            )}
          </Work>
        </UnsavedAt>
      )}
    </div>
  );
};

export const EntryTab = () => {
  const common = useText(progressWords);
  const place = useEntryPlace();
  const { unit, period, error } = place;
  if (error !== null) return <FailureNote failure={failureOf(error)} />;
  if (unit === null || period === null) {
    return (
      <Center p="xl">
        <Loader aria-label={common.loading} />
      </Center>
    );
  }
  return <OfPeriod place={place} unit={unit} period={period} />;
};
