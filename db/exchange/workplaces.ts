/**
 * What a workplace is called: by the registry, which the ministry signed, where it lists the key that
 * made a change; here, until then, by what a person said in the settings. A name of somebody's own
 * making would let one workplace speak as another.
 */
import { newest } from '../../domain/exchange/registry.ts';
import type { ReadableDb } from '../open.ts';
import { readSetting } from '../settings.ts';
import { ownKid, readChain } from './registries.ts';

const labelOf = (db: ReadableDb, kid: string): string | null => {
  const keys = newest(readChain(db))?.keys ?? {};
  const label = Object.hasOwn(keys, kid) ? keys[kid]?.label : undefined;
  return label === undefined || label === '' ? null : label;
};

/** This workplace. */
export const workplaceHere = (db: ReadableDb): string | null => {
  const kid = ownKid(db);
  return (kid === null ? null : labelOf(db, kid)) ?? readSetting(db, 'workplace');
};

/** The workplace of a key; of this one for what no key has signed. */
export const workplaceOf = (db: ReadableDb, kid: string | null): string | null =>
  kid === null || kid === ownKid(db) ? workplaceHere(db) : labelOf(db, kid);
