/** What the settings show of the look: a protocol and a справка with texts as long as they come. */
import { localDate } from '../../domain/kernel/date.ts';
import { minor } from '../../domain/kernel/money.ts';
import { readLayout } from '../../domain/council/layout.ts';
import { cell, heading, note, para, type Doc } from '../../domain/council/document.ts';
import { bgn, eur, type Report, type Stamp } from '../../domain/tariffs/report.ts';
import type { PaperFacts } from './template/fill.ts';

const LONG =
  'Провеждане на обучения на служителите от регионалните здравни инспекции за работа с Националната здравноинформационна система и с модулите към нея';

export const sampleDoc = (): Doc => ({
  title: 'П Р О Т О К О Л № 7',
  under: ['Национален съвет по електронно здравеопазване', '15.03.2026 г., 10:00 ч., зала 2'],
  lead: [],
  layout: readLayout(null),
  contents: false,
  footer: 'Протокол № 7 от 15.03.2026 г.',
  blocks: [
    heading(1, 'Изпълнение на мерките от плана'),
    para(`${LONG}. Съветът прие предложението с мнозинство.`),
    {
      kind: 'list',
      ordered: true,
      items: [{ text: LONG }, { text: 'Отчет за изпълнението през първото тримесечие' }],
    },
    {
      kind: 'table',
      sheet: 'Мерки',
      caption: 'Мерки по т. 1',
      columns: [
        { key: 'code', head: 'Мярка', align: 'left' },
        { key: 'title', head: 'Наименование', align: 'left' },
        { key: 'sum', head: 'Сума в лв. с ДДС', align: 'right' },
      ],
      rows: [
        [cell('1.1.1'), cell(LONG), cell('1 200 000,00')],
        [cell('1.1.2'), cell('Надграждане на регистрите'), cell('350 000,00')],
        [cell(''), cell('Общо'), cell('1 550 000,00')],
      ],
      foot: 1,
    },
    note('Сумите са с ДДС, каквито са в плана.'),
    heading(2, 'Решение'),
    para('Приема отчета за първото тримесечие.', 'strong'),
    {
      kind: 'signatures',
      lines: [
        { role: 'Председател', name: 'д-р Мария Иванова-Константинова' },
        { role: 'Секретар', name: 'Петър Петров' },
      ],
    },
  ],
});

export const sampleReport = (unit: string): Report => ({
  letterhead: ['Република България', unit],
  title: 'Справка за стойност на медицинска дейност',
  lead: 'Стойности по Наредба № 3 от 2019 г.',
  lang: 'bg',
  footer: 'Пример',
  pageWord: 'Страница',
  facts: [
    ['Ред', '1.3. Преглед от лекар специалист'],
    ['Лечебно заведение', 'Многопрофилна болница за активно лечение „Свети Пантелеймон“, Видин'],
  ],
  totals: [],
  marks: [],
  parts: [
    {
      title: 'Изчисление',
      widths: ['fill', 'auto', 'auto'],
      aligns: ['left', 'right', 'right'],
      head: ['Стъпка', 'Сума в лв.', 'Сума в €'],
      rows: [
        ['Преглед, 2 × 65 лв.', bgn(minor(130_00)), eur(minor(66_47))],
        ['Общо', bgn(minor(130_00)), eur(minor(66_47))],
      ],
      foot: 1,
      remarks: ['Превръща се в евро веднъж, накрая, при 1,95583.'],
    },
  ],
});

export const sampleFacts: PaperFacts = {
  number: '7',
  date: '15.03.2026 г.',
  council: 'Национален съвет по електронно здравеопазване',
  unit: 'Министерство на здравеопазването',
  person: 'Петър Петров',
};

export const sampleStamp = (number: string): Stamp => ({
  number,
  on: localDate('2026-03-15'),
  by: 'Петър Петров',
});
