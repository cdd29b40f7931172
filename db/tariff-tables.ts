/** The tables of the tariffs (db/tables.ts): what officials enter travels in `main`, valuations in their own log. */
import type { TableSpec } from './tables.ts';

export const TARIFF_TABLES = {
  tariff_value: {
    log: 'main',
    table: 'tariff_value',
    key: { key: 'text', appliesFrom: 'text', act: 'text' },
    fields: {
      measure: 'text',
      value: 'text',
      currency: 'text',
      unit: 'text',
      appliesUntil: 'text',
      inForceFrom: 'text',
      publishedOn: 'text',
      issue: 'text',
      place: 'text',
      row: 'text',
      letter: 'text',
    },
  },
  tariff_act: {
    log: 'main',
    table: 'tariff_act',
    key: { act: 'text' },
    fields: { issue: 'text', publishedOn: 'text' },
  },
  tariff_later: {
    log: 'main',
    table: 'tariff_later',
    key: { act: 'text', key: 'text' },
    fields: {
      value: 'text',
      currency: 'text',
      unit: 'text',
      appliesFrom: 'text',
      inForceFrom: 'text',
      publishedOn: 'text',
      issue: 'text',
      place: 'text',
      row: 'text',
      letter: 'text',
    },
  },
  tariff_version: {
    log: 'valuations',
    table: 'tariff_version',
    key: { version: 'text' },
    fields: { records: 'json' },
  },
  valuation: {
    log: 'valuations',
    table: 'valuation',
    key: { id: 'text' },
    fields: {
      kind: 'text',
      title: 'text',
      version: 'text',
      readings: 'json',
      input: 'json',
      result: 'json',
      author: 'text',
      unit: 'text',
      madeAt: 'text',
      rules: 'integer',
    },
  },
} as const satisfies Record<string, TableSpec>;
