/** Sittings and everything that belongs to one: read whole, since a screen and a document show all of it. */
import { compareText } from '../../domain/kernel/compare.ts';
import { UNKNOWN_DAY, type LocalDate } from '../../domain/kernel/date.ts';
import {
  type AgendaItem,
  type Guest,
  type ItemKind,
  type ItemOrigin,
  type ItemOutcome,
  type Opinion,
  type Paper,
  type ProtocolAmendment,
  type ProtocolBlock,
  type Rule,
  type Sitting,
  type SittingRecord,
  type WrittenAnswer,
} from '../../domain/council/types.ts';
import { decisionsTaken, numbersTaken } from '../../domain/council/numbering.ts';
import type { Taken } from '../../domain/council/meeting-types.ts';
import { isAnswer, writtenVotes } from '../../domain/council/written.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { breaksOf, recusalsOf, votesOf, attendanceOf, presenceOf } from './meeting.ts';
import { correctedBy, type Corrected } from '../clock/corrected.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, sql, type Query } from '../sql.ts';
import { list, readCouncil, readMembers, readRules } from './councils.ts';
import { sittingDecisions } from './decisions.ts';

type SittingRow = { readonly [Field in keyof Sitting]: Sitting[Field] | null } & {
  readonly id: string;
  readonly council: string;
};

type StoredSitting = Omit<SittingRow, 'views'> & { readonly views: string | null };

const sittingOf = (row: StoredSitting): Sitting => ({
  id: row.id,
  council: row.council,
  number: row.number ?? '',
  title: row.title ?? '',
  kind: row.kind ?? 'regular',
  state: row.state ?? 'draft',
  date: row.date ?? UNKNOWN_DAY,
  time: row.time ?? '',
  place: row.place ?? '',
  convenedOn: row.convenedOn,
  openedOn: row.openedOn,
  closedOn: row.closedOn,
  shortNotice: row.shortNotice ?? '',
  openedAt: row.openedAt ?? '',
  closedAt: row.closedAt ?? '',
  chairedBy: row.chairedBy,
  views: list(row.views),
  protocol: row.protocol ?? 'draft',
  sealedOn: row.sealedOn,
  sealReason: row.sealReason ?? '',
  convenedWhy: row.convenedWhy ?? '',
  openedWhy: row.openedWhy ?? '',
  closedWhy: row.closedWhy ?? '',
  sealedLook: row.sealedLook,
});

/** The days of steps are those of the clock, as long as nobody types another one. */
const withDays = (row: StoredSitting, corrected: Corrected): StoredSitting => {
  const { id, convenedOn, openedOn, closedOn, sealedOn } = row;
  const day = (field: string, value: LocalDate | null): LocalDate | null =>
    corrected('sitting', rowId(id), field, value);
  return {
    ...row,
    convenedOn: day('convenedOn', convenedOn),
    openedOn: day('openedOn', openedOn),
    closedOn: day('closedOn', closedOn),
    sealedOn: day('sealedOn', sealedOn),
  };
};

const sittingRows = (db: ReadableDb, query: Query): Sitting[] => {
  const corrected = correctedBy(db);
  return all<StoredSitting>(db, query).map((row) => sittingOf(withDays(row, corrected)));
};

/** Newest first. */
export const readSittings = (db: ReadableDb, council?: string): Sitting[] =>
  sittingRows(
    db,
    council === undefined
      ? sql`SELECT * FROM sitting ORDER BY date DESC, id DESC`
      : sql`SELECT * FROM sitting WHERE council = ${council} ORDER BY date DESC, id DESC`,
  );

export const readSitting = (db: ReadableDb, id: string): Sitting | null =>
  sittingRows(db, sql`SELECT * FROM sitting WHERE id = ${id}`)[0] ?? null;

/** What the clock showed at the opening; null where nothing else is known of that day. */
const openedShown = (db: ReadableDb, { id, openedOn }: Sitting): LocalDate | null => {
  const row = get<{ shown: LocalDate | null }>(
    db,
    sql`SELECT openedOn AS shown FROM sitting WHERE id = ${id}`,
  );
  const shown = row?.shown ?? null;
  return shown === openedOn ? null : shown;
};

