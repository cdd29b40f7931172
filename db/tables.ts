/**
 * The typed tables, declared: which log each belongs to, how a row id comes apart into key columns,
 * and what each field holds. `db/project.ts` derives every typed row from the log's cells by this, so
 * a feature adds a table here and its `CREATE TABLE` in a migration, and writes it only through
 * `db/log.ts`. A test holds these declarations against the migrated schema.
 */
import type { LogName } from '../domain/kernel/change.ts';
import { CLOCK_TABLES } from './clock/tables.ts';
import { COUNCIL_TABLES } from './council/tables.ts';
import { PROGRESS_TABLES } from './progress-tables.ts';
import { TARIFF_TABLES } from './tariff-tables.ts';

/** `minor`: decimal text in the log, whole minor units in the table. `integer` likewise. */
export type ColumnKind = 'text' | 'integer' | 'minor' | 'bool' | 'json';

export interface TableSpec {
  readonly log: LogName;
  readonly table: string;
  readonly key: Readonly<Record<string, 'text' | 'integer'>>;
  readonly fields: Readonly<Record<string, ColumnKind>>;
  /** Fields that full-text search reads, and the column that says which measure they belong to. */
  readonly search?: { readonly owner: string; readonly fields: readonly string[] };
}

export const PLAN_TABLES = {
  edition: {
    log: 'main',
    table: 'edition',
    key: { n: 'integer' },
    fields: {
      title: 'text',
      actKind: 'text',
      actNumber: 'text',
      actDate: 'text',
      base: 'integer',
      sources: 'json',
    },
  },
  stage: {
    log: 'main',
    table: 'stage',
    key: { edition: 'integer', n: 'integer' },
    fields: { fromYear: 'integer', toYear: 'integer', sources: 'json' },
  },
  goal: {
    log: 'main',
    table: 'goal',
    key: { edition: 'integer', code: 'text' },
    fields: {
      title: 'text',
      titleInList: 'text',
      stated: 'minor',
      currency: 'text',
      position: 'integer',
      sources: 'json',
    },
    search: { owner: 'code', fields: ['title'] },
  },
  subgoal: {
    log: 'main',
    table: 'subgoal',
    key: { edition: 'integer', code: 'text' },
    fields: {
      goal: 'text',
      title: 'text',
      titleInList: 'text',
      position: 'integer',
      sources: 'json',
    },
    search: { owner: 'code', fields: ['title'] },
  },
  measure: {
    log: 'main',
    table: 'measure',
    key: { edition: 'integer', code: 'text' },
    fields: {
      no: 'integer',
      goal: 'text',
      subgoal: 'text',
      title: 'text',
      stage: 'text',
      stages: 'json',
      regular: 'bool',
      expectedResult: 'text',
      start: 'integer',
      end: 'integer',
      budget: 'minor',
      currency: 'text',
      fundingText: 'text',
      linkage: 'text',
      responsibleText: 'text',
      partnersText: 'text',
      removed: 'bool',
      sources: 'json',
    },
    search: {
      owner: 'code',
      fields: [
        'title',
        'expectedResult',
        'fundingText',
        'responsibleText',
        'partnersText',
        'linkage',
      ],
    },
  },
  indicator: {
    log: 'main',
    table: 'indicator',
    key: { edition: 'integer', id: 'text' },
    fields: {
      measure: 'text',
      position: 'integer',
      text: 'text',
      baseline: 'text',
      target: 'text',
      sources: 'json',
    },
    search: { owner: 'measure', fields: ['text'] },
  },
  measure_funding: {
    log: 'main',
    table: 'measure_funding',
    key: { edition: 'integer', measure: 'text', source: 'text' },
    fields: { position: 'integer', share: 'minor' },
  },
  measure_body: {
    log: 'main',
    table: 'measure_body',
    key: { edition: 'integer', measure: 'text', role: 'text', unit: 'text' },
    fields: { position: 'integer' },
  },
  abbreviation: {
    log: 'main',
    table: 'abbreviation',
    key: { edition: 'integer', short: 'text' },
    fields: { long: 'text', position: 'integer', sources: 'json', removed: 'bool' },
    search: { owner: 'short', fields: ['long'] },
  },
  introduction: {
    log: 'main',
    table: 'introduction',
    key: { edition: 'integer', code: 'text' },
    fields: { text: 'text', position: 'integer', sources: 'json', removed: 'bool' },
    search: { owner: 'code', fields: ['text'] },
  },
  funding_source: {
    log: 'main',
    table: 'funding_source',
    key: { code: 'text' },
    fields: { name: 'text', position: 'integer' },
  },
  unit: {
    log: 'main',
    table: 'unit',
    key: { code: 'text' },
    fields: {
      name: 'text',
      kind: 'text',
      parent: 'text',
      region: 'text',
      aliases: 'json',
      position: 'integer',
    },
  },
} as const satisfies Record<string, TableSpec>;

export const WORK_TABLES = {
  note: {
    log: 'main',
    table: 'note',
    key: { id: 'text' },
    fields: { measure: 'text', text: 'text', author: 'text', unit: 'text', writtenAt: 'text' },
    search: { owner: 'measure', fields: ['text'] },
  },
  link_decision: {
    log: 'main',
    table: 'link_decision',
    key: { maker: 'text', user: 'text' },
    fields: { state: 'text', origin: 'text', reason: 'text' },
  },
  finding_decision: {
    log: 'main',
    table: 'finding_decision',
    key: { id: 'text' },
    fields: { state: 'text', reason: 'text', amendment: 'text' },
  },
  doubt_decision: {
    log: 'main',
    table: 'doubt_decision',
    key: { id: 'text' },
    fields: { reading: 'text', value: 'text', reason: 'text' },
  },
  amendment: {
    log: 'main',
    table: 'amendment',
    key: { id: 'text' },
    fields: {
      title: 'text',
      actKind: 'text',
      actNumber: 'text',
      actDate: 'text',
      state: 'text',
      edition: 'integer',
    },
  },
  amendment_item: {
    log: 'main',
    table: 'amendment_item',
    key: { amendment: 'text', id: 'text' },
    fields: {
      kind: 'text',
      measure: 'text',
      field: 'text',
      value: 'text',
      reason: 'text',
      finding: 'text',
      position: 'integer',
    },
  },
  saved_view: {
    log: 'local',
    table: 'saved_view',
    key: { id: 'text' },
    fields: { name: 'text', screen: 'text', query: 'json' },
  },
  setting: {
    log: 'local',
    table: 'setting',
    key: { name: 'text' },
    fields: { value: 'text' },
  },
} as const satisfies Record<string, TableSpec>;

export const TABLES: Readonly<Record<string, TableSpec>> = {
  ...PLAN_TABLES,
  ...WORK_TABLES,
  ...TARIFF_TABLES,
  ...PROGRESS_TABLES,
  ...COUNCIL_TABLES,
  ...CLOCK_TABLES,
};
