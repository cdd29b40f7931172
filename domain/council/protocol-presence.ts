/** Who was there, or who answered: the list that real protocols attach. */
import { formatDate } from '../kernel/date.ts';
import { numbered } from './agenda.ts';
import { memberText } from './phrases.ts';
import { attendanceAt, eventsInOrder } from './presence.ts';
import { GAP, listText, nameOf } from './protocol-shared.ts';
import { lossText, quorumLosses } from './quorum-losses.ts';
import { votingMembers } from './quorum.ts';
import { dayOfEvent, heldOn } from './sitting-time.ts';
import { clockText, ROLE_TEXTS } from './texts.ts';
import type { Member, Presence, PresenceEvent, SittingRecord } from './types.ts';
import { isLate } from './written.ts';

const eventsBefore = (record: SittingRecord, event: PresenceEvent): PresenceEvent[] => {
  const all = eventsInOrder(record);
  return all.slice(
    0,
    all.findIndex(({ id }) => id === event.id),
  );
};

const attendanceOf = ({ attendance }: SittingRecord, { id }: Member) =>
  attendance.find(({ member }) => member === id);

const inPresence = (record: SittingRecord, ...wanted: readonly Presence[]): Member[] =>
  record.members.filter((member) => {
    const presence = attendanceOf(record, member)?.presence;
    return member.substituteFor === null && presence !== undefined && wanted.includes(presence);
  });

const roleText = ({ role }: Member): string =>
  role === 'member' ? '' : ` – ${ROLE_TEXTS[role].bg}`;

const withSubstitute = (record: SittingRecord, member: Member): string => {
  const substitute = attendanceOf(record, member)?.substitute ?? null;
  if (substitute === null) return `${memberText(member)}${roleText(member)}`;
  const sitting = record.members.find(({ id }) => id === substitute);
  const name = sitting === undefined ? GAP : memberText(sitting);
  return `${name} – замества ${member.name}${roleText(member)}`;
};

const inRoom = (record: SittingRecord): string => {
  if (record.attendance.length === 0)
    return `Присъстващи: ${GAP} (списъкът се прилага към протокола).`;
  const away = inPresence(record, 'absent', 'excused');
  const substituted = away.filter(
    (member) => (attendanceOf(record, member)?.substitute ?? null) !== null,
  );
  const excuse = (member: Member): string =>
    attendanceOf(record, member)?.presence === 'excused' ? ' (по уважителни причини)' : '';
  const line = (member: Member): string => withSubstitute(record, member);
  return [
    // A member whose substitute came is there by the substitute.
    ...listText('Присъстват:', [...inPresence(record, 'present'), ...substituted].map(line)),
    ...listText(
      'Отсъстват:',
      away
        .filter((member) => !substituted.includes(member))
        .map((member) => line(member) + excuse(member)),
    ),
  ].join('\n');
};

/** «(получен на 05.01.2027 г.)», each day once. */
const received = (record: SittingRecord, { id }: Member, late: boolean): string => {
  const days = record.answers
    .filter((one) => one.member === id && isLate(one, record.sitting) === late)
    .map(({ receivedOn }) => receivedOn);
  const by = record.answers
    .filter((one) => one.member === id && one.substitute !== null)
    .map(({ substitute }) => nameOf(record, substitute));
  const through = by.length === 0 ? '' : `, чрез ${[...new Set(by)].join(', ')}`;
  return ` (получен на ${[...new Set(days)].toSorted().map(formatDate).join(', ')}${through})`;
};

const byLetter = (record: SittingRecord): string => {
  const voting = votingMembers(record.members);
  const has = (late: boolean) => (member: Member) =>
    record.answers.some((one) => one.member === member.id && isLate(one, record.sitting) === late);
  const line = (late: boolean) => (member: Member) =>
    `${memberText(member)}${roleText(member)}${received(record, member, late)}`;
  const silent = voting.filter((member) => !has(false)(member) && !has(true)(member));
  return [
    ...listText('Отговорили в срок:', voting.filter(has(false)).map(line(false))),
    ...listText('Отговор след срока (не се отчита):', voting.filter(has(true)).map(line(true))),
    ...listText(
      'Няма отговор (не се брои за глас):',
      silent.map((member) => `${memberText(member)}${roleText(member)}`),
    ),
  ].join('\n');
};

/** «2. Петър Петров – напусна в 12,10 ч., преди т. 3.» */
export const changeText = (record: SittingRecord, event: PresenceEvent): string => {
  const { member, presence, substitute, item, at } = event;
  const name = nameOf(record, member);
  const was = attendanceAt({ ...record, presence: eventsBefore(record, event) }).find(
    (one) => one.member === member,
  );
  const there = was !== undefined && (was.presence === 'present' || was.substitute !== null);
  const before = eventsBefore(record, event);
  // At the opening, or after any change until then.
  const wasThere = [...record.attendance, ...before].some(
    (one) => one.member === member && (one.presence === 'present' || one.substitute !== null),
  );
  const did =
    substitute !== null
      ? `замества се от ${nameOf(record, substitute)}`
      : presence === 'present'
        ? there
          ? 'присъства лично'
          : wasThere
            ? 'се върна'
            : 'дойде'
        : 'напусна';
  const place = numbered(record.items).find(({ id }) => id === item);
  const where =
    place === undefined ? 'преди гласуването на дневния ред' : `преди т. ${place.shown}`;
  const { sitting } = record;
  const day = dayOfEvent(record, event);
  const on = day === heldOn(sitting) ? '' : ` на ${formatDate(day)}`;
  return `${name} – ${did}${on}${at === '' ? '' : ` в ${clockText(at)}`}, ${where}`;
};

/** Who came, left, came back or was substituted after the roll was called. */
export const presenceChanges = (record: SittingRecord): string =>
  record.sitting.kind === 'written'
    ? ''
    : listText(
        'Промени в присъствието:',
        eventsInOrder(record).map((event) => changeText(record, event)),
      ).join('\n');

/** «т. 2 – 4 от 9 (без Петрова, Иванов)», where presence changed and votes were taken; a quorum that was lost. */
export const presenceByItem = (record: SittingRecord): string => {
  if (record.sitting.kind === 'written' || record.presence.length === 0) return '';
  const lines = numbered(record.items).flatMap(({ id, shown }) => {
    const ground = record.votes.find(({ item }) => item === id)?.ground ?? null;
    if (ground === null) return [];
    const away = votingMembers(record.members).filter((one) => !ground.voters.includes(one.id));
    const without = away.length === 0 ? '' : ` (без ${away.map(({ name }) => name).join(', ')})`;
    return [`– т. ${shown}: ${ground.voters.length} от ${ground.members}${without}`];
  });
  return [
    ...(lines.length === 0 ? [] : ['Присъствие при гласуванията:', ...lines]),
    ...quorumLosses(record).map(lossText),
  ].join('\n');
};

export const presenceText = (record: SittingRecord): string =>
  record.sitting.kind === 'written' ? byLetter(record) : inRoom(record);
