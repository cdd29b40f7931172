/**
 * Councils and their sittings, as the log `council` amounts to them.
 *
 * Nothing about a council's rules is assumed: a rule that nobody entered is absent, and what would
 * hang on it (a quorum, an outcome) is left open and says so. Numbers of registration are never made.
 */
import type { LocalDate } from '../kernel/date.ts';
import type { Layout } from './layout.ts';
import type { Casting, Choice, Recusal, SittingBreak, Taken, VoteMode } from './meeting-types.ts';

export interface Council {
  readonly id: string;
  readonly title: string;
  /** The act that founds it, as text; empty where it is not known. */
  readonly act: string;
  /** What it is for, in a sentence. */
  readonly task: string;
  readonly measures: readonly string[];
  readonly layout: Layout;
}

export const MEMBER_ROLES = ['chair', 'deputy', 'member', 'secretary', 'observer'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export interface Member {
  readonly id: string;
  readonly council: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly organisation: string;
  readonly jobTitle: string;
  /** The member for whom this person stands in; null for a member in own right. */
  readonly substituteFor: string | null;
  readonly votes: boolean;
  /** False after leaving the council; the sittings already held still name the person. */
  readonly active: boolean;
  readonly position: number;
}

export const RULE_NAMES = [
  'quorum',
  'majority',
  'abstentions',
  'casting',
  'agendaVote',
  'noticeDays',
  'writtenProcedure',
  'signatories',
  'protocolNumbers',
  'decisionNumbers',
  'programmeBy',
  'reportBy',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

export interface Rule {
  readonly name: RuleName;
  /** In the form that `rules.ts` reads. */
  readonly value: string;
  /** Where it is written: «чл. 7, ал. 2 от Правилника». */
  readonly act: string;
}

export const SITTING_KINDS = ['regular', 'extraordinary', 'written'] as const;
export type SittingKind = (typeof SITTING_KINDS)[number];

export const SITTING_STATES = ['draft', 'convened', 'open', 'closed'] as const;
export type SittingState = (typeof SITTING_STATES)[number];

export const PROTOCOL_STATES = ['draft', 'for-signature', 'final'] as const;
export type ProtocolState = (typeof PROTOCOL_STATES)[number];

export interface Sitting {
  readonly id: string;
  readonly council: string;
  /** The council's own count of its sittings and protocols, not a registration number. */
  readonly number: string;
  readonly title: string;
  readonly kind: SittingKind;
  readonly state: SittingState;
  /** In a written procedure the last day for answers. */
  readonly date: LocalDate;
  readonly time: string;
  readonly place: string;
  readonly convenedOn: LocalDate | null;
  /** The day on which it was opened; null in a written procedure. */
  readonly openedOn: LocalDate | null;
  /** The day on which a written procedure was concluded; null in a room. */
  readonly closedOn: LocalDate | null;
  /** Why it was convened later than the rule on notice allows. */
  readonly shortNotice: string;
  readonly openedAt: string;
  readonly closedAt: string;
  /** The member in the chair. */
  readonly chairedBy: string | null;
  /** Names of the live views of the pack (`views.ts`), in order. */
  readonly views: readonly string[];
  readonly protocol: ProtocolState;
  readonly sealedOn: LocalDate | null;
  /** Why the protocol was sealed though something in it is unusual; empty where nothing is. */
  readonly sealReason: string;
  /** SHA-256 of the file with the look in which it was sealed; null where none was kept. */
  readonly sealedLook: string | null;
  /** Why it was convened, opened, closed though something was unusual (`step-checklist.ts`). */
  readonly convenedWhy: string;
  readonly openedWhy: string;
  readonly closedWhy: string;
}

export const ITEM_KINDS = ['item', 'protocol', 'decisions', 'other'] as const;
/** `protocol`, `decisions`, `other`: the standard items that a sitting begins and ends with. */
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ITEM_OUTCOMES = [
  'discussed',
  'adopted',
  'rejected',
  'postponed',
  'withdrawn',
] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

export interface AgendaItem {
  readonly id: string;
  readonly sitting: string;
  /** Fixed when the sitting is convened; null before, and the place in the order counts. */
  readonly number: number | null;
  readonly position: number;
  readonly section: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly rapporteur: string;
  readonly minutes: number | null;
  readonly confidential: boolean;
  readonly measures: readonly string[];
  /** What members should know beforehand. */
  readonly summary: string;
  readonly proposal: string;
  readonly report: string;
  readonly statements: string;
  readonly outcome: ItemOutcome | null;
  readonly outcomeReason: string;
  /** The item of an earlier sitting that this one carries on. */
  readonly origin: string | null;
  /** Put in after members were told of the agenda. */
  readonly late: boolean;
}

export interface Paper {
  readonly item: string;
  readonly sha256: string;
  readonly title: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly pages: number | null;
  readonly confidential: boolean;
  readonly position: number;
  readonly addedAt: string;
  readonly addedBy: string;
  /** Added after members were told. */
  readonly late: boolean;
}

export const PRESENCES = ['present', 'absent', 'excused'] as const;
export type Presence = (typeof PRESENCES)[number];

export interface Attendance {
  readonly sitting: string;
  readonly member: string;
  readonly presence: Presence;
  /** The substitute who sits for the member. */
  readonly substitute: string | null;
}

/** A change of presence while the sitting goes on. */
export interface PresenceEvent extends Attendance {
  readonly id: string;
  /** Before which item it was; AGENDA_VOTE: before the vote on the agenda. */
  readonly item: string;
  /** «12:10»; empty where the hour was not noted. */
  readonly at: string;
}

export interface Guest {
  readonly id: string;
  readonly sitting: string;
  readonly name: string;
  readonly organisation: string;
}

/** The vote on the agenda itself, which is no item of it. */
export const AGENDA_VOTE = 'agenda';

export type RuleText = Pick<Rule, 'value' | 'act'>;

/** What a vote stands on, kept with it: members and rules may change afterwards. */
export interface VoteGround {
  /** Ids of the voting members who were there, themselves or by a substitute. */
  readonly voters: readonly string[];
  /** Of so many who could vote. */
  readonly members: number;
  /** How many a quorum takes; null where the council has no rule. */
  readonly needed: number | null;
  readonly quorum: RuleText | null;
  readonly majority: RuleText | null;
  readonly abstentions: RuleText | null;
  readonly casting: RuleText | null;
  /** Of the voters, who stepped aside from this vote. */
  readonly recused: readonly string[];
  /** The member in the chair. */
  readonly chair: string | null;
}

export interface Vote {
  readonly sitting: string;
  /** An item's id, or AGENDA_VOTE. */
  readonly item: string;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** Present, not stepped aside, and took no part. */
  readonly none: number;
  /** Ballots of a secret vote that are not valid: those who gave them are present, and not for. */
  readonly invalid: number;
  readonly mode: VoteMode;
  /** The side of the chair in a tie, where the rules let it decide. */
  readonly casting: Casting | null;
  /** Who chose what, by member; null but in a vote by name. */
  readonly named: Readonly<Record<string, Choice>> | null;
  /** Null in a written procedure, where the answers are the ground. */
  readonly ground: VoteGround | null;
}

export interface Opinion {
  readonly sitting: string;
  readonly item: string;
  readonly member: string;
  readonly text: string;
}

export const ANSWERS = ['for', 'against', 'abstain'] as const;
export type Answer = (typeof ANSWERS)[number];

/** A member's answer in a written procedure; who has none has not answered, which is no vote. */
export interface WrittenAnswer {
  readonly sitting: string;
  readonly item: string;
  readonly member: string;
  readonly answer: Answer;
  readonly receivedOn: LocalDate;
  /** The substitute who answered for the member. */
  readonly substitute: string | null;
}

export const DECISION_STATES = ['open', 'done', 'dropped'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export interface Decision {
  readonly id: string;
  readonly council: string;
  readonly sitting: string;
  readonly item: string;
  readonly number: number;
  readonly text: string;
  readonly unit: string | null;
  readonly due: LocalDate | null;
  readonly measures: readonly string[];
  readonly state: DecisionState;
  readonly closedOn: LocalDate | null;
  readonly confidential: boolean;
}

/** What was done on a decision: a dated line, never changed. */
export interface DecisionStep {
  readonly id: string;
  readonly decision: string;
  readonly on: LocalDate;
  readonly text: string;
  readonly by: string;
}

/** A text of the protocol in the secretary's own words, in place of the one made from the records. */
export interface ProtocolBlock {
  readonly sitting: string;
  readonly block: string;
  readonly text: string;
  /** What the records said when it was written; null where that was not kept. */
  readonly made: string | null;
}

/** What is added after the protocol was sealed. */
export interface ProtocolAmendment {
  readonly id: string;
  readonly sitting: string;
  /** Its own, within the protocol. */
  readonly number: number;
  readonly on: LocalDate;
  readonly text: string;
  readonly reason: string;
  readonly by: string;
}

/** What a pack of a sitting «към дата» may know: fixed when it is first built. */
export interface Freeze {
  readonly sitting: string;
  readonly asOn: LocalDate;
  /** Hash of the last change of this installation's log that counts. */
  readonly head: string;
  readonly changes: number;
  /** What the clock showed; it stands in the pack, whatever is known of that clock since. */
  readonly takenAt: string;
  /** SHA-256 of the file with the figures; null where none was kept. */
  readonly figures: string | null;
}

export interface PackIssue {
  readonly sitting: string;
  readonly version: number;
  readonly asOn: LocalDate;
  readonly issuedAt: string;
  readonly by: string;
  readonly note: string;
  /** What the issue held, for the list of what changed. */
  readonly contents: PackContents;
}

/** By what is known of the clock since; `shown`: what stands in the pack, where that is another time. */
export interface KnownIssue extends PackIssue {
  readonly shown: Pick<PackIssue, 'asOn' | 'issuedAt'> | null;
}

export interface PackContents {
  readonly items: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly papers: readonly { readonly sha256: string; readonly title: string }[];
  }[];
  readonly head: string;
}

export interface ProgrammeItem {
  readonly id: string;
  readonly council: string;
  readonly year: number;
  /** 1–4, null where no quarter is set. */
  readonly quarter: number | null;
  readonly title: string;
  readonly rapporteur: string;
  readonly measures: readonly string[];
  readonly position: number;
}

export interface CouncilYear {
  readonly council: string;
  readonly year: number;
  readonly programmeAdopted: LocalDate | null;
  readonly programmeAct: string;
  readonly reportText: string;
}

export interface SittingRecord {
  readonly council: Council;
  readonly members: readonly Member[];
  readonly rules: readonly Rule[];
  readonly sitting: Sitting;
  /** The day that the clock showed at the opening, where it is known to have been another. */
  readonly openedShown: LocalDate | null;
  readonly items: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  /** The roll as it was called at the opening. */
  readonly attendance: readonly Attendance[];
  /** What changed in it while the sitting went on. */
  readonly presence: readonly PresenceEvent[];
  readonly breaks: readonly SittingBreak[];
  readonly guests: readonly Guest[];
  readonly recusals: readonly Recusal[];
  readonly votes: readonly Vote[];
  readonly opinions: readonly Opinion[];
  readonly answers: readonly WrittenAnswer[];
  readonly decisions: readonly Decision[];
  readonly blocks: readonly ProtocolBlock[];
  readonly amendments: readonly ProtocolAmendment[];
  /** Items of earlier sittings that items of this one carry on, by id. */
  readonly origins: Readonly<Record<string, ItemOrigin>>;
  /** What other sittings of the council have where the rules number through them (`numbering.ts`). */
  readonly taken: Taken;
}

export interface ItemOrigin {
  readonly sitting: string;
  readonly sittingNumber: string;
  readonly date: LocalDate;
  readonly number: number | null;
  readonly outcome: ItemOutcome | null;
  readonly reason: string;
  /** The one before that, where it was moved more than once. */
  readonly origin: string | null;
}
