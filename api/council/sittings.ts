/** Sittings: prepared, convened, opened, closed; each step one change. */
import { z } from 'zod';
import type { ReadableDb } from '../../db/open.ts';
import { readCouncils, readRules } from '../../db/council/councils.ts';
import { previousSitting, readSittings } from '../../db/council/sittings.ts';
import { itemWrites, paperWrites, sittingWrites } from '../../db/council/writes.ts';
import { commitChange } from '../../db/log.ts';
import { removalWithParts } from '../../db/references.ts';
import { readDate } from '../../domain/kernel/read/date.ts';
import type { Write } from '../../domain/kernel/change.ts';
import { formatDate, type LocalDate } from '../../domain/kernel/date.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { nextNumber, numbered, standardKinds } from '../../domain/council/agenda.ts';
import { checkChair } from '../../domain/council/chair.ts';
import { checklistOf } from '../../domain/council/checklist.ts';
import type { Layout } from '../../domain/council/layout.ts';
import { changesSince, packContents } from '../../domain/council/pack.ts';
import { nextSittingNumber } from '../../domain/council/numbering.ts';
import { checkStep, type StepReasons } from '../../domain/council/step-checklist.ts';
import { closedDay, heldOn, openingNow } from '../../domain/council/sitting-time.ts';
import { standardTitle } from '../../domain/council/texts.ts';
import {
  SITTING_KINDS,
  SITTING_STATES,
  type Sitting,
  type SittingRecord,
  type SittingState,
} from '../../domain/council/types.ts';
import { quorumFor } from '../../domain/council/written.ts';
import { USUAL_VIEWS, VIEW_NAMES } from '../../domain/council/views.ts';
import { readIssues } from '../../db/council/freeze.ts';
import { hasFile } from '../files.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { hoursFields, readHours } from './hours.ts';
import {
  checkHours,
  clockOf,
  councilOf,
  editable,
  idInput,
  lineInput,
  newId,
  recordOf,
  sittingOf,
  timeOf,
} from './inputs.ts';
import { sealedLook } from './sealed-look.ts';
import { packWarnings, warningsOf } from './warnings.ts';

const log = 'council' as const;

/** The council named, else the only one. */
const councilFor = (db: ReadableDb, id: string | undefined): Result<string, Failure> => {
  if (id !== undefined) {
    const council = councilOf(db, id);
    return council.ok ? ok(council.value.id) : council;
  }
  const [first, ...others] = readCouncils(db);
  if (first === undefined) return err(failure('council.none'));
  return others.length === 0
    ? ok(first.id)
    : err(failure('council.several', { count: others.length + 1 }));
};

const proposedNumber = (db: ReadableDb, council: string, date: LocalDate): string =>
  nextSittingNumber(readSittings(db, council), date, readRules(db, council));

const standardWrites = (
  { id: sitting, kind: of }: Pick<Sitting, 'id' | 'kind'>,
  previous: Sitting | null,
  now: number,
): Write[] =>
  standardKinds(previous, of).flatMap((kind, position) => {
    if (kind === 'item') return [];
    const last =
      previous === null ? '' : ` (№ ${previous.number || '…'} от ${formatDate(heldOn(previous))})`;
    const title = standardTitle(kind, last);
    return itemWrites(newId(now), {
      sitting,
      position,
      kind,
      title,
      confidential: false,
      measures: [],
    });
  });

const sittingFields = {
  number: lineInput.optional(),
  kind: z.enum(SITTING_KINDS).optional(),
  time: lineInput.optional(),
  place: lineInput.optional(),
  views: z.array(z.enum(VIEW_NAMES)).optional(),
};

const withNumbers = ({ items }: SittingRecord): Write[] => {
  let next = nextNumber(items);
  return numbered(items).flatMap(({ id, number }) => {
    if (number !== null) return [];
    next += 1;
    return itemWrites(id, { number: next - 1 });
  });
};

/** Members are told of all that is there by now: nothing of it comes late. */
const notLate = ({ items, papers }: SittingRecord): Write[] => [
  ...items.flatMap(({ id, late }) => (late ? itemWrites(id, { late: false }) : [])),
  ...papers.flatMap(({ item, sha256, late }) =>
    late ? paperWrites({ item, sha256, late: false }) : [],
  ),
];

/** What a step writes besides the state: who was told when, the hours, and why it went on. */
const stepWrites = (
  record: SittingRecord,
  to: SittingState,
  now: number,
  { shortNotice, why }: StepReasons,
): Write[] => {
  const { id, state, closedAt, kind } = record.sitting;
  const clock = clockOf(now);
  const { today, hour: time } = clock;
  switch (to) {
    case 'convened':
      return state === 'draft'
        ? [
            ...sittingWrites(id, {
              state: to,
              // Brought back to draft and convened anew, members are told anew.
              convenedOn: sofiaDay(now),
              shortNotice,
              convenedWhy: why,
            }),
            ...withNumbers(record),
            ...notLate(record),
          ]
        : sittingWrites(id, { state: to, ...(state === 'closed' ? { closedOn: null } : {}) });
    case 'open':
      return sittingWrites(id, {
        state: to,
        ...openingNow(record.sitting, clock),
        ...(state === 'convened' ? { openedWhy: why } : {}),
      });
    case 'closed':
      // The hour says when people left the room.
      return sittingWrites(id, {
        state: to,
        closedWhy: why,
        ...(kind === 'written' ? { closedOn: today } : {}),
        // Noted on a later day, the hour is not known.
        ...(kind === 'written' || closedAt !== '' || closedDay(record) !== today
          ? {}
          : { closedAt: time }),
      });
    case 'draft':
      return sittingWrites(id, { state: to });
    default:
      return to satisfies never;
  }
};

