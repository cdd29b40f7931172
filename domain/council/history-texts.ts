/** What acts of councils are called in the history, by their families and where it matters by name. */
import type { Language } from '../kernel/failure.ts';

type Texts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

export const COUNCIL_ACTS: Texts = {
  'council.seed': {
    bg: 'Въведен е съветът по мярка 1.3.2',
    en: 'The council of measure 1.3.2 was entered',
  },
  'council.add': { bg: 'Нов съвет', en: 'New council' },
  'council.member': { bg: 'Промяна в състава на съвет', en: 'Change of a council’s members' },
  'council.rule': { bg: 'Промяна в правилата на съвет', en: 'Change of a council’s rules' },
  'sitting.add': { bg: 'Ново заседание', en: 'New sitting' },
  'sitting.convened': { bg: 'Свикано заседание', en: 'Sitting convened' },
  'sitting.open': { bg: 'Открито заседание', en: 'Sitting opened' },
  'sitting.closed': { bg: 'Закрито заседание', en: 'Sitting closed' },
  'sitting.answer': {
    bg: 'Отговор при неприсъствено решаване',
    en: 'Answer in a written procedure',
  },
  'sitting.presence': { bg: 'Промяна в присъствието', en: 'Change of presence' },
  'sitting.recuse': { bg: 'Отвод', en: 'Conflict of interest' },
  'sitting.break': { bg: 'Прекъсване на заседание', en: 'Break of a sitting' },
  'sitting.opinion': { bg: 'Особено мнение', en: 'Separate opinion' },
  'sitting.vote': { bg: 'Гласуване', en: 'Vote' },
  'agenda.add': { bg: 'Нова точка в дневния ред', en: 'New item of an agenda' },
  'agenda.postpone': { bg: 'Отложена точка от дневния ред', en: 'Item of an agenda put off' },
  'decision.add': { bg: 'Ново решение на съвет', en: 'New decision of a council' },
  'decision.follow': { bg: 'Изпълнение на решение', en: 'Progress of a decision' },
  'protocol.seal': { bg: 'Окончателен протокол', en: 'Final protocol' },
  'protocol.amend': { bg: 'Поправка на протокол', en: 'Amendment of a protocol' },
  'signed.add': { bg: 'Приложен подписан файл', en: 'Signed file attached' },
  'signed.remove': { bg: 'Махнат подписан файл', en: 'Signed file taken off' },
  'pack.issue': { bg: 'Изпратен пакет материали', en: 'Pack of papers sent' },
  'pack.freeze': { bg: 'Фиксирани данни за пакет', en: 'Data fixed for a pack' },
};

export const COUNCIL_FAMILIES: Texts = {
  council: { bg: 'Промяна в съвет', en: 'Change of a council' },
  sitting: { bg: 'Промяна в заседание', en: 'Change of a sitting' },
  agenda: { bg: 'Промяна в дневен ред', en: 'Change of an agenda' },
  paper: { bg: 'Промяна в материалите', en: 'Change of the papers' },
  decision: { bg: 'Промяна в решение', en: 'Change of a decision' },
  protocol: { bg: 'Промяна в протокол', en: 'Change of a protocol' },
  signed: { bg: 'Подписани файлове', en: 'Signed files' },
  pack: { bg: 'Пакет материали', en: 'Pack of papers' },
};
