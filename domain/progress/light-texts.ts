/** The light in words: its colours' names, the reason of one measure, and the rules as printed. */
import { byCount, counted as counting } from '../text/counted.ts';
import { formatDate, localDate } from '../kernel/date.ts';
import type { FailureParams, Language } from '../kernel/failure.ts';
import { END_NEAR_DAYS, MILESTONE_GRACE_DAYS, type LightRule } from './light.ts';
import { period, periodShort } from './period.ts';
import type { IndicatorMode, Light, LightColour } from './types.ts';
import { formatDegree, formatValue } from './value.ts';

type Text = Readonly<Record<Language, string>>;

export const LIGHT_TEXTS: Readonly<Record<LightColour, Text>> = {
  none: { bg: 'предстои', en: 'upcoming' },
  grey: { bg: 'няма данни', en: 'no data' },
  green: { bg: 'в срок', en: 'on track' },
  amber: { bg: 'с риск', en: 'at risk' },
  red: { bg: 'закъснява', en: 'late' },
  done: { bg: 'изпълнена', en: 'done' },
};

/** The stable names of the command line's `state`. */
export const LIGHT_STATES: Readonly<Record<LightColour, string>> = {
  none: 'upcoming',
  grey: 'no-data',
  green: 'on-track',
  amber: 'at-risk',
  red: 'late',
  done: 'done',
};

const shown = (p: FailureParams, key: string, lang: Language): string | null => {
  const value = p[key];
  return value === undefined ? null : formatValue(p['mode'] as IndicatorMode, String(value), lang);
};

const counted = (p: FailureParams, lang: Language): string | null => {
  const accepted = shown(p, 'accepted', lang);
  const submitted = shown(p, 'submitted', lang);
  const target = shown(p, 'target', lang);
  if (submitted === null) return null;
  const of = target === null ? '' : ` ${lang === 'bg' ? 'от' : 'of'} ${target}`;
  if (accepted === submitted)
    return lang === 'bg' ? `отчетени ${accepted}${of}` : `${accepted}${of} reported`;
  if (accepted === null)
    return lang === 'bg'
      ? `подадени ${submitted}${of}, още неприети`
      : `${submitted}${of} submitted, not accepted yet`;
  return lang === 'bg'
    ? `приети ${accepted}${of}, подадени ${submitted}`
    : `${accepted}${of} accepted, ${submitted} submitted`;
};

const degreeText = (p: FailureParams, lang: Language): string | null => {
  const degree = p['submittedDegree'];
  if (typeof degree !== 'number') return null;
  const waits = p['acceptedDegree'] !== degree;
  if (lang === 'bg')
    return `степен на изпълнение ${formatDegree(degree)}${waits ? ', още неприета' : ''}`;
  return `degree of completion ${formatDegree(degree)}${waits ? ', not accepted yet' : ''}`;
};

const NOT_REACHED: Text = {
  bg: 'целта още не е отчетена като изпълнена',
  en: 'the target is not reported as reached',
};
const NO_TARGET: Text = { bg: 'целта не е число', en: 'the target is no number' };
const NO_VALUE: Text = { bg: 'стойност не е отчетена', en: 'no value is reported' };

/** A whole degree beside a «no», or beside what is neither yes nor no. */
const isContradicted = (p: FailureParams): boolean =>
  p['submittedDegree'] === 100 && p['submitted'] !== '1' && p['unheard'] === undefined;

/** «отчетени 3 от 50», «степен на изпълнение 40 %», «стойност не е отчетена, степен на изпълнение 100 %». */
const figures = (p: FailureParams, lang: Language): string | null => {
  if (p['mode'] === 'yes-no') return isContradicted(p) ? null : degreeText(p, lang);
  if (p['mode'] === 'qualitative') return degreeText(p, lang);
  const told = counted(p, lang);
  if (told !== null) return p['target'] === undefined ? `${told}, ${NO_TARGET[lang]}` : told;
  const degree = degreeText(p, lang);
  return degree === null ? null : `${NO_VALUE[lang]}, ${degree}`;
};

/** «не са отчели 27 звена»: the others alone would have reached the target. */
const unheard = (n: FailureParams[string] | undefined, lang: Language): string =>
  lang === 'bg'
    ? `${byCount(n, 'не е отчело', 'не са отчели')} ${counting(n, 'звено', 'звена')}`
    : counting(n, 'unit has not reported', 'units have not reported');

