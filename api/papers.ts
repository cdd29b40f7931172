/** How the papers of this installation look and are numbered; see docs/decisions, 36 and 37. */
import { z } from 'zod';
import { readSetting, writeSetting } from '../db/settings.ts';
import { yearOf } from '../domain/kernel/date.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { sofiaDay } from '../domain/kernel/sofia-time.ts';
import { checkLook, PAPER_FONTS, readLook } from '../domain/papers/look.ts';
import { MAX_NUMBER, numberText, readPrefix } from '../domain/papers/number.ts';
import { TEMPLATE_KINDS } from '../domain/papers/templates.ts';
import { tidyFileName } from '../domain/progress/evidence.ts';
import { docJob } from './council/document/pdf.ts';
import { readFileSync } from 'node:fs';
import { storeFile } from './files.ts';
import {
  COUNTER,
  givenHere,
  nextCounter,
  numberFor,
  numberRules,
  RULES,
} from './papers/numbers.ts';
import { readPicture } from './papers/picture.ts';
import { sampleDoc, sampleReport, sampleStamp } from './papers/sample.ts';
import { EMBLEM, LOOK, paperStyle, storedPaper, templateSetting } from './papers/stored.ts';
import { pathSource } from './sheets/in/source.ts';
import { compilePdf } from './pdf/compile.ts';
import { provenanceUnit, reportJob } from './tariffs/documents.ts';
import { answer, reader, router, writes } from './trpc.ts';
import { dropUpload, takeUpload } from './uploads.ts';

const lookInput = z.object({
  letterhead: z.array(z.string()),
  address: z.string(),
  contacts: z.string(),
  font: z.enum(PAPER_FONTS),
  accent: z.string(),
  footer: z.string(),
});

const MB = 1024 * 1024;
const MAX_EMBLEM_BYTES = 2 * MB;
/** What a picture may be at most on a side: memory for a drawing grows with it. */
const MAX_DOTS = 4000;

const checkEmblem = (path: string, size: number, file: string): Result<null, Failure> => {
  const large = failure('papers.emblem-large', { file, max: MAX_EMBLEM_BYTES / MB });
  if (size > MAX_EMBLEM_BYTES) return err(large);
  const picture = readPicture(readFileSync(path));
  if (picture === null) return err(failure('papers.emblem-kind', { file }));
  return Math.max(picture.width, picture.height) > MAX_DOTS ? err(large) : ok(null);
};

/** Numbers that the settings show; all of them stay in the history. */
const SHOWN = 20;

export const papersRouter = router({
  read: reader.query(({ ctx: { db, store } }) => {
    const today = sofiaDay(store.logDeps().now());
    const rules = numberRules(db);
    const counter = nextCounter(db, today);
    return {
      look: readLook(readSetting(db, LOOK)),
      emblem: storedPaper(db, EMBLEM)?.name ?? null,
      numbers: { ...rules, next: counter.next, shown: numberText(rules, counter) },
      given: givenHere(db).slice(0, SHOWN),
      templates: TEMPLATE_KINDS.map((kind) => ({
        kind,
        file: storedPaper(db, templateSetting(kind))?.name ?? null,
      })),
    };
  }),
  setLook: writes('here')
    .input(lookInput)
    .mutation(({ ctx: { db, deps }, input }) =>
      writeSetting(db, deps, LOOK, JSON.stringify(answer(checkLook(input)))),
    ),
  setNumbers: writes('here')
    .input(
      z.object({
        prefix: z.string(),
        yearly: z.boolean(),
        next: z.int().min(1).max(MAX_NUMBER),
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { yearly, next, ...input } }) => {
      const prefix = answer(readPrefix(input.prefix));
      const year = yearOf(sofiaDay(deps.now()));
      writeSetting(db, deps, RULES, JSON.stringify({ prefix, yearly }));
      writeSetting(db, deps, COUNTER, JSON.stringify({ next, year }));
    }),
  setEmblem: writes('here')
    .input(z.object({ upload: z.string(), name: z.string().min(1).max(500) }))
    .mutation(({ ctx: { db, deps, store }, input }) => {
      const name = tidyFileName(input.name);
      const { path, size } = answer(takeUpload(store.folder, input.upload));
      const checked = checkEmblem(path, size, name);
      if (!checked.ok) dropUpload(store.folder, input.upload);
      answer(checked);
      const sha256 = storeFile(store.folder, path);
      writeSetting(db, deps, EMBLEM, JSON.stringify({ sha256, name }));
    }),
  dropEmblem: writes('here').mutation(({ ctx: { db, deps } }) =>
    writeSetting(db, deps, EMBLEM, null),
  ),
  /** Takes a finished upload as the template of a kind of papers; the places that it has. */
  setTemplate: writes('here')
    .input(
      z.object({
        kind: z.enum(TEMPLATE_KINDS),
        upload: z.string(),
        name: z.string().min(1).max(500),
      }),
    )
    .mutation(async ({ ctx: { db, deps, store }, input: { kind, ...input } }) => {
      const name = tidyFileName(input.name);
      const { path } = answer(takeUpload(store.folder, input.upload));
      const { checkTemplate } = await import('./papers/template/check.ts');
      const checked = await checkTemplate(pathSource(name, path));
      if (!checked.ok) dropUpload(store.folder, input.upload);
      const places = answer(checked);
      const sha256 = storeFile(store.folder, path);
      writeSetting(db, deps, templateSetting(kind), JSON.stringify({ sha256, name }));
      return { name, places };
    }),
  dropTemplate: writes('here')
    .input(z.object({ kind: z.enum(TEMPLATE_KINDS) }))
    .mutation(({ ctx: { db, deps }, input: { kind } }) =>
      writeSetting(db, deps, templateSetting(kind), null),
    ),
  /** The number that a справка has, given now where it has none. */
  number: writes('here')
    .input(z.object({ content: z.string().regex(/^[0-9a-f]{32}$/), title: z.string().max(300) }))
    .mutation(({ ctx: { db, deps }, input }) => numberFor(db, deps, input)),
  /** A page as it would be with these settings, stored or not: an SVG picture. */
  preview: reader
    .input(z.object({ of: z.enum(['protocol', 'statement']), look: lookInput }))
    .query(async ({ ctx: { db, store }, input: { of, look }, signal }) => {
      const { emblem } = paperStyle(db, store.folder);
      const style = { ...answer(checkLook(look)), emblem };
      const { author, now } = store.logDeps();
      const counter = nextCounter(db, sofiaDay(now()));
      const job =
        of === 'protocol'
          ? docJob(sampleDoc(), { standard: 'ua-1', author: author.unit, annexes: [], style })
          : reportJob(
              sampleReport(provenanceUnit(db, author.unit).name),
              sampleStamp(numberText(numberRules(db), counter)),
              style,
            );
      const { bytes } = answer(await compilePdf({ ...job, as: 'svg' }, signal));
      return { svg: Buffer.from(bytes).toString('utf8') };
    }),
});
