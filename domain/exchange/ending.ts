/** What the end of a key takes with it, and how that is said before it is signed. */
import { formatDate } from '../kernel/date.ts';
import type { Language } from '../kernel/failure.ts';
import { sofiaDay } from '../kernel/sofia-time.ts';
import { byCount, counted } from '../text/counted.ts';
import { keyOf } from './registry.ts';
import type { KeyStatus, Registry } from './types.ts';

export interface EndingEffect {
  readonly kid: string;
  readonly unit: string;
  readonly label: string;
  /** Entries that count here: those that go on counting, and those that stop. */
  readonly kept: number;
  readonly lost: number;
  /** Entries here that were signed after an earlier end, and will count. */
  readonly begin: number;
  /** Entries here that wait for earlier ones, and will never count. */
  readonly waiting: number;
  /** The position of each log after which nothing is taken in; 0 where nothing of it counts. */
  readonly ends: readonly { readonly log: string; readonly seq: number }[];
  /** When the last entry here was written, by its author's clock; null where there is none. */
  readonly lastAt: string | null;
  /** It has ended before: only its end moves. */
  readonly ended: boolean;
  /** It is the key of this workplace, and in force. */
  readonly own: boolean;
  /** Its roles that no other key in force has; a unit's own (reporting, passing on) aside. */
  readonly lastRoles: readonly string[];
  /** No other key of its unit is in force. */
  readonly lastOfUnit: boolean;
}

/** Every unit has one of these, and enrols another workplace for it. */
const OF_EACH_UNIT: ReadonlySet<string> = new Set(['unit.reporter', 'relay']);

/** Nothing where the key has ended before. `together`: keys that end in the same version. */
export const lostWith = (
  registry: Registry,
  kid: string,
  together: readonly string[] = [],
): Pick<EndingEffect, 'lastRoles' | 'lastOfUnit'> => {
  const key = keyOf(registry, kid);
  if (key === undefined || key.status !== 'active') return { lastRoles: [], lastOfUnit: false };
  const others = Object.entries(registry.keys)
    .filter(
      ([other, { status }]) => other !== kid && !together.includes(other) && status === 'active',
    )
    .map(([, other]) => other);
  return {
    lastRoles: key.roles.filter(
      (role) => !OF_EACH_UNIT.has(role) && !others.some(({ roles }) => roles.includes(role)),
    ),
    lastOfUnit: !others.some(({ unit }) => unit === key.unit),
  };
};

const keptBg = (n: number): string =>
  n === 0
    ? 'Тук няма негови записи, които да останат в сила.'
    : counted(n, 'негов запис остава в сила.', 'негови записа остават в сила.');

const waitingBg = (n: number): string[] =>
  n === 0
    ? []
    : [
        byCount(
          n,
          '1 негов запис тук чака по-ранен, който не е дошъл, и няма да важи.',
          `${n} негови записа тук чакат по-ранни, които не са дошли, и няма да важат.`,
        ),
      ];

const waitingEn = (n: number): string[] =>
  n === 0
    ? []
    : [
        byCount(
          n,
          '1 entry of it here waits for an earlier one that has not come, and will not count.',
          `${n} entries of it here wait for earlier ones that have not come, and will not count.`,
        ),
      ];

const keptEn = (n: number): string =>
  n === 0
    ? 'There are no entries of it here to stay in force.'
    : counted(n, 'entry of it stays in force.', 'entries of it stay in force.');

const LAST_BG = {
  ends: 'С този ключ повече не се подписва: за нови записи трябва да се впише нов. Само краят може после да се премести.',
  moves: 'Ключът остава приключен: премества се само краят му.',
};
const LAST_EN = {
  ends: 'Nothing is signed with this key any more: for new entries a new one has to be enrolled. Only the end can be moved later.',
  moves: 'The key stays ended: only its end moves.',
};

const beginBg = (n: number): string[] =>
  n === 0
    ? []
    : [
        byCount(
          n,
          '1 негов запис, който досега не важи, започва да важи навсякъде.',
          `${n} негови записа, които досега не важат, започват да важат навсякъде.`,
        ),
      ];

const beginEn = (n: number): string[] =>
  n === 0
    ? []
    : [
        byCount(
          n,
          '1 entry of it that has not counted begins to count everywhere.',
          `${n} entries of it that have not counted begin to count everywhere.`,
        ),
      ];

