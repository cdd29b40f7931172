/** The documents of a council, ready to be saved: pack, protocol, programme, report, archive. */
import { heldOn } from '../../domain/council/sitting-time.ts';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { readIssues, issueWrites } from '../../db/council/freeze.ts';
import { signedOfSitting } from '../../db/council/signed.ts';
import { commitChange, type Author } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { readDate } from '../../domain/kernel/read/date.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { publicRecord } from '../../domain/council/agenda.ts';
import { annexesBeside, packContents } from '../../domain/council/pack.ts';
import { PACK_TEMPLATES, type PackTemplate } from '../../domain/council/layout.ts';
import { protocolDoc } from '../../domain/council/protocol.ts';
import type { Freeze, SittingRecord } from '../../domain/council/types.ts';
import { readStoredFile } from '../files.ts';
import { dressOf, type Dress } from '../papers/stored.ts';
import type { PaperFacts } from '../papers/template/fill.ts';
import { paperDocx, type Paper } from '../papers/template/use.ts';
import type { Store } from '../store.ts';
import { sittingFacts, yearFacts } from './paper-facts.ts';
import { todayOf } from '../progress/view.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { archiveFiles, archiveZip, filesBeside, withSums } from './archive.ts';
import { annexSheets, type Annexes, type AnnexSheet } from './annex/sheets.ts';
import { compilePdf } from '../pdf/compile.ts';
import { docJob, docPdf } from './document/pdf.ts';
import { docXlsx } from './document/xlsx.ts';
import { councilOf, idInput, recordOf } from './inputs.ts';
import { sealedLook } from './sealed-look.ts';
import { buildPack, freezeFor, type Pack, type Place } from './pack.ts';
import { packPreview } from './pack-preview.ts';
import { packWarnings } from './warnings.ts';
import { yearInput } from './councils.ts';
import { programmeDocOf, reportDocOf } from './year-documents.ts';

/** A ZIP holds the PDF and the files that are given beside it. */
const PACK_FORMATS = ['pdf', 'docx', 'xlsx', 'zip'] as const;
const standardInput = z.enum(['a-2a', 'ua-1']).default('a-2a');
const PDF_MIME = 'application/pdf';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MIMES = {
  pdf: PDF_MIME,
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  zip: 'application/zip',
} as const;

interface File {
  readonly bytes: Uint8Array;
  readonly pages: number | null;
}

/** A finished document on its way to the window: bytes as base64 with their hash. */
const answerFile = (name: string, kind: keyof typeof MIMES, { bytes, pages }: File) => ({
  name: `${name}.${kind}`,
  mime: MIMES[kind],
  sha256: createHash('sha256').update(bytes).digest('hex'),
  pages,
  base64: Buffer.from(bytes).toString('base64'),
});

/** A sealed protocol looks as it did when it was sealed; one without a kept look as papers do today. */
const protocolPaper = (
  db: ReadableDb,
  folder: string,
  author: Author,
  record: SittingRecord,
  forPublic: boolean,
): Paper => {
  const { protocol, sealedLook: kept } = record.sitting;
  const look = protocol === 'final' ? sealedLook(folder, kept) : null;
  const council = look === null ? record.council : { ...record.council, layout: look.layout };
  const doc = protocolDoc({ ...record, council }, forPublic);
  return look === null
    ? { kind: 'protocol', doc, facts: sittingFacts(db, author, record), sealed: null }
    : {
        kind: 'protocol',
        doc,
        facts: look.facts,
        sealed: look.dress,
      };
};

interface Asking {
  readonly db: ReadableDb;
  readonly store: Store;
  readonly now: () => number;
}

interface Rendering {
  readonly format: (typeof PACK_FORMATS)[number];
  readonly standard: 'a-2a' | 'ua-1';
  readonly author: string;
  readonly annexes: readonly AnnexSheet[];
  readonly signal: AbortSignal | undefined;
}

/** `place`: where the template of its kind is, if there is one. */
const render = async (
  place: Place,
  paper: Paper,
  options: Rendering,
): Promise<Result<File, Failure>> => {
  const { format, author } = options;
  const { doc, kind, sealed } = paper;
  const dress = (): Dress => sealed ?? dressOf(place.db, place.folder, kind);
  switch (format) {
    case 'pdf':
    case 'zip':
      return docPdf(doc, { ...options, style: dress().style });
    case 'docx': {
      const made = await paperDocx(dress(), author, paper);
      return made.ok ? ok({ bytes: made.value, pages: null }) : made;
    }
    case 'xlsx':
      return ok({ bytes: await docXlsx(doc), pages: null });
    default:
      return format satisfies never;
  }
};

/** A document without annexes, as a file. */
export const docAnswer = async (
  { db, store }: Asking,
  name: string,
  paper: Paper,
  options: Pick<Rendering, 'format' | 'standard' | 'signal'>,
): Promise<ReturnType<typeof answerFile>> => {
  const author = store.logDeps().author.unit;
  const place = { db, folder: store.folder };
  const made = await render(place, paper, { ...options, author, annexes: [] });
  return answerFile(name, options.format, answer(made));
};

