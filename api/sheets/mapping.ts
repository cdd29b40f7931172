/**
 * What a person says that the headings of a table mean, and what was said last: a choice is remembered for
 * its heading, in whichever table that stands next.
 */
import { z } from 'zod';
import { DASH_MEANINGS } from '../../domain/kernel/dashes.ts';
import { IGNORED, type Mapping } from '../../domain/kernel/table-mapping.ts';
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb, WritableDb } from '../../db/open.ts';
import { readSetting, REMEMBER, writeSetting } from '../../db/settings.ts';
import type { Choose } from './in/head.ts';
import { headingText, looseHeading } from './in/heading-names.ts';

export const mappingInput = z.record(z.string().max(500), z.string().max(60));

/** What dashes for zeros mean, by heading. */
export const dashesInput = z.record(z.string().max(500), z.enum(DASH_MEANINGS));

/** A heading as it stands comes before one that is only spelt alike. */
export const choiceOf = (mapping: Mapping): Choose<string> => {
  const entries = Object.entries(mapping);
  const exact = new Map(entries.map(([heading, field]) => [headingText(heading), field]));
  const loose = new Map(entries.map(([heading, field]) => [looseHeading(heading), field]));
  return (heading) => {
    const field = exact.get(heading) ?? loose.get(looseHeading(heading));
    return field === IGNORED ? null : field;
  };
};

/** Where each kind of table keeps what its headings were taken for. */
export type Headings = 'plan.headings' | 'progress.headings' | 'tariffs.headings';

export const rememberedHeadings = (db: ReadableDb, of: Headings): Mapping => {
  const known = readSetting(db, of);
  return known === null ? {} : (JSON.parse(known) as Mapping);
};

export const rememberHeadings = (
  db: WritableDb,
  deps: LogDeps,
  of: Headings,
  mapping: Mapping,
): void => {
  const before = rememberedHeadings(db, of);
  const said = Object.entries(mapping).map(([heading, field]) => [looseHeading(heading), field]);
  const all = { ...before, ...(Object.fromEntries(said) as Mapping) };
  if (JSON.stringify(all) !== JSON.stringify(before))
    writeSetting(db, deps, of, JSON.stringify(all), REMEMBER);
};
