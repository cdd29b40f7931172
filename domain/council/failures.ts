/** What a council's secretary is told when something cannot be done: what, where, and what to do. */
import { byCount } from '../text/counted.ts';
import type { Sentences } from '../kernel/failure.ts';
import { checklistSentences } from './checklist-failures.ts';
import { packClockSentences } from './clock-failures.ts';
import { paperSentences } from './paper-failures.ts';
import { planReportSentences } from './plan-report-failures.ts';
import { signedSentences } from './signed-failures.ts';
import { ruleSentences } from './rule-failures.ts';
import { stateText } from './texts.ts';
import type { SittingState } from './types.ts';

const COUNCILS: Sentences = {
  'council.unknown': {
    bg: ({ id }) => `Няма съвет „${id}“. Вижте списъка на съветите и изберете някой от тях.`,
    en: ({ id }) => `There is no council “${id}”. See the list of councils and choose one of them.`,
  },
  'council.none': {
    bg: () => 'Още няма нито един съвет. Добавете съвет и опитайте отново.',
    en: () => 'There is no council yet. Add one and try again.',
  },
  'council.several': {
    bg: ({ count }) => `Съветите са ${count}. Посочете за кой се отнася заседанието.`,
    en: ({ count }) => `There are ${count} councils. Say which one the sitting is of.`,
  },
  'council.in-use': {
    bg: ({ sittings }) =>
      `Съветът има записани заседания (${sittings}) и не може да бъде изтрит, защото с него биха се изгубили протоколите им.`,
    en: ({ sittings }) =>
      `The council has sittings on record (${sittings}) and cannot be deleted: their protocols would be lost with it.`,
  },
  'council.empty': {
    bg: ({ field }) => `Полето „${field}“ е празно. Попълнете го; нищо не е записано.`,
    en: ({ field }) => `The field “${field}” is empty. Fill it in; nothing was saved.`,
  },
  'council.too-long': {
    bg: ({ field, length, max }) =>
      `Текстът в полето „${field}“ е твърде дълъг (${length} знака, най-много ${max}). Съкратете го или го приложете като материал.`,
    en: ({ field, length, max }) =>
      `The text in the field “${field}” is too long (${length} characters, at most ${max}). Shorten it or attach it as a paper.`,
  },
  'council.time': {
    bg: ({ time }) => `„${time}“ не е час. Пише се ЧЧ:ММ, например 14:30.`,
    en: ({ time }) => `“${time}” is no time. Write HH:MM, for example 14:30.`,
  },
  'council.member-twice': {
    bg: ({ name }) =>
      `„${name}“ вече е в състава на съвета със същата организация. Един човек се вписва веднъж; променете записа му, вместо да добавяте втори.`,
    en: ({ name }) =>
      `“${name}” of the same organisation already belongs to the council. A person is entered once; change that entry instead of adding another.`,
  },
  'council.member-unknown': {
    bg: () => 'Този човек не е в състава на съвета. Добавете го в състава и опитайте отново.',
    en: () => 'This person does not belong to the council. Add them to its members and try again.',
  },
  'council.not-substitute': {
    bg: ({ name }) =>
      `„${name}“ не е заместник на този член. Впишете го като негов заместник в състава на съвета и опитайте отново.`,
    en: ({ name }) =>
      `“${name}” is not a substitute of this member. Enter them as such among the council’s members and try again.`,
  },
  'council.substitute-twice': {
    bg: ({ name }) =>
      `„${name}“ вече замества друг член на това заседание; един човек има един глас.`,
    en: ({ name }) => `“${name}” already stands in for another member; one person has one vote.`,
  },
};

const named = (state: unknown, lang: 'bg' | 'en'): string => stateText(state as SittingState, lang);

