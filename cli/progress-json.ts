/** A report in the contract's form, and as a line for people. */
import type { ReportView } from '../api/progress/views.ts';
import { periodShort } from '../domain/progress/period.ts';
import { stateText } from '../domain/progress/state-texts.ts';
import type { Modes } from '../domain/progress/modes.ts';
import { formatDegree, formatValue } from '../domain/progress/value.ts';

export const reportJson = ({
  locks: _locks,
  evidence,
  reviewOf: _reviewOf,
  correctionOf: _of,
  correctionReason: _reason,
  confirmed: _confirmed,
  ...report
}: ReportView) => ({
  ...report,
  evidence: evidence.map(({ name, mime, size, sha256, addedAt, addedBy, present }) => ({
    name,
    mime,
    size,
    sha256,
    addedAt,
    addedBy,
    present,
  })),
});

/** As the report's period reported it: `1` of a yes-or-no indicator is «да». */
const shown = ({ about, indicator }: ReportView, value: string, modes: Modes): string => {
  const mode = about?.kind ?? modes[indicator];
  return mode === undefined ? value : formatValue(mode, value, 'bg');
};

export const reportLine = (report: ReportView, modes: Modes): string => {
  const { unit, measure, indicator, period, value, degree, note, reviewReason } = report;
  const reported = [
    value === null ? null : shown(report, value, modes),
    degree === null ? null : formatDegree(degree),
    note,
    report.state === 'returned' ? `върнат: ${reviewReason ?? ''}` : null,
    report.evidence.length === 0 ? null : `${report.evidence.length} док.`,
  ].filter((part) => part !== null);
  return [
    `${measure} (${indicator})`,
    unit,
    periodShort(period),
    stateText(report, 'bg'),
    reported.join('; '),
  ].join('\t');
};
