/** What a review record means and what a person can do about it, EXCHANGE §8. */
import { byCount, counted } from '../text/counted.ts';
import type { Language } from '../kernel/failure.ts';

/** What the sentences hang on; `db/exchange/reviews.ts` has the whole records. */
export type ReviewFacts =
  | { readonly kind: 'duplicate'; readonly count: number }
  | {
      readonly kind: 'orphan';
      readonly count: number;
      readonly why: 'absent' | 'deleted' | 'removed';
    }
  | { readonly kind: 'clock'; readonly count: number; readonly unit: string }
  | { readonly kind: 'misfit'; readonly count: number; readonly unit: string }
  | { readonly kind: 'fork'; readonly unit: string; readonly seq: number }
  | { readonly kind: 'sealed' };

export interface ReviewText {
  /** What it is called. */
  readonly name: string;
  readonly means: string;
  readonly todo: string;
}

const rowsBg = (n: number): string => counted(n, 'ред сочи', 'реда сочат');
const rowsEn = (n: number): string => counted(n, 'row names', 'rows name');

const orphanBg = (count: number, why: 'absent' | 'deleted' | 'removed'): ReviewText => {
  const name = 'Връзка към липсващ ред';
  switch (why) {
    case 'deleted':
      return {
        name,
        means: `${rowsBg(count)} към нещо, което друг е изтрил, без да знае за тях.`,
        todo: 'Изтрийте ги или ги свържете с друго. Ако изтриването е грешка, възстановете изтритото.',
      };
    case 'removed':
      return {
        name,
        means: `${rowsBg(count)} към мярка, която е отпаднала от плана преди това.`,
        todo: 'Уточнете със звеното: или данните са за друга мярка, или вече не са нужни. Възложеното по отпаднала мярка се сваля от отчитането.',
      };
    case 'absent':
      return {
        name,
        means: `${rowsBg(count)} към нещо, което го няма тук.`,
        todo: 'Може да пристигне със следващ пакет: поискайте последния от звеното, което е писало. Ако не пристигне, изтрийте редовете или ги свържете с друго.',
      };
    default:
      return why satisfies never;
  }
};

const orphanEn = (count: number, why: 'absent' | 'deleted' | 'removed'): ReviewText => {
  const name = 'Link to a missing row';
  switch (why) {
    case 'deleted':
      return {
        name,
        means: `${rowsEn(count)} something that somebody deleted without knowing of it.`,
        todo: 'Delete them or link them to something else. If the deletion was a mistake, restore what was deleted.',
      };
    case 'removed':
      return {
        name,
        means: `${rowsEn(count)} a measure that had left the plan before.`,
        todo: 'Ask the unit: either the data belongs to another measure, or it is not needed any more. What is assigned by such a measure is taken off the reporting.',
      };
    case 'absent':
      return {
        name,
        means: `${rowsEn(count)} something that is not here.`,
        todo: 'It may come with a later package: ask the unit that wrote for its last one. If it does not, delete the rows or link them to something else.',
      };
    default:
      return why satisfies never;
  }
};

const bg = (facts: ReviewFacts): ReviewText => {
  switch (facts.kind) {
    case 'duplicate':
      return {
        name: 'Повторен ред',
        means: `Едно и също е въведено ${facts.count} пъти, вероятно от хора, които не са знаели един за друг.`,
        todo: 'Оставете единия ред, а другите изтрийте или преименувайте. Ако наистина са различни, отбележете ги като прегледани.',
      };
    case 'orphan':
      return orphanBg(facts.count, facts.why);
    case 'clock':
      return {
        name: 'Часовник напред',
        means: `Часовникът на ${facts.unit} е бил с повече от денонощие напред. Написаното с него (${facts.count}) е на показ и надделява над всяко написано по същото време.`,
        todo: 'Обадете се на звеното да свери часовника си. Ако стойност е невярна, запишете вярната: новият запис я замества, какъвто и да е часовникът.',
      };
    case 'misfit':
      return {
        name: 'Стойност, която не може да е',
        means: `${facts.unit} е ${byCount(facts.count, 'записало стойност, каквато полето не приема', `записало ${facts.count} стойности, каквито полетата не приемат`)} (например дата, която няма, или твърде дълъг текст). Пази се в историята, но не се показва и не се смята никъде.`,
        todo: 'Обадете се на звеното: вярната стойност, записана наново, замества тази. Приложението не записва такива стойности, затова проверете и с какво са направени.',
      };
    case 'fork':
      return {
        name: 'Разклонена история',
        means: `Ключът на ${facts.unit} е подписал два различни записа под № ${facts.seq}. От него нататък нищо от този ключ не важи.`,
        todo: 'Най-често е върнато старо копие или е копирана папка. Министерството решава в „Доверие“ кой запис е верният; звеното продължава с нов ключ.',
      };
    case 'sealed':
      return {
        name: 'Записано след запечатването',
        means:
          'Написано е, без авторът на окончателния протокол да го е видял, затова не важи никъде.',
        todo: 'Ако е вярно, добавете поправка към протокола: тя е отделен запис. После го отбележете като прегледано.',
      };
    default:
      return facts satisfies never;
  }
};

const en = (facts: ReviewFacts): ReviewText => {
  switch (facts.kind) {
    case 'duplicate':
      return {
        name: 'Repeated row',
        means: `The same thing was entered ${facts.count} times, probably by people who did not know of each other.`,
        todo: 'Keep one row and delete or rename the others. If they are different after all, mark them as looked at.',
      };
    case 'orphan':
      return orphanEn(facts.count, facts.why);
    case 'clock':
      return {
        name: 'Clock ahead',
        means: `The clock of ${facts.unit} was more than a day ahead. What was written by it (${facts.count}) is on show and wins over everything written at the same time.`,
        todo: 'Call the unit to set its clock. If a value is wrong, write the right one: a new write replaces it whatever the clock says.',
      };
    case 'misfit':
      return {
        name: 'Value that cannot be',
        means: `${facts.unit} wrote ${byCount(facts.count, 'a value that its field does not take', `${facts.count} values that their fields do not take`)} (a date that there is not, say, or a text too long). It is kept in the log, and is shown and counted nowhere.`,
        todo: 'Call the unit: the right value, written anew, replaces it. This application writes no such values, so find out what made them.',
      };
    case 'fork':
      return {
        name: 'Forked log',
        means: `The key of ${facts.unit} signed two different entries as no. ${facts.seq}. From there on nothing of this key counts.`,
        todo: 'Mostly an old copy was put back, or a folder was copied. The ministry decides under “Trust” which entry is true; the unit goes on with a new key.',
      };
    case 'sealed':
      return {
        name: 'Written past the seal',
        means:
          'It was written without the author of the final protocol having seen it, so it counts nowhere.',
        todo: 'If it is right, add an amendment to the protocol: that is a record of its own. Then mark it as looked at.',
      };
    default:
      return facts satisfies never;
  }
};

export const reviewText = (facts: ReviewFacts, language: Language): ReviewText =>
  language === 'bg' ? bg(facts) : en(facts);
