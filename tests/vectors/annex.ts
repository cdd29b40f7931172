/** The annexes of docs/exchange.md: the list of tables, and what review records go by, as another program reads them. */
import { BESIDE, IDENTITIES, NAMES_NOTHING, REFERENCES } from '../../db/references.ts';
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

/** `among` is the product's own way to find them faster, and no part of the rule. */
const reviews = {
  duplicate: IDENTITIES,
  orphan: REFERENCES.map(({ table, column, to, part }) => ({ table, column, to, part })),
  beside: BESIDE,
  namesNothing: NAMES_NOTHING,
};

export const REVIEWS = '../../docs/exchange-reviews.json';
export const reviewsText = (): string => `${JSON.stringify(reviews, null, 1)}\n`;
