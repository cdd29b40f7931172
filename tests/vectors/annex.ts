/** The annex of docs/exchange.md: the list of tables as another program reads it. */
import { TABLES } from '../../domain/tables/registry.ts';

const entries = Object.entries(TABLES).map(([name, { log, may, key, fields, hashed, blob }]) => [
  name,
  {
    log,
    key: Object.keys(key),
    parts: key,
    ...(may === undefined ? {} : { may }),
    ...(hashed === undefined ? {} : { hashed }),
    ...(blob === undefined ? {} : { blob }),
    fields,
  },
]);

export const ANNEX = '../../docs/exchange-tables.json';
export const annexText = (): string => `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`;
