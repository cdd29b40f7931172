/** Words of the table that all lists share. */
import { counted } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

export const tableWords = words(
  {
    columns: 'Колони',
    chosenColumns: 'Показани колони и ред',
    moveUp: (name: string) => `„${name}“ по-наляво`,
    moveDown: (name: string) => `„${name}“ по-надясно`,
    defaultColumns: 'По подразбиране',
    sortHint: 'Подреждане по тази колона; с Shift – след досегашната',
    widthHint: 'Alt със стрелка надясно или наляво – по-широка или по-тясна колона',
    search: 'Търсене в списъка',
    chosen: (n: number) => `Избрани: ${counted(n, 'ред', 'реда')}`,
    copy: 'Копиране като таблица',
    noneChosen: 'Отказ от избора',
    shown: (shown: number, all: number) =>
      shown === all ? `Редове: ${all}` : `Редове: ${shown} от ${all}`,
    nothingFound: (words: string) => `Няма редове с „${words}“.`,
  },
  {
    columns: 'Columns',
    chosenColumns: 'Columns shown, and their order',
    moveUp: (name) => `Move “${name}” left`,
    moveDown: (name) => `Move “${name}” right`,
    defaultColumns: 'Default',
    sortHint: 'Sort by this column; with Shift, after the present one',
    widthHint: 'Alt with an arrow right or left: a wider or narrower column',
    search: 'Search in the list',
    chosen: (n) => `Chosen: ${counted(n, 'row', 'rows')}`,
    copy: 'Copy as a table',
    noneChosen: 'Choose none',
    shown: (shown, all) => (shown === all ? `Rows: ${all}` : `Rows: ${shown} of ${all}`),
    nothingFound: (words) => `No rows with “${words}”.`,
  },
);
