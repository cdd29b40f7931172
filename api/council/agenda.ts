/** The agenda: items, their order, what is moved on to another sitting, and their papers. */
import { z } from 'zod';
import { readItems, readSittings, readRecord } from '../../db/council/sittings.ts';
import { itemWrites, orderWrites, paperRemoval, paperWrites } from '../../db/council/writes.ts';
import { commitChange } from '../../db/log.ts';
import { removalWithParts } from '../../db/references.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { ReadableDb } from '../../db/open.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { inOrder, nextNumber, numbered, placeFor, withPlace } from '../../domain/council/agenda.ts';
import {
  ITEM_KINDS,
  ITEM_OUTCOMES,
  type AgendaItem,
  type Paper,
  type Sitting,
} from '../../domain/council/types.ts';
import { checkEvidence, HEAD_BYTES, tidyFileName } from '../../domain/progress/evidence.ts';
import { fileHead, readStoredFile, storeFile } from '../files.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { dropUpload, takeUpload } from '../uploads.ts';
import { examNew, examOf, told } from './annex/exams.ts';
import {
  editable,
  editableItem,
  fits,
  idInput,
  lineInput,
  measuresOf,
  needed,
  newId,
  sittingOf,
  textInput,
} from './inputs.ts';

const log = 'council' as const;

const itemFields = {
  section: lineInput.optional(),
  rapporteur: lineInput.optional(),
  minutes: z.int().min(1).max(600).nullable().optional(),
  confidential: z.boolean().optional(),
  summary: textInput.optional(),
  proposal: textInput.optional(),
  report: textInput.optional(),
  statements: textInput.optional(),
  outcome: z.enum(ITEM_OUTCOMES).nullable().optional(),
  outcomeReason: lineInput.optional(),
};

type Fields = Partial<Omit<AgendaItem, 'id'>>;

