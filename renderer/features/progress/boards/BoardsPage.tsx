/** What is late and why, what comes due, who did not report: each number leads to its rows. */
import { Button, Skeleton, Tabs, Title } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, yearOf } from '../../../../domain/kernel/date.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { BOARD_TEXTS, BOARDS, type BoardId } from '../../../../domain/progress/board-texts.ts';
import { useToday } from '../../../core/today.tsx';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { shellWords } from '../../../text/shell.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { usePrintLandscape } from '../../../ui/use-print-landscape.ts';
import {
  BoardsContext,
  type Boards,
  type Rows,
  type ViewInput,
  useBoards,
} from './boards-context.ts';
import classes from './boards.module.css';
import { CompletenessBoard } from './CompletenessBoard.tsx';
import { DueBoard } from './DueBoard.tsx';
import { GoalsBoard } from './GoalsBoard.tsx';
import { LateBoard } from './LateBoard.tsx';
import { LightsBoard } from './LightsBoard.tsx';
import { CycleNote } from '../CycleNote.tsx';
import { Loaded } from './Loaded.tsx';
import { MoneyBoard } from './MoneyBoard.tsx';
import { ReturnedBoard } from './ReturnedBoard.tsx';
import { RowsDialog } from './RowsDialog.tsx';
import { RulePanel } from './RulePanel.tsx';
import { SaveButton } from './SaveButton.tsx';
import { UnreportedBoard } from './UnreportedBoard.tsx';
import { useSettings, type BoardsSettings, type ChangeSettings } from './use-settings.ts';
import { ViewBanner, ViewControl } from './ViewControl.tsx';
import { YearReportButton } from './YearReport.tsx';

const useAnswers = (view: ViewInput, settings: BoardsSettings) => {
  const trpc = useTRPC();
  const { boards, money } = trpc.progress;
  const keep = { placeholderData: keepPreviousData };
  const { board, days, months, everyUnit } = settings;
  const year = settings.year ?? yearOf(view.on);
  const kind = settings.periodicity === null ? {} : { periodicity: settings.periodicity };
  return {
    lights: useQuery({ ...boards.lights.queryOptions(view), ...keep }),
    due: useQuery({ ...boards.due.queryOptions({ days, ...view }), ...keep }),
    unreported: useQuery({ ...boards.unreported.queryOptions({ months, ...view }), ...keep }),
    mine: useQuery({ ...boards.returned.queryOptions(view), ...keep }),
    returned: useQuery({
      ...boards.returned.queryOptions(everyUnit ? { all: true, ...view } : view),
      ...keep,
    }),
    completeness: useQuery({
      ...boards.completeness.queryOptions({ year, ...kind, ...view }),
      ...keep,
      enabled: board === 'completeness',
    }),
    goals: useQuery({
      ...boards.goals.queryOptions(view),
      ...keep,
      enabled: board === 'goals',
    }),
    money: useQuery({
      ...boards.money.queryOptions(view),
      ...keep,
      enabled: board === 'money',
    }),
    entries: useQuery({
      ...money.list.queryOptions(view),
      ...keep,
      enabled: board === 'money',
    }),
    unit: useQuery(trpc.app.status.queryOptions()),
  };
};
type Answers = ReturnType<typeof useAnswers>;

interface BoardProps {
  readonly answers: Answers;
  readonly settings: BoardsSettings;
  readonly change: ChangeSettings;
}

/** Boards that would name who has not reported. */
const OF_REPORTS = new Set<BoardId>(['due', 'unreported', 'completeness']);

const Board = ({ answers, settings, change }: BoardProps) => {
  const { unit } = useBoards();
  const controls = { settings, change };
  switch (settings.board) {
    case 'lights':
      return <Loaded answer={answers.lights}>{(rows) => <LightsBoard rows={rows} />}</Loaded>;
    case 'late':
      return <Loaded answer={answers.lights}>{(rows) => <LateBoard rows={rows} />}</Loaded>;
    case 'due':
      return (
        <Loaded answer={answers.due}>{(items) => <DueBoard items={items} {...controls} />}</Loaded>
      );
    case 'unreported':
      return (
        <Loaded answer={answers.unreported}>
          {(rows) => <UnreportedBoard rows={rows} {...controls} />}
        </Loaded>
      );
    case 'returned':
      return (
        <Loaded answer={answers.returned}>
          {(rows) => <ReturnedBoard rows={rows} unit={unit} {...controls} />}
        </Loaded>
      );
    case 'completeness':
      return (
        <Loaded answer={answers.completeness}>
          {(board) => <CompletenessBoard board={board} {...controls} />}
        </Loaded>
      );
    case 'goals':
      return <Loaded answer={answers.goals}>{(goals) => <GoalsBoard goals={goals} />}</Loaded>;
    case 'money':
      return (
        <Loaded answer={answers.money}>
          {({ measures }) => (
            <Loaded answer={answers.entries}>
              {(entries) => <MoneyBoard measures={measures} entries={entries} />}
            </Loaded>
          )}
        </Loaded>
      );
    default:
      return settings.board satisfies never;
  }
};