const linesBg = (
  { unit, label, kept, begin, ended, lost, waiting, own, lastRoles, lastOfUnit }: EndingEffect,
  status: KeyStatus,
  nameOf: (role: string) => string,
): string[] => [
  `Ключът „${label}“ на ${unit} ще бъде ${status === 'revoked' ? 'отнет' : 'приключен'}. Нови записи с него не се приемат.`,
  keptBg(kept),
  ...beginBg(begin),
  ...(lost === 0
    ? []
    : [
        byCount(
          lost,
          '1 негов запис спира да важи навсякъде.',
          `${lost} негови записа спират да важат навсякъде.`,
        ),
      ]),
  ...waitingBg(waiting),
  ...(own
    ? ['Това е ключът на това работно място: тук повече нищо няма да се подписва с него.']
    : []),
  ...(lastRoles.length === 0 ? [] : [`Никой друг няма да е: ${lastRoles.map(nameOf).join(', ')}.`]),
  ...(lastOfUnit ? [`${unit} остава без действащ ключ, докато не се впише нов.`] : []),
  ended ? LAST_BG.moves : LAST_BG.ends,
];

const linesEn = (
  { unit, label, kept, begin, ended, lost, waiting, own, lastRoles, lastOfUnit }: EndingEffect,
  status: KeyStatus,
  nameOf: (role: string) => string,
): string[] => [
  `The key “${label}” of ${unit} will be ${status}. New entries by it are not taken in.`,
  keptEn(kept),
  ...beginEn(begin),
  ...(lost === 0
    ? []
    : [`${lost} ${byCount(lost, 'entry of it stops', 'entries of it stop')} counting everywhere.`]),
  ...waitingEn(waiting),
  ...(own
    ? ['It is the key of this workplace: nothing will be signed with it here any more.']
    : []),
  ...(lastRoles.length === 0 ? [] : [`Nobody else will be: ${lastRoles.map(nameOf).join(', ')}.`]),
  ...(lastOfUnit ? [`${unit} is left without a key in force until a new one is enrolled.`] : []),
  ended ? LAST_EN.moves : LAST_EN.ends,
];

/** `nameOf`: what a role is called on the screen. */
export const endingLines = (
  effect: EndingEffect,
  status: KeyStatus,
  language: Language,
  nameOf: (role: string) => string = (role) => role,
): string[] => (language === 'bg' ? linesBg : linesEn)(effect, status, nameOf);

/** Of one log alone, or of each by its name. */
const endsText = (
  ends: EndingEffect['ends'],
  nameOf: (log: string) => string,
  after: (seq: number) => string,
): string => {
  const [only, more] = ends;
  if (only !== undefined && more === undefined && only.log === 'main') return after(only.seq);
  return ends.map(({ log, seq }) => `${nameOf(log)}: ${after(seq)}`).join('; ');
};

const dayOf = (at: string): string => formatDate(sofiaDay(Date.parse(at)));

const keyBg = (
  { kept, waiting, ends, lastAt, own, lastRoles }: EndingEffect,
  { role, log }: Names,
): string[] => [
  lastAt === null
    ? 'Тук няма нищо от него; нищо не се приема.'
    : `${keptBg(kept)} Последно писано с него: ${dayOf(lastAt)}`,
  ...(ends.length === 0
    ? []
    : [
        `Не се приема нищо след: ${endsText(ends, log, (seq) => (seq === 0 ? 'началото' : `запис ${seq}`))}.`,
      ]),
  ...waitingBg(waiting),
  ...(own ? ['Това е ключът на това работно място.'] : []),
  ...(lastRoles.length === 0 ? [] : [`Никой друг няма да е: ${lastRoles.map(role).join(', ')}.`]),
];

const keyEn = (
  { kept, waiting, ends, lastAt, own, lastRoles }: EndingEffect,
  { role, log }: Names,
): string[] => [
  lastAt === null
    ? 'Nothing of it is here; nothing is taken in.'
    : `${keptEn(kept)} Last written with it: ${dayOf(lastAt)}`,
  ...(ends.length === 0
    ? []
    : [
        `Nothing is taken in after: ${endsText(ends, log, (seq) => (seq === 0 ? 'the beginning' : `entry ${seq}`))}.`,
      ]),
  ...waitingEn(waiting),
  ...(own ? ['It is the key of this workplace.'] : []),
  ...(lastRoles.length === 0 ? [] : [`Nobody else will be: ${lastRoles.map(role).join(', ')}.`]),
];

export interface Names {
  readonly role: (role: string) => string;
  readonly log: (log: string) => string;
}

const AS_WRITTEN: Names = { role: (name) => name, log: (name) => name };

/** What its end does to one of several keys that are retired together. */
export const keyEndLines = (
  effect: EndingEffect,
  language: Language,
  names: Names = AS_WRITTEN,
): string[] => (language === 'bg' ? keyBg : keyEn)(effect, names);