const defined = (fields: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const checkTexts = ({
  summary = '',
  proposal = '',
  report = '',
  statements = '',
}: Fields): Result<null, Failure> => {
  for (const [field, text] of Object.entries({
    резюме: summary,
    'проект на решение': proposal,
    доклад: report,
    изказвания: statements,
  })) {
    const checked = fits(field, text);
    if (!checked.ok) return checked;
  }
  return ok(null);
};

/** A new item in its place; after convening it gets the next number. */
const placed = (db: ReadableDb, sitting: Sitting, id: string, fields: Fields) => {
  const items = readItems(db, sitting.id);
  const ids = inOrder(items).map((item) => item.id);
  const order = withPlace(ids, id, placeFor(items, fields.kind ?? 'item'));
  const late = sitting.state !== 'draft';
  const number = late ? nextNumber(items) : null;
  return [
    ...itemWrites(id, {
      kind: 'item',
      confidential: false,
      measures: [],
      ...fields,
      sitting: sitting.id,
      number,
      late,
    }),
    ...orderWrites(order),
  ];
};

/** The sitting to which an item goes on: the one named, else the council's next in preparation. */
const targetFor = (
  db: ReadableDb,
  from: Sitting,
  wanted: string | undefined,
): Result<Sitting, Failure> => {
  if (wanted !== undefined) return editable(db, wanted);
  const later = readSittings(db, from.council)
    .filter(
      ({ id, date, state, protocol }) =>
        id !== from.id && date >= from.date && state !== 'closed' && protocol !== 'final',
    )
    .at(-1);
  return later === undefined ? err(failure('council.no-target')) : ok(later);
};

/** Put off, and taken up again by a new item that knows where it came from. */
const moved = (db: ReadableDb, item: AgendaItem, target: Sitting, reason: string, id: string) => [
  ...itemWrites(item.id, { outcome: 'postponed', outcomeReason: reason }),
  ...placed(db, target, id, {
    kind: item.kind,
    section: item.section,
    title: item.title,
    rapporteur: item.rapporteur,
    minutes: item.minutes,
    confidential: item.confidential,
    measures: item.measures,
    summary: item.summary,
    proposal: item.proposal,
    origin: item.id,
  }),
];

/** The number on show is kept with the item that is left behind. */
const keptNumber = (db: ReadableDb, item: AgendaItem) => {
  const shown = numbered(readItems(db, item.sitting)).find(({ id }) => id === item.id)?.shown;
  return item.number === null && shown !== undefined ? itemWrites(item.id, { number: shown }) : [];
};

const paperOf = (db: ReadableDb, item: AgendaItem, sha256: string): Result<Paper, Failure> => {
  const papers = readRecord(db, item.sitting)?.papers ?? [];
  const paper = papers.find((one) => one.item === item.id && one.sha256 === sha256);
  return paper === undefined ? err(failure('council.paper-unknown')) : ok(paper);
};

const paperKey = z.object({ item: idInput, sha256: z.string().length(64) });

const papersRouter = router({
  /** Takes a finished upload as a paper of an item. */
  add: writes('council')
    .input(
      z.object({
        item: idInput,
        upload: z.string(),
        name: z.string().min(1).max(500),
        title: lineInput.optional(),
        confidential: z.boolean().default(false),
      }),
    )
    .mutation(async ({ ctx: { db, deps, store }, input }) => {
      const item = answer(editableItem(db, input.item));
      const { path, size } = answer(takeUpload(store.folder, input.upload));
      const name = tidyFileName(input.name);
      const checked = checkEvidence(name, size, fileHead(path, HEAD_BYTES));
      if (!checked.ok) dropUpload(store.folder, input.upload);
      const mime = answer(checked);
      const sha256 = storeFile(store.folder, path);
      const known = paperOf(db, item, sha256);
      answer(known.ok ? err(failure('council.paper-twice', { name }, name)) : ok(null));
      const exam = answer(await examNew(store.folder, { name, mime, sha256 }));
      const { pages } = exam;
      const writes = paperWrites({
        item: item.id,
        sha256,
        title: input.title ?? name.replace(/\.[^.]+$/, ''),
        name,
        mime,
        size,
        pages,
        confidential: input.confidential,
        position:
          readRecord(db, item.sitting)?.papers.filter((one) => one.item === item.id).length ?? 0,
        addedAt: new Date(deps.now()).toISOString(),
        addedBy: deps.author.person,
        late: answer(sittingOf(db, item.sitting)).state !== 'draft',
      });
      commitChange(db, deps, { log, act: 'paper.add', writes });
      return { sha256, ...told(exam) };
    }),
  edit: writes('council')
    .input(paperKey.extend({ title: lineInput.optional(), confidential: z.boolean().optional() }))
    .mutation(({ ctx: { db, deps }, input: { item, sha256, title, confidential } }) => {
      answer(paperOf(db, answer(editableItem(db, item)), sha256));
      if (title !== undefined) answer(needed('наименование', title));
      const writes = paperWrites({
        item,
        sha256,
        ...(title === undefined ? {} : { title }),
        ...(confidential === undefined ? {} : { confidential }),
      });
      commitChange(db, deps, { log, act: 'paper.edit', writes });
    }),
  /** Takes the paper off; its bytes stay in the data folder. */
  remove: writes('council')
    .input(paperKey)
    .mutation(({ ctx: { db, deps }, input: { item, sha256 } }) => {
      answer(paperOf(db, answer(editableItem(db, item)), sha256));
      return commitDeletion(db, deps, {
        log,
        act: 'paper.remove',
        writes: [paperRemoval(item, sha256)],
      });
    }),
  /** What was found in the papers of a sitting, by SHA-256; of those that are on this machine. */
  exams: reader
    .input(z.object({ sitting: idInput }))
    .query(async ({ ctx: { db, store }, input: { sitting } }) => {
      const found: Record<string, ReturnType<typeof told>> = {};
      for (const paper of readRecord(db, sitting)?.papers ?? []) {
        const exam = await examOf(db, store.folder, paper);
        if (exam !== null) found[paper.sha256] = told(exam);
      }
      return found;
    }),
  open: reader
    .input(paperKey.extend({ sitting: idInput }))
    .query(({ ctx: { db, store }, input: { sitting, item, sha256 } }) => {
      const papers = readRecord(db, sitting)?.papers ?? [];
      const paper = papers.find((one) => one.item === item && one.sha256 === sha256);
      const { name, mime } = answer(
        paper === undefined ? err(failure('council.paper-unknown')) : ok(paper),
      );
      const bytes = readStoredFile(store.folder, sha256);
      const read = answer(
        bytes === null ? err(failure('council.paper-absent', { name }, name)) : ok(bytes),
      );
      return { name, mime, base64: read.toString('base64') };
    }),
});

export const agendaRouter = router({
  add: writes('council')
    .input(
      z.object({
        sitting: idInput,
        title: lineInput,
        kind: z.enum(ITEM_KINDS).default('item'),
        measures: z.array(z.string()).default([]),
        ...itemFields,
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { sitting: id, title, ...input } }) => {
      const sitting = answer(editable(db, id));
      const measures = answer(measuresOf(db, input.measures));
      const fields = { ...defined(input), title: answer(needed('заглавие', title)), measures };
      answer(checkTexts(fields));
      const item = newId(deps.now());
      const writes = placed(db, sitting, item, fields);
      commitChange(db, deps, { log, act: 'agenda.add', writes });
      return { id: item };
    }),
  edit: writes('council')
    .input(
      z.object({
        id: idInput,
        title: lineInput.optional(),
        measures: z.array(z.string()).optional(),
        ...itemFields,
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { id, ...input } }) => {
      answer(editableItem(db, id));
      if (input.title !== undefined) answer(needed('заглавие', input.title));
      const measures =
        input.measures === undefined ? {} : { measures: answer(measuresOf(db, input.measures)) };
      const fields = { ...defined(input), ...measures };
      answer(checkTexts(fields));
      commitChange(db, deps, { log, act: 'agenda.edit', writes: itemWrites(id, fields) });
    }),
  /** To another place in the order of discussion; a number once given stays. */
  move: writes('council')
    .input(z.object({ id: idInput, at: z.int().min(0) }))
    .mutation(({ ctx: { db, deps }, input: { id, at } }) => {
      const item = answer(editableItem(db, id));
      const ids = inOrder(readItems(db, item.sitting)).map((one) => one.id);
      const writes = orderWrites(withPlace(ids, id, at));
      commitChange(db, deps, { log, act: 'agenda.move', writes });
    }),
  postpone: writes('council')
    .input(z.object({ id: idInput, to: idInput.optional(), reason: lineInput }))
    .mutation(({ ctx: { db, deps }, input: { id, to, reason } }) => {
      const item = answer(editableItem(db, id));
      const why = answer(needed('причина', reason));
      const from = answer(editable(db, item.sitting));
      const target = answer(targetFor(db, from, to));
      const next = newId(deps.now());
      const writes = [...keptNumber(db, item), ...moved(db, item, target, why, next)];
      commitChange(db, deps, { log, act: 'agenda.postpone', writes });
      return { id: next, sitting: target.id };
    }),
  /** Before the number is given; after that an item is put off or withdrawn, and stays on record. */
  remove: writes('council')
    .input(z.object({ id: idInput }))
    .mutation(({ ctx: { db, deps }, input: { id } }) => {
      const { number, title } = answer(editableItem(db, id));
      answer(number === null ? ok(null) : err(failure('council.item-convened', { number, title })));
      const writes = removalWithParts(db, 'agenda_item', rowId(id));
      return commitDeletion(db, deps, { log, act: 'agenda.remove', writes });
    }),
  papers: papersRouter,
});
