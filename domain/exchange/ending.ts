/** What the end of a key takes with it, and how that is said before it is signed. */
import { byCount } from '../text/counted.ts';
import type { Language } from '../kernel/failure.ts';
import { keyOf } from './registry.ts';
import type { KeyStatus, Registry } from './types.ts';

export interface EndingEffect {
  readonly kid: string;
  readonly unit: string;
  readonly label: string;
  /** Entries that count here: those that go on counting, and those that stop. */
  readonly kept: number;
  readonly lost: number;
  /** It is the key of this workplace, and in force. */
  readonly own: boolean;
  /** Its roles that no other key in force has; a unit's own (reporting, passing on) aside. */
  readonly lastRoles: readonly string[];
  /** No other key of its unit is in force. */
  readonly lastOfUnit: boolean;
}

/** Every unit has one of these, and enrols another workplace for it. */
const OF_EACH_UNIT: ReadonlySet<string> = new Set(['unit.reporter', 'relay']);

/** Nothing where the key has ended before. */
export const lostWith = (
  registry: Registry,
  kid: string,
): Pick<EndingEffect, 'lastRoles' | 'lastOfUnit'> => {
  const key = keyOf(registry, kid);
  if (key === undefined || key.status !== 'active') return { lastRoles: [], lastOfUnit: false };
  const others = Object.entries(registry.keys)
    .filter(([other, { status }]) => other !== kid && status === 'active')
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
    : byCount(n, '1 негов запис остава в сила.', `${n} негови записа остават в сила.`);

const linesBg = (
  { unit, label, kept, lost, own, lastRoles, lastOfUnit }: EndingEffect,
  status: KeyStatus,
  nameOf: (role: string) => string,
): string[] => [
  `Ключът „${label}“ на ${unit} ще бъде ${status === 'revoked' ? 'отнет' : 'приключен'}. Нови записи с него не се приемат.`,
  keptBg(kept),
  ...(lost === 0
    ? []
    : [
        byCount(
          lost,
          '1 негов запис спира да важи навсякъде.',
          `${lost} негови записа спират да важат навсякъде.`,
        ),
      ]),
  ...(own
    ? ['Това е ключът на това работно място: тук повече нищо няма да се подписва с него.']
    : []),
  ...(lastRoles.length === 0 ? [] : [`Никой друг няма да е: ${lastRoles.map(nameOf).join(', ')}.`]),
  ...(lastOfUnit ? [`${unit} остава без действащ ключ, докато не се впише нов.`] : []),
  'Това не може да се върне: трябва да се впише нов ключ.',
];

const linesEn = (
  { unit, label, kept, lost, own, lastRoles, lastOfUnit }: EndingEffect,
  status: KeyStatus,
  nameOf: (role: string) => string,
): string[] => [
  `The key “${label}” of ${unit} will be ${status}. New entries by it are not taken in.`,
  kept === 0
    ? 'There are no entries of it here to stay in force.'
    : `${kept} ${kept === 1 ? 'entry of it stays' : 'entries of it stay'} in force.`,
  ...(lost === 0
    ? []
    : [`${lost} ${lost === 1 ? 'entry of it stops' : 'entries of it stop'} counting everywhere.`]),
  ...(own
    ? ['It is the key of this workplace: nothing will be signed with it here any more.']
    : []),
  ...(lastRoles.length === 0 ? [] : [`Nobody else will be: ${lastRoles.map(nameOf).join(', ')}.`]),
  ...(lastOfUnit ? [`${unit} is left without a key in force until a new one is enrolled.`] : []),
  'This cannot be taken back: a new key has to be enrolled.',
];

/** `nameOf`: what a role is called on the screen. */
export const endingLines = (
  effect: EndingEffect,
  status: KeyStatus,
  language: Language,
  nameOf: (role: string) => string = (role) => role,
): string[] => (language === 'bg' ? linesBg : linesEn)(effect, status, nameOf);
