/** Working data around the plan (registry.ts), and what stays on this installation. */
import { FINDING_STATES, LINK_ORIGINS, LINK_STATES } from '../plan/decisions.ts';
import { CODE, LINE, ofPlan, type TableSpec } from './spec.ts';

export const WORK_TABLES = {
  note: {
    log: 'main',
    table: 'note',
    may: {
      area: 'note',
      owned: 'id',
      ownerless: 'plan',
      bound: { unit: 'unit', measure: 'measure' },
    },
    key: { id: 'text' },
    fields: { measure: CODE, text: 'text', author: LINE, unit: CODE, writtenAt: 'instant' },
    search: { owner: 'measure', fields: ['text'] },
  },
  link_decision: {
    log: 'main',
    table: 'link_decision',
    may: ofPlan,
    key: { maker: 'text', user: 'text' },
    fields: { state: { oneOf: LINK_STATES }, origin: { oneOf: LINK_ORIGINS }, reason: 'text' },
  },
  finding_decision: {
    log: 'main',
    table: 'finding_decision',
    may: ofPlan,
    key: { id: 'text' },
    fields: { state: { oneOf: FINDING_STATES }, reason: 'text', amendment: CODE },
  },
  doubt_decision: {
    log: 'main',
    table: 'doubt_decision',
    may: ofPlan,
    key: { id: 'text' },
    fields: { reading: CODE, value: 'text', reason: 'text' },
    search: { owner: 'id', fields: ['value'] },
  },
  amendment: {
    log: 'main',
    table: 'amendment',
    may: ofPlan,
    key: { id: 'text' },
    fields: {
      title: LINE,
      actKind: LINE,
      actNumber: LINE,
      actDate: 'day',
      state: { oneOf: ['draft', 'adopted'] },
      edition: 'integer',
    },
  },
  amendment_item: {
    log: 'main',
    table: 'amendment_item',
    may: ofPlan,
    key: { amendment: 'text', id: 'text' },
    fields: {
      kind: CODE,
      measure: CODE,
      field: CODE,
      value: 'text',
      reason: 'text',
      finding: CODE,
      position: 'integer',
    },
  },
  saved_view: {
    log: 'local',
    table: 'saved_view',
    key: { id: 'text' },
    fields: { name: LINE, screen: CODE, query: { json: 'object' } },
  },
  setting: {
    log: 'local',
    table: 'setting',
    key: { name: 'text' },
    fields: { value: 'text' },
  },
} as const satisfies Record<string, TableSpec>;
