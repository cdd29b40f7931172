/** The content of a справка on the additional payment (§ 6): claim by claim, then by hospital and by row. */
import type { Language } from '../kernel/failure.ts';
import type { Minor } from '../kernel/money.ts';
import type { DifferenceRules } from './difference.ts';
import {
  bgn,
  choiceLine,
  count,
  dateCell,
  eur,
  frame,
  marksOf,
  rowTitle,
  sumPart,
  totalFacts,
  type Provenance,
  type Report,
  type ReportCell,
  type ReportPart,
} from './report.ts';
import { reportWords } from './text/report.ts';
import { hospitalText } from './text/results.ts';
import { isUnknown, type PlainTotals } from './totals.ts';

/** A claim as the paper says it. */
export interface ReportedClaim {
  readonly n: number;
  readonly id: string;
  readonly row: string;
  readonly old: Minor | null;
  readonly new: Minor | null;
  readonly bgn: Minor;
  readonly eur: Minor;
  readonly place: string;
  readonly notes: readonly string[];
}
export interface ReportedRefusal {
  readonly n: number;
  readonly id: string;
  readonly reason: string;
}
export interface DifferenceFacts {
  readonly name: string;
  readonly sha256: string;
  readonly totals: Pick<PlainTotals, 'all' | 'byRow' | 'byHospital'>;
  /** The first of each; how many there are is in the totals. */
  readonly claims: readonly ReportedClaim[];
  readonly refused: readonly ReportedRefusal[];
}

const known = (value: Minor | null): ReportCell => (value === null ? '—' : bgn(value));

const claimRow = (claim: ReportedClaim): ReportCell[] => [
  count(claim.n),
  claim.id,
  claim.row,
  known(claim.old),
  known(claim.new),
  bgn(claim.bgn),
  eur(claim.eur),
  claim.place,
];

const more = (shown: number, all: number, language: Language): string[] =>
  shown === all ? [] : [reportWords[language].firstOnly(shown, all)];

const claimsPart = (
  { claims, totals: { all } }: DifferenceFacts,
  language: Language,
): ReportPart => {
  const text = reportWords[language];
  const total = isUnknown(all) ? ['—', '—'] : [bgn(all.bgn), eur(all.eur)];
  return {
    title: text.claims,
    widths: ['auto', 'auto', 'auto', 'auto', 'auto', 'auto', 'auto', 'fill'],
    aligns: ['right', 'left', 'left', 'right', 'right', 'right', 'right', 'left'],
    head: [
      text.fileRow,
      text.claim,
      text.row,
      text.old,
      text.new,
      `${text.toPay}, лв.`,
      `${text.toPay}, €`,
      text.place,
    ],
    rows: [...claims.map(claimRow), ['', text.total, '', '', '', ...total, '']],
    foot: 1,
    remarks: [
      ...claims.flatMap(({ n, notes }) => notes.map((note) => `${text.noteOf(n)}: ${note}`)),
      ...more(claims.length, all.lines - all.withoutAmount, language),
    ],
  };
};

const refusedPart = (
  { refused, totals: { all } }: DifferenceFacts,
  language: Language,
): ReportPart => {
  const text = reportWords[language];
  return {
    title: text.refusedTitle,
    widths: ['auto', 'auto', 'fill'],
    aligns: ['right', 'left', 'left'],
    head: [text.fileRow, text.claim, text.why],
    rows: refused.map(({ n, id, reason }) => [count(n), id, reason]),
    foot: 0,
    remarks: more(refused.length, all.withoutAmount, language),
  };
};

export const differenceReport = (
  given: DifferenceFacts,
  { activities, deadline, force, confirmed }: Omit<DifferenceRules, 'applied' | 'inForce' | 'acts'>,
  provenance: Provenance,
  language: Language = 'bg',
): Report => {
  const text = reportWords[language];
  const { all, byRow, byHospital } = given.totals;
  const choices = provenance.choices.map((choice) => choiceLine(choice, language));
  const rowName = (row: string): string => rowTitle(row || null, language);
  return {
    ...frame(text.differenceTitle, provenance, language),
    lead: text.differenceLead,
    landscape: true,
    marks: marksOf(given.sha256, provenance, language),
    facts: [
      [text.file, given.name],
      [text.forceFrom, dateCell(force)],
      ...(confirmed ? [] : [[text.forceState, text.unconfirmed] as const]),
      [text.activitiesFrom, dateCell(activities.from)],
      [text.activitiesUntil, dateCell(activities.until)],
      [text.deadline, dateCell(deadline)],
    ],
    totals: totalFacts(all, language),
    parts: [
      claimsPart(given, language),
      ...(byHospital.length === 0
        ? []
        : [
            sumPart(
              text.byHospital,
              byHospital,
              all,
              (name) => hospitalText(name, language),
              language,
            ),
          ]),
      sumPart(text.byRow, byRow, all, rowName, language),
      ...(all.withoutAmount === 0 ? [] : [refusedPart(given, language)]),
      ...(choices.length === 0
        ? []
        : [
            {
              title: text.readings,
              widths: [],
              aligns: [],
              head: [],
              rows: [],
              foot: 0,
              remarks: choices,
            },
          ]),
    ],
  };
};