/** What was reported; where it would do, who has not, so that a figure never contradicts the colour. */
const reported = (p: FailureParams, lang: Language): string => {
  const told = figures(p, lang);
  if (p['unheard'] === undefined) return told ?? NOT_REACHED[lang];
  const silent = unheard(p['unheard'], lang);
  return told === null ? silent : `${told}, ${lang === 'bg' ? 'но' : 'but'} ${silent}`;
};

const day = (value: unknown): string => formatDate(localDate(String(value)));
const inWords = (value: unknown, lang: Language): string =>
  periodShort(period(String(value)), lang);

interface RuleText {
  readonly colour: LightColour;
  readonly rule: Text;
  readonly bg: (p: FailureParams) => string;
  readonly en: (p: FailureParams) => string;
}

const ENDS: Readonly<Record<'reached' | 'ended-waiting' | 'ended', RuleText>> = {
  reached: {
    colour: 'done',
    rule: {
      bg: 'Изпълнена: целевата стойност на всички индикатори е достигната с приети данни (при регулярна дейност – и краят ѝ е минал).',
      en: 'Done: accepted data reach the target of every indicator (for a regular activity: and its end is past).',
    },
    bg: (p) => `изпълнена: ${p['mode'] === 'yes-no' ? 'целта е достигната' : reported(p, 'bg')}`,
    en: (p) => `done: ${p['mode'] === 'yes-no' ? 'the target is reached' : reported(p, 'en')}`,
  },
  'ended-waiting': {
    colour: 'amber',
    rule: {
      bg: 'С риск: краят е минал, целта е достигната по подадени данни, които още не са приети.',
      en: 'At risk: the end is past; the target is reached by submitted data that is not accepted yet.',
    },
    bg: (p) => `чака приемане: краят е ${p['end']} г., ${reported(p, 'bg')}`,
    en: (p) => `waits for acceptance: the end was ${p['end']}, ${reported(p, 'en')}`,
  },
  ended: {
    colour: 'red',
    rule: {
      bg: 'Закъснява: краят е минал, има отчетени данни и те не достигат целта.',
      en: 'Late: the end is past, and the reported data fall short of the target.',
    },
    bg: (p) => `закъснява: краят е ${p['end']} г., ${reported(p, 'bg')}`,
    en: (p) => `late: the end was ${p['end']}, ${reported(p, 'en')}`,
  },
};

const BEFORE: Readonly<
  Record<
    'upcoming' | 'milestone-late' | 'milestone-overdue' | 'ended-no-data' | 'no-data',
    RuleText
  >
> = {
  upcoming: {
    colour: 'none',
    rule: {
      bg: 'Предстои: началото още не е дошло и няма отчети.',
      en: 'Upcoming: the start has not come, and there are no reports.',
    },
    bg: (p) => `предстои: началото е ${p['start']} г.`,
    en: (p) => `upcoming: starts in ${p['start']}`,
  },
  'milestone-late': {
    colour: 'red',
    rule: {
      bg: `Закъснява: междинен етап е просрочен с повече от ${MILESTONE_GRACE_DAYS} дни и не е отбелязан като изпълнен.`,
      en: `Late: a milestone is more than ${MILESTONE_GRACE_DAYS} days overdue and not marked as done.`,
    },
    bg: (p) =>
      `закъснява: междинният етап „${p['title']}“ е със срок ${day(p['due'])} и не е изпълнен`,
    en: (p) => `late: the milestone “${p['title']}” was due on ${day(p['due'])} and is not done`,
  },
  'milestone-overdue': {
    colour: 'amber',
    rule: {
      bg: `С риск: междинен етап е просрочен с до ${MILESTONE_GRACE_DAYS} дни.`,
      en: `At risk: a milestone is up to ${MILESTONE_GRACE_DAYS} days overdue.`,
    },
    bg: (p) =>
      `с риск: междинният етап „${p['title']}“ е просрочен с ${counting(p['days'], 'ден', 'дни')}`,
    en: (p) =>
      `at risk: the milestone “${p['title']}” is ${counting(p['days'], 'day', 'days')} overdue`,
  },
  'ended-no-data': {
    colour: 'grey',
    rule: {
      bg: 'Няма данни: краят е минал и няма подаден или приет отчет. Това не значи закъснение, а липса на данни.',
      en: 'No data: the end is past, and no report is submitted or accepted. This says nothing of lateness, only that data is missing.',
    },
    bg: (p) => `няма данни: краят е ${p['end']} г., а няма подаден или приет отчет`,
    en: (p) => `no data: the end was ${p['end']}, and no report is submitted or accepted`,
  },
  'no-data': {
    colour: 'grey',
    rule: {
      bg: 'Няма данни: мярката тече, но няма подаден или приет отчет (върнатите и започнатите не се броят).',
      en: 'No data: the measure is running, but no report is submitted or accepted (returned and begun ones do not count).',
    },
    bg: (p) => `няма данни: няма подаден или приет отчет; краят е ${p['end']} г.`,
    en: (p) => `no data: no report is submitted or accepted; the end is ${p['end']}`,
  },
};

