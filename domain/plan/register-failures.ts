import type { Sentences } from '../kernel/failure.ts';

export const registerSentences: Sentences = {
  'register.bad-query': {
    bg: ({ field }) =>
      `Изгледът на регистъра не може да се прочете: „${field}“ е непознато или с недопустима стойност. Изберете филтрите отново и запишете изгледа наново.`,
    en: ({ field }) =>
      `The register view cannot be read: “${field}” is unknown or has a value that is not allowed. Choose the filters again and save the view anew.`,
  },
};
