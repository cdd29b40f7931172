/**
 * Two workplaces of one unit write the same fields, meet, and take back what is theirs. The plainest model:
 * a set of writings, each with what its writer had seen; whoever takes one back takes that one and nothing
 * else. What is shown is a writing that stands and that no other standing one has replaced.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowWrites } from '../../domain/kernel/change.ts';
import { cellsDigest } from '../../db/digest.ts';
import { commitChange } from '../../db/log.ts';
import { get, sql } from '../../db/sql.ts';
import { readStacks, undo } from '../../db/undo.ts';
import { depsFrom } from '../db/fixtures.ts';
import { seal, take, UNIT, workplaces, type Workplace } from './workplaces.ts';

const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 40 : 2000;
const ROW = `${UNIT}:1`;
const FIELDS = ['text', 'measure'] as const;

const step = fc.record({
  who: fc.constantFrom(0 as const, 1 as const),
  kind: fc.constantFrom(
    'write' as const,
    'write' as const,
    'write' as const,
    'undo' as const,
    'older' as const,
    'meet' as const,
  ),
  field: fc.constantFrom(...FIELDS),
});

interface Writing {
  readonly who: number;
  readonly change: number;
  readonly field: string;
  readonly value: string;
  /** The writings that its writer had before them. */
  readonly seen: ReadonlySet<Writing>;
}

/** What stands and is replaced by nothing that stands. */
const heads = (standing: readonly Writing[], field: string): Writing[] =>
  standing.filter(
    (one) =>
      one.field === field &&
      !standing.some((other) => other.field === field && other.seen.has(one)),
  );

const shown = ({ db }: Workplace, field: (typeof FIELDS)[number]): string | null =>
  get<Record<(typeof FIELDS)[number], string | null>>(
    db,
    sql`SELECT text, measure FROM note WHERE id = ${ROW}`,
  )?.[field] ?? null;

test(
  'who takes back what is theirs takes nothing else, and what was taken back is not shown',
  { timeout: 900_000 },
  () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), (steps) => {
        const places = workplaces();
        const deps = ['Иванова', 'Петров'].map((person) =>
          depsFrom('2026-05-01T08:00:00Z', person, UNIT),
        );
        const known: [Set<Writing>, Set<Writing>] = [new Set(), new Set()];
        let standing: Writing[] = [];
        const meet = (): void => {
          const now = (): number => Math.max(...deps.map((one) => one.now()));
          for (const place of places) seal(place, now);
          take(places[0].db, places[1], now);
          take(places[1].db, places[0], now);
          for (const one of standing) known.forEach((set) => set.add(one));
        };
        let n = 0;
        for (const { who, kind, field } of [
          ...steps,
          { who: 0, kind: 'meet', field: 'text' } as const,
        ]) {
          const { db } = places[who];
          const mine = deps[who]!;
          if (kind === 'meet') meet();
          else if (kind === 'write') {
            const value = `${(n += 1)}`;
            const change = commitChange(db, mine, {
              log: 'main',
              act: 'note.edit',
              writes: rowWrites('note', ROW, { [field]: value }),
            });
            const one = { who, change: change!.n, field, value, seen: new Set(known[who]) };
            standing.push(one);
            known[who].add(one);
          } else {
            // Both at once would each bring back the other's: they meet before and after.
            meet();
            // Past what is refused, to the newest that can be taken back.
            const newest = readStacks(db, UNIT, mine.author.person).undo.at(-1)?.n ?? null;
            const taken = undo(db, mine, kind === 'older' ? newest : null);
            if (taken.ok)
              standing = standing.filter(
                (one) => one.who !== who || one.change !== taken.value.undoes,
              );
            meet();
          }
        }
        for (const place of places) {
          for (const field of FIELDS) {
            const values = heads(standing, field).map(({ value }) => value);
            expect(values.length === 0 ? [null] : values).toContain(shown(place, field));
          }
        }
        expect(cellsDigest(places[0].db)).toEqual(cellsDigest(places[1].db));
      }),
      { numRuns: RUNS },
    );
  },
);
