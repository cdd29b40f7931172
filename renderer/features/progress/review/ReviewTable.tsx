/** Reports in rows: walked by keyboard, ticked for one decision about many. */
import { Checkbox } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { Fragment, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { ReportView } from '../../../../api/progress/views.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import { NOT_COUNTED } from '../../../../domain/progress/state-texts.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { questionWords } from '../../../text/progress-questions.ts';
import { reviewWords } from '../../../text/progress-review.ts';
import { marksOf } from './marks.ts';
import { useReported } from './reported.ts';
import classes from './review.module.css';
import { SubmittedOn } from '../SubmittedOn.tsx';
import { UnitRow } from './UnitRow.tsx';
import { reportId, reviewPlace, useUnlikely } from './use-review.ts';

export interface ReviewActs {
  readonly accept: (report: ReportView) => void;
  readonly giveBack: (report: ReportView) => void;
  readonly close: (report: ReportView) => void;
  /** All that wait of one unit, once it is confirmed. */
  readonly acceptAll: (unit: string, reports: readonly ReportView[]) => void;
}

interface ReviewTableProps {
  readonly plan: Plan;
  readonly groups: readonly { readonly unit: string; readonly reports: readonly ReportView[] }[];
  readonly items: readonly ReportView[];
  readonly selected: ReportView;
  readonly marked: readonly ReportView[];
  readonly select: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly extend: (id: string) => void;
  readonly tickAll: (on: boolean) => void;
  readonly acts: ReviewActs;
}

const PAGE = 10;
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  KeyJ: (at, last) => Math.min(at + 1, last),
  KeyK: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + PAGE, last),
  PageUp: (at) => Math.max(at - PAGE, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** The chosen row keeps the focus when a decision takes another one away. */
const useRowFocus = (id: string) => {
  const body = useRef<HTMLTableSectionElement>(null);
  const inside = useRef(false);
  useLayoutEffect(() => {
    const row = body.current?.querySelector<HTMLElement>(`[data-report="${CSS.escape(id)}"]`);
    const lost = document.activeElement === document.body;
    const within = body.current?.contains(document.activeElement) === true;
    if (inside.current && (lost || within)) row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  return {
    body,
    onFocus: () => {
      inside.current = true;
    },
    onBlur: ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
      if (relatedTarget !== null) inside.current = false;
    },
  };
};

const rowIdOf = (target: EventTarget): string | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-report]')?.dataset['report'] ?? null)
    : null;

const Head = ({
  items,
  marked,
  tickAll,
}: Pick<ReviewTableProps, 'items' | 'marked' | 'tickAll'>) => {
  const text = useText(reviewWords);
  const common = useText(progressWords);
  const all = items.length > 0 && marked.length === items.length;
  return (
    <thead>
      <tr>
        <th scope="col" className="no-print">
          <Checkbox
            size="xs"
            aria-label={text.markAll}
            checked={all}
            indeterminate={marked.length > 0 && !all}
            onChange={() => tickAll(!all)}
          />
        </th>
        <th scope="col">{common.measure}</th>
        <th scope="col">{text.period}</th>
        <th scope="col" className={classes['end']}>
          {common.value}
        </th>
        <th scope="col" className={`${classes['end'] ?? ''} ${classes['target'] ?? ''}`}>
          {text.target}
        </th>
        <th scope="col" className={classes['submitted']}>
          {text.submittedAt}
        </th>
      </tr>
    </thead>
  );
};

interface RowProps {
  readonly report: ReportView;
  readonly current: boolean;
  readonly ticked: boolean;
  /** Whether the unit answered what is asked about the value; undefined where nothing is. */
  readonly answered: boolean | undefined;
  readonly plan: Plan;
  readonly toggle: (id: string) => void;
}

const Row = ({ report, current, ticked, answered, plan, toggle }: RowProps) => {
  const text = useText(reviewWords);
  const ask = useText(questionWords);
  const { language } = useLanguage();
  const { valueText, indicatorOf, titleOf } = useReported(plan);
  const period = periodShort(report.period, language);
  const marks = marksOf(report, answered).map((mark) => text.marks[mark]);
  return (
    <tr
      data-report={reportId(report)}
      data-unsaved-opens={reviewPlace(report, '')}
      data-current={current || undefined}
      tabIndex={current ? 0 : -1}
      aria-selected={ticked}
    >
      <td className="no-print">
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={text.mark(text.place(report.measure, report.unit, period))}
          checked={ticked}
          onChange={({ nativeEvent }) => {
            // With Shift the row itself ticks as far as here.
            if (!(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey))
              toggle(reportId(report));
          }}
        />
      </td>
      <th scope="row">
        {report.measure}{' '}
        <span className={classes['name']} title={titleOf(report)}>
          {titleOf(report)}
        </span>
        {marks.length > 0 && <span className={classes['marks']}>{marks.join(', ')}</span>}
      </th>
      <td>
        {period}
        {report.outside !== null && report.state !== 'closed' && (
          <span className={classes['outside']}>{NOT_COUNTED[language]}</span>
        )}
      </td>
      <td className={classes['end']}>
        {answered !== undefined && (
          <IconHelpCircle
            size={14}
            role="img"
            aria-label={answered ? ask.markAnswered : ask.markOpen}
            className={answered ? classes['asked'] : classes['warning']}
          />
        )}{' '}
        {valueText(report)}
      </td>
      <td className={`${classes['end'] ?? ''} ${classes['target'] ?? ''}`}>
        {indicatorOf(report)?.target}
      </td>
      <td className={classes['submitted']}>
        <SubmittedOn submission={report.submission} short />
      </td>
    </tr>
  );
};

export const ReviewTable = (props: ReviewTableProps) => {
  const { groups, items, selected, marked, select, toggle, extend, acts } = props;
  const text = useText(reviewWords);
  const unlikely = useUnlikely();
  const id = reportId(selected);
  const { body, ...focus } = useRowFocus(id);
  const ticked = new Set(marked.map(reportId));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const at = items.findIndex((report) => reportId(report) === id);
    const step = STEPS[event.key] ?? STEPS[event.code];
    const next = step === undefined ? undefined : items[step(at, items.length - 1)];
    if (next !== undefined) {
      if (event.shiftKey) extend(reportId(next));
      select(reportId(next));
    } else if (event.code === 'KeyA') acts.accept(selected);
    else if (event.code === 'KeyR') acts.giveBack(selected);
    else if (event.key === ' ' || event.code === 'KeyX') toggle(id);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const clicked = rowIdOf(event.target);
    if (clicked === null) return;
    if (event.shiftKey) extend(clicked);
    else select(clicked);
  };
  return (
    <div className={classes['frame']}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are walked by keys (ARIA APG grid)
        role="grid"
        aria-label={text.list}
        aria-multiselectable
        className={classes['table']}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
        {...focus}
      >
        <Head {...props} />
        <tbody ref={body}>
          {groups.map(({ unit, reports }) => (
            <Fragment key={unit}>
              <UnitRow unit={unit} reports={reports} acts={acts} />
              {reports.map((report) => (
                <Row
                  key={reportId(report)}
                  report={report}
                  current={reportId(report) === id}
                  answered={unlikely.get(reportId(report))}
                  ticked={ticked.has(reportId(report))}
                  plan={props.plan}
                  toggle={toggle}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
};
