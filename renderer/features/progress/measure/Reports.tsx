/** What units reported on the measure, newest period first; what each indicator has reached. */
import { Group, Text } from '@mantine/core';
import type { Measure } from '../../../../domain/plan/plan.ts';
import { periodShort } from '../../../../domain/progress/period.ts';
import { stateText } from '../../../../domain/progress/state-texts.ts';
import type { Actual, IndicatorMode } from '../../../../domain/progress/types.ts';
import { formatDegree, formatValue } from '../../../../domain/progress/value.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { measureProgressWords } from '../../../text/progress-measure.ts';
import { ProgressLink } from '../ProgressLink.tsx';
import classes from './measure-progress.module.css';
import { SubmittedOn } from '../SubmittedOn.tsx';
import type { MeasureDetail } from './use-measure-progress.ts';

interface ReportsProps {
  readonly measure: Measure;
  readonly detail: MeasureDetail;
  readonly past: boolean;
}

const useNumber = () => {
  const { language } = useLanguage();
  const { noData } = useText(progressWords);
  return (mode: IndicatorMode, value: string | null, degree: number | null): string => {
    if (value !== null) return formatValue(mode, value, language);
    return degree === null ? noData : formatDegree(degree);
  };
};

const Indicators = ({ measure, detail }: ReportsProps) => {
  const text = useText(measureProgressWords);
  const number = useNumber();
  return (
    <ul className={classes['list']}>
      {detail.progress.indicators.map(({ indicator, setting, accepted, submitted }) => {
        const known = measure.indicators.find(({ id }) => id === indicator);
        const of = ({ value, degree }: Actual) => number(setting.kind, value, degree);
        return (
          <li key={indicator}>
            <b>{known?.text}</b>
            <span>
              {text.indicatorNow(
                of(accepted),
                of(submitted),
                known?.baseline ?? '',
                known?.target ?? '',
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

const Table = ({ detail }: Pick<ReportsProps, 'detail'>) => {
  const text = useText(measureProgressWords);
  const common = useText(progressWords);
  const { language } = useLanguage();
  const number = useNumber();
  const modes = new Map(
    detail.progress.indicators.map(({ indicator, setting }) => [indicator, setting.kind]),
  );
  const several = modes.size > 1;
  return (
    <table className={classes['table']}>
      <caption>{text.reportsCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{common.period}</th>
          <th scope="col">{common.unit}</th>
          {several && <th scope="col">{common.indicator}</th>}
          <th scope="col" className={classes['end']}>
            {common.value}
          </th>
          <th scope="col" className={classes['end']}>
            {common.degree}
          </th>
          <th scope="col" className={classes['end']}>
            {text.accepted}
          </th>
          <th scope="col">{common.note}</th>
          <th scope="col">{common.state}</th>
          <th scope="col">{text.submittedAt}</th>
        </tr>
      </thead>
      <tbody>
        {detail.reports.map((report) => {
          const { unit, indicator, period, value, degree, submission } = report;
          const mode = modes.get(indicator) ?? 'qualitative';
          return (
            <tr key={`${unit}/${indicator}/${period}`}>
              <th scope="row" className={classes['nowrap']}>
                {periodShort(period, language)}
              </th>
              <td className={classes['nowrap']}>{unit}</td>
              {several && <td>{indicator}</td>}
              <td className={classes['end']}>{number(mode, value, null)}</td>
              <td className={classes['end']}>
                {degree === null ? common.noData : formatDegree(degree)}
              </td>
              <td className={classes['end']}>
                {number(mode, report.acceptedValue, report.acceptedDegree)}
              </td>
              <td>{report.note}</td>
              <td>
                {stateText(report, language)}
                {report.state === 'returned' && (
                  <div className={classes['wrong']}>{report.reviewReason}</div>
                )}
                {report.evidence.length > 0 && (
                  <div className={classes['quiet']}>
                    {common.evidenceCount(report.evidence.length)}
                  </div>
                )}
              </td>
              <td className={classes['nowrap']}>
                <SubmittedOn submission={submission} short />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

export const Reports = (props: ReportsProps) => {
  const { detail, past } = props;
  const text = useText(measureProgressWords);
  return (
    <div className={classes['panel']}>
      <Indicators {...props} />
      {detail.reports.length === 0 ? (
        <Text size="sm">{text.noReports}</Text>
      ) : (
        <div
          className={classes['reports']}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
          tabIndex={0}
          role="group"
          aria-label={text.reportsCaption}
        >
          <Table detail={detail} />
        </div>
      )}
      {!past && (
        <Group gap="md" className="no-print">
          {detail.grant !== null && <ProgressLink tab="entry">{text.enter}</ProgressLink>}
          {detail.ministryLock === null && <ProgressLink tab="review">{text.review}</ProgressLink>}
        </Group>
      )}
    </div>
  );
};
