/** What an act of the registry does to a key, as a sentence. */
import type { Language } from '../kernel/failure.ts';
import type { KeyEffect, RoleEffect } from './effects.ts';

const measuresBg = (measures: readonly string[] | null): string => {
  if (measures === null) return 'няма';
  return measures.includes('*') ? 'всички мерки' : `мерки ${measures.join(', ')}`;
};
const measuresEn = (measures: readonly string[] | null): string => {
  if (measures === null) return 'none';
  return measures.includes('*') ? 'all measures' : `measures ${measures.join(', ')}`;
};

const isMoved = ({ before, after }: RoleEffect): boolean =>
  JSON.stringify(before) !== JSON.stringify(after);

const HEADS = {
  bg: {
    new: 'нов ключ',
    same: 'без промяна',
    wider: 'получава повече права',
    narrower: 'губи права; написаното дотук остава в сила',
  },
  en: {
    new: 'a new key',
    same: 'no change',
    wider: 'gains rights',
    narrower: 'loses rights; what was written so far stays in force',
  },
} as const;

/** `nameOf`: what a role is called on the screen. */
export const effectText = (
  { label, change, roles }: KeyEffect,
  language: Language,
  nameOf: (role: string) => string = (role) => role,
): string => {
  const measures = language === 'bg' ? measuresBg : measuresEn;
  const parts = roles
    .filter(isMoved)
    .map(({ role, before, after }) =>
      change === 'new'
        ? `${nameOf(role)}: ${measures(after)}`
        : `${nameOf(role)}: ${measures(before)} → ${measures(after)}`,
    );
  return `${label}: ${HEADS[language][change]}${parts.length === 0 ? '' : ` (${parts.join('; ')})`}`;
};
