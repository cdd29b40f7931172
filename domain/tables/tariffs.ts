/** The tables of the tariffs (registry.ts): what officials enter travels in `main`, valuations in their own log. */
import type { RowRights, TableSpec } from './spec.ts';

const ofTariff: RowRights = { area: 'tariff' };

export const TARIFF_TABLES = {
  tariff_value: {
    log: 'main',
    table: 'tariff_value',
    may: ofTariff,
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
    may: ofTariff,
    key: { act: 'text' },
    fields: { issue: 'text', publishedOn: 'text' },
  },
  tariff_later: {
    log: 'main',
    table: 'tariff_later',
    may: ofTariff,
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
    may: { area: 'valuations' },
    hashed: true,
    key: { version: 'text' },
    fields: { records: 'json' },
  },
  valuation: {
    log: 'valuations',
    table: 'valuation',
    may: {
      area: 'valuations',
      owned: 'id',
      ownerless: 'valuations',
      bound: { unit: 'unit' },
    },
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