/** A step took the hour from the clock; false where a person typed it. */
export const isHourOfStep = (
  db: ReadableDb,
  id: string,
  field: 'openedAt' | 'closedAt',
): boolean => {
  const row = get<{ act: string }>(
    db,
    sql`SELECT change.act FROM op JOIN change ON change.n = op.change
      WHERE op.t = 'sitting' AND op.r = ${rowId(id)} AND op.f = ${field} ORDER BY op.n DESC LIMIT 1`,
  );
  return row?.act === 'sitting.open' || row?.act === 'sitting.closed';
};

/** The council's sitting before this one, by date. */
export const previousSitting = (
  db: ReadableDb,
  council: string,
  date: LocalDate,
  id = '',
): Sitting | null =>
  readSittings(db, council).find(
    (other) => other.id !== id && (other.date < date || (other.date === date && other.id < id)),
  ) ?? null;

interface ItemRow {
  readonly id: string;
  readonly sitting: string;
  readonly number: number | null;
  readonly position: number | null;
  readonly section: string | null;
  readonly kind: ItemKind | null;
  readonly title: string | null;
  readonly rapporteur: string | null;
  readonly minutes: number | null;
  readonly confidential: number | null;
  readonly measures: string | null;
  readonly summary: string | null;
  readonly proposal: string | null;
  readonly report: string | null;
  readonly statements: string | null;
  readonly outcome: ItemOutcome | null;
  readonly outcomeReason: string | null;
  readonly origin: string | null;
  readonly late: number | null;
}

const itemOf = (row: ItemRow): AgendaItem => ({
  ...row,
  position: row.position ?? 0,
  section: row.section ?? '',
  kind: row.kind ?? 'item',
  title: row.title ?? '',
  rapporteur: row.rapporteur ?? '',
  confidential: row.confidential === 1,
  measures: list(row.measures),
  summary: row.summary ?? '',
  proposal: row.proposal ?? '',
  report: row.report ?? '',
  statements: row.statements ?? '',
  outcomeReason: row.outcomeReason ?? '',
  late: row.late === 1,
});

export const readItems = (db: ReadableDb, sitting: string): AgendaItem[] =>
  all<ItemRow>(
    db,
    sql`SELECT * FROM agenda_item WHERE sitting = ${sitting} ORDER BY position, id`,
  ).map(itemOf);

export const readItem = (db: ReadableDb, id: string): AgendaItem | null =>
  all<ItemRow>(db, sql`SELECT * FROM agenda_item WHERE id = ${id}`).map(itemOf)[0] ?? null;

type PaperRow = Omit<Paper, 'confidential' | 'late'> & {
  confidential: number | null;
  late: number | null;
};

const papersOf = (db: ReadableDb, sitting: string): Paper[] =>
  all<PaperRow>(
    db,
    sql`SELECT paper.* FROM paper JOIN agenda_item ON agenda_item.id = paper.item
        WHERE agenda_item.sitting = ${sitting}
        ORDER BY agenda_item.position, agenda_item.id, paper.position, paper.addedAt, sha256`,
  ).map((row) => ({ ...row, confidential: row.confidential === 1, late: row.late === 1 }));

const answersOf = (db: ReadableDb, sitting: string, corrected: Corrected): WrittenAnswer[] =>
  all<Omit<WrittenAnswer, 'answer'> & { answer: string | null }>(
    db,
    sql`SELECT sitting, item, member, answer, receivedOn, substitute FROM written_answer
        WHERE sitting = ${sitting} AND receivedOn IS NOT NULL ORDER BY item, member`,
  ).flatMap(({ answer, ...row }) => {
    if (!isAnswer(answer)) return [];
    const id = rowId(sitting, row.item, row.member);
    const receivedOn = corrected('written_answer', id, 'receivedOn', row.receivedOn);
    return [{ ...row, answer, receivedOn }];
  });

