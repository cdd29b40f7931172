/** Names of a council's things, as documents and sentences say them. */
import type { Language } from '../kernel/failure.ts';
import { counted } from '../text/counted.ts';
import type { Choice, VoteMode } from './meeting-types.ts';
import type { VoteResult } from './votes.ts';
import { readMajority, readShare, readSignatories, type ChoiceRule } from './rules.ts';
import type {
  DecisionState,
  ItemKind,
  ItemOutcome,
  MemberRole,
  Presence,
  ProtocolState,
  Rule,
  RuleName,
  SittingKind,
  SittingState,
} from './types.ts';

type Text = Readonly<Record<Language, string>>;
type Texts<Key extends string> = Readonly<Record<Key, Text>>;

export const ROLE_TEXTS: Texts<MemberRole> = {
  chair: { bg: 'председател', en: 'chair' },
  deputy: { bg: 'заместник-председател', en: 'deputy chair' },
  member: { bg: 'член', en: 'member' },
  secretary: { bg: 'секретар', en: 'secretary' },
  observer: { bg: 'наблюдател', en: 'observer' },
};

export const KIND_TEXTS: Texts<SittingKind> = {
  regular: { bg: 'редовно', en: 'regular' },
  extraordinary: { bg: 'извънредно', en: 'extraordinary' },
  written: { bg: 'неприсъствено', en: 'by written procedure' },
};

export const SITTING_STATE_TEXTS: Texts<SittingState> = {
  draft: { bg: 'проект', en: 'draft' },
  convened: { bg: 'свикано', en: 'convened' },
  open: { bg: 'открито', en: 'open' },
  closed: { bg: 'закрито', en: 'closed' },
};

/** In a written procedure nobody is convened and nothing opened. */
const WRITTEN_TEXTS: Texts<SittingState> = {
  ...SITTING_STATE_TEXTS,
  convened: { bg: 'изпратено за отговор', en: 'sent out for answers' },
  closed: { bg: 'приключено', en: 'concluded' },
};

export const stateText = (
  state: SittingState,
  lang: Language,
  kind: SittingKind = 'regular',
): string => (kind === 'written' ? WRITTEN_TEXTS : SITTING_STATE_TEXTS)[state][lang];

export const PROTOCOL_TEXTS: Texts<ProtocolState> = {
  draft: { bg: 'проект', en: 'draft' },
  'for-signature': { bg: 'за подпис', en: 'for signature' },
  final: { bg: 'окончателен', en: 'final' },
};

export const OUTCOME_TEXTS: Texts<ItemOutcome> = {
  discussed: { bg: 'приета за сведение', en: 'noted' },
  adopted: { bg: 'приета', en: 'adopted' },
  rejected: { bg: 'не е приета', en: 'rejected' },
  postponed: { bg: 'отложена', en: 'postponed' },
  withdrawn: { bg: 'оттеглена', en: 'withdrawn' },
};

export const PRESENCE_TEXTS: Texts<Presence> = {
  present: { bg: 'присъства', en: 'present' },
  absent: { bg: 'отсъства', en: 'absent' },
  excused: { bg: 'отсъства по уважителни причини', en: 'excused' },
};

export const CHOICE_TEXTS: Texts<Choice> = {
  for: { bg: 'за', en: 'for' },
  against: { bg: 'против', en: 'against' },
  abstain: { bg: 'въздържал се', en: 'abstained' },
  none: { bg: 'не участва', en: 'took no part' },
};

export const MODE_TEXTS: Texts<VoteMode> = {
  open: { bg: 'явно', en: 'open' },
  named: { bg: 'поименно', en: 'by name' },
  secret: { bg: 'тайно', en: 'secret' },
};

export const RESULT_TEXTS: Texts<VoteResult> = {
  unanimous: { bg: 'приета единодушно', en: 'adopted unanimously' },
  adopted: { bg: 'приета', en: 'adopted' },
  'adopted-by-chair': { bg: 'приета с решаващ глас', en: 'adopted by the chair’s vote' },
  rejected: { bg: 'не е приета', en: 'not adopted' },
  'rejected-by-chair': { bg: 'не е приета с решаващ глас', en: 'not adopted by the chair’s vote' },
  tie: { bg: 'равен брой гласове', en: 'equal votes' },
  open: { bg: 'без правило за мнозинство', en: 'no rule on majorities' },
  'no-quorum': { bg: 'няма кворум', en: 'no quorum' },
};

export const DECISION_TEXTS: Texts<DecisionState> = {
  open: { bg: 'в изпълнение', en: 'open' },
  done: { bg: 'изпълнено', en: 'done' },
  dropped: { bg: 'отпаднало', en: 'dropped' },
};