const yearPaperFacts = (
  { db, store, now }: Asking,
  { council, year }: { readonly council: string; readonly year: number },
): PaperFacts => {
  const { title } = answer(councilOf(db, council));
  const today = todayOf({ store, now });
  return yearFacts(db, store.logDeps().author, { council: title, year, today });
};

/** Left out: as the council has it. */
const templateInput = z.enum(PACK_TEMPLATES).optional();

const packInput = z.object({
  sitting: idInput,
  asOn: z.string().optional(),
  format: z.enum(PACK_FORMATS).default('pdf'),
  standard: standardInput,
  public: z.boolean().default(false),
  annexes: z.boolean().default(true),
  template: templateInput,
  /** Fixes the data anew. */
  renew: z.boolean().default(false),
});

/** The day asked for, else that of the last issue, else today. */
const dayFor = (
  db: ReadableDb,
  sitting: string,
  asked: string | undefined,
  today: LocalDate,
): Result<LocalDate, Failure> => {
  if (asked !== undefined) return readDate(asked);
  return ok(readIssues(db, sitting).at(-1)?.asOn ?? today);
};

interface Built {
  readonly pack: Pack;
  readonly annexes: Annexes;
}

const NO_ANNEXES: Annexes = { sheets: [], fates: new Map() };

const packOf = async (
  place: Place,
  freeze: Freeze,
  options: {
    readonly forPublic: boolean;
    readonly withAnnexes: boolean;
    readonly template?: PackTemplate | undefined;
  },
): Promise<Result<Built, Failure>> => {
  const whole = recordOf(place.db, freeze.sitting);
  if (!whole.ok) return whole;
  const record = options.forPublic ? publicRecord(whole.value) : whole.value;
  const annexes = options.withAnnexes
    ? await annexSheets(place.db, place.folder, record)
    : ok(NO_ANNEXES);
  if (!annexes.ok) return annexes;
  const { fates } = annexes.value;
  const pack = buildPack(place, freeze, {
    forPublic: options.forPublic,
    template: options.template ?? null,
    fates,
  });
  return pack.ok ? ok({ pack: pack.value, annexes: annexes.value }) : pack;
};

/** The PDF with what is not in it, and their hashes. */
const packZip = (name: string, pdf: File, { record }: Pack, { fates }: Annexes, folder: string) => {
  const beside = filesBeside(record, fates, (sha256) => readStoredFile(folder, sha256));
  if (!beside.ok) return beside;
  const files = [{ name: `${name}.pdf`, bytes: pdf.bytes }, ...beside.value];
  return ok({ bytes: archiveZip(withSums(files)), pages: pdf.pages });
};

const fileName = (what: string, { sitting }: SittingRecord): string =>
  [what, sitting.number.replaceAll(/[^\p{L}\p{N}-]/gu, ''), heldOn(sitting)]
    .filter(Boolean)
    .join('-');

const packMutation = writes('rows')
  .input(packInput)
  .mutation(async ({ ctx, input, signal }) => {
    const { db, deps, store } = ctx;
    const { sitting, format, standard, renew } = input;
    answer(recordOf(db, sitting));
    const asOn = answer(dayFor(db, sitting, input.asOn, todayOf(ctx)));
    const freeze = answer(freezeFor({ db, folder: store.folder }, deps, { sitting, asOn, renew }));
    const withAnnexes = input.annexes && (format === 'pdf' || format === 'zip');
    const options = { forPublic: input.public, withAnnexes, template: input.template };
    const { folder } = store;
    const { pack, annexes } = answer(await packOf({ db, folder }, freeze, options));
    const author = deps.author.unit;
    const made = answer(
      await render(
        { db, folder },
        {
          kind: 'pack',
          doc: pack.doc,
          facts: sittingFacts(db, deps.author, pack.record),
          sealed: null,
        },
        { format, standard, author, annexes: annexes.sheets, signal },
      ),
    );
    const name = fileName(input.public ? 'paket-publichen' : 'paket', pack.record);
    const file = format === 'zip' ? answer(packZip(name, made, pack, annexes, folder)) : made;
    return {
      ...answerFile(name, format, file),
      /** Numbers of annexes whose files go beside it. */
      beside: annexesBeside(pack.record, annexes.fates).map(({ number }) => number),
      asOn,
      version: pack.version,
      contentSha256: pack.contentSha256,
      warnings: packWarnings(db, sitting),
    };
  });

