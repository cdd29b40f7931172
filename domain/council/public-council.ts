/**
 * The public councils of measure 1.1.3. The plan speaks of several and says neither how many there are nor
 * what they are called, so none is entered by itself: one is offered, ready to be named, with the task in the words of the indicator.
 */
export const PUBLIC_COUNCIL = {
  measure: '1.1.3',
  title: 'Обществен съвет за електронно здравеопазване',
  task: 'С участието на съсловните организации – БЛС,БФС, БЗС, Сдружението на ОПЛ, които ще подпомогнат МЗ при развитието на електронното здравеопазване.',
} as const;