const SITTINGS: Sentences = {
  'council.sitting-unknown': {
    bg: ({ id }) => `Няма заседание „${id}“. Вижте списъка на заседанията.`,
    en: ({ id }) => `There is no sitting “${id}”. See the list of sittings.`,
  },
  'council.item-unknown': {
    bg: ({ item }) => `В дневния ред на заседанието няма точка „${item}“. Вижте дневния ред.`,
    en: ({ item }) => `The agenda of the sitting has no item “${item}”. See the agenda.`,
  },
  'council.measure-unknown': {
    bg: ({ measure }) =>
      `В плана няма мярка „${measure}“. Номерата на мерките са като „3.5.2“; вижте плана.`,
    en: ({ measure }) =>
      `The plan has no measure “${measure}”. Measures are numbered like “3.5.2”; see the plan.`,
  },
  'council.measure-removed': {
    bg: ({ measure, act }) =>
      `Мярка ${measure} е отпаднала от плана (${act}). Свържете точката с друга мярка или опишете въпроса в текста ѝ.`,
    en: ({ measure, act }) =>
      `Measure ${measure} was removed from the plan (${act}). Link the item to another measure or describe the matter in its text.`,
  },
  'council.sealed': {
    bg: ({ number, date }) =>
      `Протокол № ${number || '…'} от ${date} е окончателен и записите на заседанието не се променят. Добавете поправка към протокола.`,
    en: ({ number, date }) =>
      `Protocol No ${number || '…'} of ${date} is final and the records of the sitting do not change any more. Add an amendment to the protocol.`,
  },
  'council.not-sealed': {
    bg: () =>
      'Протоколът още не е окончателен и може да се редактира направо. Поправка се добавя само към окончателен протокол.',
    en: () =>
      'The protocol is not final yet and can be edited. Amendments are added to a final protocol only.',
  },
  'council.not-closed': {
    bg: ({ number }) =>
      `Протокол № ${number || '…'} не може да стане окончателен, докато заседанието не е закрито. Закрийте заседанието и опитайте отново.`,
    en: ({ number }) =>
      `Protocol No ${number || '…'} cannot become final before the sitting is closed. Close the sitting and try again.`,
  },
  'council.wrong-step': {
    bg: ({ from, to }) =>
      `Заседанието е в състояние „${named(from, 'bg')}“ и от него не се преминава към „${named(to, 'bg')}“. Редът е: проект, свикано, открито, закрито.`,
    en: ({ from, to }) =>
      `The sitting is in the state “${named(from, 'en')}”, from which it cannot go to “${named(to, 'en')}”. The order is: draft, convened, open, closed.`,
  },
  'council.empty-agenda': {
    bg: () => 'Дневният ред е празен. Добавете поне една точка, преди да свикате заседанието.',
    en: () => 'The agenda is empty. Add at least one item before convening the sitting.',
  },
  'council.short-notice': {
    bg: ({ days, needed, act, date }) =>
      `До заседанието на ${date} ${byCount(days, 'остава 1 ден', `остават ${days} дни`)}, а правилото иска поне ${needed} (${act}). Изберете по-късна дата или посочете причина за по-краткия срок; тя се вписва в протокола.`,
    en: ({ days, needed, act, date }) =>
      `Only ${byCount(days, '1 day is', `${days} days are`)} left until the sitting on ${date}, and the rule asks for at least ${needed} (${act}). Choose a later date, or give a reason for the short notice; it goes into the protocol.`,
  },
  'council.short-answer-term': {
    bg: ({ days, needed, act, date }) =>
      `До последния ден за отговор (${date}) ${byCount(days, 'остава 1 ден', `остават ${days} дни`)}, а правилото иска поне ${needed} (${act}). Изберете по-късна дата или посочете причина за по-краткия срок; тя се вписва в протокола.`,
    en: ({ days, needed, act, date }) =>
      `Only ${byCount(days, '1 day is', `${days} days are`)} left until the last day for answers (${date}), and the rule asks for at least ${needed} (${act}). Choose a later date, or give a reason for the short term; it goes into the protocol.`,
  },
  'council.term-runs': {
    bg: ({ date, missing }) =>
      `Срокът за отговор тече до ${date} включително и още ${byCount(missing, 'не е отговорил 1 член', `не са отговорили ${missing} членове`)}. Изчакайте го или впишете отговорите; липсата на отговор не е глас.`,
    en: ({ date, missing }) =>
      `The term for answers runs until ${date}, that day included, and ${byCount(missing, '1 member has', `${missing} members have`)} not answered yet. Wait for it, or enter their answers; silence is no vote.`,
  },
  'council.not-sent': {
    bg: () =>
      'Въпросите още не са изпратени на членовете. Отбележете изпращането и след това вписвайте отговорите.',
    en: () =>
      'The questions have not been sent to the members yet. Note that they were sent, then enter the answers.',
  },
  'council.not-written': {
    bg: () =>
      'Отговори се вписват само при неприсъствено вземане на решения. На това заседание се гласува в залата: впишете броя на гласовете.',
    en: () =>
      'Answers are entered only in a written procedure. At this sitting votes are taken in the room: enter their numbers.',
  },
  'council.by-answers': {
    bg: () =>
      'При неприсъствено вземане на решения гласовете се броят от отговорите на членовете. Впишете отговорите им.',
    en: () =>
      'In a written procedure the votes are counted from the members’ answers. Enter their answers.',
  },
  'council.no-vote': {
    bg: ({ name }) =>
      `„${name}“ няма право на глас в този съвет. Изберете член с право на глас или променете състава.`,
    en: ({ name }) =>
      `“${name}” has no vote in this council. Choose a member who votes, or change the council’s members.`,
  },
  'council.answer-day': {
    bg: ({ on, sent, today }) =>
      `Отговорът не може да е получен на ${on}: въпросите са изпратени на ${sent}, а днес е ${today} Проверете датата.`,
    en: ({ on, sent, today }) =>
      `The answer cannot have come on ${on}: the questions were sent on ${sent}, and today is ${today} Check the date.`,
  },
  'council.kind-fixed': {
    bg: () =>
      'Видът на заседанието се избира, докато то е проект: членовете вече са уведомени за този вид. Върнете го в проект и опитайте отново.',
    en: () =>
      'The kind of a sitting is chosen while it is a draft: members have been told of this one. Bring it back to draft and try again.',
  },
  'council.item-convened': {
    bg: ({ number, title }) =>
      `Точка ${number} („${title}“) е в дневния ред, за който членовете са уведомени, и номерът ѝ остава. Вместо да я премахвате, я отложете или я отбележете като оттеглена.`,
    en: ({ number, title }) =>
      `Item ${number} (“${title}”) stands in the agenda that members were told of, and keeps its number. Put it off or note it as withdrawn instead of removing it.`,
  },
  'council.text-unknown': {
    bg: () =>
      'Този текст вече не е част от протокола: точката, към която е, е премахната. Отворете протокола отново.',
    en: () =>
      'This text is no longer a part of the protocol: its item was removed. Open the protocol again.',
  },
  'council.written-no-rule': {
    bg: () =>
      'Няма въведено правило дали съветът може да решава неприсъствено и в какъв срок се отговаря. Въведете го с основанието му в „Правила“.',
    en: () =>
      'No rule says whether the council may decide by written procedure and within which term. Enter it with its authority under “Rules”.',
  },
  'council.written-not-allowed': {
    bg: ({ act }) =>
      `Правилата на съвета не допускат неприсъствено вземане на решения (${act}). Променете вида на заседанието.`,
    en: ({ act }) =>
      `The council’s rules do not allow decisions by written procedure (${act}). Change the kind of the sitting.`,
  },
  'council.no-quorum': {
    bg: ({ present, needed }) =>
      `Няма кворум: ${byCount(present, 'присъства', 'присъстват')} ${present} от нужните ${needed} членове с право на глас. Отбележете пристигналите и техните заместници или насрочете заседанието за друга дата.`,
    en: ({ present, needed }) =>
      `There is no quorum: ${present} of the ${needed} voting members needed are present. Note who has arrived and their substitutes, or put the sitting off to another date.`,
  },
  'council.votes-over': {
    bg: ({ cast, present }) =>
      `Гласовете не излизат: подадени са общо ${cast}, а ${byCount(present, 'може да гласува 1 член', `могат да гласуват ${present} членове`)} от присъстващите. Проверете броя „за“, „против“, „въздържал се“, „не участва“ и, при тайно гласуване, недействителните бюлетини.`,
    en: ({ cast, present }) =>
      `The votes do not add up: ${cast} were cast in all, and ${present} of those present can vote. Check the numbers for, against, abstaining, taking no part and, in a secret vote, ballots that are not valid.`,
  },
  'council.invalid-mode': {
    bg: () =>
      'Недействителни бюлетини има само при тайно гласуване. Изберете „тайно“ или махнете броя им.',
    en: () =>
      'Only a secret vote has ballots that are not valid. Choose “secret”, or take their number away.',
  },
  'council.votes-under': {
    bg: ({ cast, present }) =>
      `Гласовете не излизат: подадени са общо ${cast}, а ${byCount(present, 'може да гласува 1 член', `могат да гласуват ${present} членове`)} от присъстващите. Отбележете кой е излязъл или има отвод, или допълнете броя на въздържалите се и неучаствалите.`,
    en: ({ cast, present }) =>
      `The votes do not add up: ${cast} were cast in all, and ${present} of those present can vote. Note who has left or has a conflict of interest, or complete the numbers abstaining and taking no part.`,
  },
  'council.decision-unknown': {
    bg: ({ id }) => `Няма решение „${id}“. Вижте списъка на решенията.`,
    en: ({ id }) => `There is no decision “${id}”. See the list of decisions.`,
  },
  'council.no-target': {
    bg: () =>
      'Няма следващо заседание в подготовка, в което точката да се премести. Добавете го и опитайте отново.',
    en: () =>
      'There is no later sitting in preparation to move the item to. Add one and try again.',
  },
  'council.pack-too-early': {
    bg: ({ date, first }) =>
      `Към ${date} в Мярка още няма данни. Най-ранната дата, към която може да се изготви пакет, е ${first}`,
    en: ({ date, first }) =>
      `On ${date} Myarka knew nothing yet. The earliest date a pack can be built for is ${first}`,
  },
  'council.freeze-lost': {
    bg: ({ date }) =>
      `Данните към ${date} са фиксирани на друго работно място, а файлът с тях още го няма тук. Внесете нейния пакет с данни или фиксирайте данните наново.`,
    en: ({ date }) =>
      `The data as of ${date} was fixed on another installation, and the file that holds it is not here yet. Import its data package, or fix the data anew.`,
  },
};

export const councilSentences: Sentences = {
  ...COUNCILS,
  ...SITTINGS,
  ...checklistSentences,
  ...packClockSentences,
  ...ruleSentences,
  ...paperSentences,
  ...planReportSentences,
  ...signedSentences,
};
