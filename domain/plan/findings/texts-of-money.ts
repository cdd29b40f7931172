/** Sentences of totals, amounts, sources and numbering. */
import { byCount } from '../../text/counted.ts';
import type { MoneyRule } from './money.ts';
import type { NumberingRule } from './numbering.ts';
import type { RuleTexts } from './rule-texts.ts';

export const moneyTexts: RuleTexts<MoneyRule> = {
  'total-differs': {
    title: { bg: 'Обявената сума не е сборът', en: 'The stated total is not the sum' },
    bg: (p) =>
      `За цел ${p['goal']} е обявен ресурс ${p['stated']}, а мерките ѝ дават ${p['summed']}: разлика ${p['difference']}. Поправете обявения ресурс или сумите на мерките.`,
    en: (p) =>
      `Goal ${p['goal']} states ${p['stated']}, but its measures add up to ${p['summed']}: a difference of ${p['difference']}. Correct the stated resource or the measures’ sums.`,
  },
  'money-zero': {
    title: { bg: 'Източник без сума', en: 'A source without a sum' },
    bg: (p) =>
      `Посочен е източник „${p['funding']}“, а сумата е ${p['amount']}. Посочете сумата или махнете източника.`,
    en: (p) =>
      `The source “${p['funding']}” is named, but the sum is ${p['amount']}. State the sum, or take the source out.`,
  },
  'money-zero-in-budget': {
    title: { bg: 'Мерки без собствени средства', en: 'Measures without money of their own' },
    bg: (p) =>
      `${byCount(p['count'], '1 мярка е', `${p['count']} мерки са`)} с 0 лв. „в рамките на бюджета“: не личи дали ${byCount(p['count'], 'не изисква', 'не изискват')} средства, или сумата не е оценена. Впишете с изменение сумата или че средства не са нужни: „Не са необходими средства“.`,
    en: (p) =>
      `${byCount(p['count'], '1 measure states', `${p['count']} measures state`)} 0 within the budget: one cannot tell whether ${byCount(p['count'], 'it needs no money or was', 'they need no money or were')} not costed. Amend: state the sum, or that no money is needed: „Не са необходими средства“.`,
  },
  'money-no-source': {
    title: { bg: 'Сума без източник', en: 'A sum without a source' },
    bg: (p) => `Сумата е ${p['amount']}, а не е посочен източник на финансиране. Посочете го.`,
    en: (p) => `The sum is ${p['amount']}, but no source of funding is named. Name it.`,
  },
  'money-unsplit': {
    title: { bg: 'Една сума от няколко източника', en: 'One sum from several sources' },
    bg: (p) =>
      `${p['amount']} са от няколко източника (${p['sources']}), а не е казано колко от кой. Напишете сумата след всеки източник, например „- В рамките на бюджета на МЗ – 500 000 лв.“; дотогава общата сума се показва отделно.`,
    en: (p) =>
      `${p['amount']} come from several sources (${p['sources']}), but not how much from which. Write the sum after each source, such as „- В рамките на бюджета на МЗ – 500 000 лв.“; until then the whole is shown apart.`,
  },
  'money-shares': {
    title: { bg: 'Дяловете не дават сумата', en: 'The shares do not make the sum' },
    bg: (p) =>
      `Дяловете по източници дават ${p['shares']}, а сумата на мярката е ${p['amount']}. Поправете дяловете.`,
    en: (p) =>
      `The shares by source make ${p['shares']}, but the measure’s sum is ${p['amount']}. Correct the shares.`,
  },
  'source-unknown': {
    title: { bg: 'Непознат източник на финансиране', en: 'Unknown source of funding' },
    bg: (p) =>
      `„${p['source']}“ не е сред източниците на финансиране на плана. Изпишете го като един от тях.`,
    en: (p) =>
      `“${p['source']}” is not among the plan’s sources of funding. Word it as one of them.`,
  },
};

export const numberingTexts: RuleTexts<NumberingRule> = {
  'number-double': {
    title: { bg: 'Повторен номер', en: 'Number used twice' },
    bg: (p) =>
      `Номер ${p['code']} стои повече от веднъж. Махнете едното и го добавете под свободен номер.`,
    en: (p) =>
      `Number ${p['code']} stands more than once. Remove one and add it under a free number.`,
  },
  'number-gap': {
    title: { bg: 'Пропуснат номер', en: 'Number left out' },
    bg: (p) =>
      `Номер ${p['code']} е пропуснат. Ако е отпаднал с изменение, отхвърлете констатацията с тази причина; ако не, добавете го.`,
    en: (p) =>
      `Number ${p['code']} is left out. If an amendment dropped it, dismiss the finding with that reason; if not, add it.`,
  },
  'number-orphan': {
    title: { bg: 'Номер без горно ниво', en: 'Number without its level above' },
    bg: (p) =>
      `${p['code']} стои под ${p['parent']}, което не съществува или е с друг номер. Махнете го и го добавете под верния номер.`,
    en: (p) =>
      `${p['code']} stands under ${p['parent']}, which does not exist or is numbered otherwise. Remove it and add it under the right number.`,
  },
};
