/** The tables of councils (registry.ts): all of them travel in the log `council`. */
import {
  ANSWERS,
  DECISION_STATES,
  ITEM_KINDS,
  ITEM_OUTCOMES,
  MEMBER_ROLES,
  PRESENCES,
  PROTOCOL_STATES,
  SITTING_KINDS,
  SITTING_STATES,
} from '../council/types.ts';
import { CASTINGS, VOTE_MODES } from '../council/meeting-types.ts';
import { SIGNED_DOCUMENTS } from '../council/signed.ts';
import { CODE, LINE, TEXTS, type TableSpec } from './spec.ts';

/** What an issue of a pack held. */
const CONTENTS = {
  json: {
    members: {
      head: 'text',
      items: {
        list: {
          members: {
            id: 'text',
            number: 'number',
            title: 'text',
            papers: { list: { members: { sha256: 'text', title: 'text' } } },
          },
        },
      },
    },
  },
} as const;

const of = { log: 'council', may: { area: 'council' } } as const;

const COUNCILS = {
  council: {
    ...of,
    table: 'council',
    key: { id: 'text' },
    fields: {
      title: LINE,
      act: LINE,
      task: 'text',
      measures: TEXTS,
      layout: { json: 'object' },
      position: 'integer',
    },
  },
  council_member: {
    ...of,
    table: 'council_member',
    key: { id: 'text' },
    fields: {
      council: CODE,
      name: LINE,
      role: { oneOf: MEMBER_ROLES },
      organisation: LINE,
      jobTitle: LINE,
      substituteFor: CODE,
      votes: 'bool',
      active: 'bool',
      position: 'integer',
    },
  },
  council_rule: {
    ...of,
    table: 'council_rule',
    key: { council: 'text', name: 'text' },
    fields: { value: 'text', act: LINE },
  },
  council_year: {
    ...of,
    table: 'council_year',
    key: { council: 'text', year: 'year' },
    fields: { programmeAdopted: 'day', programmeAct: LINE, reportText: 'text' },
  },
  programme_item: {
    ...of,
    table: 'programme_item',
    key: { id: 'text' },
    fields: {
      council: CODE,
      year: 'year',
      quarter: { from: 1, to: 4 },
      title: LINE,
      rapporteur: LINE,
      measures: TEXTS,
      position: 'integer',
    },
  },
} as const satisfies Record<string, TableSpec>;

