/** What a new value of the tariff is suggested from. */
import { words } from './language.tsx';

export const tariffValueWords = words(
  {
    suggestedFields: 'Предложено, може да се смени',
    lastValue: (value: string, from: string, place: string) =>
      `По последната стойност: ${value} от ${from}, ${place}. Валутата и дните следват „Прилага се от“.`,
    noLastValue:
      'Тук още няма стойност, по която да се предложи. Валутата и дните следват „Прилага се от“.',
    currencyByDay: 'според деня',
    newFor: 'Нова',
    newValueFor: (name: string) => `Нова стойност: ${name}`,
  },
  {
    suggestedFields: 'Suggested, can be changed',
    lastValue: (value: string, from: string, place: string) =>
      `From the last value: ${value} from ${from}, ${place}. The currency and the days follow “Applies from”.`,
    noLastValue:
      'There is no value here yet to suggest from. The currency and the days follow “Applies from”.',
    currencyByDay: 'by the day',
    newFor: 'New',
    newValueFor: (name: string) => `New value: ${name}`,
  },
);
