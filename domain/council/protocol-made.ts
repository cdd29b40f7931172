/**
 * The parts of a protocol as the records say them, in the order in which they stand. What is not there
 * yet stays a space to fill in. A part whose text is empty is a place for the secretary's own words.
 */
import { formatDate, type LocalDate } from '../kernel/date.ts';
import { withoutStop, withStop } from '../text/one-stop.ts';
import { counted } from '../text/counted.ts';
import { itemName, sections, numbered } from './agenda.ts';
import { chairsOf } from './chair.ts';
import { kindText } from './phrases.ts';
import { attendanceAt } from './presence.ts';
import { itemParts } from './protocol-items.ts';
import { presenceByItem, presenceChanges, presenceText } from './protocol-presence.ts';
import { GAP, listText, resultLine, type MadePart } from './protocol-shared.ts';
import { agendaNames } from './protocol-votes.ts';
import { readSignatories, ruleOf } from './rules.ts';
import { breaksInOrder, heldOn, closedDay } from './sitting-time.ts';
import { clockText, MODE_TEXTS, OUTCOME_TEXTS, ROLE_TEXTS, weekday } from './texts.ts';
import { AGENDA_VOTE, type AgendaItem, type MemberRole, type SittingRecord } from './types.ts';
import { quorumOf } from './quorum.ts';
import { runningName } from './running-name.ts';
import { quorumFor } from './written.ts';

const isWritten = ({ sitting }: SittingRecord): boolean => sitting.kind === 'written';

const named = (day: LocalDate): string => `${formatDate(day)} (${weekday(day)})`;

const dayText = ({ sitting }: SittingRecord): string => named(heldOn(sitting));

const head = (record: SittingRecord): string =>
  [
    isWritten(record)
      ? `за решения, взети неприсъствено от ${runningName(record.council)}`
      : `от ${kindText(record.sitting)} на ${runningName(record.council)}`,
    dayText(record),
    'Рег. № ……………… / ……………… г.',
  ].join('\n');

const intro = (record: SittingRecord): string => {
  const { council, sitting } = record;
  if (isWritten(record))
    return `На ${dayText(record)} бяха взети решения на ${runningName(council)} неприсъствено, по писмена процедура.`;
  const place = sitting.place === '' ? '' : `, ${sitting.place},`;
  const moved = heldOn(sitting) !== sitting.date;
  // The hour for which it was called, of the day for which it was called.
  const hour = moved || sitting.time === '' ? sitting.openedAt : sitting.time;
  const called = moved ? ` Заседанието беше свикано за ${withStop(named(sitting.date))}` : '';
  return `На ${dayText(record)} от ${hour === '' ? GAP : clockText(hour)}${place} се проведе ${kindText(sitting)} на ${withStop(runningName(council))}${called}`;
};

/** «Анна Петрова, председател, а от т. 3 – от Иван Иванов, заместник-председател» */
const chairText = (record: SittingRecord): string => {
  const named = chairsOf(record).map(({ member, item }) => {
    const chair = record.members.find(({ id }) => id === member);
    const who = chair === undefined ? GAP : `${chair.name}, ${ROLE_TEXTS[chair.role].bg}`;
    return item === null ? who : `а от ${itemName(record, item)} – от ${who}`;
  });
  return named.length === 0 ? GAP : named.join(', ');
};

const opening = (record: SittingRecord): string => {
  const { convenedOn, shortNotice, openedAt, date } = record.sitting;
  if (isWritten(record)) {
    const sent = convenedOn === null ? '' : ` на ${formatDate(convenedOn)}`;
    const short =
      shortNotice === '' ? '' : ` ${withStop(`Срокът за отговор е съкратен: ${shortNotice}`)}`;
    return `Въпросите и материалите са изпратени на членовете${sent} със срок за отговор до ${formatDate(date)}${short}`;
  }
  const at = openedAt === '' ? GAP : clockText(openedAt);
  const short =
    shortNotice === '' ? '' : ` ${withStop(`Срокът за уведомяване е съкратен: ${shortNotice}`)}`;
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
  const wanted = `${told} За кворум са необходими ${needed} (${withoutStop(rule.act)}).`;
  if (!noted) return wanted;
  if (reached !== true) return `${wanted} Няма кворум.`;
  return `${wanted} Налице е кворум${isWritten(record) ? '' : ' и заседанието е редовно'}.`;
};

/** What members should see at once in the list of items. */
const mark = ({ late, outcome }: AgendaItem): string => {
  const marks = [
    late ? 'включена след свикването' : '',
    outcome === 'postponed' || outcome === 'withdrawn' ? OUTCOME_TEXTS[outcome].bg : '',
  ].filter((part) => part !== '');
  return marks.length === 0 ? '' : ` – ${marks.join(', ')}`;
};

