import { words } from './language.tsx';

/** Files on their way in, wherever they are attached. */
export const attachingWords = words(
  {
    lead: (max: number, kinds: string) => `До ${max} MB всеки. Видове: ${kinds}.`,
    sending: (name: string) => `„${name}“ се добавя…`,
    looking: (name: string) => `„${name}“ се преглежда…`,
    stop: 'Спри',
  },
  {
    lead: (max, kinds) => `Up to ${max} MB each. Kinds: ${kinds}.`,
    sending: (name) => `Adding “${name}”…`,
    looking: (name) => `Looking into “${name}”…`,
    stop: 'Stop',
  },
);