const amendmentsOf = (db: ReadableDb, sitting: string, corrected: Corrected): ProtocolAmendment[] =>
  all<Omit<ProtocolAmendment, 'number'> & { number: number | null }>(
    db,
    sql`SELECT id, sitting, number, "on", text, reason, by FROM protocol_amendment
        WHERE sitting = ${sitting} AND "on" IS NOT NULL ORDER BY id`,
  )
    .map((row, i) => ({
      ...row,
      number: row.number ?? i + 1,
      on: corrected('protocol_amendment', rowId(row.id), 'on', row.on),
    }))
    .toSorted((a, b) => a.number - b.number || compareText(a.on, b.on));

interface OriginRow {
  readonly id: string;
  readonly sitting: string;
  readonly sittingNumber: string | null;
  readonly date: LocalDate;
  readonly number: number | null;
  readonly outcome: ItemOutcome | null;
  readonly reason: string | null;
  readonly origin: string | null;
}

/** The items that these carry on, back to the first. */
const originsOf = (db: ReadableDb, items: readonly AgendaItem[]): Record<string, ItemOrigin> => {
  const origins: Record<string, ItemOrigin> = {};
  const follow = (id: string | null): void => {
    if (id === null || origins[id] !== undefined) return;
    const row = get<OriginRow>(
      db,
      sql`SELECT agenda_item.id, sitting, sitting.number AS sittingNumber, date,
                 agenda_item.number, outcome, outcomeReason AS reason, origin
          FROM agenda_item JOIN sitting ON sitting.id = agenda_item.sitting
          WHERE agenda_item.id = ${id}`,
    );
    if (row === undefined) return;
    const { id: _id, ...origin } = row;
    origins[id] = { ...origin, sittingNumber: row.sittingNumber ?? '', reason: row.reason ?? '' };
    follow(row.origin);
  };
  for (const { origin } of items) follow(origin);
  return origins;
};

/** Numbers that the rules let stand once among several sittings. */
const takenOf = (db: ReadableDb, sitting: Sitting, rules: readonly Rule[]): Taken => {
  if (!rules.some(({ name }) => name === 'decisionNumbers' || name === 'protocolNumbers'))
    return { decisions: [], sittings: [] };
  const sittings = readSittings(db, sitting.council);
  const decisions = all<{ sitting: string; number: number }>(
    db,
    sql`SELECT sitting, number FROM decision
        WHERE council = ${sitting.council} AND number IS NOT NULL ORDER BY id`,
  );
  return {
    decisions: decisionsTaken(sitting, sittings, decisions, rules),
    sittings: numbersTaken(sitting, sittings, rules),
  };
};

/** Everything of one sitting; null where there is none. */
export const readRecord = (db: ReadableDb, id: string): SittingRecord | null => {
  const sitting = readSitting(db, id);
  const council = sitting === null ? null : readCouncil(db, sitting.council);
  if (sitting === null || council === null) return null;
  const items = readItems(db, id);
  const corrected = correctedBy(db);
  const answers = answersOf(db, id, corrected);
  const recusals = recusalsOf(db, id);
  const rules = readRules(db, council.id);
  return {
    council,
    sitting,
    openedShown: openedShown(db, sitting),
    members: readMembers(db, council.id),
    rules,
    items,
    papers: papersOf(db, id),
    attendance: attendanceOf(db, id),
    presence: presenceOf(db, id),
    breaks: breaksOf(db, id, corrected),
    guests: all<Guest>(
      db,
      sql`SELECT id, sitting, name, organisation FROM guest WHERE sitting = ${id} ORDER BY id`,
    ),
    recusals,
    votes:
      sitting.kind === 'written' ? writtenVotes({ sitting, answers, recusals }) : votesOf(db, id),
    opinions: all<Opinion>(
      db,
      sql`SELECT * FROM opinion WHERE sitting = ${id} AND coalesce(text, '') <> '' ORDER BY item, member`,
    ),
    answers,
    decisions: sittingDecisions(db, id),
    blocks: all<ProtocolBlock>(
      db,
      sql`SELECT sitting, block, text, made FROM protocol_block WHERE sitting = ${id} AND text IS NOT NULL ORDER BY block`,
    ),
    amendments: amendmentsOf(db, id, corrected),
    origins: originsOf(db, items),
    taken: takenOf(db, sitting, rules),
  };
};