const agenda = (record: SittingRecord): string =>
  sections(numbered(record.items))
    .flatMap(({ title, items }) => [
      ...(title === '' ? [] : [`${title}:`]),
      ...items.map(
        (item) =>
          `${item.shown}. ${item.title}${item.rapporteur === '' ? '' : ` (докладва ${item.rapporteur})`}${mark(item)}`,
      ),
    ])
    .join('\n');

const agendaVote = (record: SittingRecord): string => {
  const vote = record.votes.find(({ item }) => item === AGENDA_VOTE);
  if (vote === undefined && ruleOf(record.rules, 'agendaVote')?.value !== 'yes') return '';
  const counted =
    vote === undefined
      ? `За – ${GAP}, против – ${GAP}, въздържали се – ${GAP}.`
      : resultLine(record, vote);
  const way = vote === undefined || vote.mode === 'open' ? '' : ` (${MODE_TEXTS[vote.mode].bg})`;
  return `Дневният ред беше подложен на гласуване${way}. ${counted}`;
};

/** Why it ended, as far as the records say. */
const endText = (record: SittingRecord): string => {
  const { items, votes, members, rules } = record;
  const left = items.some(
    ({ id, outcome }) => outcome === null && !votes.some(({ item }) => item === id),
  );
  const { noted, reached } = quorumOf(members, attendanceAt(record), rules);
  if (left)
    return noted && reached === false ? 'Поради липса на кворум заседанието' : 'Заседанието';
  return items.some(({ outcome }) => outcome === 'postponed')
    ? 'След разглеждането на точките, които не са отложени, заседанието'
    : 'Поради изчерпване на дневния ред заседанието';
};

const closing = (record: SittingRecord): string => {
  const { closedAt, date } = record.sitting;
  const held = heldOn(record.sitting);
  if (isWritten(record))
    return held < date
      ? `Всички членове с право на глас отговориха и процедурата приключи на ${formatDate(held)}, преди изтичането на срока за отговор (${formatDate(date)}).`
      : `Срокът за отговор изтече на ${formatDate(date)} и процедурата приключи.`;
  const at = closedAt === '' ? GAP : clockText(closedAt);
  const last = closedDay(record);
  const on = last === held ? '' : ` на ${formatDate(last)}`;
  return `${endText(record)} беше закрито в ${at}${on}`;
};

/** «1. от 12,10 ч. до 12,30 ч., преди т. 2 – обедна почивка» */
const breaks = (record: SittingRecord): string =>
  listText(
    'Прекъсвания:',
    breaksInOrder(record).map((one) => {
      const place = numbered(record.items).find(({ id }) => id === one.item);
      const before = place === undefined ? 'дневния ред' : `т. ${place.shown}`;
      const until = one.until === '' ? GAP : clockText(one.until);
      const on =
        one.resumedOn === null
          ? ` до ${until}`
          : `; заседанието продължи на ${formatDate(one.resumedOn)} в ${until}`;
      const why = one.reason === '' ? '' : ` – ${one.reason}`;
      return `от ${clockText(one.at)}${on}, преди ${before}${why}`;
    }),
  ).join('\n');

/** Why steps went on though something was unusual. */
const stepNotes = ({ sitting }: SittingRecord): string => {
  const written = sitting.kind === 'written';
  const notes = [
    [written ? 'изпращането' : 'свикването', sitting.convenedWhy],
    ['откриването', sitting.openedWhy],
    [written ? 'приключването' : 'закриването', sitting.closedWhy],
  ] as const;
  return notes
    .filter(([, why]) => why !== '')
    .map(([step, why]) => `Бележка при ${step}: ${why}`)
    .join('\n');
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
    { block: 'presence-items', style: 'text', made: presenceByItem(record) },
    { block: 'breaks', style: 'text', made: written ? '' : breaks(record) },
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
      : [
          { block: 'agenda-vote', style: 'text' as const, made: agendaVote(record) },
          { block: 'agenda-names', style: 'text' as const, made: agendaNames(record) },
        ]),
    ...numbered(record.items).flatMap((item) => itemParts(record, item)),
    { block: 'own', style: 'text', made: '' },
    { block: 'closing', style: 'text', made: closing(record) },
    { block: 'step-notes', style: 'note', made: stepNotes(record) },
    { block: 'seal-note', style: 'note', made: sealNote(record) },
    { block: 'signatures', style: 'signatures', made: signatures(record) },
  ];
};
