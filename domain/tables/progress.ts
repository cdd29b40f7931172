/** The tables of progress (registry.ts): everything but this installation's settings travels in `main`. */
import { ofPlan, type TableSpec } from './spec.ts';

const UNIT_FIELDS = {
  value: 'text',
  degree: 'integer',
  note: 'text',
  submittedAt: 'text',
  submittedBy: 'text',
  correctionOf: 'text',
  correctionReason: 'text',
} as const;

/** What the unit answered to the question about an unlikely value. */
const ANSWER_FIELDS = { confirmed: 'text', confirmedReason: 'text' } as const;

const REVIEW_FIELDS = {
  review: 'text',
  reviewOf: 'text',
  reviewReason: 'text',
  reviewedAt: 'text',
  reviewedBy: 'text',
  acceptedValue: 'text',
  acceptedDegree: 'integer',
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
      kind: 'text',
      periodicity: 'text',
      unit: 'text',
      asked: 'bool',
      times: 'integer',
      most: 'text',
    },
  },
  assignment: {
    log: 'main',
    table: 'assignment',
    may: { area: 'assignment', measure: 'measure' },
    key: { unit: 'text', measure: 'text' },
    fields: { assigned: 'bool', assignedAt: 'text', assignedBy: 'text' },
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
    key: { unit: 'text', measure: 'text', indicator: 'text', period: 'text' },
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
      measure: 'text',
      title: 'text',
      due: 'text',
      doneOn: 'text',
      unit: 'text',
      note: 'text',
      position: 'integer',
      origin: 'text',
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
    key: { of: 'text', row: 'text', sha256: 'text' },
    fields: {
      measure: 'text',
      name: 'text',
      mime: 'text',
      size: 'integer',
      addedAt: 'text',
      addedBy: 'text',
      unit: 'text',
    },
    search: { owner: 'measure', fields: ['name'] },
  },
  money_entry: {
    log: 'main',
    table: 'money_entry',
    may: { area: 'money', unit: 'unit', measure: 'measure' },
    key: { measure: 'text', unit: 'text', year: 'integer', source: 'text', kind: 'text' },
    fields: { amount: 'minor', currency: 'text', note: 'text' },
  },
  funding_deadline: {
    log: 'main',
    table: 'funding_deadline',
    may: ofPlan,
    key: { source: 'text' },
    fields: { date: 'text', act: 'text', note: 'text' },
  },
} as const satisfies Record<string, TableSpec>;
