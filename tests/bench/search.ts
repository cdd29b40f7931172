/**
 * Search at national scale: the plan and 250,000 notes and reports. Prints its own table when run
 * directly; `main.ts` prints it with the others.
 */
import { pathToFileURL } from 'node:url';
import { rowWrites } from '../../domain/kernel/change.ts';
import { ulid } from '../../domain/kernel/ulid.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import { migrateInMemory } from '../../db/migrate.ts';
import { closeDb, openInMemory, type WritableDb } from '../../db/open.ts';
import { searchPlan } from '../../db/search.ts';
import { SearchWriter } from '../../db/search-write.ts';
import { seedDb } from '../../db/seed.ts';
import { get, sql, transaction } from '../../db/sql.ts';
import { WORK_TABLES } from '../../domain/tables/work.ts';
import { loadPlan } from '../../seeds/load.ts';

export interface SearchRow {
  readonly what: string;
  readonly median: number;
  readonly worst: number;
  readonly hits: number;
}

const DOCS = 250_000;
const NOTES = 10_000;
const ROUNDS = 21;

/** Repeatable numbers in [0, 1). */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};
type Random = () => number;

const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

const planWords = (): string[] => {
  const { measures } = loadPlan();
  const texts = measures.flatMap((m) => [
    m.title.text,
    m.expectedResult.text,
    m.indicators[0]?.text.text ?? '',
  ]);
  return texts.join(' ').split(/\s+/);
};

const SYLLABLES =
  'ба ве ги до зу ка ле ми но пу ра се ти фо ха це чи шу ръ въ стра пре под раз'.split(' ');
const ENDS = ['а', 'ата', 'и', 'ите', 'ен', 'ния', 'ост', 'ция', 'ване', 'ски', 'ов', 'ник'];

/** A word of the long tail: names, places, terms. */
const rareWord = (random: Random): string =>
  Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, SYLLABLES)).join('') +
  pick(random, ENDS);

const wordAt = (random: Random, known: readonly string[]): string => {
  const dice = random();
  if (dice < 0.75) return pick(random, known);
  if (dice < 0.93) return rareWord(random);
  return String(Math.floor(random() ** 3 * 100_000));
};

/** A note of 8 to 38 words: three in four from the plan in its own frequency. */
const noteText = (random: Random, known: readonly string[]): string =>
  Array.from({ length: 8 + Math.floor(random() * 30) }, () => wordAt(random, known)).join(' ');

const measureCodes = (): string[] => loadPlan().measures.map(({ code }) => code);

const fill = (db: WritableDb, count: number): void => {
  const random = randomFrom(7);
  const [known, codes] = [planWords(), measureCodes()];
  transaction(db, () => {
    const writer = new SearchWriter(db);
    for (let i = 0; i < count; i += 1) {
      const cells = new Map([
        ['measure', pick(random, codes)],
        ['text', noteText(random, known)],
      ]);
      writer.index(WORK_TABLES.note, `N${String(i).padStart(9, '0')}`, cells);
    }
  });
};

const QUERIES: readonly string[] = [
  'здравеопазване',
  'здравеопазването',
  'мярка',
  'електронно здравеопазване',
  'и',
  'национална здравна информационна система',
  'здр',
  'пр',
  'п',
  'национ',
  '3.5.1',
  '3.5.1 здравеопазването',
  'eHDSI',
  'бавегината',
  'бавегина',
  'гистър',
  'няматакавадума',
  '1234',
];

const timed = (work: () => unknown): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

const middleOf = (what: string, times: readonly number[], hits: number): SearchRow => {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    what,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    worst: sorted.at(-1) ?? 0,
    hits,
  };
};

const measured = (db: WritableDb, words: string): SearchRow => {
  const hits = searchPlan(db, words).length;
  const times = Array.from({ length: ROUNDS }, () => timed(() => searchPlan(db, words)));
  return middleOf(`search «${words}»`, times, hits);
};

const row = (what: string, ms: number, hits = 0): SearchRow => ({
  what,
  median: ms,
  worst: ms,
  hits,
});

const DEPS: LogDeps = { author: { person: 'bench', unit: 'МЗ' }, now: () => 1_750_000_000_000 };

/** Ten thousand notes through the change log, and what of it the index takes. */
const writing = (): SearchRow[] => {
  const db = migrateInMemory(openInMemory());
  const random = randomFrom(11);
  const [known, codes] = [planWords(), measureCodes()];
  const notes = Array.from({ length: NOTES }, (_, i) => ({
    id: ulid(1_750_000_000_000 + i, new Uint8Array(10)),
    fields: {
      measure: pick(random, codes),
      text: noteText(random, known),
      author: 'bench',
      unit: 'МЗ',
    },
  }));
  const writes = notes.flatMap(({ id, fields }) => rowWrites('note', id, fields));
  const whole = timed(() => commitChange(db, DEPS, { log: 'main', act: 'note.add', writes }));
  const other = migrateInMemory(openInMemory());
  const index = timed(() =>
    transaction(other, () => {
      const writer = new SearchWriter(other);
      for (const { id, fields } of notes) {
        writer.index(WORK_TABLES.note, id, new Map(Object.entries(fields)));
      }
    }),
  );
  closeDb(db);
  closeDb(other);
  return [
    row('10,000 notes written, indexed', whole, NOTES),
    row('of it, the search index', index, NOTES),
  ];
};

const sizeRow = (db: WritableDb): SearchRow => {
  const size = get<{ mb: number }>(
    db,
    sql`SELECT sum(length(block)) / 1048576.0 AS mb FROM search_index_data`,
  );
  return row('index size, MB', size?.mb ?? 0, DOCS);
};

/** One note at a time into the full index: in memory, so that the disk's sync does not hide it. */
const oneByOne = (db: WritableDb): SearchRow => {
  const random = randomFrom(13);
  const known = planWords();
  const times = Array.from({ length: 500 }, (_, i) => {
    const fields = { measure: '1.1.1', text: noteText(random, known), author: 'bench', unit: 'МЗ' };
    const writes = rowWrites('note', `ONE${i}`, fields);
    return timed(() => commitChange(db, DEPS, { log: 'main', act: 'note.add', writes }));
  });
  return middleOf('one note written and indexed, of 250,000', times, 1);
};

export const searchBench = (): SearchRow[] => {
  const writingRows = writing();
  const db = migrateInMemory(openInMemory());
  seedDb(db);
  const filled = row(
    '250,000 documents indexed',
    timed(() => fill(db, DOCS)),
    DOCS,
  );
  const rows = QUERIES.map((words) => measured(db, words));
  const size = sizeRow(db);
  const single = oneByOne(db);
  closeDb(db);
  return [...writingRows, filled, size, single, ...rows];
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { what, median, worst, hits } of searchBench()) {
    console.log(
      `${what.padEnd(56)}${median.toFixed(2).padStart(10)}${worst.toFixed(2).padStart(10)}${String(hits).padStart(8)}`,
    );
  }
}
