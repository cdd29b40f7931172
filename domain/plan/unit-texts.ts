/** Acts on units in words, for the window and the command line. */
import { formatDate } from '../kernel/date.ts';
import type { Language } from '../kernel/failure.ts';
import type { Unit } from './plan.ts';
import type { UnitAct, UnitActKind } from './unit-acts.ts';

type Texts = Readonly<Record<Language, string>>;

export const UNIT_ACT_TEXTS: Readonly<Record<UnitActKind, Texts>> = {
  add: { bg: 'създаване', en: 'founding' },
  rename: { bg: 'преименуване', en: 'renaming' },
  correct: { bg: 'поправка на името', en: 'correction of the name' },
  close: { bg: 'закриване', en: 'closing' },
  merge: { bg: 'вливане', en: 'merging' },
};

/** «РЗИ-Видин: вливане в РЗИ-Монтана от 15.05.2027 г.; ПМС № 12 …» */
export const unitActText = (
  { kind, unit, day, act, name, successor }: UnitAct,
  lang: Language,
): string => {
  const what = UNIT_ACT_TEXTS[kind][lang];
  const date = formatDate(day);
  if (lang === 'bg') {
    const more = successor === null ? '' : ` в ${successor}`;
    const named = name === null ? '' : ` – „${name}“`;
    return `${unit}: ${what}${more}${named}, в сила от ${date}; ${act}`;
  }
  const more = successor === null ? '' : ` into ${successor}`;
  const named = name === null ? '' : ` – “${name}”`;
  return `${unit}: ${what}${more}${named}, in force from ${date}; ${act}`;
};

/** «от 01.06.2027», «до 14.05.2027, влято в РЗИ-Монтана», «преди: …»; empty where nothing changed. */
export const unitTimeText = ({ since, until, successor, names }: Unit, lang: Language): string => {
  const bg = lang === 'bg';
  const parts = [
    ...(since === null ? [] : [`${bg ? 'от' : 'since'} ${formatDate(since)}`]),
    ...(until === null
      ? []
      : [`${bg ? 'не съществува от' : 'is no more since'} ${formatDate(until)}`]),
    ...(successor === null ? [] : [`${bg ? 'влято в' : 'went into'} ${successor}`]),
    ...names.slice(0, -1).map(({ name }, i) => {
      const next = names[i + 1]?.from ?? null;
      const end = next === null ? '' : ` (${bg ? 'до' : 'until'} ${formatDate(next)})`;
      return `${bg ? 'преди' : 'before'}: ${name}${end}`;
    }),
  ];
  return parts.join('; ');
};
