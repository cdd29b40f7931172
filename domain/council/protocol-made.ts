/**
 * The parts of a protocol as the records say them, in the order in which they stand. What is not there
 * yet stays a space to fill in. A part whose text is empty is a place for the secretary's own words.
 */
import { formatDate } from '../kernel/date.ts';
import { counted } from '../text/counted.ts';
import { sections, numbered } from './agenda.ts';
import { kindText } from './phrases.ts';
import { itemParts } from './protocol-items.ts';
import { presenceChanges, presenceText } from './protocol-presence.ts';
import { GAP, resultLine, type MadePart } from './protocol-shared.ts';
import { readSignatories, ruleOf } from './rules.ts';
import { clockText, ROLE_TEXTS, weekday } from './texts.ts';
import { AGENDA_VOTE, type MemberRole, type SittingRecord } from './types.ts';
import { quorumOf } from './quorum.ts';
import { quorumFor } from './written.ts';

const isWritten = ({ sitting }: SittingRecord): boolean => sitting.kind === 'written';

const dayText = ({ sitting }: SittingRecord): string =>
  `${formatDate(sitting.date)} (${weekday(sitting.date)})`;

const head = (record: SittingRecord): string =>
  [
    isWritten(record)
      ? `за решения, взети неприсъствено от ${record.council.title}`
      : `от ${kindText(record.sitting)} на ${record.council.title}`,
    dayText(record),
    'Рег. № ……………… / ……………… г.',
  ].join('\n');

const intro = (record: SittingRecord): string => {
  const { council, sitting } = record;
  if (isWritten(record))
    return `На ${dayText(record)} ${council.title} взе решения неприсъствено, по писмена процедура.`;
  const place = sitting.place === '' ? '' : `, ${sitting.place},`;
  const at = sitting.time === '' ? GAP : clockText(sitting.time);
  return `На ${dayText(record)} от ${at}${place} се проведе ${kindText(sitting)} на ${council.title}.`;
};

const chairText = (record: SittingRecord): string => {
  const chair = record.members.find(({ id }) => id === record.sitting.chairedBy);
  return chair === undefined ? GAP : `${chair.name}, ${ROLE_TEXTS[chair.role].bg}`;
};

const opening = (record: SittingRecord): string => {
  const { convenedOn, shortNotice, openedAt, date } = record.sitting;
  if (isWritten(record)) {
    const sent = convenedOn === null ? '' : ` на ${formatDate(convenedOn)}`;
    const short = shortNotice === '' ? '' : ` Срокът за отговор е съкратен: ${shortNotice}.`;
    return `Въпросите и материалите са изпратени на членовете${sent} със срок за отговор до ${formatDate(date)}${short}`;
  }
  const at = openedAt === '' ? GAP : clockText(openedAt);
  const short = shortNotice === '' ? '' : ` Срокът за уведомяване е съкратен: ${shortNotice}.`;
  return `Заседанието беше открито в ${at} и водено от ${chairText(record)}.${short}`;
};

const quorum = (record: SittingRecord): string => {
  // As the roll was called: who came and left later stands beside the votes.
  const { members, present, needed, noted, reached } = isWritten(record)
    ? quorumFor(record)
    : quorumOf(record.members, record.attendance, record.rules);
  const rule = ruleOf(record.rules, 'quorum');
  const did = isWritten(record) ? 'в срок отговориха' : 'присъстват';
  const told = `От общо ${counted(members, 'член', 'членове')} с право на глас ${did} ${noted ? String(present) : GAP}.`;
  if (rule === undefined || needed === null) return told;
  const wanted = `${told} За кворум са необходими ${needed} (${rule.act}).`;
  if (!noted) return wanted;
  if (reached !== true) return `${wanted} Няма кворум.`;
  return `${wanted} Налице е кворум${isWritten(record) ? '' : ' и заседанието е редовно'}.`;
};

