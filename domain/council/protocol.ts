/**
 * The protocol of a sitting from its records, in the form that protocols of Bulgarian councils have.
 *
 * It can be made before, during and after the sitting; what is not there yet stays a space to fill in.
 * Each text made here can be replaced by the secretary's own (`blocks`), until the protocol is sealed.
 */
import { formatDate } from '../kernel/date.ts';
import { numbered, type NumberedItem } from './agenda.ts';
import { heading, note, para, type Block, type Doc } from './document.ts';
import {
  ifNotEmpty,
  kindText,
  memberText,
  numberText,
  originText,
  paragraphs,
  voteText,
} from './phrases.ts';
import { quorumOf, type Quorum } from './quorum.ts';
import { readSignatories, ruleOf } from './rules.ts';
import { clockText, OUTCOME_TEXTS, ROLE_TEXTS, weekday } from './texts.ts';
import {
  AGENDA_VOTE,
  type Decision,
  type Member,
  type MemberRole,
  type Presence,
  type SittingRecord,
} from './types.ts';

const GAP = '………';

/** The parts whose text a secretary can replace; items have `item:<id>:<part>`. */
export const TEXT_BLOCKS = ['intro', 'opening', 'quorum', 'agenda-vote', 'closing'] as const;
export type TextBlock = (typeof TEXT_BLOCKS)[number];

export interface ProtocolText {
  readonly block: string;
  /** Made from the records. */
  readonly made: string;
  /** What stands in the protocol. */
  readonly text: string;
}

const nameOf = ({ members }: SittingRecord, id: string | null): string =>
  members.find((member) => member.id === id)?.name ?? GAP;

const intro = ({ council, sitting }: SittingRecord): string => {
  const place = sitting.place === '' ? '' : `, ${sitting.place}`;
  const day = `${formatDate(sitting.date)} (${weekday(sitting.date)})`;
  return sitting.kind === 'written'
    ? `На ${day} ${council.title} взе решения неприсъствено, по писмена процедура.`
    : `На ${day} от ${sitting.time === '' ? GAP : clockText(sitting.time)}${place}${place === '' ? '' : ','} се проведе ${kindText(sitting)} на ${council.title}.`;
};

const chairText = (record: SittingRecord): string => {
  const chair = record.members.find(({ id }) => id === record.sitting.chairedBy);
  return chair === undefined ? GAP : `${chair.name}, ${ROLE_TEXTS[chair.role].bg}`;
};

const opening = (record: SittingRecord): string => {
  const { sitting } = record;
  if (sitting.kind === 'written')
    return `Материалите са изпратени на членовете${sitting.convenedOn === null ? '' : ` на ${formatDate(sitting.convenedOn)}`}.`;
  const at = sitting.openedAt === '' ? GAP : clockText(sitting.openedAt);
  const short =
    sitting.shortNotice === '' ? '' : ` Срокът за уведомяване е съкратен: ${sitting.shortNotice}.`;
  return `Заседанието беше открито в ${at} и водено от ${chairText(record)}.${short}`;
};

const quorumText = (record: SittingRecord, quorum: Quorum): string => {
  const rule = ruleOf(record.rules, 'quorum');
  const there = quorum.noted ? String(quorum.present) : GAP;
  const counted = `От общо ${quorum.members} членове с право на глас ${record.sitting.kind === 'written' ? 'отговориха' : 'присъстват'} ${there}.`;
  if (rule === undefined || quorum.needed === null) return counted;
  const wanted = `${counted} За кворум са необходими ${quorum.needed} (${rule.act}).`;
  if (!quorum.noted) return wanted;
  return `${wanted} ${quorum.reached === true ? 'Налице е кворум и заседанието е редовно.' : 'Няма кворум.'}`;
};

const agendaVote = ({ votes, rules }: SittingRecord, quorum: Quorum): string => {
  const vote = votes.find(({ item }) => item === AGENDA_VOTE);
  const counted =
    vote === undefined
      ? `За – ${GAP}, против – ${GAP}, въздържали се – ${GAP}.`
      : voteText(vote, quorum, rules);
  return `Дневният ред беше подложен на гласуване. ${counted}`;
};

const closing = ({ sitting }: SittingRecord): string => {
  const at = sitting.closedAt === '' ? GAP : clockText(sitting.closedAt);
  return sitting.kind === 'written'
    ? 'Срокът за отговор изтече и процедурата приключи.'
    : `Поради изчерпване на дневния ред заседанието беше закрито в ${at}`;
};

