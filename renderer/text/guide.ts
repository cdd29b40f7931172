import { byCount, counted } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

export const guideWords = words(
  {
    title: 'Ръководство',
    lead: 'Как се работи с Мярка: от първото отваряне до резервните копия. Чете се и без мрежа.',
    contents: 'Съдържание',
    search: 'Търсене в ръководството',
    searchHint: 'Дума, например „върнат“',
    found: (n: number) => counted(n, 'раздел', 'раздела'),
    most: (n: number, of: number) =>
      `Никой няма всичките ${of} думи; в тези ${byCount(n, 'е', 'са')} ${n}.`,
    none: (typed: string) => `В ръководството няма нищо за „${typed}“. Опитайте с друга дума.`,
    clear: 'Покажи цялото ръководство',
    enlarge: (text: string) => `${text} (увеличаване)`,
    close: 'Затвори',
    onlyBulgarian: '',
  },
  {
    title: 'Guide',
    lead: 'How to work with Myarka, from the first start to backups. It reads without network.',
    contents: 'Contents',
    search: 'Search the guide',
    searchHint: 'A word',
    found: (n: number) => counted(n, 'section', 'sections'),
    most: (n: number, of: number) => `None has all ${of} words; these have ${n}.`,
    none: (typed: string) => `The guide has nothing about “${typed}”. Try another word.`,
    clear: 'Show the whole guide',
    enlarge: (text: string) => `${text} (enlarge)`,
    close: 'Close',
    onlyBulgarian: 'The guide is written in Bulgarian.',
  },
);
