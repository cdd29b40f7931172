/**
 * Documents of a council at length: a pack of about 200 pages on the real plan, as PDF, DOCX and XLSX,
 * held against LibreOffice converting the same DOCX (where it is installed), and the memory it takes.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_STYLE } from '../../api/papers/style.ts';
import { docDocx } from '../../api/council/document/docx.ts';
import { docPdf } from '../../api/council/document/pdf.ts';
import { docXlsx } from '../../api/council/document/xlsx.ts';
import type { Pdf } from '../../api/pdf/typeset.ts';
import { buildPack, freezeFor } from '../../api/council/pack.ts';
import { seedCouncil, SEED_COUNCIL } from '../../db/council/seed.ts';
import { frozenState } from '../../db/council/freeze.ts';
import { itemWrites, sittingWrites } from '../../db/council/writes.ts';
import { commitChange } from '../../db/log.ts';
import { migrateInMemory } from '../../db/migrate.ts';
import { closeDb, openInMemory, type WritableDb } from '../../db/open.ts';
import { readPlan } from '../../db/plan.ts';
import { seedDb } from '../../db/seed.ts';
import type { Doc } from '../../domain/council/document.ts';
import type { Fate } from '../../domain/council/paper-exam.ts';
import { VIEW_NAMES } from '../../domain/council/views.ts';
import { localDate } from '../../domain/kernel/date.ts';
import { unwrap } from '../../domain/kernel/result.ts';
import { median, timed, type BenchRow } from './measure.ts';

const AS_ON = localDate('2027-01-01');
const ITEMS = 62;
const MEASURES_OF_ITEM = 20;
const ROUNDS = 5;
const SUMMARY =
  'Предлага се Съветът да приеме отчета и да препоръча ускоряване на мерките. '.repeat(12);

const deps = {
  author: { person: 'Иванова', unit: 'МЗ' },
  now: () => Date.parse('2026-12-01T08:00:00Z'),
};

const fill = (db: WritableDb): void => {
  seedDb(db);
  seedCouncil(db);
  const codes = readPlan(db)?.measures.map(({ code }) => code) ?? [];
  const items = Array.from({ length: ITEMS }, (_, i) =>
    itemWrites(`item-${String(i).padStart(3, '0')}`, {
      sitting: 'S',
      position: i,
      kind: 'item',
      title: `Точка за състоянието на мерките, ${i + 1}`,
      rapporteur: 'д-р Петрова',
      summary: SUMMARY,
      measures: Array.from(
        { length: MEASURES_OF_ITEM },
        (__, n) => codes[(i * 7 + n) % codes.length] ?? '',
      ),
    }),
  ).flat();
  const sitting = sittingWrites('S', {
    council: SEED_COUNCIL,
    number: '1',
    kind: 'regular',
    state: 'convened',
    date: localDate('2027-01-15'),
    views: [...VIEW_NAMES],
    protocol: 'draft',
  });
  commitChange(db, deps, { log: 'council', act: 'sitting.add', writes: [...sitting, ...items] });
};

const row = (what: string, goal: string, ours: number): BenchRow => ({
  what,
  goal,
  ours,
  floor: null,
  ratio: null,
});

const times = async (what: string, goal: string, work: () => unknown): Promise<BenchRow> => {
  await work();
  const all: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) all.push(await timed(work));
  return row(what, goal, median(all));
};

/** The document with a word more in its first paragraph: what a correction of an item changes. */
const corrected = (doc: Doc, word: string): Doc => {
  const at = doc.blocks.findIndex(({ kind }) => kind === 'paragraph');
  return {
    ...doc,
    blocks: doc.blocks.map((block, i) =>
      i === at && block.kind === 'paragraph' ? { ...block, text: word + block.text } : block,
    ),
  };
};

const hasOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/** The same document by way of LibreOffice, where there is one. */
const againstOffice = async (doc: Doc, ours: BenchRow): Promise<BenchRow> => {
  if (!hasOffice()) return { ...ours, goal: `${ours.goal}; LibreOffice is not installed` };
  const folder = mkdtempSync(join(tmpdir(), 'myarka-bench-'));
  const file = join(folder, 'pack.docx');
  writeFileSync(file, docDocx(doc, 'МЗ', DEFAULT_STYLE));
  const convert = (): Buffer =>
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
  const floor = await timed(convert);
  rmSync(folder, { recursive: true, force: true });
  return { ...ours, floor, ratio: ours.ours / floor };
};

const megabytes = (): number => process.memoryUsage().rss / 1024 / 1024;

export const councilBench = async (): Promise<readonly BenchRow[]> => {
  const db = migrateInMemory(openInMemory());
  fill(db);
  const place = { db, folder: mkdtempSync(join(tmpdir(), 'myarka-bench-')) };
  const freeze = unwrap(freezeFor(place, deps, { sitting: 'S', asOn: AS_ON, renew: false }));
  const options = { forPublic: false, template: null, fates: new Map<string, Fate>() };
  const build = (): Doc => unwrap(buildPack(place, freeze, options)).doc;
  const doc = build();
  const pdf = async (shown: Doc) =>
    unwrap(
      await docPdf(shown, { standard: 'a-2a', author: 'МЗ', style: DEFAULT_STYLE, annexes: [] }),
    );
  const before = megabytes();
  let made: Pdf = { pages: 0, bytes: new Uint8Array() };
  const first = await timed(async () => {
    made = await pdf(doc);
  });
  const { pages, bytes } = made;
  let round = 0;
  const again = (): Promise<unknown> => {
    round += 1;
    return pdf(corrected(doc, `${round}. `));
  };
  const rows = [
    await times('data fixed «към дата», replayed', '–', () => {
      const state = frozenState(db, freeze);
      if (state !== null) closeDb(state);
    }),
    await times('the document from fixed data', '–', build),
    await againstOffice(
      doc,
      row(`PDF/A-2a, ${pages} pages, first in the process`, '≤ 1000 ms', first),
    ),
    await times('the same made anew after a correction', '≤ 1000 ms', again),
    await times('DOCX of the same', '–', () => docDocx(doc, 'МЗ', DEFAULT_STYLE)),
    await times('XLSX of the same', '–', () => docXlsx(doc)),
    row('size of the PDF, MB', '≤ 2', bytes.length / 2 ** 20),
  ];
  console.log(
    `\npack: ${pages} pages, memory ${before.toFixed(0)} MB before, ${megabytes().toFixed(0)} MB after ${ROUNDS} rounds of each`,
  );
  closeDb(db);
  rmSync(place.folder, { recursive: true });
  return rows;
};