export const documentsRouter = router({
  pack: packMutation,
  /** Its first pages as they would be now: an SVG picture. */
  preview: reader
    .input(
      z.object({ sitting: idInput, template: templateInput, public: z.boolean().default(false) }),
    )
    .query(async ({ ctx, input, signal }) => {
      const { db, store } = ctx;
      const whole = answer(recordOf(db, input.sitting));
      const record = input.public ? publicRecord(whole) : whole;
      const doc = packPreview(db, record, {
        template: input.template ?? record.council.layout.pack,
        forPublic: input.public,
        today: todayOf(ctx),
        now: ctx.now(),
      });
      const { style } = dressOf(db, store.folder, 'pack');
      const author = store.logDeps().author.unit;
      const job = docJob(doc, { standard: 'ua-1', author, annexes: [], style });
      const { bytes } = answer(await compilePdf({ ...job, as: 'svg' }, signal));
      return { svg: Buffer.from(bytes).toString('utf8') };
    }),
  /** Notes that the pack was sent out as it is; a later one says what changed since. */
  issue: writes('council')
    .input(
      z.object({ sitting: idInput, asOn: z.string().optional(), note: z.string().default('') }),
    )
    .mutation(({ ctx, input: { sitting, asOn: asked, note } }) => {
      const { db, deps, store } = ctx;
      const record = answer(recordOf(db, sitting));
      const asOn = answer(dayFor(db, sitting, asked, todayOf(ctx)));
      const freeze = answer(
        freezeFor({ db, folder: store.folder }, deps, { sitting, asOn, renew: false }),
      );
      const version = (readIssues(db, sitting).at(-1)?.version ?? 0) + 1;
      const issue = {
        sitting,
        version,
        asOn,
        issuedAt: new Date(deps.now()).toISOString(),
        by: deps.author.person,
        note: note.normalize('NFC').trim(),
        contents: packContents(record, freeze.head),
      };
      commitChange(db, deps, { log: 'council', act: 'pack.issue', writes: issueWrites(issue) });
      return { version };
    }),
  protocol: reader
    .input(
      z.object({
        sitting: idInput,
        format: z.enum(['pdf', 'docx']).default('pdf'),
        standard: standardInput,
        public: z.boolean().default(false),
      }),
    )
    .query(async ({ ctx, input, signal }) => {
      const record = answer(recordOf(ctx.db, input.sitting));
      const shown = input.public ? publicRecord(record) : record;
      const { format, standard } = input;
      const { author } = ctx.store.logDeps();
      const paper = protocolPaper(ctx.db, ctx.store.folder, author, shown, input.public);
      return docAnswer(ctx, fileName('protokol', record), paper, { format, standard, signal });
    }),
  /** The whole sitting as one file that can be checked without the application. */
  archive: writes('rows')
    .input(
      z.object({
        sitting: idInput,
        asOn: z.string().optional(),
        public: z.boolean().default(false),
      }),
    )
    .mutation(async ({ ctx, input, signal }) => {
      const { db, deps, store } = ctx;
      const { sitting } = input;
      const record = answer(recordOf(db, sitting));
      const asOn = answer(dayFor(db, sitting, input.asOn, todayOf(ctx)));
      const freeze = answer(
        freezeFor({ db, folder: store.folder }, deps, { sitting, asOn, renew: false }),
      );
      const place = { db, folder: store.folder };
      const { pack } = answer(
        await packOf(place, freeze, { forPublic: input.public, withAnnexes: false }),
      );
      const shown = input.public ? publicRecord(record) : record;
      const files = answer(
        await archiveFiles({
          record: shown,
          pack,
          protocol: protocolPaper(db, store.folder, deps.author, shown, input.public),
          facts: sittingFacts(db, deps.author, shown),
          place,
          author: deps.author.unit,
          signed: input.public ? [] : signedOfSitting(db, sitting),
          read: (sha256) => readStoredFile(store.folder, sha256),
          signal,
        }),
      );
      const bytes = archiveZip(files);
      return {
        ...answerFile(fileName('zasedanie', record), 'zip', { bytes, pages: null }),
        files: files.map(({ name }) => name),
      };
    }),
  programme: reader
    .input(yearInput.extend({ format: z.enum(['pdf', 'docx']), standard: standardInput }))
    .query(async ({ ctx, input, signal }) => {
      const { format, standard } = input;
      const doc = answer(programmeDocOf(ctx.db, input.council, input.year));
      const facts = yearPaperFacts(ctx, input);
      const paper = { kind: 'programme', doc, facts, sealed: null } as const;
      return docAnswer(ctx, `programa-${input.year}`, paper, { format, standard, signal });
    }),
  report: reader
    .input(yearInput.extend({ format: z.enum(['pdf', 'docx']), standard: standardInput }))
    .query(async ({ ctx, input, signal }) => {
      const { format, standard } = input;
      const doc = answer(reportDocOf(ctx.db, input.council, input.year, todayOf(ctx)));
      const facts = yearPaperFacts(ctx, input);
      const paper = { kind: 'report', doc, facts, sealed: null } as const;
      return docAnswer(ctx, `doklad-${input.year}`, paper, { format, standard, signal });
    }),
});