const SITTINGS = {
  sitting: {
    ...of,
    table: 'sitting',
    key: { id: 'text' },
    fields: {
      council: CODE,
      number: CODE,
      title: LINE,
      kind: { oneOf: SITTING_KINDS },
      state: { oneOf: SITTING_STATES },
      date: 'day',
      time: CODE,
      place: LINE,
      convenedOn: 'day',
      shortNotice: 'text',
      openedAt: CODE,
      closedAt: CODE,
      chairedBy: LINE,
      views: TEXTS,
      protocol: { oneOf: PROTOCOL_STATES },
      sealedOn: 'day',
      openedOn: 'day',
      sealReason: 'text',
      convenedWhy: 'text',
      openedWhy: 'text',
      closedWhy: 'text',
    },
  },
  agenda_item: {
    ...of,
    table: 'agenda_item',
    key: { id: 'text' },
    fields: {
      sitting: CODE,
      number: 'count',
      position: 'integer',
      section: LINE,
      kind: { oneOf: ITEM_KINDS },
      title: LINE,
      rapporteur: LINE,
      minutes: 'count',
      confidential: 'bool',
      measures: TEXTS,
      summary: 'text',
      report: 'text',
      statements: 'text',
      outcome: { oneOf: ITEM_OUTCOMES },
      outcomeReason: 'text',
      origin: CODE,
      late: 'bool',
    },
  },
  paper: {
    ...of,
    table: 'paper',
    key: { item: 'text', sha256: 'sha256' },
    fields: {
      title: LINE,
      name: LINE,
      mime: CODE,
      size: 'count',
      pages: 'count',
      confidential: 'bool',
      position: 'integer',
      addedAt: 'instant',
      addedBy: LINE,
      late: 'bool',
    },
  },
  attendance: {
    ...of,
    table: 'attendance',
    key: { sitting: 'text', member: 'text' },
    fields: { presence: { oneOf: PRESENCES }, substitute: CODE },
  },
  presence_event: {
    ...of,
    table: 'presence_event',
    key: { id: 'text' },
    fields: {
      sitting: CODE,
      member: CODE,
      presence: { oneOf: PRESENCES },
      substitute: CODE,
      item: CODE,
      at: CODE,
    },
  },
  guest: {
    ...of,
    table: 'guest',
    key: { id: 'text' },
    fields: { sitting: CODE, name: LINE, organisation: LINE },
  },
  vote: {
    ...of,
    table: 'vote',
    key: { sitting: 'text', item: 'text' },
    fields: {
      for: 'count',
      against: 'count',
      abstain: 'count',
      ground: { json: 'object' },
      mode: { oneOf: VOTE_MODES },
      none: 'count',
      casting: { oneOf: CASTINGS },
      named: { json: { map: 'text' } },
    },
  },
  recusal: {
    ...of,
    table: 'recusal',
    key: { sitting: 'text', item: 'text', member: 'text' },
    fields: { reason: LINE },
  },
  sitting_break: {
    ...of,
    table: 'sitting_break',
    key: { id: 'text' },
    fields: {
      sitting: CODE,
      item: CODE,
      at: CODE,
      until: CODE,
      resumedOn: 'day',
      reason: LINE,
    },
  },
  opinion: {
    ...of,
    table: 'opinion',
    key: { sitting: 'text', item: 'text', member: 'text' },
    fields: { text: 'text' },
  },
  written_answer: {
    ...of,
    table: 'written_answer',
    key: { sitting: 'text', item: 'text', member: 'text' },
    fields: { answer: { oneOf: ANSWERS }, receivedOn: 'day', substitute: CODE },
  },
  decision: {
    ...of,
    table: 'decision',
    key: { id: 'text' },
    fields: {
      council: CODE,
      sitting: CODE,
      item: CODE,
      number: 'count',
      text: 'text',
      unit: CODE,
      due: 'day',
      measures: TEXTS,
      state: { oneOf: DECISION_STATES },
      closedOn: 'day',
      confidential: 'bool',
    },
  },
  decision_step: {
    ...of,
    table: 'decision_step',
    key: { id: 'text' },
    fields: { decision: CODE, on: 'day', text: 'text', by: LINE },
  },
  protocol_block: {
    ...of,
    table: 'protocol_block',
    key: { sitting: 'text', block: 'text' },
    fields: { text: 'text', made: 'text' },
  },
  protocol_amendment: {
    ...of,
    table: 'protocol_amendment',
    key: { id: 'text' },
    fields: {
      sitting: CODE,
      on: 'day',
      text: 'text',
      reason: 'text',
      by: LINE,
      number: 'count',
    },
  },
  pack_freeze: {
    ...of,
    table: 'pack_freeze',
    key: { sitting: 'text', asOn: 'day' },
    fields: { head: 'sha256', changes: 'count', takenAt: 'instant', figures: 'sha256' },
  },
  pack_issue: {
    ...of,
    table: 'pack_issue',
    key: { sitting: 'text', version: 'count' },
    fields: { asOn: 'day', issuedAt: 'instant', by: LINE, note: 'text', contents: CONTENTS },
  },
  /** Beside a row whose table is named; kept after the seal, since a protocol is signed when it is final. */
  signed_file: {
    ...of,
    table: 'signed_file',
    key: { of: 'text', row: 'text', sha256: 'text' },
    fields: {
      document: { oneOf: SIGNED_DOCUMENTS },
      year: 'year',
      name: LINE,
      mime: CODE,
      size: 'count',
      addedAt: 'instant',
      addedBy: LINE,
    },
  },
} as const satisfies Record<string, TableSpec>;

export const COUNCIL_TABLES = { ...COUNCILS, ...SITTINGS } as const;
