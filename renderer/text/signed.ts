import { words } from './language.tsx';

export const signedWords = words(
  {
    present: 'Подписан файл е приложен',
    added: (by: string, when: string) => `(${[by, when].filter((one) => one !== '').join(', ')})`,
    missing: 'файлът го няма на това устройство',
    open: (name: string) => `Отвори подписания файл „${name}“`,
    remove: (name: string) => `Махни подписания файл „${name}“`,
    list: (document: string) => `Подписани файлове: ${document}`,
    unjudged:
      'Подписът не е проверяван тук. Проверява се с програмата на доставчика на удостоверителни услуги.',
    attach: 'Приложи подписан файл…',
    attachTo: (document: string) => `Приложи подписан файл: ${document}`,
    kinds: 'Файл с електронен подпис: .p7s, .p7m, .asice, .asics или подписан PDF',
  },
  {
    present: 'A signed file is attached',
    added: (by, when) => `(${[by, when].filter((one) => one !== '').join(', ')})`,
    missing: 'the file is not on this machine',
    open: (name) => `Open the signed file “${name}”`,
    remove: (name) => `Take off the signed file “${name}”`,
    list: (document) => `Signed files: ${document}`,
    unjudged: 'The signature is not checked here. The program of the trust service checks it.',
    attach: 'Attach a signed file…',
    attachTo: (document) => `Attach a signed file: ${document}`,
    kinds: 'A file with an electronic signature: .p7s, .p7m, .asice, .asics or a signed PDF',
  },
);
