/**
 * What stands between a sitting and its sealed protocol. A contradiction is mended before it is sealed; what
 * is merely unusual is sealed with a reason. Both are read from the records, so that the window can show the
 * list at any time. What is held against each vote and item is in `checklist-votes.ts`.
 */
import { formatDate, type LocalDate } from '../kernel/date.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { numbered } from './agenda.ts';
import { contradictionsOf, unusualOf } from './checklist-votes.ts';
import { attendanceAt } from './presence.ts';
import { quorumOf, votingMembers } from './quorum.ts';
import { quorumLosses } from './quorum-losses.ts';
import { readSignatories, ruleOf } from './rules.ts';
import { clocksOf, letterClocksOf, type Clock } from './sitting-time.ts';
import type { SittingRecord } from './types.ts';
import { awaited, resultOf } from './written.ts';

export interface Checklist {
  /** The protocol cannot be sealed with any of these. */
  readonly contradictions: readonly Failure[];
  /** It can be sealed with a reason. */
  readonly unusual: readonly Failure[];
}

/** A vote is an outcome, except where no rule says what it comes to. */
const saysOutcome = (record: SittingRecord, id: string): boolean => {
  const vote = record.votes.find(({ item }) => item === id);
  return vote !== undefined && resultOf(record, vote) !== 'open';
};

/** Every item: also the standard ones, as «Разни». */
const unvoted = (record: SittingRecord): Failure[] =>
  numbered(record.items)
    .filter(({ id, outcome }) => outcome === null && !saysOutcome(record, id))
    .map(({ shown }) => failure('council.item-open', { item: `т. ${shown}` }));

export const ofRules = ({ rules, members }: SittingRecord): Failure[] => [
  ...(votingMembers(members).length === 0 ? [failure('council.no-members')] : []),
  ...(ruleOf(rules, 'quorum') === undefined || ruleOf(rules, 'majority') === undefined
    ? [failure('council.no-rules')]
    : []),
];

const ofSignatories = ({ rules, members, sitting }: SittingRecord): Failure[] => {
  const roles = readSignatories(ruleOf(rules, 'signatories')?.value ?? '') ?? [];
  const missing = roles.filter(
    (role) =>
      !(role === 'chair' && sitting.chairedBy !== null) &&
      !members.some((one) => one.role === role && one.active && one.substituteFor === null),
  );
  return missing.length === 0 ? [] : [failure('council.no-signatory', { count: missing.length })];
};

/** Numbers that another sitting has, where the rules let each stand once. */
const ofNumbers = ({ sitting, decisions, taken }: SittingRecord): Failure[] => [
  ...(taken.sittings.includes(sitting.number)
    ? [failure('council.sitting-number', { number: sitting.number })]
    : []),
  ...decisions
    .filter(({ number }) => taken.decisions.includes(number))
    .map(({ number }) => failure('council.decision-number', { number })),
];

export const ofChair = ({ sitting }: SittingRecord): Failure[] =>
  sitting.chairedBy === null ? [failure('council.no-chair')] : [];

export const ofRoll = ({ attendance }: SittingRecord): Failure[] =>
  attendance.length === 0 ? [failure('council.no-roll')] : [];

/** Opened, or to be opened now, on another day than the one that members were told. */
export const ofDay = ({ sitting }: SittingRecord, today: LocalDate | null): Failure[] => {
  const opened = sitting.openedOn ?? today;
  const { date } = sitting;
  return opened === null || opened === date
    ? []
    : [failure('council.other-day', { opened: formatDate(opened), date: formatDate(date) })];
};

/** The clock of the opening is known to have been wrong: its hours are as doubtful as its day. */
const ofClock = ({ sitting, openedShown }: SittingRecord): Failure[] =>
  openedShown === null || sitting.openedOn === null
    ? []
    : [
        failure('council.opened-shown', {
          shown: formatDate(openedShown),
          opened: formatDate(sitting.openedOn),
        }),
      ];

/** Concluded while members could still answer: only when all have. */
const ofTerm = (record: SittingRecord, { today }: Clock): Failure[] => {
  const { kind, state, date, closedOn } = record.sitting;
  const missing = awaited(record).length;
  const runs = kind === 'written' && state === 'closed' && (closedOn ?? today) <= date;
  return runs && missing > 0
    ? [failure('council.term-runs', { date: formatDate(date), missing })]
    : [];
};

const inRoom = (record: SittingRecord): Failure[] => {
  const { members, rules } = record;
  const end = quorumOf(members, attendanceAt(record), rules);
  const regained = quorumLosses(record).flatMap(({ until, ...loss }) =>
    until === null ? [] : [failure('council.quorum-gap', { ...loss, until })],
  );
  return [
    ...ofChair(record),
    ...ofRoll(record),
    ...ofDay(record, null),
    ...ofClock(record),
    ...regained,
    ...(end.noted && end.reached === false
      ? [failure('council.quorum-lost', { present: end.present, needed: end.needed ?? 0 })]
      : []),
  ];
};

export const checklistOf = (record: SittingRecord, clock: Clock): Checklist => {
  const written = record.sitting.kind === 'written';
  return {
    contradictions: [
      ...ofTerm(record, clock),
      ...contradictionsOf(record),
      ...(written ? letterClocksOf(record, clock) : clocksOf(record, clock)),
      ...ofNumbers(record),
    ],
    unusual: [
      ...ofRules(record),
      ...(written ? [] : inRoom(record)),
      ...unusualOf(record),
      ...unvoted(record),
      ...ofSignatories(record),
    ],
  };
};
