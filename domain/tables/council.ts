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
import { TEXTS, type TableSpec } from './spec.ts';

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
      title: 'text',
      act: 'text',
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
      council: 'text',
      name: 'text',
      role: { oneOf: MEMBER_ROLES },
      organisation: 'text',
      jobTitle: 'text',
      substituteFor: 'text',
      votes: 'bool',
      active: 'bool',
      position: 'integer',
    },
  },
  council_rule: {
    ...of,
    table: 'council_rule',
    key: { council: 'text', name: 'text' },
    fields: { value: 'text', act: 'text' },
  },
  council_year: {
    ...of,
    table: 'council_year',
    key: { council: 'text', year: 'year' },
    fields: { programmeAdopted: 'day', programmeAct: 'text', reportText: 'text' },
  },
  programme_item: {
    ...of,
    table: 'programme_item',
    key: { id: 'text' },
    fields: {
      council: 'text',
      year: 'year',
      quarter: { from: 1, to: 4 },
      title: 'text',
      rapporteur: 'text',
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
      council: 'text',
      number: 'text',
      title: 'text',
      kind: { oneOf: SITTING_KINDS },
      state: { oneOf: SITTING_STATES },
      date: 'day',
      time: 'text',
      place: 'text',
      convenedOn: 'day',
      shortNotice: 'text',
      openedAt: 'text',
      closedAt: 'text',
      chairedBy: 'text',
      views: TEXTS,
      protocol: { oneOf: PROTOCOL_STATES },
      sealedOn: 'day',
      openedOn: 'day',
      sealReason: 'text',
    },
  },
  agenda_item: {
    ...of,
    table: 'agenda_item',
    key: { id: 'text' },
    fields: {
      sitting: 'text',
      number: 'count',
      position: 'integer',
      section: 'text',
      kind: { oneOf: ITEM_KINDS },
      title: 'text',
      rapporteur: 'text',
      minutes: 'count',
      confidential: 'bool',
      measures: TEXTS,
      summary: 'text',
      report: 'text',
      statements: 'text',
      outcome: { oneOf: ITEM_OUTCOMES },
      outcomeReason: 'text',
      origin: 'text',
    },
  },
  paper: {
    ...of,
    table: 'paper',
    key: { item: 'text', sha256: 'text' },
    fields: {
      title: 'text',
      name: 'text',
      mime: 'text',
      size: 'count',
      pages: 'count',
      confidential: 'bool',
      position: 'integer',
      addedAt: 'instant',
      addedBy: 'text',
    },
  },
  attendance: {
    ...of,
    table: 'attendance',
    key: { sitting: 'text', member: 'text' },
    fields: { presence: { oneOf: PRESENCES }, substitute: 'text' },
  },
  presence_event: {
    ...of,
    table: 'presence_event',
    key: { id: 'text' },
    fields: {
      sitting: 'text',
      member: 'text',
      presence: { oneOf: PRESENCES },
      substitute: 'text',
      item: 'text',
      at: 'text',
    },
  },
  guest: {
    ...of,
    table: 'guest',
    key: { id: 'text' },
    fields: { sitting: 'text', name: 'text', organisation: 'text' },
  },
  vote: {
    ...of,
    table: 'vote',
    key: { sitting: 'text', item: 'text' },
    fields: { for: 'count', against: 'count', abstain: 'count', ground: { json: 'object' } },
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
    fields: { answer: { oneOf: ANSWERS }, receivedOn: 'day' },
  },
  decision: {
    ...of,
    table: 'decision',
    key: { id: 'text' },
    fields: {
      council: 'text',
      sitting: 'text',
      item: 'text',
      number: 'count',
      text: 'text',
      unit: 'text',
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
    fields: { decision: 'text', on: 'day', text: 'text', by: 'text' },
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
    fields: { sitting: 'text', on: 'day', text: 'text', reason: 'text', by: 'text' },
  },
  pack_freeze: {
    ...of,
    table: 'pack_freeze',
    key: { sitting: 'text', asOn: 'day' },
    fields: { head: 'text', changes: 'count', takenAt: 'instant', figures: 'text' },
  },
  pack_issue: {
    ...of,
    table: 'pack_issue',
    key: { sitting: 'text', version: 'count' },
    fields: { asOn: 'day', issuedAt: 'instant', by: 'text', note: 'text', contents: CONTENTS },
  },
} as const satisfies Record<string, TableSpec>;

export const COUNCIL_TABLES = { ...COUNCILS, ...SITTINGS } as const;