export const RULE_TEXTS: Texts<RuleName> = {
  quorum: { bg: 'Кворум', en: 'Quorum' },
  majority: { bg: 'Мнозинство', en: 'Majority' },
  abstentions: { bg: 'Въздържали се', en: 'Abstentions' },
  casting: { bg: 'Равен брой гласове', en: 'Equal votes' },
  agendaVote: { bg: 'Гласуване на дневния ред', en: 'Vote on the agenda' },
  noticeDays: { bg: 'Срок за уведомяване', en: 'Notice' },
  writtenProcedure: { bg: 'Неприсъствено решаване', en: 'Written procedure' },
  signatories: { bg: 'Протоколът се подписва от', en: 'The protocol is signed by' },
  protocolNumbers: { bg: 'Номера на протоколите', en: 'Numbers of protocols' },
  decisionNumbers: { bg: 'Номера на решенията', en: 'Numbers of decisions' },
  programmeBy: { bg: 'Годишна програма до', en: 'Yearly programme by' },
  reportBy: { bg: 'Годишен доклад до', en: 'Yearly report by' },
};

/** Titles of the standard items; `protocol` says which one. */
export const standardTitle = (kind: Exclude<ItemKind, 'item'>, previous: string): string => {
  switch (kind) {
    case 'protocol':
      return `Приемане на протокола от предходното заседание${previous}`;
    case 'decisions':
      return 'Изпълнение на взетите решения';
    case 'other':
      return 'Разни';
    default:
      return kind satisfies never;
  }
};

const shareText = (text: string, lang: Language): string => {
  const share = readShare(text);
  if (share === null) return text;
  const { of, parts, above } = share;
  if (of === 1 && parts === 2)
    return above
      ? { bg: 'повече от половината', en: 'more than half' }[lang]
      : { bg: 'поне половината', en: 'at least half' }[lang];
  const least = above ? { bg: 'повече от', en: 'more than' } : { bg: 'поне', en: 'at least' };
  return `${least[lang]} ${of}/${parts}`;
};

const majorityText = (value: string, lang: Language): string => {
  if (value === 'consensus') return { bg: 'с консенсус', en: 'by consensus' }[lang];
  const majority = readMajority(value);
  if (majority === null) return value;
  const share = shareText(value.split(':')[1] ?? '', lang);
  const base = {
    present: { bg: 'присъстващите', en: 'those present' },
    all: { bg: 'всички членове', en: 'all members' },
  }[majority.base][lang];
  return `${share} ${{ bg: 'от', en: 'of' }[lang]} ${base}`;
};

const RULE_VALUES: Readonly<Record<ChoiceRule, Texts<string>>> = {
  abstentions: {
    counted: { bg: 'броят се към присъстващите', en: 'counted among those present' },
    'left-out': {
      bg: 'не се броят: мнозинството е от „за“ и „против“',
      en: 'left out: the majority is of those for and against',
    },
    forbidden: { bg: 'не се допуска въздържане', en: 'nobody may abstain' },
  },
  casting: {
    chair: { bg: 'решава гласът на председателстващия', en: 'the chair decides' },
    none: { bg: 'не се приема', en: 'not adopted' },
  },
  agendaVote: {
    yes: { bg: 'дневният ред се гласува преди точките', en: 'voted before its items' },
    no: { bg: 'не се изисква', en: 'not asked for' },
  },
  protocolNumbers: {
    year: { bg: 'от 1 всяка година', en: 'from 1 each year' },
    running: { bg: 'без прекъсване през годините', en: 'running through the years' },
  },
  decisionNumbers: {
    sitting: { bg: 'от 1 на всяко заседание', en: 'from 1 at each sitting' },
    year: { bg: 'от 1 всяка година', en: 'from 1 each year' },
    running: { bg: 'без прекъсване през годините', en: 'running through the years' },
  },
};

const daysText = (value: string, lang: Language): string =>
  lang === 'bg' ? counted(value, 'ден', 'дни') : counted(value, 'day', 'days');

/** «повече от половината от членовете». */
export const ruleText = (
  { name, value }: Pick<Rule, 'name' | 'value'>,
  lang: Language = 'bg',
): string => {
  switch (name) {
    case 'quorum':
      return /^\d+$/.test(value)
        ? `${value} ${{ bg: 'членове', en: 'members' }[lang]}`
        : `${shareText(value, lang)} ${{ bg: 'от членовете', en: 'of the members' }[lang]}`;
    case 'majority':
      return majorityText(value, lang);
    case 'abstentions':
    case 'casting':
    case 'agendaVote':
    case 'protocolNumbers':
    case 'decisionNumbers':
      return RULE_VALUES[name][value]?.[lang] ?? value;
    case 'noticeDays':
      return daysText(value, lang);
    case 'writtenProcedure':
      return value === '0'
        ? { bg: 'не се допуска', en: 'not allowed' }[lang]
        : `${{ bg: 'допуска се, срок за отговор', en: 'allowed, to be answered within' }[lang]} ${daysText(value, lang)}`;
    case 'signatories':
      return (readSignatories(value) ?? []).map((role) => ROLE_TEXTS[role][lang]).join(', ');
    case 'programmeBy':
    case 'reportBy':
      return value.split('-').toReversed().join('.');
    default:
      return name satisfies never;
  }
};

const WEEKDAYS = ['неделя', 'понеделник', 'вторник', 'сряда', 'четвъртък', 'петък', 'събота'];

export const weekday = (date: string): string =>
  WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';

/** «11,30 ч.», as protocols write it. */
export const clockText = (time: string): string => `${time.replace(':', ',')}\u00A0ч.`;
