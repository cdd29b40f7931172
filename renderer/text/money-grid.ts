/** Money entered as a grid: measure and source down, years across, one kind at a time. */
import { words } from './language.tsx';

export const moneyGridWords = words(
  {
    tab: 'Въвеждане',
    caption: (kind: string, unit: string) => `${kind} средства, въведени от ${unit}`,
    kind: 'Какви средства',
    lead: (unit: string) =>
      `Записва се като сума на ${unit} за годината и източника, без ден и документ: до 2025 г. в лв., от 2026 г. в €. Празна клетка значи, че нищо не се знае. Друг източник за мярка се въвежда от нейната страница.`,
    no: '№',
    name: 'Източник и мярка',
    year: (year: number, sign: string) => `${year}, ${sign}`,
    sum: 'Общо, €',
    sums: 'Общо, €',
    cell: (kind: string, year: number, measure: string, source: string) =>
      `${kind} за ${year}, ${measure}, ${source}`,
    others: (sum: string) => `+ ${sum} от други`,
    unknown: '–',
    empty: 'Няма мярка, за която звеното въвежда средства, нито вече въведени.',
    emptyHint: 'Министерството определя кое звено по кои мерки отчита (Отчитане, „Настройки“).',
  },
  {
    tab: 'Entry',
    caption: (kind: string, unit: string) => `${kind} money, entered by ${unit}`,
    kind: 'Which money',
    lead: (unit: string) =>
      `Stored as a sum of ${unit} for the year and the source, without a day or a document: until 2025 in BGN, from 2026 in €. An empty cell means that nothing is known. Another source of a measure is entered on its page.`,
    no: 'No.',
    name: 'Source and measure',
    year: (year: number, sign: string) => `${year}, ${sign}`,
    sum: 'Total, €',
    sums: 'Total, €',
    cell: (kind: string, year: number, measure: string, source: string) =>
      `${kind} for ${year}, ${measure}, ${source}`,
    others: (sum: string) => `+ ${sum} by others`,
    unknown: '–',
    empty: 'There is no measure for which the unit enters money, and nothing entered yet.',
    emptyHint: 'The ministry decides which unit reports on which measures (Reporting, “Settings”).',
  },
);