const MADE: Readonly<Record<TextBlock, (record: SittingRecord, quorum: Quorum) => string>> = {
  intro,
  opening,
  quorum: quorumText,
  'agenda-vote': agendaVote,
  closing,
};

const quorumIn = ({ members, attendance, rules }: SittingRecord): Quorum =>
  quorumOf(members, attendance, rules);

const chosen = ({ blocks }: SittingRecord, block: string, made: string): string =>
  blocks.find((one) => one.block === block)?.text ?? made;

/** Every text that can be replaced, as made and as it stands. */
export const protocolTexts = (record: SittingRecord): ProtocolText[] => {
  const quorum = quorumIn(record);
  return TEXT_BLOCKS.map((block) => {
    const made = MADE[block](record, quorum);
    return { block, made, text: chosen(record, block, made) };
  });
};

const textBlock = (record: SittingRecord, block: TextBlock, quorum: Quorum): Block[] =>
  paragraphs(chosen(record, block, MADE[block](record, quorum))).map((text) => para(text));

const inPresence = (record: SittingRecord, presence: Presence): Member[] => {
  const there = new Map(record.attendance.map((one) => [one.member, one]));
  return record.members.filter(
    ({ id, substituteFor }) => substituteFor === null && there.get(id)?.presence === presence,
  );
};

const withSubstitute = (record: SittingRecord, member: Member): string => {
  const substitute = record.attendance.find((one) => one.member === member.id)?.substitute ?? null;
  const role = member.role === 'member' ? '' : ` – ${ROLE_TEXTS[member.role].bg}`;
  if (substitute === null) return `${memberText(member)}${role}`;
  const sitting = record.members.find(({ id }) => id === substitute);
  return `${sitting === undefined ? GAP : memberText(sitting)} – замества ${member.name}${role}`;
};

const names = (title: string, lines: readonly string[]): Block[] =>
  lines.length === 0
    ? []
    : [
        para(title, 'strong'),
        { kind: 'list', ordered: true, items: lines.map((text) => ({ text })) },
      ];

const excuse = ({ attendance }: SittingRecord, { id }: Member): string =>
  attendance.find(({ member }) => member === id)?.presence === 'excused'
    ? ' (по уважителни причини)'
    : '';

/** A member whose substitute came is there by the substitute. */
const presenceBlocks = (record: SittingRecord): Block[] => {
  const here = inPresence(record, 'present');
  const sent = ['absent', 'excused'].flatMap((presence) =>
    inPresence(record, presence as Presence),
  );
  const substituted = sent.filter(
    ({ id }) => (record.attendance.find((one) => one.member === id)?.substitute ?? null) !== null,
  );
  const away = sent.filter((member) => !substituted.includes(member));
  const line = (member: Member): string => withSubstitute(record, member);
  return [
    heading(2, 'Присъствие'),
    ...(record.attendance.length === 0
      ? [para(`Присъстващи: ${GAP} (списъкът се прилага към протокола).`)]
      : [
          ...names('Присъстват:', [...here, ...substituted].map(line)),
          ...names(
            'Отсъстват:',
            away.map((member) => line(member) + excuse(record, member)),
          ),
        ]),
    ...names(
      'Присъстват още:',
      record.guests.map(({ name, organisation }) =>
        [name, organisation].filter(Boolean).join(', '),
      ),
    ),
  ];
};