const RUNNING: Readonly<
  Record<
    'reached-regular' | 'reached-waiting' | 'ends-soon' | 'stale' | 'behind' | 'on-track',
    RuleText
  >
> = {
  'reached-regular': {
    colour: 'green',
    rule: {
      bg: 'В срок: целта на регулярна дейност е достигната, дейността продължава до края си.',
      en: 'On track: the target of a regular activity is reached; the activity goes on until its end.',
    },
    bg: (p) => `в срок: целта е достигната, дейността продължава до ${p['end']} г.`,
    en: (p) => `on track: the target is reached, the activity goes on until ${p['end']}`,
  },
  'reached-waiting': {
    colour: 'green',
    rule: {
      bg: 'В срок: целта е достигната по подадени данни, които чакат приемане.',
      en: 'On track: the target is reached by submitted data that waits for acceptance.',
    },
    bg: (p) =>
      `в срок: целта е достигната по подадени данни, които чакат приемане; краят е ${p['end']} г.`,
    en: (p) =>
      `on track: submitted data reach the target and wait for acceptance; the end is ${p['end']}`,
  },
  'ends-soon': {
    colour: 'amber',
    rule: {
      bg: `С риск: до края остават най-много ${END_NEAR_DAYS} дни и целта не е достигната.`,
      en: `At risk: at most ${END_NEAR_DAYS} days are left and the target is not reached.`,
    },
    bg: (p) =>
      `с риск: до края на ${p['end']} г. ${byCount(p['days'], 'остава 1 ден', `остават ${p['days']} дни`)}, ${reported(p, 'bg')}`,
    en: (p) =>
      `at risk: ${byCount(p['days'], '1 day is', `${p['days']} days are`)} left until the end of ${p['end']}, ${reported(p, 'en')}`,
  },
  stale: {
    colour: 'grey',
    rule: {
      bg: 'Няма данни: за последния период с изтекъл срок за отчет няма подаден отчет.',
      en: 'No data: nothing was submitted for the latest period whose report is due.',
    },
    bg: (p) =>
      `няма данни за ${inWords(p['due'], 'bg')}; последният отчет е за ${inWords(p['last'], 'bg')}`,
    en: (p) =>
      `no data for the ${inWords(p['due'], 'en')}; the latest report is for the ${inWords(p['last'], 'en')}`,
  },
  behind: {
    colour: 'amber',
    rule: {
      bg: 'С риск: минала е повече от половината от срока, а отчетеното е под половината от дела на изминалото време.',
      en: 'At risk: more than half of the time is over, and what was reported is below half of that share.',
    },
    bg: (p) =>
      `с риск: изминали са ${p['elapsed']} % от срока до ${p['end']} г., ${reported(p, 'bg')}`,
    en: (p) =>
      `at risk: ${p['elapsed']} % of the time until ${p['end']} is over, ${reported(p, 'en')}`,
  },
  'on-track': {
    colour: 'green',
    rule: {
      bg: 'В срок: във всички останали случаи.',
      en: 'On track: in all other cases.',
    },
    bg: (p) => `в срок: ${reported(p, 'bg')}, краят е ${p['end']} г.`,
    en: (p) => `on track: ${reported(p, 'en')}, the end is ${p['end']}`,
  },
};

const RULES: Readonly<Record<LightRule, RuleText>> = { ...ENDS, ...BEFORE, ...RUNNING };

/** The rules in the order in which they are tried: the first that fits decides. */
export const LIGHT_RULES: readonly {
  readonly code: LightRule;
  readonly colour: LightColour;
  readonly text: Text;
}[] = Object.entries(RULES).map(([code, { colour, rule }]) => ({
  code: code as LightRule,
  colour,
  text: rule,
}));

/** «закъснява: краят е 2025 г., отчетени 3 от 50». */
export const lightSentence = ({ reason }: Light, lang: Language = 'bg'): string =>
  RULES[reason.code as LightRule][lang](reason.params);
