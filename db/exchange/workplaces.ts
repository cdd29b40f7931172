/**
 * What a workplace is called: by the registry, which the ministry signed, where it lists the key that
 * made a change; here, until then, by what a person said in the settings. A name of somebody's own
 * making would let one workplace speak as another.
 */
import { newest } from '../../domain/exchange/registry.ts';
import type { ReadableDb } from '../open.ts';
import { readSetting } from '../settings.ts';
import { ownKid, readChain } from './registries.ts';

/** The workplace of a key; of this one for what no key has signed. */
export type WorkplaceOf = (kid: string | null) => string | null;

/** The registry is read once for all that is asked. */
export const workplaces = (db: ReadableDb): WorkplaceOf => {
  const keys = newest(readChain(db))?.keys ?? {};
  const own = ownKid(db);
  const labelOf = (kid: string): string | null =>
    (Object.hasOwn(keys, kid) ? keys[kid]?.label : '') || null;
  const here = (own === null ? null : labelOf(own)) ?? readSetting(db, 'workplace');
  return (kid) => (kid === null || kid === own ? here : labelOf(kid));
};

/** This workplace. */
export const workplaceHere = (db: ReadableDb): string | null => workplaces(db)(null);

/** For rows that were read with `KID_OF_OP`. */
export const withWorkplace =
  (workplaceOf: WorkplaceOf) =>
  <Row extends { readonly kid: string | null }>({
    kid,
    ...row
  }: Row): Omit<Row, 'kid'> & { readonly workplace: string | null } => ({
    ...row,
    workplace: workplaceOf(kid),
  });
