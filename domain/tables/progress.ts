/** The tables of progress (registry.ts): everything but this installation's settings travels in `main`. */
import { PERIODICITIES } from '../progress/period.ts';
import { INDICATOR_MODES } from '../progress/types.ts';
import { CODE, LINE, CURRENCY, ofPlan, type TableSpec } from './spec.ts';

const UNIT_FIELDS = {
  value: 'decimal',
  degree: 'percent',
  note: 'text',
  submittedAt: 'instant',
  submittedBy: LINE,
  correctionOf: CODE,
  correctionReason: 'text',
} as const;

/** What the unit answered to the question about an unlikely value. */
const ANSWER_FIELDS = { confirmed: LINE, confirmedReason: 'text' } as const;

const REVIEW_FIELDS = {
  review: { oneOf: ['returned', 'accepted', 'closed'] },
  reviewOf: 'instant',
  reviewReason: 'text',
  reviewedAt: 'instant',
  reviewedBy: LINE,
  acceptedValue: 'decimal',
  acceptedDegree: 'percent',
} as const;

export const PROGRESS_TABLES = {
  cycle_setting: {
    log: 'main',
    table: 'cycle_setting',
    may: ofPlan,
    key: { name: 'text' },
    fields: { value: 'text' },
  },
  indicator_setting: {
    log: 'main',
    table: 'indicator_setting',
    may: ofPlan,
    key: { indicator: 'text' },
    fields: {
      kind: { oneOf: INDICATOR_MODES },
      periodicity: { oneOf: PERIODICITIES },
      unit: CODE,
      asked: 'bool',
      times: 'count',
      most: 'decimal',
    },
  },
  assignment: {
    log: 'main',
    table: 'assignment',
    may: { area: 'assignment', measure: 'measure' },
    key: { unit: 'text', measure: 'text' },
    fields: { assigned: 'bool', assignedAt: CODE, assignedBy: LINE },
  },
  report: {
    log: 'main',
    table: 'report',
    may: {
      area: 'progress',
      unit: 'unit',
      measure: 'measure',
      indicator: 'indicator',
      areas: Object.fromEntries(
        Object.keys(REVIEW_FIELDS).map((field) => [field, 'review' as const]),
      ),
    },
    key: { unit: 'text', measure: 'text', indicator: 'text', period: 'period' },
    fields: { ...UNIT_FIELDS, ...REVIEW_FIELDS, ...ANSWER_FIELDS },
    search: { owner: 'measure', fields: ['note'] },
  },
  milestone: {
    log: 'main',
    table: 'milestone',
    may: {
      area: 'progress',
      owned: 'id',
      ownerless: 'plan',
      bound: { unit: 'unit', measure: 'measure' },
    },
    key: { id: 'text' },
    fields: {
      measure: CODE,
      title: LINE,
      due: 'day',
      doneOn: 'day',
      unit: CODE,
      note: 'text',
      position: 'integer',
      origin: CODE,
    },
    search: { owner: 'measure', fields: ['title', 'note'] },
  },
  evidence: {
    log: 'main',
    table: 'evidence',
    may: {
      area: 'progress',
      rowOf: { table: 'of', row: 'row', of: ['report', 'milestone'] },
      bound: { unit: 'unit', measure: 'measure' },
    },
    key: { of: 'text', row: 'text', sha256: 'sha256' },
    blob: 'sha256',
    fields: {
      measure: CODE,
      name: LINE,
      mime: CODE,
      size: 'count',
      addedAt: 'instant',
      addedBy: LINE,
      unit: CODE,
    },
    search: { owner: 'measure', fields: ['name'] },
  },
  /** Beside the plan's yearly report, which is no row: whoever owns the plan signs it. */
  signed_report: {
    log: 'main',
    table: 'signed_report',
    may: ofPlan,
    key: { year: 'year', sha256: 'sha256' },
    blob: 'sha256',
    fields: { name: LINE, mime: CODE, size: 'count', addedAt: 'instant', addedBy: LINE },
  },
  money_entry: {
    log: 'main',
    table: 'money_entry',
    may: { area: 'money', unit: 'unit', measure: 'measure' },
    key: { measure: 'text', unit: 'text', year: 'year', source: 'text', kind: 'text' },
    fields: { amount: 'minor', currency: CURRENCY, note: 'text' },
  },
  funding_deadline: {
    log: 'main',
    table: 'funding_deadline',
    may: ofPlan,
    key: { source: 'text' },
    fields: { date: 'day', act: LINE, note: 'text' },
  },
} as const satisfies Record<string, TableSpec>;
