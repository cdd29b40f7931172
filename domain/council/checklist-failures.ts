/** Lines of the checklist before a protocol is sealed: what does not fit, and what to do about it. */
import type { Sentences } from '../kernel/failure.ts';

export const checklistSentences: Sentences = {
  'council.not-open': {
    bg: ({ number }) =>
      `Заседание № ${number} не е открито: гласува се и присъствието се променя само докато е открито. Открийте го и опитайте отново.`,
    en: ({ number }) =>
      `Sitting No ${number} is not open: votes and changes of presence belong to an open sitting. Open it and try again.`,
  },
  'council.presence-named': {
    bg: () =>
      'След първото гласуване присъствието се променя с „присъства“ или „отсъства“; грешно отбелязана промяна се премахва от списъка с промените.',
    en: () =>
      'After the first vote presence changes to “present” or “absent”; a change noted by mistake is taken off the list of changes.',
  },
  'council.roll-called': {
    bg: () =>
      'След първото гласуване присъстващите се променят един по един, за да се знае кога. Отбележете промяната при самия член.',
    en: () =>
      'After the first vote presence changes one member at a time, so that it is known when. Note the change beside the member.',
  },
  'council.vote-unexplained': {
    bg: ({ item, cast }) =>
      `Гласуването по ${item} (${cast} гласа) не почива на отбелязано присъствие. Отбележете кой е присъствал и запишете гласуването отново.`,
    en: ({ item, cast }) =>
      `The vote on ${item} (${cast} votes) stands on no noted presence. Note who was there and record the vote again.`,
  },
  'council.vote-count': {
    bg: ({ item, cast, present }) =>
      `По ${item} са подадени ${cast} гласа, а при гласуването присъстват ${present}. Поправете гласовете.`,
    en: ({ item, cast, present }) =>
      `On ${item} ${cast} votes were cast with ${present} present at the vote. Put the votes right.`,
  },
  'council.vote-no-quorum': {
    bg: ({ item, present, needed }) =>
      `По ${item} е гласувано без кворум: присъстват ${present}, нужни са ${needed}. Махнете гласуването.`,
    en: ({ item, present, needed }) =>
      `The vote on ${item} was taken without a quorum: ${present} present, ${needed} needed. Take the vote off.`,
  },
  'council.vote-presence': {
    bg: ({ item, present, now }) =>
      `Гласуването по ${item} е при ${present} присъстващи, а по отбелязаното присъствие тогава са други (${now}). Поправете присъствието преди точката или запишете гласуването отново.`,
    en: ({ item, present, now }) =>
      `The vote on ${item} was taken with ${present} present; by the noted presence others were there then (${now}). Put the presence before the item right, or record the vote again.`,
  },
  'council.outcome-vote': {
    bg: ({ item }) =>
      `Изходът на ${item} противоречи на гласуването. Поправете единия от двата записа.`,
    en: ({ item }) => `The outcome of ${item} contradicts its vote. Put one of the two right.`,
  },
  'council.decision-without': {
    bg: ({ item }) =>
      `По ${item} има решение, а точката не е приета. Махнете решението или поправете изхода и гласуването.`,
    en: ({ item }) =>
      `There is a decision on ${item}, which was not adopted. Take the decision off, or put the outcome and the vote right.`,
  },
  'council.no-members': {
    bg: () => 'Съветът няма членове с право на глас.',
    en: () => 'The council has no members who vote.',
  },
  'council.no-rules': {
    bg: () => 'Съветът няма записани правила за кворум и мнозинство.',
    en: () => 'The council has no rules on quorum and majority on record.',
  },
  'council.no-chair': {
    bg: () => 'Не е посочено кой е водил заседанието.',
    en: () => 'Nobody is named as having been in the chair.',
  },
  'council.no-roll': {
    bg: () => 'Не е отбелязано кой е присъствал при откриването.',
    en: () => 'Nobody’s presence at the opening was noted.',
  },
  'council.other-day': {
    bg: ({ opened, date }) => `Заседанието е свикано за ${date}, а е открито на ${opened}`,
    en: ({ opened, date }) => `The sitting was called for ${date} and opened on ${opened}`,
  },
  'council.quorum-lost': {
    bg: ({ present, needed }) =>
      `Към края на заседанието няма кворум: присъстват ${present}, нужни са ${needed}.`,
    en: ({ present, needed }) =>
      `Towards the end there is no quorum: ${present} present, ${needed} needed.`,
  },
  'council.item-open': {
    bg: ({ item }) => `${item} няма нито изход, нито гласуване.`,
    en: ({ item }) => `${item} has neither an outcome nor a vote.`,
  },
  'council.no-signatory': {
    bg: ({ count }) => `За подписите липсват хора в състава на съвета (${count}).`,
    en: ({ count }) => `Persons who sign are missing among the members (${count}).`,
  },
  'council.seal-reason': {
    bg: ({ count }) =>
      `В записите на заседанието има необичайно (${count}). Напишете защо протоколът е такъв; причината остава в него.`,
    en: ({ count }) =>
      `Something in the records of the sitting is unusual (${count}). Write why the protocol is so; the reason stays in it.`,
  },
};
