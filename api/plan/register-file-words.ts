/** Words of exported files that no column of the register gives. */
export const registerFileWords = {
  bg: {
    plan: 'План',
    measures: 'Мерки',
    sums: 'Суми',
    group: 'Група',
    level: 'Ниво',
    count: 'Мерки',
    leva: 'лв.',
    inLeva: 'Посочени в лева',
    inEuro: 'Посочени в евро',
    allInEuro: 'Всичко в евро',
    whole: 'Общо',
    currency: 'Валута',
    doubts: 'Съмнения в четенето',
    register: 'регистър',
    reason: (file: string, address: string | null): string =>
      address === null ? `Във файл „${file}“ редът липсва` : `Файл „${file}“, клетка ${address}`,
  },
  en: {
    plan: 'Plan',
    measures: 'Measures',
    sums: 'Sums',
    group: 'Group',
    level: 'Level',
    count: 'Measures',
    leva: 'BGN',
    inLeva: 'Stated in BGN',
    inEuro: 'Stated in euro',
    allInEuro: 'All in euro',
    whole: 'Total',
    currency: 'Currency',
    doubts: 'Doubts in the reading',
    register: 'register',
    reason: (file: string, address: string | null): string =>
      address === null ? `The row is missing in file “${file}”` : `File “${file}”, cell ${address}`,
  },
} as const;
