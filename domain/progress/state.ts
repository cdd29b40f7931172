/**
 * The state of a report, from both sides' fields alone (EXCHANGE §18): which side wrote first, or
 * arrived first, makes no difference.
 *
 * - no data      the unit wrote nothing
 * - in progress  the unit wrote something and submitted nothing
 * - returned, accepted  the reviewer judged exactly the submission that stands
 * - closed       the reviewer said so of what the plan of the period's time does not have any more
 * - submitted    a submission stands that was not judged; also a new one after a return, and the
 *                correction of an accepted value (`correction` says of what and why)
 */
import type {
  Correction,
  Evidence,
  Report,
  ReportRow,
  ReportState,
  ReviewFields,
  UnitFields,
} from './types.ts';

const EMPTY_UNIT: UnitFields = {
  value: null,
  degree: null,
  note: null,
  submittedAt: null,
  submittedBy: null,
  correctionOf: null,
  correctionReason: null,
  confirmed: null,
  confirmedReason: null,
};
const EMPTY_REVIEW: ReviewFields = {
  review: null,
  reviewOf: null,
  reviewReason: null,
  reviewedAt: null,
  reviewedBy: null,
  acceptedValue: null,
  acceptedDegree: null,
};
/** The fields of a report that nobody began. */
export const EMPTY_REPORT: UnitFields & ReviewFields = { ...EMPTY_UNIT, ...EMPTY_REVIEW };

type Fields = UnitFields & ReviewFields;

/** An empty note is a beginning, too: of a report that has nothing but a file yet. */
export const BEGUN_BY_FILE = '';

export const hasData = ({ value, degree, note }: Pick<UnitFields, 'value' | 'degree' | 'note'>) =>
  value !== null || degree !== null || note !== null;

export const reportState = (fields: Fields): ReportState => {
  const { submittedAt, review, reviewOf } = fields;
  if (review === 'closed' && reviewOf === submittedAt) return 'closed';
  if (submittedAt === null) return hasData(fields) ? 'in-progress' : 'no-data';
  return review !== null && reviewOf === submittedAt ? review : 'submitted';
};

/** Whether anything of this report was ever accepted, and still stands. */
export const isAccepted = ({ review, acceptedValue, acceptedDegree }: ReviewFields): boolean =>
  review === 'accepted' || acceptedValue !== null || acceptedDegree !== null;

/** The unit's own fields are other than what was accepted. */
const differs = ({ value, degree, acceptedValue, acceptedDegree }: Fields): boolean =>
  value !== acceptedValue || degree !== acceptedDegree;

const correctionIn = ({ correctionOf, correctionReason }: UnitFields): Correction | null =>
  correctionReason === null ? null : { of: correctionOf ?? '', reason: correctionReason };

export const reportOf = (row: ReportRow, evidence: readonly Evidence[] = []): Report => {
  const state = reportState(row);
  return {
    ...row,
    state,
    correction: correctionIn(row),
    overAccepted: isAccepted(row) && (state !== 'accepted' || differs(row)),
    evidence,
  };
};

/** «5», «40 %», «–»: what a correction names as replaced. */
export const acceptedText = ({ acceptedValue, acceptedDegree }: ReviewFields): string =>
  acceptedValue ?? (acceptedDegree === null ? '–' : `${acceptedDegree}\u00A0%`);