const decisionLine = ({ number, text, unit, due }: Decision): string =>
  [
    `Решение № ${number}: ${text.replace(/\.$/, '')}.`,
    unit === null ? '' : `Отговорник: ${unit}.`,
    due === null ? '' : `Срок: ${formatDate(due)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

const labelled = (label: string, text: string): Block[] => {
  const [first, ...rest] = paragraphs(text);
  return first === undefined ? [] : [para(`${label}: ${first}`), ...rest.map((line) => para(line))];
};

const outcomeBlocks = ({ outcome, outcomeReason }: NumberedItem): Block[] => {
  if (outcome === null || outcome === 'adopted') return [];
  const why = outcomeReason === '' ? '' : ` (${outcomeReason})`;
  return [para(`Точката е ${OUTCOME_TEXTS[outcome].bg}${why}.`)];
};

const itemVote = (record: SittingRecord, item: NumberedItem, quorum: Quorum): Block[] => {
  const vote = record.votes.find((one) => one.item === item.id);
  return vote === undefined
    ? []
    : [para(`Гласували: ${voteText(vote, quorum, record.rules)}`, 'strong')];
};

const itemBlocks = (record: SittingRecord, item: NumberedItem, quorum: Quorum): Block[] => {
  const decisions = record.decisions.filter((one) => one.item === item.id);
  const opinions = record.opinions.filter((one) => one.item === item.id);
  return [
    {
      kind: 'heading',
      level: 2,
      text: `По т. ${item.shown} от дневния ред: ${item.title}`,
      plain: true,
    },
    ...ifNotEmpty(originText(item, record.origins), (text) => note(`Точката продължава ${text}.`)),
    ...(item.rapporteur === '' && item.report === ''
      ? []
      : labelled(
          `Докладва${item.rapporteur === '' ? '' : ` ${item.rapporteur}`}`,
          item.report || GAP,
        )),
    ...labelled('Изказвания', item.statements),
    ...itemVote(record, item, quorum),
    ...outcomeBlocks(item),
    ...decisions.map((decision) => para(decisionLine(decision), 'strong')),
    ...opinions.map(({ member, text }) =>
      para(`Особено мнение на ${nameOf(record, member)}: ${text}`, 'quote'),
    ),
  ];
};

const agendaBlocks = (record: SittingRecord): Block[] => [
  { kind: 'heading', level: 2, text: 'ДНЕВЕН РЕД', plain: true },
  {
    kind: 'list',
    ordered: true,
    items: numbered(record.items).map(({ shown, title, rapporteur }) => ({
      number: shown,
      text: `${title}${rapporteur === '' ? '' : ` (докладва ${rapporteur})`}`,
    })),
  },
];

const signatory = (record: SittingRecord, role: MemberRole) => {
  const chair = record.members.find(({ id }) => id === record.sitting.chairedBy);
  const one =
    role === 'chair' && chair !== undefined
      ? chair
      : record.members.find(
          (member) => member.role === role && member.active && member.substituteFor === null,
        );
  return { role: ROLE_TEXTS[role].bg.toUpperCase(), name: one?.name ?? '' };
};

/** Without a rule on who signs, the sheet offers the two hands that any protocol has. */
const signatures = (record: SittingRecord): Block => {
  const rule = ruleOf(record.rules, 'signatories');
  const roles = rule === undefined ? null : readSignatories(rule.value);
  return {
    kind: 'signatures',
    lines:
      roles === null
        ? [
            {
              role: 'ПРЕДСЕДАТЕЛСТВАЛ',
              name:
                record.sitting.chairedBy === null ? '' : nameOf(record, record.sitting.chairedBy),
            },
            { role: 'ПРОТОКОЛИРАЛ', name: '' },
          ]
        : roles.map((role) => signatory(record, role)),
  };
};

const amendmentBlocks = ({ amendments }: SittingRecord): Block[] =>
  amendments.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Поправки след подписването', plain: true },
        ...amendments.map(({ on, text, reason, by }) =>
          para(`${formatDate(on)} ${text} (основание: ${reason}; вписал ${by})`),
        ),
      ];

const MARK = {
  draft: ['ПРОЕКТ'],
  'for-signature': ['ЗА ПОДПИС'],
  final: [],
} as const;

export const protocolDoc = (record: SittingRecord, forPublic: boolean): Doc => {
  const { council, sitting } = record;
  const quorum = quorumIn(record);
  const plain = (block: Block): Block =>
    block.kind === 'heading' ? { ...block, plain: true } : block;
  return {
    title: `П Р О Т О К О Л ${numberText(sitting.number)}`,
    under: [
      ...MARK[sitting.protocol],
      `от ${kindText(sitting)} на ${council.title}`,
      `${formatDate(sitting.date)} (${weekday(sitting.date)})`,
      'Рег. № ……………… / ……………… г.',
      ...(forPublic ? ['Копие за публикуване, без поверителните части'] : []),
    ],
    lead: [],
    layout: council.layout,
    contents: false,
    footer: `Протокол ${numberText(sitting.number)} от ${formatDate(sitting.date)}`,
    blocks: [
      ...textBlock(record, 'intro', quorum),
      ...presenceBlocks(record),
      ...textBlock(record, 'opening', quorum),
      ...textBlock(record, 'quorum', quorum),
      ...agendaBlocks(record),
      ...textBlock(record, 'agenda-vote', quorum),
      ...numbered(record.items).flatMap((item) => itemBlocks(record, item, quorum)),
      ...textBlock(record, 'closing', quorum),
      signatures(record),
      ...amendmentBlocks(record),
    ].map(plain),
  };
};
