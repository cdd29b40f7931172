/** Decisions with what was done on them. */
import { rowWrites, type Write } from '../../domain/kernel/change.ts';
import { compareText } from '../../domain/kernel/compare.ts';
import { UNKNOWN_DAY, type LocalDate } from '../../domain/kernel/date.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { byTerm, matches, type DecisionFilter } from '../../domain/council/decisions.ts';
import { heldOn } from '../../domain/council/sitting-time.ts';
import type {
  Decision,
  DecisionState,
  DecisionStep,
  SittingKind,
} from '../../domain/council/types.ts';
import { correctedBy, type Corrected } from '../clock/corrected.ts';
import type { ReadableDb } from '../open.ts';
import { all, sql, type Query } from '../sql.ts';
import { list } from './councils.ts';

interface Row {
  readonly id: string;
  readonly council: string;
  readonly sitting: string;
  readonly item: string;
  readonly number: number | null;
  readonly text: string | null;
  readonly unit: string | null;
  readonly due: LocalDate | null;
  readonly measures: string | null;
  readonly state: DecisionState | null;
  readonly closedOn: LocalDate | null;
  readonly confidential: number | null;
}

const read = (db: ReadableDb, query: Query, corrected: Corrected): Decision[] =>
  all<Row>(db, query).map((row) => ({
    ...row,
    closedOn: corrected('decision', rowId(row.id), 'closedOn', row.closedOn),
    number: row.number ?? 0,
    text: row.text ?? '',
    measures: list(row.measures),
    state: row.state ?? 'open',
    confidential: row.confidential === 1,
  }));

export const sittingDecisions = (db: ReadableDb, sitting: string): Decision[] =>
  read(
    db,
    sql`SELECT * FROM decision WHERE sitting = ${sitting} ORDER BY number, id`,
    correctedBy(db),
  );

export interface ListedDecision extends Decision {
  readonly sittingNumber: string;
  readonly sittingDate: LocalDate;
  readonly councilTitle: string;
  readonly steps: readonly DecisionStep[];
}

const stepsBy = (db: ReadableDb, corrected: Corrected): Map<string, DecisionStep[]> =>
  Map.groupBy(
    all<DecisionStep>(
      db,
      sql`SELECT id, decision, "on", text, by FROM decision_step WHERE "on" IS NOT NULL ORDER BY id`,
    )
      .map((row) => ({ ...row, on: corrected('decision_step', rowId(row.id), 'on', row.on) }))
      .toSorted((a, b) => compareText(a.on, b.on)),
    ({ decision }) => decision,
  );

interface Place {
  readonly id: string;
  readonly number: string | null;
  readonly kind: SittingKind | null;
  readonly date: LocalDate | null;
  readonly openedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly title: string | null;
}

/** The day on which the sitting was held. */
const takenOn = ({ id, kind, date, openedOn, closedOn }: Place, corrected: Corrected): LocalDate =>
  heldOn({
    kind: kind ?? 'regular',
    date: date ?? UNKNOWN_DAY,
    openedOn: corrected('sitting', rowId(id), 'openedOn', openedOn),
    closedOn: corrected('sitting', rowId(id), 'closedOn', closedOn),
  });

/**
 * By term, overdue ones first; each with where it was taken and what was done. `log`: where the changes
 * are, if `db` is a state without them.
 */
export const readDecisions = (
  db: ReadableDb,
  filter: DecisionFilter = {},
  log: ReadableDb = db,
): ListedDecision[] => {
  const corrected = correctedBy(log);
  const places = new Map(
    all<Place>(
      db,
      sql`SELECT sitting.id, sitting.number, kind, date, openedOn, closedOn, council.title
          FROM sitting LEFT JOIN council ON council.id = sitting.council`,
    ).map((row) => [row.id, row]),
  );
  const steps = stepsBy(db, corrected);
  return read(db, sql`SELECT * FROM decision ORDER BY id`, corrected)
    .filter((decision) => matches(decision, filter))
    .toSorted(byTerm)
    .map((decision) => {
      const place = places.get(decision.sitting);
      return {
        ...decision,
        sittingNumber: place?.number ?? '',
        sittingDate: place === undefined ? UNKNOWN_DAY : takenOn(place, corrected),
        councilTitle: place?.title ?? '',
        steps: steps.get(decision.id) ?? [],
      };
    });
};

export const decisionWrites = (
  id: string,
  { number, measures, ...fields }: Partial<Omit<Decision, 'id'>>,
): Write[] =>
  rowWrites('decision', rowId(id), {
    ...fields,
    number: number === undefined ? undefined : String(number),
    measures: measures === undefined ? undefined : JSON.stringify(measures),
  });

export const stepWrites = ({ id, ...fields }: DecisionStep): Write[] =>
  rowWrites('decision_step', rowId(id), { ...fields });
