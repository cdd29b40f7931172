/** Why a rule is not kept: what was typed, for which rule, and what that rule takes. */
import type { FailureParams, Language, Sentences } from '../kernel/failure.ts';
import { NUMBERED_BY, RULE_CHOICES } from './rules.ts';
import { RULE_TEXTS } from './texts.ts';
import { MEMBER_ROLES } from './types.ts';

type Forms = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const same = (words: readonly string[]) => ({ bg: words.join(', '), en: words.join(', ') });

const DAY_OF_YEAR = { bg: 'месец и ден, например 12-31', en: 'month and day, such as 12-31' };

const FORMS: Forms = {
  quorum: { bg: '1/2+, 1/2, 2/3 или брой', en: '1/2+, 1/2, 2/3 or a number' },
  majority: same(['present:1/2+', 'present:2/3', 'all:1/2+', 'all:2/3', 'consensus']),
  abstentions: same(RULE_CHOICES.abstentions),
  casting: same(RULE_CHOICES.casting),
  agendaVote: same(RULE_CHOICES.agendaVote),
  protocolNumbers: same(RULE_CHOICES.protocolNumbers),
  decisionNumbers: same(NUMBERED_BY),
  signatories: same(MEMBER_ROLES),
  programmeBy: DAY_OF_YEAR,
  reportBy: DAY_OF_YEAR,
};

const named = (name: FailureParams[string] | undefined, language: Language): string =>
  Object.entries(RULE_TEXTS).find(([rule]) => rule === name)?.[1][language] ?? String(name);

const formsOf = (name: FailureParams[string] | undefined, language: Language): string =>
  FORMS[String(name)]?.[language] ?? '–';

export const ruleSentences: Sentences = {
  'council.rule-value': {
    bg: ({ name, value }) =>
      `„${value}“ не може да се прочете като правило „${named(name, 'bg')}“. Приема се: ${formsOf(name, 'bg')}.`,
    en: ({ name, value }) =>
      `“${value}” cannot be read as the rule “${named(name, 'en')}”. Accepted: ${formsOf(name, 'en')}.`,
  },
  'council.rule-no-act': {
    bg: () =>
      'Правилото не е записано, защото не е посочено откъде следва. Посочете акта и разпоредбата, например „чл. 7, ал. 2 от Правилника“.',
    en: () =>
      'The rule was not saved because nothing says where it is written. Cite the act and its provision, for example “Art. 7(2) of the rules of procedure”.',
  },
};
