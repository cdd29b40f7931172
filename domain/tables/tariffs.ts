/** The tables of the tariffs (registry.ts): what officials enter travels in `main`, valuations in their own log. */
import { CODE, LINE, CURRENCY, type RowRights, type TableSpec } from './spec.ts';

const ofTariff: RowRights = { area: 'tariff' };

export const TARIFF_TABLES = {
  tariff_value: {
    log: 'main',
    table: 'tariff_value',
    may: ofTariff,
    key: { key: 'text', appliesFrom: 'text', act: 'text' },
    fields: {
      measure: CODE,
      value: 'text',
      currency: CURRENCY,
      unit: CODE,
      appliesUntil: 'day',
      inForceFrom: 'day',
      publishedOn: 'day',
      issue: LINE,
      place: LINE,
      row: LINE,
      letter: LINE,
    },
  },
  tariff_act: {
    log: 'main',
    table: 'tariff_act',
    may: ofTariff,
    key: { act: 'text' },
    fields: { issue: LINE, publishedOn: 'day' },
  },
  tariff_later: {
    log: 'main',
    table: 'tariff_later',
    may: ofTariff,
    key: { act: 'text', key: 'text' },
    fields: {
      value: 'text',
      currency: CURRENCY,
      unit: CODE,
      appliesFrom: 'day',
      inForceFrom: 'day',
      publishedOn: 'day',
      issue: LINE,
      place: LINE,
      row: LINE,
      letter: LINE,
    },
  },
  tariff_version: {
    log: 'valuations',
    table: 'tariff_version',
    may: { area: 'valuations' },
    hashed: 'records',
    key: { version: 'text' },
    fields: { records: { json: { list: 'object' } } },
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
      kind: { oneOf: ['line', 'batch', 'difference'] },
      title: LINE,
      version: CODE,
      readings: { json: 'object' },
      input: { json: 'object' },
      result: { json: 'object' },
      author: LINE,
      unit: CODE,
      madeAt: 'instant',
      rules: 'count',
    },
  },
  /** Beside a saved valuation, as its справка is signed outside: its own unit's. */
  signed_valuation: {
    log: 'valuations',
    table: 'signed_valuation',
    may: { area: 'valuations', owned: 'valuation', ownerless: 'valuations' },
    key: { valuation: 'text', sha256: 'sha256' },
    blob: 'sha256',
    fields: { name: LINE, mime: CODE, size: 'count', addedAt: 'instant', addedBy: LINE },
  },
} as const satisfies Record<string, TableSpec>;