const agenda = (record: SittingRecord): string =>
  sections(numbered(record.items))
    .flatMap(({ title, items }) => [
      ...(title === '' ? [] : [`${title}:`]),
      ...items.map(
        ({ shown, title: item, rapporteur }) =>
          `${shown}. ${item}${rapporteur === '' ? '' : ` (докладва ${rapporteur})`}`,
      ),
    ])
    .join('\n');

const agendaVote = (record: SittingRecord): string => {
  const vote = record.votes.find(({ item }) => item === AGENDA_VOTE);
  const counted =
    vote === undefined
      ? `За – ${GAP}, против – ${GAP}, въздържали се – ${GAP}.`
      : resultLine(record, vote);
  return `Дневният ред беше подложен на гласуване. ${counted}`;
};

const closing = (record: SittingRecord): string => {
  const { closedAt, date } = record.sitting;
  if (isWritten(record))
    return `Срокът за отговор изтече на ${formatDate(date)} и процедурата приключи.`;
  const at = closedAt === '' ? GAP : clockText(closedAt);
  return `Поради изчерпване на дневния ред заседанието беше закрито в ${at}`;
};

const sealNote = ({ sitting: { sealReason } }: SittingRecord): string =>
  sealReason === '' ? '' : `Бележка при окончателното оформяне: ${sealReason}`;

const signatory = (record: SittingRecord, role: MemberRole): string => {
  const chair = record.members.find(({ id }) => id === record.sitting.chairedBy);
  const one =
    role === 'chair' && chair !== undefined
      ? chair
      : record.members.find(
          (member) => member.role === role && member.active && member.substituteFor === null,
        );
  return `${ROLE_TEXTS[role].bg.toUpperCase()}: ${one?.name ?? ''}`;
};

/** Without a rule on who signs, the sheet offers the two hands that any protocol has. */
const signatures = (record: SittingRecord): string => {
  const rule = ruleOf(record.rules, 'signatories');
  const roles = rule === undefined ? null : readSignatories(rule.value);
  if (roles !== null) return roles.map((role) => signatory(record, role)).join('\n');
  const chair = record.members.find(({ id }) => id === record.sitting.chairedBy);
  return `ПРЕДСЕДАТЕЛСТВАЛ: ${chair?.name ?? ''}\nПРОТОКОЛИРАЛ:`;
};

const guests = ({ guests: all }: SittingRecord): string =>
  all.length === 0
    ? ''
    : [
        'Присъстват още:',
        ...all.map(
          ({ name, organisation }, i) =>
            `${i + 1}. ${[name, organisation].filter(Boolean).join(', ')}`,
        ),
      ].join('\n');

export const madeParts = (record: SittingRecord): MadePart[] => {
  const written = isWritten(record);
  return [
    { block: 'head', style: 'head', made: head(record) },
    { block: 'intro', style: 'text', made: intro(record) },
    { block: 'presence-head', style: 'heading', made: written ? 'Отговори' : 'Присъствие' },
    { block: 'presence', style: 'text', made: presenceText(record) },
    { block: 'presence-changes', style: 'text', made: presenceChanges(record) },
    { block: 'guests', style: 'text', made: guests(record) },
    { block: 'opening', style: 'text', made: opening(record) },
    { block: 'quorum', style: 'text', made: quorum(record) },
    {
      block: 'agenda-head',
      style: 'heading',
      made: written ? 'ВЪПРОСИ ЗА РЕШАВАНЕ' : 'ДНЕВЕН РЕД',
    },
    { block: 'agenda', style: 'text', made: agenda(record) },
    ...(written
      ? []
      : [{ block: 'agenda-vote', style: 'text' as const, made: agendaVote(record) }]),
    ...numbered(record.items).flatMap((item) => itemParts(record, item)),
    { block: 'own', style: 'text', made: '' },
    { block: 'closing', style: 'text', made: closing(record) },
    { block: 'seal-note', style: 'note', made: sealNote(record) },
    { block: 'signatures', style: 'signatures', made: signatures(record) },
  ];
};
