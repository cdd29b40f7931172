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
  'council.outcome-no-vote': {
    bg: ({ item }) =>
      `${item} е отбелязана като приета или неприета, а гласуване няма. Запишете гласуването или поправете изхода.`,
    en: ({ item }) =>
      `${item} is noted as adopted or rejected, and there is no vote. Record the vote, or put the outcome right.`,
  },
  'council.outcome-no-quorum': {
    bg: ({ item, present, needed }) =>
      `${item} е отбелязана като приета или неприета без кворум: присъстват ${present}, нужни са ${needed}. Поправете изхода или присъствието преди точката.`,
    en: ({ item, present, needed }) =>
      `${item} is noted as adopted or rejected without a quorum: ${present} present, ${needed} needed. Put the outcome right, or the presence before the item.`,
  },
  'council.chair-away': {
    bg: ({ name }) =>
      `„${name}“ е отбелязан(а) като водещ(а) заседанието, а не е в залата. Изберете кой от присъстващите води; кой е водил вече взетите гласувания, остава в записите.`,
    en: ({ name }) =>
      `“${name}” is noted as being in the chair and is not in the room. Choose who of those present leads; who led the votes taken so far stays on record.`,
  },
  'council.chair-vote': {
    bg: ({ item, name }) =>
      `Гласуването по ${item} е водено от „${name}“, а по отбелязаното присъствие тогава в залата го няма. Поправете присъствието или изберете кой води и запишете гласуването отново.`,
    en: ({ item, name }) =>
      `The vote on ${item} was led by “${name}”, who by the noted presence was not in the room then. Put the presence right, or choose who leads and record the vote again.`,
  },
  'council.decision-without': {
    bg: ({ item }) =>
      `По ${item} има решение, а точката не е приета. Махнете решението или поправете изхода и гласуването.`,
    en: ({ item }) =>
      `There is a decision on ${item}, which was not adopted. Take the decision off, or put the outcome and the vote right.`,
  },
  'council.decision-no-vote': {
    bg: ({ item }) =>
      `По ${item} има решение, а гласуване няма. Запишете гласуването или махнете решението.`,
    en: ({ item }) =>
      `There is a decision on ${item} and no vote. Record the vote, or take the decision off.`,
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
    bg: () => 'Не е посочено кой води заседанието.',
    en: () => 'Nobody is named as being in the chair.',
  },
  'council.no-roll': {
    bg: () => 'Не е отбелязано кой е присъствал при откриването.',
    en: () => 'Nobody’s presence at the opening was noted.',
  },
  'council.other-day': {
    bg: ({ opened, date }) => `Заседанието е свикано за ${date}, а се открива на ${opened}`,
    en: ({ opened, date }) => `The sitting was called for ${date} and is opened on ${opened}`,
  },
  'council.quorum-lost': {
    bg: ({ present, needed }) =>
      `Към края на заседанието няма кворум: присъстват ${present}, нужни са ${needed}.`,
    en: ({ present, needed }) =>
      `Towards the end there is no quorum: ${present} present, ${needed} needed.`,
  },
  'council.quorum-gap': {
    bg: ({ before, until, present, needed }) =>
      `Преди ${before} кворумът се губи (присъстват ${present}, нужни са ${needed}) и отново е налице преди ${until}.`,
    en: ({ before, until, present, needed }) =>
      `Before ${before} the quorum is lost (${present} present, ${needed} needed) and there again before ${until}.`,
  },
  'council.item-open': {
    bg: ({ item }) =>
      `${item} няма изход, нито гласуване, което да го казва. Изберете как е приключила точката.`,
    en: ({ item }) =>
      `${item} has no outcome, and no vote that says one. Choose how the item ended.`,
  },
  'council.recusal-absent': {
    bg: ({ item, name }) =>
      `„${name}“ не присъства по ${item}, а отвод има само който присъства и не участва в гласуването. Поправете присъствието преди точката или махнете отвода.`,
    en: ({ item, name }) =>
      `“${name}” is not present at ${item}; only who is there can step aside from a vote. Put the presence before the item right, or take the conflict of interest off.`,
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
  'council.seal-blanks': {
    bg: ({ parts }) =>
      `В протокола са останали празни места за попълване: ${parts}. Попълнете ги; след окончателното оформяне това не може да стане.`,
    en: ({ parts }) =>
      `Spaces to fill in are left in the protocol: ${parts}. Fill them in; after the seal that cannot be done.`,
  },
  'council.seal-stale': {
    bg: ({ parts }) =>
      `Записите са променени, след като са написани текстове на протокола: ${parts}. Прегледайте ги.`,
    en: ({ parts }) =>
      `The records have changed since texts of the protocol were written: ${parts}. Look them over.`,
  },
  'council.step-reason': {
    bg: ({ count }) =>
      `Преди тази стъпка има необичайно (${count}). Вижте списъка и напишете защо се продължава; причината остава в протокола.`,
    en: ({ count }) =>
      `Something is unusual before this step (${count}). See the list and write why it goes on; the reason stays in the protocol.`,
  },
  'council.no-chair-member': {
    bg: () => 'В състава на съвета няма председател.',
    en: () => 'The council has no chair among its members.',
  },
  'council.past-date': {
    bg: ({ date }) => `Денят на заседанието (${date}) вече е минал.`,
    en: ({ date }) => `The day of the sitting (${date}) is past.`,
  },
  'council.vote-recusal': {
    bg: ({ item }) =>
      `Отводите по ${item} са други, отколкото при гласуването. Поправете отвода или запишете гласуването отново.`,
    en: ({ item }) =>
      `The conflicts of interest on ${item} are others than at the vote. Put them right, or record the vote again.`,
  },
  'council.vote-named': {
    bg: ({ item }) =>
      `Поименното гласуване по ${item} не излиза с броя на гласовете или с присъстващите. Запишете гласуването отново.`,
    en: ({ item }) =>
      `The vote by name on ${item} does not come to the numbers or to those present. Record the vote again.`,
  },
  'council.vote-abstention': {
    bg: ({ item }) =>
      `По ${item} има въздържали се, а правилата на съвета не го допускат. Запишете гласуването отново.`,
    en: ({ item }) =>
      `Members abstained on ${item}, which the council’s rules do not allow. Record the vote again.`,
  },
  'council.vote-tie': {
    bg: ({ item }) =>
      `По ${item} гласовете са поравно, а не е отбелязано как е гласувал председателстващият.`,
    en: ({ item }) => `The votes on ${item} are equal, and the side of the chair is not noted.`,
  },
  'council.vote-put-off': {
    bg: ({ item }) => `По ${item} е гласувано, а точката е отложена или оттеглена.`,
    en: ({ item }) => `A vote was taken on ${item}, which was put off or withdrawn.`,
  },
  'council.outcome-no-reason': {
    bg: ({ item }) => `Не е посочено защо ${item} е отложена или оттеглена.`,
    en: ({ item }) => `Nothing says why ${item} was put off or withdrawn.`,
  },
  'council.opinion-unexplained': {
    bg: ({ item, name }) =>
      `Особеното мнение на „${name}“ по ${item} не е към гласуване, в което този член участва. Впишете гласуването или изпразнете мнението.`,
    en: ({ item, name }) =>
      `The separate opinion of “${name}” on ${item} belongs to no vote that this member had. Record the vote, or empty the opinion.`,
  },
  'council.agenda-not-voted': {
    bg: ({ act }) => `Дневният ред не е приет с гласуване, а правилата го искат (${act}).`,
    en: ({ act }) => `The agenda was not adopted by a vote, as the rules ask (${act}).`,
  },
  'council.agenda-first': {
    bg: ({ act }) =>
      `Първо се гласува дневният ред (${act}). Запишете гласуването му и след това гласуването по точката.`,
    en: ({ act }) =>
      `The agenda is voted first (${act}). Record the vote on it, then the one on the item.`,
  },
  'council.hours': {
    bg: ({ before, after }) =>
      `Часовете не следват един след друг: ${after} е след ${before} в записите. Поправете часа на откриване, прекъсване или закриване.`,
    en: ({ before, after }) =>
      `The hours do not follow each other: ${after} comes after ${before} in the records. Put the hour of opening, break or closing right.`,
  },
  'council.ahead': {
    bg: ({ at, now }) =>
      `В записите стои ${at}, а сега е ${now}. Онова, което не е настъпило, не се записва като станало. Поправете деня или часа; ако часовникът е бил напред при откриването, върнете заседанието в „свикано“ и го открийте отново.`,
    en: ({ at, now }) =>
      `The records say ${at}, and now it is ${now}. What has not come yet is not recorded as past. Put the day or the hour right; where the clock was ahead at the opening, bring the sitting back to “convened” and open it again.`,
  },
  'council.called-ahead': {
    bg: ({ date, held }) =>
      `Заседанието вече е открито (${held}) и не може да се насрочи за ${date} Датата, за която членовете са били свикани, не може да е в бъдещето; за нов ден отбележете прекъсване.`,
    en: ({ date, held }) =>
      `The sitting is open already (${held}) and cannot be called for ${date} The day that members were told is not in the future; for another day note a break.`,
  },
  'council.opening-written': {
    bg: () =>
      'Неприсъственото вземане на решения не се открива и закрива. Денят му е последният за отговор.',
    en: () => 'A written procedure is not opened and closed. Its day is the last one for answers.',
  },
  'council.opened-shown': {
    bg: ({ shown, opened }) =>
      `Часовникът при откриването е показвал ${shown}, а денят е бил ${opened} Проверете и часовете в записите.`,
    en: ({ shown, opened }) =>
      `The clock showed ${shown} at the opening, and the day was ${opened} Check the hours in the records, too.`,
  },
  'council.break-open': {
    bg: ({ at }) =>
      `Заседанието е в прекъсване от ${at}. Отбележете кога е продължило и опитайте отново.`,
    en: ({ at }) =>
      `The sitting has been in a break since ${at}. Note when it went on, and try again.`,
  },
  'council.sitting-number': {
    bg: ({ number }) =>
      `Друго заседание вече е с № ${number}, а правилата искат номерата да не се повтарят. Променете номера на това заседание.`,
    en: ({ number }) =>
      `Another sitting has No ${number} already, and the rules let a number stand once. Change the number of this one.`,
  },
  'council.decision-number': {
    bg: ({ number }) =>
      `Решение № ${number} вече има в друго заседание, а правилата искат номерата да не се повтарят. Премахнете решението и го впишете отново: получава следващия свободен номер.`,
    en: ({ number }) =>
      `Another sitting has a decision No ${number} already, and the rules let a number stand once. Take the decision off and enter it again: it gets the next free number.`,
  },
  'council.no-abstention': {
    bg: () =>
      'Правилата на съвета не допускат въздържане. Впишете всеки глас като „за“, „против“ или „не участва“.',
    en: () =>
      'The council’s rules do not allow members to abstain. Enter each as for, against or taking no part.',
  },
  'council.names-mode': {
    bg: () =>
      'Имена се вписват само при поименно гласуване. При явно и тайно гласуване впишете броя на гласовете.',
    en: () => 'Names belong to a vote by name only. Otherwise enter the numbers of votes.',
  },
  'council.named-who': {
    bg: ({ missing, surplus }) =>
      `При поименно гласуване се вписва всеки присъстващ член с право на глас, без отводите, и никой друг${missing === '' ? '' : `; липсват: ${missing}`}${surplus === 0 ? '' : `; излишни: ${surplus}`}. Отбележете присъствието и попълнете гласовете.`,
    en: ({ missing, surplus }) =>
      `A vote by name takes every voting member who is present and has no conflict of interest, and nobody else${missing === '' ? '' : `; missing: ${missing}`}${surplus === 0 ? '' : `; too many: ${surplus}`}. Note the presence and complete the votes.`,
  },
  'council.casting-not': {
    bg: () =>
      'Председателстващият решава само при равен брой гласове „за“ и „против“ в явно гласуване, когато правилата го допускат и той самият гласува. Проверете гласовете, правилата и кой води заседанието.',
    en: () =>
      'The chair decides only where for and against are equal in an open vote, the rules say so, and the chair has a vote there. Check the votes, the rules and who is in the chair.',
  },
  'council.answer-recused': {
    bg: () =>
      'По този въпрос членът има отвод и отговорът му не се вписва. Махнете отвода, ако е отбелязан по погрешка.',
    en: () =>
      'On this question the member has a conflict of interest, and no answer is entered. Take it off if it was noted by mistake.',
  },
  'council.opinion-no-vote': {
    bg: ({ name }) =>
      `Особено мнение се вписва към гласуване, в което членът участва, а „${name}“ не е гласувал по тази точка. Впишете първо гласуването.`,
    en: ({ name }) =>
      `A separate opinion belongs to a vote that the member had, and “${name}” had none on this item. Record the vote first.`,
  },
  'council.break-unknown': {
    bg: () => 'Заседанието не е в прекъсване. Вижте списъка с прекъсванията.',
    en: () => 'The sitting is not in a break. See the list of breaks.',
  },
};
