/** A fresh database in memory, and an author whose clock the test moves. */
import type { LogDeps } from '../../db/log.ts';
import { migrateInMemory } from '../../db/migrate.ts';
import { openInMemory, type WritableDb } from '../../db/open.ts';
import { seedDb } from '../../db/seed.ts';

/** Made once by all migrations; every test begins with the same bytes. */
const imageOf = (make: () => WritableDb): (() => WritableDb) => {
  let image: Uint8Array | undefined;
  return () => openInMemory((image ??= make().raw.serialize()));
};

export const emptyDb = imageOf(() => migrateInMemory(openInMemory()));

export const seededDb = imageOf(() => {
  const db = emptyDb();
  seedDb(db);
  return db;
});

/** Each call of the clock is a second later than the one before. */
export const depsFrom = (start: string, person = 'Иванова', unit = 'МЗ'): LogDeps => {
  let millis = Date.parse(start);
  return { author: { person, unit }, now: () => (millis += 1000) };
};