/** A sealed protocol keeps the layout, and the council's name in running text, with which it was sealed. */
const protocolLayout = (folder: string, { sitting, council }: SittingRecord): Layout =>
  (sitting.protocol === 'final' ? sealedLook(folder, sitting.sealedLook)?.layout : undefined) ??
  council.layout;

const view = (db: ReadableDb, folder: string, id: string, now: number) => {
  const record = answer(recordOf(db, id));
  const issues = readIssues(db, id);
  const sent = issues.at(-1)?.contents;
  return {
    ...record,
    protocolLayout: protocolLayout(folder, record),
    items: numbered(record.items),
    papers: record.papers.map((paper) => ({ ...paper, present: hasFile(folder, paper.sha256) })),
    quorum: quorumFor(record),
    checklist: checklistOf(record, clockOf(now)),
    /** The clock by which steps are judged. */
    ...clockOf(now),
    issues: issues.map(({ contents: _contents, ...issue }) => issue),
    changes: sent === undefined ? [] : changesSince(sent, packContents(record, sent.head)),
    warnings: warningsOf(db, record),
    packWarnings: packWarnings(db, id),
    previous: previousSitting(db, record.council.id, record.sitting.date, id)?.id ?? null,
  };
};

/** What was opened was called for a day that has come. */
const checkCalled = (
  known: Sitting,
  { date }: Partial<Sitting>,
  today: LocalDate,
): Result<null, Failure> => {
  const { kind, state, date: was } = known;
  const held = kind !== 'written' && (state === 'open' || state === 'closed');
  if (!held || date === undefined || date === was || date <= today) return ok(null);
  const params = { date: formatDate(date), held: formatDate(heldOn(known)) };
  return err(failure('council.called-ahead', params));
};

export const sittingsRouter = router({
  list: reader
    .input(z.object({ council: idInput.optional() }).optional())
    .query(({ ctx: { db }, input }) => readSittings(db, input?.council)),
  read: reader
    .input(z.object({ id: idInput }))
    .query(({ ctx: { db, store, now }, input }) => view(db, store.folder, input.id, now())),
  add: writes('council')
    .input(
      z.object({
        council: idInput.optional(),
        title: lineInput.default(''),
        date: z.string(),
        /** The standard first and last items. */
        standard: z.boolean().default(true),
        ...sittingFields,
      }),
    )
    .mutation(({ ctx: { db, deps }, input }) => {
      const council = answer(councilFor(db, input.council));
      const date = answer(readDate(input.date));
      const time = answer(timeOf(input.time ?? ''));
      const now = deps.now();
      const id = newId(now);
      const kind = input.kind ?? 'regular';
      const fields: Partial<Sitting> = {
        council,
        number: input.number ?? proposedNumber(db, council, date),
        title: input.title,
        kind,
        state: 'draft',
        date,
        time,
        place: input.place ?? '',
        views: input.views ?? [...USUAL_VIEWS],
        protocol: 'draft',
      };
      const previous = previousSitting(db, council, date);
      const writes = [
        ...sittingWrites(id, fields),
        ...(input.standard ? standardWrites({ id, kind }, previous, now) : []),
      ];
      commitChange(db, deps, { log, act: 'sitting.add', writes });
      return { id };
    }),
  edit: writes('council')
    .input(
      z.object({
        id: idInput,
        title: lineInput.optional(),
        date: z.string().optional(),
        chairedBy: idInput.nullable().optional(),
        ...hoursFields,
        ...sittingFields,
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { id, ...input } }) => {
      const known = answer(editable(db, id));
      const fixed = known.state !== 'draft' && (input.kind ?? known.kind) !== known.kind;
      answer(fixed ? err(failure('council.kind-fixed')) : ok(null));
      const hours = answer(readHours(db, known, input, sofiaDay(deps.now())));
      const time = input.time === undefined ? {} : { time: answer(timeOf(input.time)) };
      const date = input.date === undefined ? {} : { date: answer(readDate(input.date)) };
      const { date: _date, ...rest } = input;
      const defined = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      ) as Partial<Sitting>;
      const changed = { ...defined, ...time, ...hours, ...date };
      const record = answer(recordOf(db, id));
      answer(checkCalled(known, changed, sofiaDay(deps.now())));
      const chair = input.chairedBy ?? null;
      const away = chair === null ? null : checkChair(record, chair);
      answer(away === null ? ok(null) : err(away));
      const after = { ...record, sitting: { ...record.sitting, ...changed } };
      answer(checkHours(record, after, deps.now()));
      const writes = sittingWrites(id, changed);
      commitChange(db, deps, { log, act: 'sitting.edit', writes });
    }),
  step: writes('council')
    .input(z.object({ id: idInput, to: z.enum(SITTING_STATES), reason: lineInput.default('') }))
    .mutation(({ ctx: { db, deps }, input: { id, to, reason } }) => {
      const record = answer(recordOf(db, id));
      const now = deps.now();
      const reasons = answer(checkStep(record, to, clockOf(now), reason));
      commitChange(db, deps, {
        log,
        act: `sitting.${to}`,
        writes: stepWrites(record, to, now, reasons),
      });
    }),
  /** Only a draft: what was convened stays on record. */
  remove: writes('council')
    .input(z.object({ id: idInput }))
    .mutation(({ ctx: { db, deps }, input: { id } }) => {
      const sitting = answer(sittingOf(db, id));
      answer(
        sitting.state === 'draft'
          ? ok(null)
          : err(failure('council.wrong-step', { from: sitting.state, to: 'draft' })),
      );
      return commitDeletion(db, deps, {
        log,
        act: 'sitting.remove',
        writes: removalWithParts(db, 'sitting', rowId(id)),
      });
    }),
});