const useTabs = (answers: Answers, days: number) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const names = BOARD_TEXTS[language].boards;
  const { lights, due, unreported, mine } = answers;
  const late = lights.data?.filter(({ light }) => light.colour === 'red');
  const counts: Partial<Record<BoardId, number | undefined>> = {
    late: late?.length,
    due: due.data?.length,
    unreported: unreported.data?.length,
    returned: mine.data?.length,
  };
  const label: Record<BoardId, string> = {
    ...names,
    due: text.dueTab(days),
    returned: text.returnedTab,
  };
  return BOARDS.map((board) => ({ board, label: label[board], count: counts[board] }));
};

const View = ({
  plan,
  settings,
  change,
  view,
}: Omit<BoardProps, 'answers'> & { readonly plan: Plan; readonly view: ViewInput }) => {
  const text = useText(boardsWords);
  const shell = useText(shellWords);
  const answers = useAnswers(view, settings);
  const tabs = useTabs(answers, settings.days);
  const [rule, setRule] = useState(false);
  const [rows, setRows] = useState<Rows | null>(null);
  const { board } = settings;
  const own = answers.unit.data;
  const boards: Boards = {
    unit: own?.ready === true ? own.unit : '',
    plan,
    view,
    measures: new Map(plan.measures.map((measure) => [measure.code, measure])),
    modes: new Map(
      answers.lights.data?.flatMap(({ indicators }) =>
        indicators.map(({ indicator, setting }) => [indicator, setting.kind] as const),
      ),
    ),
    filter: settings.filter,
    setFilter: (filter) => change({ filter }),
    open: (next) => change({ board: next }),
    showRows: setRows,
  };
  const known = view.asKnownOn === undefined ? '' : text.leadKnown(formatDate(view.asKnownOn));
  return (
    <BoardsContext value={boards}>
      <Page
        title={shell.boards}
        lead={text.lead(formatDate(view.on), plan.measures.length) + known}
        actions={
          <>
            <ViewControl settings={settings} change={change} />
            <Button
              size="xs"
              variant="default"
              aria-expanded={rule}
              leftSection={<IconScale size={16} aria-hidden />}
              onClick={() => setRule(!rule)}
            >
              {text.rule}
            </Button>
            <SaveButton view={view} settings={settings} />
            <YearReportButton />
            <PrintButton>{shell.print}</PrintButton>
          </>
        }
      >
        <ViewBanner settings={settings} change={change} />
        {OF_REPORTS.has(board) && <CycleNote />}
        {rule && <RulePanel onClose={() => setRule(false)} />}
        <Title order={2} size="h5" className="print-only">
          {tabs.find((tab) => tab.board === board)?.label}
        </Title>
        <Tabs
          value={board}
          onChange={(value) => change({ board: BOARDS.find((one) => one === value) ?? 'lights' })}
          keepMounted={false}
        >
          <Tabs.List aria-label={text.boards} className="no-print">
            {tabs.map((tab) => (
              <Tabs.Tab key={tab.board} value={tab.board} className={classes['tab'] ?? ''}>
                {tab.label}
                {tab.count !== undefined && (
                  <span className={classes['tabCount']}>{tab.count}</span>
                )}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {BOARDS.map((one) => (
            <Tabs.Panel key={one} value={one} pt="sm">
              <div className={classes['board']}>
                <Board answers={answers} settings={settings} change={change} />
              </div>
            </Tabs.Panel>
          ))}
        </Tabs>
        {rows !== null && <RowsDialog rows={rows} onClose={() => setRows(null)} />}
      </Page>
    </BoardsContext>
  );
};

export const BoardsPage = () => {
  const text = useText(shellWords);
  usePrintLandscape();
  const { settings, change } = useSettings();
  const today = useToday();
  const { known } = settings;
  const view: ViewInput = {
    on: settings.on ?? known ?? today,
    ...(known === null ? {} : { asKnownOn: known }),
  };
  const plan = usePlan(undefined, known ?? undefined);
  if (plan.data !== undefined)
    return <View plan={plan.data} settings={settings} change={change} view={view} />;
  return (
    <Page title={text.boards}>
      <ViewBanner settings={settings} change={change} />
      {plan.isError ? (
        <FailureNote failure={failureOf(plan.error)} onRetry={() => void plan.refetch()} />
      ) : (
        <Skeleton h={420} />
      )}
    </Page>
  );
};
